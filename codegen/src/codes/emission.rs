//! `S05xx` to `S08xx`: names and emission, patterns, documentation, protocols.

smithy::codes! {
    list EMISSION;
    UNSAFE_PATH = "S0501", "a file that cannot be written" {
        text: "Two emitted files would have one path, or a name of the model does not make a safe path.",
        fix: "leave the operation out, or rename the shape with `rename` of the service.",
        example: "",
    }
    PACKAGE_NAME = "S0502", "invalid package name or version" {
        text: "The name is not one that Cargo takes for a package, or the version is not a semantic version.",
        fix: "use lower-case letters, digits, `-` and `_`, and a version such as `0.1.0`.",
        example: "[crate]\nname = \"../evil\"",
    }
    NESTED_TOO_DEEP = "S0503", "lists or maps nested too deep" {
        text: "A list or map holds others more than 32 levels deep, or itself without a structure or union between. Rust has no type for it.",
        fix: "put a structure between the levels, or leave the operation out.",
        example: "",
    }
    PAGINATION_SKIPPED = "S0510", "no paginator for a paginated operation" {
        text: "The token that the output holds has another type than the one that the input takes, or is found in a way that Rust has no form of. The client has the operation, and no paginator for it.",
        fix: "correct the trait; or leave it, and hand the tokens on yourself.",
        example: "",
    }
    WAITER_SKIPPED = "S0511", "a waiter is left out" {
        text: "An acceptor of the waiter has an expression that is no JMESPath, that names a member which does not exist, or that uses something without a form in Rust, such as an object made of members or a function that returns values of several types. The client has the operation, and no waiter of that name.",
        fix: "correct the expression; or leave it, and send the request yourself until it answers what you wait for.",
        example: r#""path": "Tabel.TableStatus""#,
    }
    PATTERN_SKIPPED = "S0601", "a pattern is not checked" {
        text: "The pattern uses something that no automaton matches, such as look-around inside or a reference back to a group, needs one of more than 512 states or 2,048 steps between them, or uses something that Java and ECMA-262 read differently, such as `&&` in a class. Values are not checked against it, and the documentation says so.",
        fix: "nothing has to be done; `pattern = \"skip\"` for the shape in codegen.toml silences this.",
        example: r#""smithy.api#pattern": "^(?!aws:).*$""#,
    }
    UNSUPPORTED_PROTOCOL = "S0801", "no wire code for this protocol" {
        text: "Wire code exists for awsJson1_0 and awsJson1_1 only.",
        fix: "set `wire = \"none\"` in codegen.toml, or pass `--wire none`, to emit types, validators and documentation alone.",
        example: "",
    }
    UNSUPPORTED_STREAM = "S0802", "no wire code for a streaming operation" {
        text: "The operation's input or output has a streaming member or an event stream. Its types, validators and documentation are emitted, but nothing that sends or reads it.",
        fix: "leave the operation out of the slice to silence this.",
        example: "",
    }
    ENDPOINT_RULES = "S0803", "endpoint rules that cannot be read" {
        text: "The rule set or decision diagram of the service does not have the form of the specification, is nested too deep, or holds nodes that lead nowhere. The crate is emitted, and knows no endpoint but one that is configured.",
        fix: "correct what is shown; until then configure an endpoint URL.",
        example: r#""smithy.rules#endpointRuleSet": { "version": "1.0", "parameters": {}, "rules": [{ "type": "branch" }] }"#,
    }
    ENDPOINT_REFERENCE = "S0804", "endpoint rules refer to a value that is not there" {
        text: "A reference or template names no parameter and no variable that was assigned before, or a value that may be absent where one is needed. The crate is emitted, and knows no endpoint but one that is configured.",
        fix: "correct the name, or ask for the value with `isSet` in a condition before.",
        example: r#""endpoint": { "url": "https://{Regoin}.example.com" }"#,
    }
    ENDPOINT_FUNCTION = "S0805", "endpoint rules call an unknown function" {
        text: "The rules language has no function of that name, or it takes another number of arguments. The crate is emitted, and knows no endpoint but one that is configured.",
        fix: "correct the call; a function that is newer than this tool needs a newer one.",
        example: r#"{ "fn": "stringEqual", "argv": [{ "ref": "Region" }, "us-east-1"] }"#,
    }
    ENDPOINT_TYPE = "S0806", "endpoint rules use a value of the wrong type" {
        text: "A function, template or property is given a value of another type than it takes, or a record has no property of that name. The crate is emitted, and knows no endpoint but one that is configured.",
        fix: "correct the expression shown.",
        example: r#"{ "fn": "booleanEquals", "argv": [{ "ref": "Region" }, true] }"#,
    }
    ENDPOINT_BINDING = "S0807", "an operation gives a parameter a value that cannot be taken" {
        text: "A trait of the operation or of its input gives a value to an endpoint parameter that does not exist, has another type, or is reached by a path that is not supported. The crate is emitted; requests of the operation leave the parameter unset.",
        fix: "correct the name, type or path; paths are members, `[*]`, `*`, selections and `keys()`.",
        example: r#""smithy.rules#operationContextParams": { "Keys": { "path": "Objects[?Size > `5`].Key" } }"#,
    }
}
