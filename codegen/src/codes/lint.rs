//! `S10xx`: what `lint` reports beside Smithy's own rules.

smithy::codes! {
    list LINT;
    PATTERN_ACCEPTS_EVERYTHING = "S1001", "a pattern that accepts everything" {
        text: "Every value matches the pattern, so it checks nothing and documents nothing.",
        fix: "remove the pattern, or say what was meant.",
        example: r#""smithy.api#pattern": "^[\\s\\S]*$""#,
    }
    PATTERN_UNANCHORED = "S1002", "a pattern that accepts everything unless it is anchored" {
        text: "Smithy looks for a pattern anywhere in a value. This one matches an empty part of any value, so read that way it accepts everything. The emitted crate requires the whole value to match, as the services do.",
        fix: "nothing has to be done; an anchor at the end says what was meant.",
        example: r#""smithy.api#pattern": "^[a-z]*""#,
    }
    LIMITS_CONTRADICT = "S1003", "limits that no value satisfies" {
        text: "Two limits of one value exclude each other: whatever is sent is refused.",
        fix: "correct one of the limits shown.",
        example: r#""smithy.api#length": { "max": 3 }, "smithy.api#pattern": "^[a-z]{5}$""#,
    }
    VALUES_NOT_MODELLED = "S1004", "documented values that are not modelled" {
        text: "The documentation lists the values of a plain string. The crate has no enum for them and accepts any text.",
        fix: "nothing has to be done; an enum in the model would become a type.",
        example: r#""smithy.api#documentation": "<ul><li><code>jp</code> - Japanese</li><li><code>zh</code> - Chinese</li></ul>""#,
    }
    VALUE_NOT_IN_ENUM = "S1005", "a documented value that the enum does not have" {
        text: "The documentation lists a value that is not among those of the enum. It is received as `Unknown`, and strict validation refuses to send it.",
        fix: "add the value to the enum, or correct the documentation.",
        example: "",
    }
    DOCS_DISAGREE = "S1006", "documentation and traits disagree" {
        text: "The documentation states a limit, or whether the member is required, and the traits say something else. The crate follows the traits.",
        fix: "correct the one that is wrong; until then expect the service to follow either.",
        example: r#""smithy.api#documentation": "Up to 128 characters.", "smithy.api#length": { "max": 256 }"#,
    }
    NO_VALIDATION_ERROR = "S1007", "an operation without a validation error" {
        text: "The input of the operation has limits, but none of its errors is a ValidationException. A server has no modelled answer to an input that breaks a limit.",
        fix: "look which of the errors the service uses for it; a server that you write needs one.",
        example: "",
    }
}
