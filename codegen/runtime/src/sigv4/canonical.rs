//! The canonical form of a request, which both ends of a signature compute. Never changes the request, and computes no
//! digest: the two ends have theirs from different crates.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ::http::HeaderValue;

/// How a path becomes canonical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "the services of a crate have one style or the other")]
pub enum PathStyle {
    /// Without dot segments and empty segments, encoded once more: all services but S3.
    Normalized,
    /// As it is, encoded once more.
    AsGiven,
    /// As it is (`disableDoubleEncoding`).
    Encoded,
}

/// A request in its canonical form.
pub struct Canonical {
    /// The whole text.
    pub text: Vec<u8>,
    /// Names of the headers in it, joined by `;`.
    pub signed_headers: String,
}

/// Signed headers by name, in lower case and with their values joined.
pub type SignedHeaders<'h> = BTreeMap<&'h str, Vec<u8>>;

/// Writes a request in its canonical form: method, path and query, headers, and the SHA-256 of the body in hexadecimal
/// digits.
pub fn request(line: &[&str; 3], headers: &SignedHeaders<'_>, body_hash: &str) -> Canonical {
    let signed_headers = headers.keys().copied().collect::<Vec<_>>().join(";");
    let mut text = Vec::with_capacity(512);
    for part in line {
        text.extend_from_slice(part.as_bytes());
        text.push(b'\n');
    }
    for (name, value) in headers {
        text.extend_from_slice(name.as_bytes());
        text.push(b':');
        text.extend_from_slice(value);
        text.push(b'\n');
    }
    text.push(b'\n');
    text.extend_from_slice(signed_headers.as_bytes());
    text.push(b'\n');
    text.extend_from_slice(body_hash.as_bytes());
    Canonical { text, signed_headers }
}

/// The values of a header, joined by commas.
pub fn joined<'v>(values: impl IntoIterator<Item = &'v HeaderValue>) -> Vec<u8> {
    let mut joined = Vec::new();
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            joined.push(b',');
        }
        push_collapsed(&mut joined, value.as_bytes());
    }
    joined
}

/// Appends a value, every run of white space as one space, and none at its ends.
fn push_collapsed(text: &mut Vec<u8>, value: &[u8]) {
    let words = value.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    for (index, word) in words.enumerate() {
        if index > 0 {
            text.push(b' ');
        }
        text.extend_from_slice(word);
    }
}

/// The canonical path.
pub fn path(path: &str, style: PathStyle) -> Cow<'_, str> {
    match style {
        PathStyle::Normalized => encoded(&without_dots(path), b"/").into(),
        PathStyle::AsGiven => encoded(path, b"/").into(),
        PathStyle::Encoded => path.into(),
    }
}

/// The path without dot segments (RFC 3986 section 5.2.4) and without empty ones.
fn without_dots(path: &str) -> Cow<'_, str> {
    if !path.contains("/.") && !path.contains("//") && path.starts_with('/') {
        return path.into();
    }
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => _ = segments.pop(),
            other => segments.push(other),
        }
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_folder = matches!(last, "" | "." | "..") && !segments.is_empty();
    format!("/{}{}", segments.join("/"), if is_folder { "/" } else { "" }).into()
}

/// The parameters in order, each percent-encoded in the one way.
pub fn query(query: Option<&str>) -> String {
    let pair = |text: &str| {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        (encoded_bytes(&decoded(name), b""), encoded_bytes(&decoded(value), b""))
    };
    let mut pairs: Vec<(String, String)> =
        query.unwrap_or_default().split('&').filter(|text| !text.is_empty()).map(pair).collect();
    pairs.sort_unstable();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

fn encoded(text: &str, kept: &[u8]) -> String {
    encoded_bytes(text.as_bytes(), kept)
}

/// Percent-encodes all but the unreserved characters (RFC 3986 section 2.3) and those to be kept.
fn encoded_bytes(bytes: &[u8], kept: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) || kept.contains(byte) {
            text.push(char::from(*byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// Undoes percent-encoding; what is none stays.
fn decoded(text: &str) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let (source, mut bytes, mut at) = (text.as_bytes(), Vec::with_capacity(text.len()), 0);
    while let Some(byte) = source.get(at) {
        let pair = (digit(source.get(at + 1)), digit(source.get(at + 2)));
        if let (b'%', (Some(high), Some(low))) = (byte, pair) {
            bytes.push((high * 16 + low) as u8);
            at += 3;
        } else {
            bytes.push(*byte);
            at += 1;
        }
    }
    bytes
}
