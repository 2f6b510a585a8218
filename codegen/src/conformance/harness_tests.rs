use super::harness::{Expected, ExpectedBody, assert_message, response};

#[test]
#[should_panic(expected = "the header b is missing")]
fn a_missing_header_is_found() {
    let response = response(200, &[("a", "1")], "");
    let expected =
        Expected { headers: &[("A", "1")], required_headers: &["b"], forbidden_headers: &[], body: ExpectedBody::Any };
    assert_message(response.headers(), response.body(), &expected);
}
