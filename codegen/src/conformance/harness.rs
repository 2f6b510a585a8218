//! Helpers of every conformance test: they make messages from a case, and compare messages with it. Know no service.
//! Copied beside the tests as they are.

use ::http::{HeaderMap, Request, Response};

use super::same_json::same_json;

/// The idempotency token of every test.
#[allow(dead_code, reason = "for suites with idempotency tokens")]
pub(crate) const TOKEN: &str = "00000000-0000-4000-8000-000000000000";

/// Expectations of a case on a message.
pub(crate) struct Expected<'c> {
    pub(crate) headers: &'c [(&'c str, &'c str)],
    pub(crate) required_headers: &'c [&'c str],
    pub(crate) forbidden_headers: &'c [&'c str],
    pub(crate) body: ExpectedBody<'c>,
}

/// Expectation of a case on a body.
#[allow(dead_code, reason = "which of them occur is up to the cases")]
pub(crate) enum ExpectedBody<'c> {
    /// Nothing.
    Any,
    /// Byte for byte.
    Text(&'c str),
    /// By its JSON value.
    Json(&'c str),
}

/// Compares headers and body of a message.
pub(crate) fn assert_message(headers: &HeaderMap, body: &[u8], expected: &Expected<'_>) {
    for (name, value) in expected.headers {
        let values: Vec<_> =
            headers.get_all(*name).iter().map(|value| String::from_utf8_lossy(value.as_bytes())).collect();
        assert!(!values.is_empty(), "the header {name} is missing");
        assert_eq!(values.join(", "), *value, "header {name}");
    }
    for name in expected.required_headers {
        assert!(headers.contains_key(*name), "the header {name} is missing");
    }
    for name in expected.forbidden_headers {
        assert!(!headers.contains_key(*name), "there is a header {name}");
    }
    match expected.body {
        ExpectedBody::Any => {}
        ExpectedBody::Text(text) => assert_eq!(String::from_utf8_lossy(body), text, "body"),
        ExpectedBody::Json(text) => assert_same_json(&String::from_utf8_lossy(body), text),
    }
}

/// Compares two JSON texts by value.
pub(crate) fn assert_same_json(actual: &str, expected: &str) {
    assert!(same_json(actual, expected), "actual   {actual}\nexpected {expected}");
}

/// The request that a server gets.
#[allow(dead_code, reason = "for suites with server cases")]
pub(crate) fn request(method: &str, uri: &str, headers: &[(&str, &str)], body: &str) -> Request<Vec<u8>> {
    let builder = Request::builder().method(method).uri(uri);
    let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    builder.body(body.as_bytes().to_vec()).expect("a request")
}

/// The response that a client gets.
#[allow(dead_code, reason = "for suites with client cases")]
pub(crate) fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response<Vec<u8>> {
    let builder = Response::builder().status(status);
    let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    builder.body(body.as_bytes().to_vec()).expect("a response")
}
