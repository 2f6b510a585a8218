//! Judges a signature: first what needs no body, so that nobody unknown makes the server read one, then the signature.
//!
//! The digests come from the crates `sha2` and `hmac`, which are Rust alone: a server is built without a C compiler.

use std::time::Duration;

use ::http::HeaderMap;
use ::http::header::HOST;
use ::http::request::Parts;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::authorization::{self, Authorization, Credential, Dated};
use super::keys::{Keys, SecretKey};
use super::refusal::Refusal;
use crate::primitives::DateTime;
use crate::sigv4::canonical::{self, PathStyle, SignedHeaders};
use crate::sigv4::{SECURITY_TOKEN, TERMINATOR, hex, string_to_sign, timestamp};

/// Rules by which every signature is judged.
pub struct Expected<'l> {
    /// The Region of the scope.
    pub region: &'l str,
    /// The service of the scope.
    pub service: &'l str,
    /// The time.
    pub now: DateTime,
    /// How far a signature's time may be from it, either way.
    pub max_skew: Duration,
}

/// A signature whose claims are in order, before it is compared.
pub struct Claimed<'r> {
    authorization: Authorization<'r>,
    date: Dated,
    secret: SecretKey,
}

/// Judges what the headers say.
///
/// # Errors
/// A part is missing, is for something else, is too old or too new, or is of an unknown key.
pub fn claims<'r>(parts: &'r Parts, expected: &Expected<'_>, keys: &impl Keys) -> Result<Claimed<'r>, Refusal> {
    let (authorization, date) = authorization::read(&parts.headers)?;
    check_scope(&authorization.credential, &date, expected)?;
    check_coverage(&parts.headers, authorization.signed_headers)?;
    check_time(&date, expected)?;
    let secret = keys.secret(authorization.credential.access_key_id).ok_or_else(Refusal::unrecognized)?;
    check_token(&parts.headers, &secret)?;
    Ok(Claimed { authorization, date, secret })
}

fn check_scope(credential: &Credential<'_>, date: &Dated, expected: &Expected<'_>) -> Result<(), Refusal> {
    let mut faults = Vec::new();
    if credential.region != expected.region {
        faults.push("Credential should be scoped to a valid region.".to_owned());
    }
    if credential.service != expected.service {
        faults.push(format!("Credential should be scoped to correct service: '{}'.", expected.service));
    }
    if credential.terminator != TERMINATOR {
        faults.push(format!("Credential should be scoped with a valid terminator: '{TERMINATOR}'."));
    }
    if !date.text.starts_with(credential.day) || credential.day.len() != "20150830".len() {
        faults.push("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.".into());
    }
    if faults.is_empty() { Ok(()) } else { Err(Refusal::invalid(faults.join(" "))) }
}

/// Demands that the host is signed, and each header that AWS gives a meaning: who changes the target changes the call.
fn check_coverage(headers: &HeaderMap, signed: &str) -> Result<(), Refusal> {
    let is_signed = |name: &str| signed.split(';').any(|signed| signed == name);
    let unsigned =
        |name: &str| Err(Refusal::invalid(format!("'{name}' must be a 'SignedHeader' in the AWS Authorization.")));
    if !is_signed("host") {
        return unsigned("Host");
    }
    // The trace id is changed on the way.
    let meant = headers.keys().filter(|name| name.as_str().starts_with("x-amz-"));
    match meant.map(|name| name.as_str()).find(|name| !is_signed(name)) {
        Some(name) => unsigned(name),
        None => Ok(()),
    }
}

