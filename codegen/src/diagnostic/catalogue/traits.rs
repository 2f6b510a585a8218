//! `S03xx`: traits, and what they say about each other.

super::codes! {
    UNKNOWN_TRAIT = "S0301", "unknown trait" {
        text: "No file defines this trait and it is none of those that this tool knows. It is kept in the model and otherwise ignored.",
        mend: "pass the file that defines the trait as well, or correct its id.",
        example: r#""traits": { "smithy.api#requierd": {} }"#,
    }
}
