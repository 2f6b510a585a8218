//! How an error is told on the wire: the name that says which it is, and the body that a server sends.
//! Never fails while it reads an error; what cannot be understood becomes `Unhandled`.

use ::http::StatusCode;

use crate::error::{BoxError, ErrorMetadata, ProvideErrorMetadata as _, RawResponse, SdkError, Unhandled};
use crate::http::{ErrorParts, Operation};
use crate::json::error_body::ErrorBody;
use crate::json::{self, Decode, DecodeError, Encode, EncodeError, Sink};
use crate::request_id::{REQUEST_ID, RequestId as _};

/// The header that names the error, before anything in the body does.
const ERROR_TYPE: &str = "x-amzn-errortype";

/// The header with the code that the service's former query protocol had, and whose fault it is: `Code;Sender`.
pub(super) const QUERY_ERROR: &str = "x-amzn-query-error";

/// The code that a server sends for an error that is not modelled and has none.
const INTERNAL: &str = "InternalFailure";

/// The error in a response that is no success.
pub fn read<O: Operation>(raw: RawResponse) -> SdkError<O::Error> {
    let body = ErrorBody::read(raw.body());
    let said = [raw.header(ERROR_TYPE), body.dunder_type.as_deref(), body.code.as_deref()];
    let name = said.into_iter().flatten().find_map(shape_name);
    let meta = metadata::<O>(&raw, name, body.message.as_deref());
    let text = if raw.body().is_empty() { b"{}" } else { &**raw.body() };
    let source: Option<BoxError> = match name.and_then(|name| O::decode_error(name, text, &meta)) {
        Some(Ok(error)) => return SdkError::service_error(error, raw),
        Some(Err(fault)) => Some(fault.into()),
        None if name.is_none() && body.message.is_none() => Some(status_line(raw.status().as_u16()).into()),
        None => None,
    };
    SdkError::service_error(O::Error::from(Unhandled::new(meta, source)), raw)
}

/// `FooError` of `aws.example#FooError:http://internal.example/`.
#[inline]
fn shape_name(text: &str) -> Option<&str> {
    let text = text.split_once(':').map_or(text, |(before, _)| before);
    let name = text.split_once('#').map_or(text, |(_, after)| after).trim();
    (!name.is_empty()).then_some(name)
}

fn metadata<O: Operation>(raw: &RawResponse, name: Option<&str>, message: Option<&str>) -> ErrorMetadata {
    let mut builder = ErrorMetadata::builder().operation(O::NAME);
    let query = raw.header(QUERY_ERROR).filter(|_| O::WIRE.query_compatible).and_then(|value| value.split_once(';'));
    if let Some((_, fault)) = query {
        builder = builder.custom("type", fault.trim());
    }
    if let Some(code) = query.map(|(code, _)| code.trim()).filter(|code| !code.is_empty()).or(name) {
        builder = builder.code(code);
    }
    if let Some(message) = message {
        builder = builder.message(message);
    }
    if let Some(id) = raw.request_id() {
        builder = builder.custom(REQUEST_ID, id);
    }
    builder.build()
}

/// `HTTP 502 Bad Gateway`.
#[inline]
fn status_line(status: u16) -> String {
    let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    reason.map_or_else(|| format!("HTTP {status}"), |reason| format!("HTTP {status} {reason}"))
}

/// An error that the model names, as it is on the wire.
pub trait Modelled: Decode + Encode {
    /// The value of `__type`.
    const TYPE: &'static str;
    /// HTTP status.
    const STATUS: u16;
    /// The value of the query-compatibility header: `Code;Sender`.
    const QUERY_ERROR: Option<&'static str> = None;

    /// Keeps what is known of the error beside its members.
    fn set_meta(&mut self, meta: ErrorMetadata);
}

