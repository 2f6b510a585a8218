// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The error of a call: what went wrong between input and output, whoever is at fault.
//! It never knows a transport: a response is its status, headers and body.

use std::error::Error;
use std::fmt;

use crate::error::{
    BoxError, BuildError, ConnectorError, ErrorKind, ErrorMetadata, ProvideErrorMetadata, RawResponse, Unhandled,
};
use crate::request_id::RequestId;

static NO_METADATA: ErrorMetadata = ErrorMetadata::EMPTY;

/// The error of a call of an operation with the errors `E`.
///
/// `Display` tells the whole first cause, such as `InvalidStateException: the plan has no changes
/// (ExecuteProvisionedProductPlan, request id 1b2c)`; `source()` goes on behind it, so no reporter
/// that walks the chain says anything twice.
#[derive(Debug)]
#[non_exhaustive]
pub enum SdkError<E, R = RawResponse> {
    /// The request could not be built; nothing was sent.
    ConstructionFailure(ConstructionFailure),
    /// The call took too long; the request may have been sent, and answered.
    TimeoutError(TimeoutError),
    /// No response came; the request may have been sent.
    DispatchFailure(DispatchFailure),
    /// A response came that does not follow the protocol.
    ResponseError(ResponseError<R>),
    /// The service answered with an error.
    ServiceError(ServiceError<E, R>),
}

/// Why a request could not be built.
#[derive(Debug)]
pub struct ConstructionFailure {
    source: BoxError,
}

/// The cause of a time-out.
#[derive(Debug)]
pub struct TimeoutError {
    source: BoxError,
}

/// Why no response came.
#[derive(Debug)]
pub struct DispatchFailure {
    source: ConnectorError,
}

/// A response that could not be parsed.
#[derive(Debug)]
pub struct ResponseError<R = RawResponse> {
    source: BoxError,
    // Boxed, as in ServiceError, to keep every `Result` of a call small.
    raw: Box<R>,
}

/// An error that the service sent.
#[derive(Debug)]
pub struct ServiceError<E, R = RawResponse> {
    source: Box<E>,
    raw: Box<R>,
}

impl<E, R> SdkError<E, R> {
    /// Creates the error of a request that could not be built.
    pub fn construction_failure(source: impl Into<BoxError>) -> Self {
        Self::ConstructionFailure(ConstructionFailure { source: source.into() })
    }

    /// Creates the error of a call that took too long.
    pub fn timeout_error(source: impl Into<BoxError>) -> Self {
        Self::TimeoutError(TimeoutError { source: source.into() })
    }

    /// Creates the error of a request to which no response came.
    pub fn dispatch_failure(source: ConnectorError) -> Self {
        Self::DispatchFailure(DispatchFailure { source })
    }

    /// Creates the error of a response that could not be parsed.
    pub fn response_error(source: impl Into<BoxError>, raw: R) -> Self {
        Self::ResponseError(ResponseError { source: source.into(), raw: Box::new(raw) })
    }

    /// Creates the error that the service sent.
    pub fn service_error(source: E, raw: R) -> Self {
        Self::ServiceError(ServiceError { source: Box::new(source), raw: Box::new(raw) })
    }

    /// Returns the error that the service sent, if it is one.
    pub fn as_service_error(&self) -> Option<&E> {
        match self {
            Self::ServiceError(error) => Some(error.err()),
            _ => None,
        }
    }

    /// Returns the error that the service sent; any other becomes its `Unhandled` variant.
    pub fn into_service_error(self) -> E
    where
        E: Error + Send + Sync + From<Unhandled> + 'static,
        R: fmt::Debug + Send + Sync + 'static,
    {
        match self {
            Self::ServiceError(error) => error.into_err(),
            other => E::from(Unhandled::new(ErrorMetadata::default(), Some(other.into()))),
        }
    }

    /// Returns the cause as an error of its own type.
    ///
    /// # Errors
    /// Never today; the error is given back where a later variant has no cause.
    pub fn into_source(self) -> Result<BoxError, Self>
    where
        E: Error + Send + Sync + 'static,
    {
        match self {
            Self::ConstructionFailure(error) => Ok(error.source),
            Self::TimeoutError(error) => Ok(error.source),
            Self::DispatchFailure(error) => Ok(error.source.into()),
            Self::ResponseError(error) => Ok(error.source),
            Self::ServiceError(error) => Ok(error.source),
        }
    }

