//! The identifier that the service gives to each request, which AWS Support asks for.
//! It never makes one up: no response, no id.

use crate::error::ErrorMetadata;

/// The extra field of [`ErrorMetadata`] that holds the request id.
pub const REQUEST_ID: &str = "aws_request_id";

/// Gives access to the request id of an output or an error.
pub trait RequestId {
    /// Returns the request id, or `None` when no response with an id has come.
    fn request_id(&self) -> Option<&str>;
}

impl RequestId for ErrorMetadata {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.extra(REQUEST_ID)
    }
}

impl<O: RequestId, E: RequestId> RequestId for Result<O, E> {
    fn request_id(&self) -> Option<&str> {
        match self {
            Ok(output) => output.request_id(),
            Err(error) => error.request_id(),
        }
    }
}
