//! AWS Signature Version 4, in headers. Never looks up a name, a clock or credentials.
//!
//! The digests come from ring, which TLS brings in any case.

pub mod canonical;

use std::time::SystemTime;

use ::http::Request;
use ::http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use ring::{digest, hmac};

use self::canonical::Canonical;
use crate::config::Credentials;
use crate::config::http::SdkBody;
use crate::error::BoxError;
use crate::primitives::{DateTime, DateTimeFormat};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const DATE: HeaderName = HeaderName::from_static("x-amz-date");
const SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");

/// Scope of a signature (the credential scope of Signature Version 4, without its date).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Region, `eu-west-1`.
    pub region: String,
    /// The service's name in signatures, `servicecatalog`.
    pub service: String,
    /// Whether dot segments are removed from the path, and how often it is encoded.
    pub path: canonical::PathStyle,
}

/// Adds the time, the session token and the signature to the headers of a request.
///
/// # Errors
/// The clock shows no year of four digits, or the credentials cannot stand in a header.
pub fn sign(
    request: &mut Request<SdkBody>,
    credentials: &Credentials,
    scope: &Scope,
    now: SystemTime,
) -> Result<(), BoxError> {
    let time = timestamp(now)?;
    let headers = request.headers_mut();
    headers.insert(DATE, HeaderValue::try_from(&time)?);
    headers.remove(SECURITY_TOKEN);
    if let Some(token) = credentials.session_token() {
        headers.insert(SECURITY_TOKEN, secret(token)?);
    }
    let uri = request.uri();
    let canonical = canonical::request(
        &[request.method().as_str(), &canonical::path(uri.path(), scope.path), &canonical::query(uri.query())],
        request.headers(),
        request.body(),
    );
    let value = authorization(&canonical, credentials, scope, &time);
    request.headers_mut().insert(AUTHORIZATION, secret(&value)?);
    Ok(())
}

/// The value of the header that holds the signature.
pub fn authorization(canonical: &Canonical, credentials: &Credentials, scope: &Scope, time: &str) -> String {
    let day = &time[..8];
    let credential_scope = format!("{day}/{}/{}/aws4_request", scope.region, scope.service);
    let to_sign = string_to_sign(time, &credential_scope, &canonical.text);
    let key = signing_key(credentials.secret_access_key(), day, scope);
    let signature = hex(hmac::sign(&key, to_sign.as_bytes()).as_ref());
    let (id, signed) = (credentials.access_key_id(), &canonical.signed_headers);
    format!("{ALGORITHM} Credential={id}/{credential_scope}, SignedHeaders={signed}, Signature={signature}")
}

/// A header value that `Debug` hides.
pub fn secret(value: &str) -> Result<HeaderValue, BoxError> {
    let mut value = HeaderValue::try_from(value).map_err(|_| "the credentials cannot stand in a header")?;
    value.set_sensitive(true);
    Ok(value)
}

/// `20150830T123600Z`
fn timestamp(now: SystemTime) -> Result<String, BoxError> {
    let whole = DateTime::from_secs(DateTime::from(now).secs());
    let text = whole.fmt(DateTimeFormat::DateTime)?.replace(['-', ':'], "");
    if text.len() == "20150830T123600Z".len() { Ok(text) } else { Err("the clock shows no year of four digits".into()) }
}

/// The text whose authentication code is the signature.
pub fn string_to_sign(time: &str, scope: &str, canonical: &[u8]) -> String {
    let hash = hex(digest::digest(&digest::SHA256, canonical).as_ref());
    format!("{ALGORITHM}\n{time}\n{scope}\n{hash}")
}

/// The key for a day, Region and service.
fn signing_key(secret: &str, day: &str, scope: &Scope) -> hmac::Key {
    let mut key = hmac::Key::new(hmac::HMAC_SHA256, format!("AWS4{secret}").as_bytes());
    for part in [day, &scope.region, &scope.service, "aws4_request"] {
        key = hmac::Key::new(hmac::HMAC_SHA256, hmac::sign(&key, part.as_bytes()).as_ref());
    }
    key
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    digits.map(char::from).collect()
}
