//! Helpers of every conformance test: they make messages from a case, and compare messages with it. Know no service.
//! Copied beside the tests as they are.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ::http::{HeaderMap, Request, Response};
use serde_json::value::RawValue;

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

/// Compares two JSON texts by value: members in any order, items in theirs, numbers by value and never through a
/// floating-point number, and a `null` member is not an absent one.
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

pub(crate) fn same_json(actual: &str, expected: &str) -> bool {
    let (actual, expected) = (actual.trim_ascii(), expected.trim_ascii());
    match (actual.bytes().next(), expected.bytes().next()) {
        (Some(b'{'), Some(b'{')) => {
            type Members<'a> = BTreeMap<String, &'a RawValue>;
            let (Ok(actual), Ok(expected)) =
                (serde_json::from_str::<Members<'_>>(actual), serde_json::from_str::<Members<'_>>(expected))
            else {
                return false;
            };
            actual.len() == expected.len()
                && actual.iter().zip(&expected).all(|((name, actual), (wanted, expected))| {
                    name == wanted && same_json(actual.get(), expected.get())
                })
        }
        (Some(b'['), Some(b'[')) => {
            let (Ok(actual), Ok(expected)) =
                (serde_json::from_str::<Vec<&RawValue>>(actual), serde_json::from_str::<Vec<&RawValue>>(expected))
            else {
                return false;
            };
            actual.len() == expected.len()
                && actual.iter().zip(&expected).all(|(actual, expected)| same_json(actual.get(), expected.get()))
        }
        (Some(b'"'), Some(b'"')) => {
            let text = |json| serde_json::from_str::<Cow<'_, str>>(json).ok();
            text(actual).is_some_and(|actual| Some(actual) == text(expected))
        }
        (Some(b'-' | b'0'..=b'9'), Some(b'-' | b'0'..=b'9')) => {
            let number = |json| serde_json::from_str::<&RawValue>(json).ok().and_then(|raw| decimal(raw.get()));
            number(actual).is_some_and(|actual| Some(actual) == number(expected))
        }
        _ => actual == expected && serde_json::from_str::<&RawValue>(actual).is_ok(),
    }
}

/// A JSON number as sign, digits without zeros at either end, and the power of ten of the last one.
fn decimal(number: &str) -> Option<(bool, String, i64)> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let exponent: i64 = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_end_matches('0');
    let power = exponent - fraction.len() as i64 + (digits.len() - significant.len()) as i64;
    let significant = significant.trim_start_matches('0');
    Some(if significant.is_empty() { (false, String::new(), 0) } else { (negative, significant.to_owned(), power) })
}
