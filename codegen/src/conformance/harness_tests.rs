use super::harness::{Expected, ExpectedBody, assert_message, response, same_json};

#[test]
fn json_is_compared_by_value() {
    for (actual, expected) in [
        (r#"{"a":1,"b":[true,null]}"#, r#" { "b" : [ true , null ], "a" : 1.0e0 } "#),
        (r#""\u0041""#, r#""A""#),
        ("[1, 1.50, -0.0, 120]", "[1e0, 15e-1, 0, 1.2E+2]"),
        ("9007199254740993", "9007199254740993.0"),
    ] {
        assert!(same_json(actual, expected), "{actual} {expected}");
    }
    for (actual, expected) in [
        (r#"{"a":null}"#, "{}"),
        ("[1,2]", "[2,1]"),
        ("9007199254740993", "9007199254740992"),
        ("1", "-1"),
        ("1", "\"1\""),
        ("true", "false"),
        ("", "{}"),
        ("{}x", "{}"),
        (r#"{"a":1}"#, r#"{"b":1}"#),
    ] {
        assert!(!same_json(actual, expected), "{actual} {expected}");
    }
}

#[test]
#[should_panic(expected = "the header b is missing")]
fn a_missing_header_is_found() {
    let response = response(200, &[("a", "1")], "");
    let expected =
        Expected { headers: &[("A", "1")], required_headers: &["b"], forbidden_headers: &[], body: ExpectedBody::Any };
    assert_message(response.headers(), response.body(), &expected);
}
