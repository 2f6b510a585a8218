//! `S03xx`: traits, and what they say about each other.

crate::codes! {
    list TRAITS;
    UNKNOWN_TRAIT = "S0301", "unknown trait" {
        text: "No file defines this trait and it is none of those that this tool knows. It is kept in the model and otherwise ignored.",
        fix: "pass the file that defines the trait as well, or correct its id.",
        example: r#""traits": { "smithy.api#requierd": {} }"#,
    }
    NOT_A_TRAIT = "S0302", "a shape that is no trait is applied as one" {
        text: "The shape exists, but has no `@trait`, so it cannot be applied to other shapes.",
        fix: "add `smithy.api#trait` to the shape, or correct the id where it is applied.",
        example: "",
    }
    TRAIT_TARGET = "S0303", "trait on the wrong shape" {
        text: "The definition of a trait says with a selector where it may be applied. This shape does not match it.",
        fix: "remove the trait, or apply it to a shape that matches the selector in the message.",
        example: r#""ns#Size": { "type": "integer", "traits": { "smithy.api#length": { "min": 1 } } }"#,
    }
    TRAIT_CONFLICT = "S0304", "traits that exclude each other" {
        text: "The definition of a trait names traits that may not stand beside it on the same shape.",
        fix: "remove one of the two traits.",
        example: r#""traits": { "smithy.api#readonly": {}, "smithy.api#idempotent": {} }"#,
    }
    EXCLUSIVE_TRAIT = "S0305", "a trait on more than one member" {
        text: "Of some traits a structure may have one member only: one payload, one idempotency token, one streaming member.",
        fix: "keep the trait on one member.",
        example: "",
    }
    TRAIT_VALUE = "S0306", "invalid value of a trait" {
        text: "The value of a trait does not fit the trait's definition: another type, a missing part, or a limit that it does not keep.",
        fix: "correct the value at the place shown.",
        example: r#""smithy.api#length": { "min": "1" }"#,
    }
    INVALID_SELECTOR = "S0307", "invalid selector" {
        text: "A selector in a trait definition cannot be parsed, so nobody can tell where the trait may be applied.",
        fix: "correct the selector.",
        example: r#""smithy.api#trait": { "selector": "structure >" }"#,
    }
    TRAIT_VALIDATOR = "S0308", "a trait forbids what its shape refers to" {
        text: "The definition of a trait has `@traitValidators`: selectors of what may not be found below a shape that has the trait.",
        fix: "see the message; change the shape that is named, or remove the trait.",
        example: "",
    }
    DEFAULT_VALUE = "S0310", "invalid default value" {
        text: "The value of `@default` is none that the shape may have: its type or a constraint forbids it, or it is a list or map that is not empty.",
        fix: "correct the default or the constraint.",
        example: r#"{ "target": "smithy.api#Integer", "traits": { "smithy.api#default": "1" } }"#,
    }
    DEFAULT_MISMATCH = "S0311", "default differs from the target's" {
        text: "When a shape has a default, every structure member that targets it must repeat it, or set its own to null.",
        fix: "repeat the target's default on the member, or set it to null.",
        example: r#"{ "target": "smithy.api#PrimitiveInteger" }"#,
    }
    DEPRECATED_TRAIT = "S0312", "deprecated trait" {
        text: "The trait still works, but Smithy 2.0 has a better way to say the same.",
        fix: "use what the message names.",
        example: "",
    }
    JSON_NAME_CONFLICT = "S0313", "two members with one JSON name" {
        text: "With `@jsonName`, two members of a structure or union would have the same name on the wire.",
        fix: "give one of the members another `jsonName`.",
        example: "",
    }
    STREAMING = "S0314", "misuse of a stream" {
        text: "Streams are members of inputs and outputs only, streaming blobs are required or have a default, and the events of an event stream are structures.",
        fix: "see the message for the rule that is broken.",
        example: "",
    }
    PAGINATED = "S0315", "invalid pagination" {
        text: "`@paginated` names members of the operation's input and output. Each must exist and have the type that its role needs, and tokens must be optional.",
        fix: "correct the name, or the member.",
        example: r#""smithy.api#paginated": { "inputToken": "NextToken", "outputToken": "NextToken" }"#,
    }
    REFERENCES = "S0316", "invalid reference to a resource" {
        text: "`@references` names resources, and the members that hold their identifiers. Each identifier needs a member that is a string.",
        fix: "correct the names, or add the member.",
        example: "",
    }
    HTTP_URI = "S0320", "invalid URI pattern" {
        text: "The `uri` of `@http` or the `hostPrefix` of `@endpoint` does not follow the form of patterns: it starts with `/`, labels are whole segments, at most one is greedy.",
        fix: "correct the pattern.",
        example: r#""smithy.api#http": { "method": "GET", "uri": "things/{id}" }"#,
    }
    HTTP_URI_CONFLICT = "S0321", "operations with the same URI" {
        text: "Two operations of a service have the same method and URIs that the same request can match, so a server cannot tell them apart.",
        fix: "change one of the URIs or methods.",
        example: "",
    }
    HTTP_BINDING = "S0322", "invalid HTTP binding" {
        text: "Labels, query parameters, headers and the payload must each have one member: every label of the URI has a member and the other way round, names are unique, and with a payload no member is left unbound.",
        fix: "see the message for the member and the rule.",
        example: "",
    }
    HOST_LABEL = "S0323", "host labels and members differ" {
        text: "Every label in the `hostPrefix` of `@endpoint` needs an input member with `@hostLabel`, and every such member a label.",
        fix: "add the member or the label.",
        example: "",
    }
    REQUEST_COMPRESSION = "S0324", "invalid request compression" {
        text: "`@requestCompression` needs an operation with an input in which no stream has `@requiresLength`, and names only encodings that Smithy knows: gzip.",
        fix: "correct the list of encodings, or remove one of the two traits.",
        example: r#""smithy.api#requestCompression": { "encodings": ["brotli"] }"#,
    }
    PROTOCOL_RULE = "S0325", "a protocol's demand is not met" {
        text: "The definition of a protocol trait says which traits the protocol understands: with `@http`, every operation needs it; with `@httpPayload`, every stream; and some protocols have no documents.",
        fix: "add the trait that the message names, or choose another protocol.",
        example: "",
    }
    EXAMPLE = "S0326", "an example that does not fit its operation" {
        text: "A value in `@examples` is none that the operation's input, output or error may have. The example is left out of the documentation; everything else is emitted.",
        fix: "correct the example, or set `allowConstraintErrors` where its error shows what a broken limit leads to.",
        example: r#""smithy.api#examples": [{ "title": "Get", "output": { "choice": {} } }]"#,
    }
}
