// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Signs requests with AWS Signature Version 4, in headers. Never looks up a name, a clock or credentials.
//!
//! The digests come from ring, which TLS brings in any case.

use std::time::SystemTime;

use ::http::header::{AUTHORIZATION, HeaderValue};
use ::http::{HeaderMap, Request};
use ring::{digest, hmac};

use crate::config::Credentials;
use crate::config::http::SdkBody;
use crate::error::BoxError;
use crate::sigv4::canonical::{self, Canonical, PathStyle, SignedHeaders};
use crate::sigv4::{ALGORITHM, DATE, SECURITY_TOKEN, TERMINATOR, hex, string_to_sign, timestamp};

/// Headers that proxies add or change, that a connection has of its own, or that hold the signature.
const UNSIGNED: [&str; 15] = [
    "authorization",
    "baggage",
    "connection",
    "expect",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "traceparent",
    "tracestate",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "x-amzn-trace-id",
];

/// Scope of a signature (the credential scope of Signature Version 4, without its date).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Region, `eu-west-1`.
    pub region: String,
    /// The service's name in signatures, `servicecatalog`.
    pub service: String,
    /// Whether dot segments are removed from the path, and how often it is encoded.
    pub path: PathStyle,
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
    let time = timestamp(now).ok_or("the clock shows no year of four digits")?;
    let headers = request.headers_mut();
    headers.insert(DATE, HeaderValue::try_from(&time)?);
    headers.remove(SECURITY_TOKEN);
    if let Some(token) = credentials.session_token() {
        headers.insert(SECURITY_TOKEN, secret(token)?);
    }
    let uri = request.uri();
    let canonical = canonical::request(
        &[request.method().as_str(), &canonical::path(uri.path(), scope.path), &canonical::query(uri.query())],
        &signed(request.headers()),
        &sha256(request.body()),
    );
    let value = authorization(&canonical, credentials, scope, &time);
    request.headers_mut().insert(AUTHORIZATION, secret(&value)?);
    Ok(())
}

/// The value of the header that holds the signature.
pub fn authorization(canonical: &Canonical, credentials: &Credentials, scope: &Scope, time: &str) -> String {
    let day = &time[..8];
    let credential_scope = format!("{day}/{}/{}/{TERMINATOR}", scope.region, scope.service);
    let to_sign = string_to_sign(time, &credential_scope, &sha256(&canonical.text));
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

/// The headers that a signature covers: all but those that may change on the way.
pub fn signed(headers: &HeaderMap) -> SignedHeaders<'_> {
    let covered = headers.keys().filter(|name| !UNSIGNED.contains(&name.as_str()));
    covered.map(|name| (name.as_str(), canonical::joined(headers.get_all(name)))).collect()
}

/// The digest of a body or a canonical request, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

/// The key for a day, Region and service.
fn signing_key(secret: &str, day: &str, scope: &Scope) -> hmac::Key {
    let mut key = hmac::Key::new(hmac::HMAC_SHA256, format!("AWS4{secret}").as_bytes());
    for part in [day, &scope.region, &scope.service, TERMINATOR] {
        key = hmac::Key::new(hmac::HMAC_SHA256, hmac::sign(&key, part.as_bytes()).as_ref());
    }
    key
}
