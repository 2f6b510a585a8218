//! `S11xx`: the answers of a mock.

smithy::codes! {
    list MOCK;
    ANSWER_FORM = "S1101", "an answer that says nothing, or too much" {
        text: "The answers of a mock are an object: for each operation a list of answers. An answer has `when`, `times`, `output` or `error`, `status`, `delay` and `fault`, each at most once, and not two that exclude each other.",
        fix: "correct or remove the member that is shown.",
        example: r#"{ "GetThing": [{ "output": {}, "error": { "NotFound": {} } }] }"#,
    }
    ANSWER_OPERATION = "S1102", "answers of an unknown operation" {
        text: "The operation is not among those that the mock serves: the service has none of that name, `--operation` leaves it out, or it has no wire code because it streams.",
        fix: "correct the name, or serve the operation.",
        example: r#"{ "GetThign": [] }"#,
    }
    ANSWER_ERROR = "S1103", "an unknown error" {
        text: "The operation has no error of that name, and it is none that every AWS service may answer, such as ThrottlingException.",
        fix: "use one of the errors that the operation has in the model.",
        example: r#"{ "GetThing": [{ "error": { "NotFuond": {} } }] }"#,
    }
    ANSWER_POINTER = "S1104", "a pointer that leads nowhere" {
        text: "`when` matches parts of the input, named by JSON pointers (RFC 6901) in the names of the wire. This one leads to no member of the input, so that the answer would never be given.",
        fix: "correct the pointer: `/Member/Below`, `/List/0`, `/Map/key`.",
        example: r#"{ "GetThing": [{ "when": { "/Nmae": "x" } }] }"#,
    }
    ANSWER_VALUE = "S1105", "a value that does not fit the model" {
        text: "A value in an answer has another JSON type than the model gives it, or is a member that the shape does not have. Values stand as on the wire: a timestamp is a number of seconds unless the model says otherwise, a blob is Base64 text.",
        fix: "correct the value or the name.",
        example: r#"{ "GetThing": [{ "output": { "Name": 1 } }] }"#,
    }
    ANSWER_LIMIT = "S1106", "a value that breaks a limit" {
        text: "A value in an answer breaks a limit of the model, or a required member is missing. A mock does not answer what the service cannot answer.",
        fix: "keep the limit; to answer what breaks the model, use `fault`.",
        example: r#"{ "GetThing": [{ "output": { "Name": "" } }] }"#,
    }
    ANSWER_NEVER = "S1107", "an answer that is never given" {
        text: "An earlier answer of the operation matches every input, as often as it comes.",
        fix: "put the answer before that one, or give that one `when` or `times`.",
        example: r#"{ "GetThing": [{ "output": {} }, { "fault": "close" }] }"#,
    }
    NOTHING_MADE_UP = "S1110", "no output can be made up" {
        text: "No value is known that keeps all limits of the operation's output: they exclude each other, or a pattern is too involved. Requests that no answer matches get an InternalFailure.",
        fix: "give an answer without `when`.",
        example: "",
    }
    NOTHING_SERVED = "S1111", "nothing to serve" {
        text: "The slice has no operation with wire code: `wire = \"none\"` is set, or every operation streams.",
        fix: "serve an operation of an awsJson service.",
        example: "",
    }
}
