//! The error of whatever carries requests, sorted by what a caller can do about it. It never decides on a retry.

use std::error::Error;
use std::fmt;

use crate::error::BoxError;

/// How an error is counted when a request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(clippy::enum_variant_names, reason = "the names are those of the AWS SDK")]
pub enum ErrorKind {
    /// The connection failed, or the service was out of order for a moment.
    TransientError,
    /// The service wants fewer requests.
    ThrottlingError,
    /// The service failed for another reason that may pass.
    ServerError,
    /// The request is at fault, and so is every copy of it.
    ClientError,
}

impl fmt::Display for ErrorKind {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TransientError => "transient error",
            Self::ThrottlingError => "throttling error",
            Self::ServerError => "server error",
            Self::ClientError => "client error",
        })
    }
}

/// A request that was not carried, or whose response did not come back.
#[derive(Debug)]
pub struct ConnectorError {
    kind: Kind,
    source: BoxError,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Timeout,
    User,
    Io,
    Other(Option<ErrorKind>),
}

impl ConnectorError {
    /// Creates the error of a connection or response that took too long.
    #[inline]
    pub fn timeout(source: BoxError) -> Self {
        Self { kind: Kind::Timeout, source }
    }

    /// Creates the error of a request that cannot be carried at all, such as one with an invalid URI.
    #[inline]
    pub fn user(source: BoxError) -> Self {
        Self { kind: Kind::User, source }
    }

    /// Creates the error of a connection that could not be made or broke.
    #[inline]
    pub fn io(source: BoxError) -> Self {
        Self { kind: Kind::Io, source }
    }

    /// Creates any other error, with its kind if that is known.
    #[inline]
    pub fn other(source: BoxError, kind: Option<ErrorKind>) -> Self {
        Self { kind: Kind::Other(kind), source }
    }

    /// Returns whether something took too long.
    #[inline]
    pub fn is_timeout(&self) -> bool {
        self.kind == Kind::Timeout
    }

    /// Returns whether the request is at fault.
    #[inline]
    pub fn is_user(&self) -> bool {
        self.kind == Kind::User
    }

    /// Returns whether the connection is at fault.
    #[inline]
    pub fn is_io(&self) -> bool {
        self.kind == Kind::Io
    }

    /// Returns whether it is none of the others.
    #[inline]
    pub fn is_other(&self) -> bool {
        matches!(self.kind, Kind::Other(_))
    }

    /// Returns the kind of an error that [is another](Self::is_other), if it is known.
    #[inline]
    pub fn as_other(&self) -> Option<ErrorKind> {
        match self.kind {
            Kind::Other(kind) => kind,
            _ => None,
        }
    }

    /// Returns the cause by value.
    #[inline]
    pub fn into_source(self) -> BoxError {
        self.source
    }
}

/// Writes which sort of error it is; the cause is its source.
impl fmt::Display for ConnectorError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Timeout => f.write_str("timeout"),
            Kind::User => f.write_str("invalid request"),
            Kind::Io => f.write_str("I/O error"),
            Kind::Other(Some(kind)) => kind.fmt(f),
            Kind::Other(None) => f.write_str("other error"),
        }
    }
}

impl Error for ConnectorError {
    #[inline]
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}
