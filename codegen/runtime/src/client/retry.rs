//! Which failures are retried, and after how long: the rules of the AWS SDKs' standard mode. Never sends anything.

use std::time::{Duration, SystemTime};

use ::http::HeaderMap;

use crate::config::retry::RetryConfig;
use crate::error::ErrorKind;
use crate::idempotency;
use crate::primitives::{DateTime, DateTimeFormat};

/// Codes with which services ask for fewer requests, whatever the status.
const THROTTLING: [&str; 14] = [
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
    "TransactionInProgressException",
];

/// Codes of failures that pass by themselves.
const TRANSIENT: [&str; 2] = ["RequestTimeout", "RequestTimeoutException"];

/// Statuses of failures that pass by themselves, whatever the body.
const TRANSIENT_STATUS: [u16; 4] = [500, 502, 503, 504];

/// Codes of signatures that are refused, which a wrong clock explains.
const SKEWED: [&str; 5] = [
    "AccessDeniedException",
    "AuthFailure",
    "InvalidSignatureException",
    "RequestTimeTooSkewed",
    "SignatureDoesNotMatch",
];

/// Facts about a failed attempt that was answered.
#[derive(Clone, Copy, Debug)]
pub struct Failure<'a> {
    /// HTTP status.
    pub status: u16,
    /// The error's code.
    pub code: Option<&'a str>,
    /// How the model counts the error (`@retryable`).
    pub modelled: Option<ErrorKind>,
}

impl Failure<'_> {
    /// How the failure counts, if another attempt may do better. The model's word comes before the code, the code
    /// before the status. A refused signature may pass when the clocks were found far apart, since the next one is
    /// corrected.
    pub fn kind(&self, is_skewed: bool) -> Option<ErrorKind> {
        let has_code = |codes: &[&str]| self.code.is_some_and(|code| codes.contains(&code));
        if self.modelled.is_some() {
            return self.modelled;
        }
        if has_code(&THROTTLING) {
            return Some(ErrorKind::ThrottlingError);
        }
        if has_code(&TRANSIENT) {
            return Some(ErrorKind::TransientError);
        }
        if is_skewed && has_code(&SKEWED) {
            return Some(ErrorKind::ServerError);
        }
        TRANSIENT_STATUS.contains(&self.status).then_some(ErrorKind::TransientError)
    }
}

/// How long the service wants to be left alone: milliseconds in `x-amz-retry-after`, else seconds or a date in
/// `Retry-After` (RFC 9110 section 10.2.3).
pub fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    if let Some(milliseconds) = text("x-amz-retry-after").and_then(|text| text.parse().ok()) {
        return Some(Duration::from_millis(milliseconds));
    }
    let text = text("retry-after")?;
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = DateTime::from_str(text, DateTimeFormat::HttpDate).ok()?;
    SystemTime::try_from(date).ok()?.duration_since(now).ok()
}

/// The wait after so many failed attempts: what the service asks for, or else random up to a limit that doubles with
/// each attempt ("full jitter").
pub fn wait(config: &RetryConfig, failed_attempts: u32, asked: Option<Duration>) -> Duration {
    if let Some(asked) = asked {
        return asked.min(config.max_backoff());
    }
    let doublings = failed_attempts.saturating_sub(1).min(31);
    let longest = config.initial_backoff().saturating_mul(1 << doublings).min(config.max_backoff());
    if config.use_static_exponential_base() { longest } else { longest.mul_f64(fraction(idempotency::random())) }
}

/// Random bits as a number of at least 0 and less than 1.
fn fraction(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}
