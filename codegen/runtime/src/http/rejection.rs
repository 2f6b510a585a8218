//! Why a server cannot take a request at all, and what it answers then. Constraints are not among the reasons:
//! they are `Violations`.

use std::error::Error;
use std::fmt;

use ::http::{Response, StatusCode};

use crate::http::errors::Told;
use crate::http::server;
use crate::json::{self, DecodeError};

/// A request that a server cannot take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    pub(super) kind: RejectionKind,
    pub(super) content_type: &'static str,
}

/// The kinds of faults of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RejectionKind {
    /// The method is not `POST`.
    Method,
    /// `X-Amz-Target` is missing or names another operation.
    Target,
    /// `Content-Type` is missing before a body, or is not that of the protocol.
    ContentType,
    /// `Content-Encoding` is not one that the operation has, or the body does not follow it.
    ContentEncoding,
    /// The body cannot be read.
    Body(DecodeError),
}

impl Rejection {
    /// The kind of fault.
    #[inline]
    pub fn kind(&self) -> &RejectionKind {
        &self.kind
    }

    /// The HTTP status of the answer.
    #[inline]
    pub fn status(&self) -> StatusCode {
        match self.kind {
            RejectionKind::Method => StatusCode::METHOD_NOT_ALLOWED,
            RejectionKind::Target => StatusCode::NOT_FOUND,
            RejectionKind::ContentType | RejectionKind::ContentEncoding => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            RejectionKind::Body(_) => StatusCode::BAD_REQUEST,
        }
    }

    /// The error code of the answer, as AWS services have it.
    #[inline]
    pub fn code(&self) -> &'static str {
        match self.kind {
            RejectionKind::Method | RejectionKind::Target => "UnknownOperationException",
            RejectionKind::ContentType | RejectionKind::ContentEncoding => "UnsupportedMediaTypeException",
            RejectionKind::Body(_) => "SerializationException",
        }
    }

    /// The answer: status, code and message.
    #[inline]
    pub fn to_response(&self) -> Response<Vec<u8>> {
        let message = self.to_string();
        let told = Told { code: self.code(), message: Some(&message) };
        // Two texts in an object always have a JSON form.
        let body = json::to_vec(&told).unwrap_or_default();
        server::response(self.status(), self.content_type, body)
    }
}

impl fmt::Display for Rejection {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            RejectionKind::Method => f.write_str("the method is not POST"),
            RejectionKind::Target => f.write_str("X-Amz-Target is missing or names another operation"),
            RejectionKind::ContentType => write!(f, "Content-Type is not {}", self.content_type),
            RejectionKind::ContentEncoding => {
                f.write_str("the Content-Encoding is not supported, or the body does not follow it")
            }
            RejectionKind::Body(fault) => fault.fmt(f),
        }
    }
}

impl Error for Rejection {}
