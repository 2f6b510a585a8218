//! AWS Signature Version 4, as far as whoever signs and whoever verifies have it in common. Computes no digest, and
//! knows no clock and no secret.

pub mod canonical;

use std::time::SystemTime;

use ::http::header::HeaderName;

use crate::primitives::{DateTime, DateTimeFormat};

/// The name of the algorithm, with which the `Authorization` header begins.
pub const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// The last element of every credential scope.
pub const TERMINATOR: &str = "aws4_request";
/// The time of a signature.
pub const DATE: HeaderName = HeaderName::from_static("x-amz-date");
/// The session token of temporary credentials.
pub const SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");

/// `20150830T123600Z`; `None` outside the years of four digits.
pub fn timestamp(time: SystemTime) -> Option<String> {
    let whole = DateTime::from_secs(DateTime::from(time).secs());
    let text = whole.fmt(DateTimeFormat::DateTime).ok()?.replace(['-', ':'], "");
    (text.len() == "20150830T123600Z".len()).then_some(text)
}

/// The text whose authentication code is the signature; the SHA-256 of the canonical request is in hexadecimal digits.
pub fn string_to_sign(time: &str, scope: &str, canonical_hash: &str) -> String {
    format!("{ALGORITHM}\n{time}\n{scope}\n{canonical_hash}")
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    digits.map(char::from).collect()
}
