//! `S09xx`: test cases of a model.

super::codes! {
    TEST_CASE = "S0901", "a test case that cannot be used" {
        text: "A case of a `smithy.test` trait does not fit the shape that it is about, or the model has no case for its protocol.",
        mend: "correct the case: `params` take member names and the JSON types of the shape.",
        example: r#""smithy.test#httpRequestTests": [{ "id": "A", "protocol": "aws.protocols#awsJson1_1", "params": { "NoSuchMember": 1 } }]"#,
    }
}
