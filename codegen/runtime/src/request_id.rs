//! The identifier that the service gives to each request, which AWS Support asks for.
//! It never makes one up: no response, no id.

use crate::error::ErrorMetadata;

/// The extra field of [`ErrorMetadata`] that holds the request id.
pub(crate) const REQUEST_ID: &str = "aws_request_id";

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

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(request_id: &str) -> ErrorMetadata {
        ErrorMetadata::builder().custom(REQUEST_ID, request_id).build()
    }

    #[test]
    fn metadata_keeps_it_as_an_extra() {
        assert_eq!(metadata("a-1").request_id(), Some("a-1"));
        assert_eq!(metadata("a-1").extra("aws_request_id"), Some("a-1"));
        assert_eq!(ErrorMetadata::default().request_id(), None);
    }

    #[test]
    fn a_result_has_that_of_its_content() {
        type Both = Result<ErrorMetadata, ErrorMetadata>;
        assert_eq!(Both::Ok(metadata("a-1")).request_id(), Some("a-1"));
        assert_eq!(Both::Err(metadata("a-2")).request_id(), Some("a-2"));
    }
}
