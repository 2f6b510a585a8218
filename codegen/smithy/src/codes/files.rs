//! `S01xx`: what is wrong with a file before any shape is understood.

crate::codes! {
    list FILES;
    JSON_SYNTAX = "S0101", "invalid JSON" {
        text: "The file is not JSON as RFC 8259 defines it, so nothing in it can be read.",
        fix: "correct the text at the place shown; comments and trailing commas are not JSON.",
        example: r#"{ "smithy": "2.0", }"#,
    }
    EMPTY_FILE = "S0102", "empty file" {
        text: "The file holds nothing but white space. A Smithy JSON AST file is an object with at least `smithy`.",
        fix: "check how the file was written or downloaded.",
        example: "",
    }
    TRUNCATED_FILE = "S0103", "the file ends too early" {
        text: "The text stops inside a value. What was read so far may be right, but shapes are missing.",
        fix: "fetch the file again, or close the open brackets and quotes.",
        example: r#"{ "smithy": "2.0", "shapes": {"#,
    }
    BYTE_ORDER_MARK = "S0104", "byte order mark" {
        text: "The file begins with U+FEFF. JSON texts must not, and other tools refuse such a file as well.",
        fix: "save the file as UTF-8 without a byte order mark.",
        example: "",
    }
    NESTING_TOO_DEEP = "S0105", "values nested too deeply" {
        text: "Arrays and objects may be nested 128 deep. No real model comes near; without the limit a hostile file could exhaust the stack.",
        fix: "flatten the value at the place shown.",
        example: "",
    }
    LONE_SURROGATE = "S0106", "half a surrogate pair" {
        text: "A `\\u` escape names one half of a UTF-16 surrogate pair. Alone it is no character, and no Rust string can hold it.",
        fix: "write both halves, or the character itself.",
        example: r#""\ud83d""#,
    }
    FILE_TOO_LARGE = "S0107", "file too large" {
        text: "Places are kept as 32-bit offsets, so a file may have at most 4 GiB.",
        fix: "split the model into several files.",
        example: "",
    }
    NOT_A_MODEL = "S0110", "not a Smithy model" {
        text: "The file is valid JSON, but not an object with a `smithy` property, so it is no Smithy JSON AST.",
        fix: "pass the JSON AST of the model (`smithy ast`), not IDL files, projections' other artifacts or AWS's older model formats. The Smithy models of AWS are in https://github.com/aws/api-models-aws.",
        example: r#"{ "metadata": {} }"#,
    }
    UNSUPPORTED_VERSION = "S0111", "unsupported Smithy version" {
        text: "The `smithy` property names a version other than 1.0 and 2.0. The meaning of the file would be a guess.",
        fix: "convert the model to Smithy 2.0.",
        example: r#"{ "smithy": "3.0" }"#,
    }
    WRONG_JSON_TYPE = "S0112", "wrong type of JSON value" {
        text: "A property of the JSON AST has a value of another type than the specification gives it.",
        fix: "give the property a value of the type named in the message.",
        example: r#"{ "smithy": "2.0", "shapes": [] }"#,
    }
    MISSING_PROPERTY = "S0113", "missing property" {
        text: "The JSON AST requires a property that is absent, such as `type` of a shape or `target` of a member.",
        fix: "add the property.",
        example: r#""ns#A": { "traits": {} }"#,
    }
    UNKNOWN_PROPERTY = "S0114", "unknown property" {
        text: "The JSON AST has no such property here. It is ignored; often it is a misspelling or stands one level too deep.",
        fix: "remove, rename or move the property.",
        example: r#""ns#A": { "type": "string", "members": {} }"#,
    }
    DUPLICATE_KEY = "S0115", "the same key twice" {
        text: "An object has two entries of the same name. JSON readers disagree on which of them counts, so neither does here.",
        fix: "remove one of them.",
        example: r#"{ "target": "ns#A", "target": "ns#B" }"#,
    }
    INVALID_SHAPE_ID = "S0116", "invalid shape id" {
        text: "A shape id is `namespace#Name`. Namespace parts and names are letters, digits and underscores and do not begin with a digit.",
        fix: "write an absolute and valid shape id.",
        example: r#"{ "target": "String" }"#,
    }
    INVALID_MEMBER_NAME = "S0117", "invalid member name" {
        text: "A member's name is an identifier: letters, digits and underscores, not beginning with a digit.",
        fix: "rename the member; traits such as `jsonName` keep the name on the wire.",
        example: r#""members": { "foo-bar": { "target": "smithy.api#String" } }"#,
    }
    UNKNOWN_SHAPE_TYPE = "S0118", "unknown shape type" {
        text: "The `type` of a shape is none of those that Smithy defines.",
        fix: "use one of Smithy's shape types.",
        example: r#""ns#A": { "type": "tuple" }"#,
    }
    NOT_IN_THIS_VERSION = "S0119", "not in this version of Smithy" {
        text: "The construct exists only in the other version of Smithy: enum shapes, mixins, `@default` and resource properties need 2.0, sets and `@box` 1.0.",
        fix: "change the `smithy` version of the file, or use the construct of its version.",
        example: r#"{ "smithy": "1.0", "shapes": { "ns#E": { "type": "enum" } } }"#,
    }
    METADATA_CONFLICT = "S0120", "conflicting metadata" {
        text: "Two files give the same metadata key different values, and they are not both arrays, which would be joined.",
        fix: "give the key one value.",
        example: "",
    }
    INVALID_METADATA = "S0121", "invalid metadata" {
        text: "The metadata keys `validators` and `suppressions` mean something to Smithy: arrays of objects with the properties that it specifies.",
        fix: "correct the value at the place shown.",
        example: r#"{ "smithy": "2.0", "metadata": { "validators": {} } }"#,
    }
    MODEL_VALIDATOR = "S0122", "a validator of the model found something" {
        text: "The model brings validators of its own, in the metadata key `validators`. This one selects shapes that should not be, or misses one that should.",
        fix: "see the message of the validator; it stands before the colon by its id.",
        example: "",
    }
}
