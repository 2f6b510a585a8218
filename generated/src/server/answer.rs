// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The responses that a server gives without asking its handler. They tell a client what it did wrong, and never what
//! went wrong inside.

use std::fmt;

use ::http::{HeaderName, Response, StatusCode};

use super::body::ResponseBody;
use super::request_id;
use crate::http::server::response;
use crate::json::{self, Encode, Sink};
use crate::validate::{Violation, Violations};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

/// The protocol's part in a response that belongs to no operation.
#[derive(Clone, Copy, Debug)]
pub struct Protocol {
    /// The media type of every body.
    pub content_type: &'static str,
    /// The `__type` of Smithy's framework error for broken limits.
    pub validation_exception: &'static str,
}

/// A reason to answer without the handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No operation has the name in `X-Amz-Target`.
    UnknownOperation,
    /// The body is larger than the limit, in bytes.
    TooLarge(usize),
    /// The body did not arrive in time.
    TooSlow,
    /// The body broke off.
    Incomplete,
    /// A bug on this side: no detail leaves the server.
    Internal,
}

impl Refusal {
    #[inline]
    const fn status(self) -> StatusCode {
        match self {
            Self::UnknownOperation => StatusCode::NOT_FOUND,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Incomplete => StatusCode::BAD_REQUEST,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    #[inline]
    const fn code(self) -> &'static str {
        match self {
            Self::UnknownOperation => "UnknownOperationException",
            Self::TooLarge(_) => "RequestEntityTooLargeException",
            Self::TooSlow => "RequestTimeoutException",
            Self::Incomplete => "SerializationException",
            Self::Internal => "InternalFailure",
        }
    }

    /// The response that tells it.
    #[inline]
    pub(super) fn to_response(self, protocol: Protocol) -> Response<Vec<u8>> {
        error(self.status(), self.code(), &self.to_string(), protocol)
    }
}

impl fmt::Display for Refusal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownOperation => f.write_str("X-Amz-Target is missing or names no operation of this service"),
            Self::TooLarge(limit) => write!(f, "the body is larger than {limit} bytes"),
            Self::TooSlow => f.write_str("the body took too long to arrive"),
            Self::Incomplete => f.write_str("the body broke off"),
            Self::Internal => f.write_str("the server failed"),
        }
    }
}

/// The response to an input that breaks limits, in the words of Smithy's framework `ValidationException`.
#[inline]
pub(super) fn invalid(violations: &Violations, protocol: Protocol) -> Response<Vec<u8>> {
    let message = violations.wire_text();
    let told = Told { code: protocol.validation_exception, message: &message, violations: Some(violations) };
    answer(StatusCode::BAD_REQUEST, protocol.content_type, &told)
}

/// The response with the code and the message of an error.
#[inline]
pub(super) fn error(status: StatusCode, code: &str, message: &str, protocol: Protocol) -> Response<Vec<u8>> {
    answer(status, protocol.content_type, &Told { code, message, violations: None })
}

/// The response with an id of its own, ready to be sent.
#[inline]
pub(super) fn identified(mut response: Response<Vec<u8>>) -> Response<ResponseBody> {
    if let Some(id) = request_id::next() {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response.map(ResponseBody::from)
}

#[inline]
fn answer(status: StatusCode, content_type: &'static str, told: &Told<'_>) -> Response<Vec<u8>> {
    // Texts in objects always have a JSON form.
    response(status, content_type, json::to_vec(told).unwrap_or_default())
}

/// The body of an error.
struct Told<'a> {
    code: &'a str,
    message: &'a str,
    violations: Option<&'a Violations>,
}

impl Encode for Told<'_> {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.member(",\"__type\":", self.code, S::string);
        sink.member(",\"message\":", self.message, S::string);
        if let Some(violations) = self.violations {
            let fields: Vec<Field<'_>> = violations.iter().map(Field).collect();
            sink.member(",\"fieldList\":", fields.as_slice(), |sink, fields| sink.list(fields, S::value));
        }
        sink.close_object(object);
    }
}

/// One entry of Smithy's `ValidationExceptionFieldList`.
struct Field<'a>(&'a Violation);

impl Encode for Field<'_> {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.member(",\"path\":", self.0.path(), S::string);
        sink.member(",\"message\":", &self.0.wire_text(), S::string);
        sink.close_object(object);
    }
}