fn check_time(date: &Dated, expected: &Expected<'_>) -> Result<(), Refusal> {
    let (now, skew) = (expected.now.secs(), i64::try_from(expected.max_skew.as_secs()).unwrap_or(i64::MAX));
    let text = |secs: i64| DateTime::from_secs(secs).try_into().ok().and_then(timestamp).unwrap_or_default();
    let allowed = match skew {
        seconds if seconds % 60 == 0 => format!("{} min.", seconds / 60),
        seconds => format!("{seconds} s."),
    };
    let (earliest, latest) = (now.saturating_sub(skew), now.saturating_add(skew));
    let (signed, now) = (&date.text, text(now));
    if date.time.secs() < earliest {
        let earliest = text(earliest);
        let message = format!("Signature expired: {signed} is now earlier than {earliest} ({now} - {allowed})");
        return Err(Refusal::invalid(message));
    }
    if date.time.secs() > latest {
        let latest = text(latest);
        let message = format!("Signature not yet current: {signed} is still later than {latest} ({now} + {allowed})");
        return Err(Refusal::invalid(message));
    }
    Ok(())
}

fn check_token(headers: &HeaderMap, secret: &SecretKey) -> Result<(), Refusal> {
    let known = secret.session_token.as_deref().unwrap_or_default().as_bytes();
    let sent = headers.get(SECURITY_TOKEN).map(|token| token.as_bytes()).unwrap_or_default();
    // Digests are compared, so that the time taken says nothing about the token.
    if Sha256::digest(known) == Sha256::digest(sent) { Ok(()) } else { Err(Refusal::unrecognized()) }
}

impl Claimed<'_> {
    /// Compares the signature with that of the request.
    ///
    /// # Errors
    /// It is another: the secret is not the key's, or the request is not the one that was signed.
    pub fn verify(&self, parts: &Parts, body: &[u8]) -> Result<(), Refusal> {
        let Authorization { credential, signed_headers, signature } = self.authorization;
        let headers = covered(parts, signed_headers).ok_or_else(Refusal::mismatch)?;
        let canonical = canonical::request(
            &[
                parts.method.as_str(),
                &canonical::path(parts.uri.path(), PathStyle::Normalized),
                &canonical::query(parts.uri.query()),
            ],
            &headers,
            &sha256(body),
        );
        let to_sign = string_to_sign(&self.date.text, credential.scope, &sha256(&canonical.text));
        let key = signing_key(&self.secret.secret, &credential).ok_or_else(Refusal::mismatch)?;
        let authentication = authentication(&key).ok_or_else(Refusal::mismatch)?;
        let signature = bytes(signature).ok_or_else(Refusal::mismatch)?;
        // `verify_slice` takes the same time wherever the two differ.
        let is_same = authentication.chain_update(to_sign).verify_slice(&signature).is_ok();
        if is_same && canonical.signed_headers == signed_headers { Ok(()) } else { Err(Refusal::mismatch()) }
    }
}

/// The headers that the signature covers; `None` when one of them is missing.
fn covered<'r>(parts: &'r Parts, signed_headers: &'r str) -> Option<SignedHeaders<'r>> {
    let header = |name: &'r str| {
        let value = canonical::joined(parts.headers.get_all(name));
        if parts.headers.contains_key(name) {
            return Some((name, value));
        }
        // HTTP/2 has the host in the URI.
        let authority = parts.uri.authority().filter(|_| name == HOST.as_str())?;
        Some((name, authority.as_str().as_bytes().to_vec()))
    };
    signed_headers.split(';').map(header).collect()
}

/// The key for a day, Region and service.
fn signing_key(secret: &str, credential: &Credential<'_>) -> Option<[u8; 32]> {
    let first = mac(["AWS4", secret].concat().as_bytes(), credential.day);
    let elements = [credential.region, credential.service, credential.terminator];
    elements.into_iter().fold(first, |key, element| mac(&key?, element))
}

fn mac(key: &[u8], text: &str) -> Option<[u8; 32]> {
    Some(authentication(key)?.chain_update(text).finalize().into_bytes().into())
}

/// An authentication under a key; HMAC takes keys of every length, so there is one.
fn authentication(key: &[u8]) -> Option<Hmac<Sha256>> {
    Hmac::new_from_slice(key).ok()
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The bytes that hexadecimal digits in lower case stand for.
fn bytes(digits: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| Some(digit(pair[0])? << 4 | digit(*pair.get(1)?)?)).collect()
}