/// How the errors of an operation are read and written: `Failure; "NotFound" => NotFound; …`, each by the name of its
/// shape. Of two with one name the first is read.
#[allow(unused_macros, reason = "for operations, which are emitted")]
macro_rules! modelled_errors {
    ($failure:ident;) => {
        #[inline]
        fn encode_error(error: &Self::Error) -> Result<$crate::http::ErrorParts, $crate::json::EncodeError> {
            let $failure::Unhandled(error) = error;
            $crate::http::errors::unmodelled_error(error)
        }
    };

    ($failure:ident; $($name:literal => $variant:ident;)+) => {
        #[inline]
        #[allow(unreachable_patterns, reason = "two errors may have one name")]
        fn decode_error(
            name: &str,
            body: &[u8],
            meta: &$crate::error::ErrorMetadata,
        ) -> Option<Result<Self::Error, $crate::json::DecodeError>> {
            match name {
                $($name => $crate::http::errors::modelled(body, meta, $failure::$variant),)+
                _ => None,
            }
        }

        #[inline]
        fn encode_error(error: &Self::Error) -> Result<$crate::http::ErrorParts, $crate::json::EncodeError> {
            match error {
                $($failure::$variant(error) => $crate::http::errors::modelled_error(error),)+
                $failure::Unhandled(error) => $crate::http::errors::unmodelled_error(error),
            }
        }
    };
}

#[allow(unused_imports, reason = "for operations, which are emitted")]
pub(crate) use modelled_errors;

/// A modelled error from its body.
#[allow(dead_code, reason = "for operations with errors")]
pub fn modelled<M: Modelled, E>(
    body: &[u8],
    meta: &ErrorMetadata,
    variant: impl FnOnce(M) -> E,
) -> Option<Result<E, DecodeError>> {
    let error = json::from_slice(body).map(|mut error: M| {
        error.set_meta(meta.clone());
        variant(error)
    });
    Some(error)
}

/// A modelled error as a server sends it: its members behind `__type`.
#[allow(dead_code, reason = "for operations with errors")]
pub fn modelled_error<M: Modelled>(error: &M) -> Result<ErrorParts, EncodeError> {
    let members = json::to_vec(error)?;
    let mut body = format!("{{\"__type\":\"{}\"", M::TYPE).into_bytes();
    if members.len() > b"{}".len() {
        body.push(b',');
    }
    body.extend_from_slice(members.get(1..).unwrap_or_default());
    Ok(ErrorParts { status: M::STATUS, body, query_error: M::QUERY_ERROR.map(str::to_owned) })
}

/// Any other error as a server sends it: code and message, never the cause behind them.
#[inline]
pub fn unmodelled_error(error: &Unhandled) -> Result<ErrorParts, EncodeError> {
    let meta = error.meta();
    let told = Told { code: meta.code().unwrap_or(INTERNAL), message: meta.message() };
    Ok(ErrorParts { status: common_status(told.code), body: json::to_vec(&told)?, query_error: None })
}

/// The HTTP status of an error that every AWS service may answer, whatever its model ("Common errors" of the API
/// references); that of a server's fault for any other.
#[inline]
fn common_status(code: &str) -> u16 {
    match code {
        "UnknownOperationException" => 404,
        "ServiceUnavailable" | "ServiceUnavailableException" => 503,
        "AccessDeniedException"
        | "ExpiredTokenException"
        | "IncompleteSignature"
        | "InvalidSignatureException"
        | "MissingAuthenticationToken"
        | "NotAuthorized"
        | "OptInRequired"
        | "RequestExpired"
        | "ThrottlingException"
        | "UnrecognizedClientException"
        | "ValidationError"
        | "ValidationException" => 400,
        _ => 500,
    }
}

/// The body of an error that has no shape.
pub(super) struct Told<'a> {
    pub(super) code: &'a str,
    pub(super) message: Option<&'a str>,
}

impl Encode for Told<'_> {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.member(",\"__type\":", self.code, S::string);
        sink.optional(",\"message\":", &self.message, S::string);
        sink.close_object(object);
    }
}
