//! `S09xx`: test cases of a model.

smithy::codes! {
    list CONFORMANCE;
    TEST_CASE = "S0901", "a test case that cannot be used" {
        text: "A case of a `smithy.test` trait does not fit the shape that it is about.",
        fix: "correct the case: `params` take member names and the JSON types of the shape.",
        example: r#""smithy.test#httpRequestTests": [{ "id": "A", "protocol": "aws.protocols#awsJson1_1", "params": { "NoSuchMember": 1 } }]"#,
    }
    NO_TEST_CASES = "S0902", "no test cases" {
        text: "The model has no case of a `smithy.test` trait for the service and its protocol, so there is nothing to run.",
        fix: "name the service that the cases are for, or add cases to its operations.",
        example: "cargo xtask conformance model/servicecatalog.json",
    }
}