    /// Returns the response, if one came.
    pub fn raw_response(&self) -> Option<&R> {
        match self {
            Self::ResponseError(error) => Some(error.raw()),
            Self::ServiceError(error) => Some(error.raw()),
            _ => None,
        }
    }

    /// Converts the error that the service sent, and leaves any other as it is.
    pub fn map_service_error<E2>(self, map: impl FnOnce(E) -> E2) -> SdkError<E2, R> {
        match self {
            Self::ConstructionFailure(error) => SdkError::ConstructionFailure(error),
            Self::TimeoutError(error) => SdkError::TimeoutError(error),
            Self::DispatchFailure(error) => SdkError::DispatchFailure(error),
            Self::ResponseError(error) => SdkError::ResponseError(error),
            Self::ServiceError(error) => {
                SdkError::ServiceError(ServiceError { source: Box::new(map(*error.source)), raw: error.raw })
            }
        }
    }
}

impl fmt::Display for ConstructionFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot build the request: {}", self.source)
    }
}

impl Error for ConstructionFailure {
    /// Returns the cause behind the one that `Display` tells.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.source()
    }
}

impl DispatchFailure {
    /// Returns whether something took too long.
    #[inline]
    pub fn is_timeout(&self) -> bool {
        self.source.is_timeout()
    }

    /// Returns whether the request is at fault.
    #[inline]
    pub fn is_user(&self) -> bool {
        self.source.is_user()
    }

    /// Returns whether the connection is at fault.
    #[inline]
    pub fn is_io(&self) -> bool {
        self.source.is_io()
    }

    /// Returns whether it is none of the others.
    #[inline]
    pub fn is_other(&self) -> bool {
        self.source.is_other()
    }

    /// Returns the kind of an error that [is another](Self::is_other), if it is known.
    #[inline]
    pub fn as_other(&self) -> Option<ErrorKind> {
        self.source.as_other()
    }

    /// Returns the error of whatever carried the request.
    #[inline]
    pub fn as_connector_error(&self) -> Option<&ConnectorError> {
        Some(&self.source)
    }
}

impl<R> ResponseError<R> {
    /// Returns the response.
    pub fn raw(&self) -> &R {
        &self.raw
    }

    /// Returns the response by value.
    pub fn into_raw(self) -> R {
        *self.raw
    }

    /// Returns the cause and the response by value.
    pub fn into_parts(self) -> (BoxError, R) {
        (self.source, *self.raw)
    }
}

impl<E, R> ServiceError<E, R> {
    /// Returns the error.
    pub fn err(&self) -> &E {
        &self.source
    }

    /// Returns the error by value.
    pub fn into_err(self) -> E {
        *self.source
    }

    /// Returns the response that carried the error.
    pub fn raw(&self) -> &R {
        &self.raw
    }

    /// Returns the response by value.
    pub fn into_raw(self) -> R {
        *self.raw
    }
}

impl<E: fmt::Display, R> fmt::Display for SdkError<E, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ConstructionFailure(error) => error.fmt(f),
            Self::TimeoutError(error) => write!(f, "the call took too long: {}", error.source),
            Self::DispatchFailure(error) => write!(f, "no response came: {}", error.source),
            Self::ResponseError(error) => write!(f, "cannot parse the response: {}", error.source),
            Self::ServiceError(error) => error.source.fmt(f),
        }
    }
}

impl<E: Error + 'static, R: fmt::Debug> Error for SdkError<E, R> {
    /// Returns the cause behind the one that `Display` tells.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::ConstructionFailure(error) => error.source(),
            Self::TimeoutError(error) => error.source.source(),
            Self::DispatchFailure(error) => error.source.source(),
            Self::ResponseError(error) => error.source.source(),
            Self::ServiceError(error) => error.source.source(),
        }
    }
}

impl<E, R> From<BuildError> for SdkError<E, R> {
    fn from(error: BuildError) -> Self {
        Self::construction_failure(error)
    }
}

impl<E: ProvideErrorMetadata, R> ProvideErrorMetadata for SdkError<E, R> {
    /// Returns the metadata of the error that the service sent; any other error has none.
    fn meta(&self) -> &ErrorMetadata {
        match self {
            Self::ServiceError(error) => error.source.meta(),
            _ => &NO_METADATA,
        }
    }
}

impl<E> RequestId for SdkError<E> {
    fn request_id(&self) -> Option<&str> {
        self.raw_response()?.request_id()
    }
}
