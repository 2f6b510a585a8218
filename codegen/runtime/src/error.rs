#![doc = include_str!("error.md")]

pub mod boxed;
pub mod build;
pub mod connector;
pub mod display;
pub mod error_enum;
pub mod headers;
pub mod inner;
pub mod metadata;
pub mod raw_response;
pub mod sdk_body;
pub mod sdk_error;
pub mod status_code;
pub mod unhandled;
pub mod unknown_variant;

pub use boxed::BoxError;
pub use build::BuildError;
pub use connector::{ConnectorError, ErrorKind};
pub use display::{DisplayErrorContext, write_context};
pub(crate) use error_enum::error_enum;
pub use headers::{Headers, HeadersIter};
pub use inner::Inner;
pub use metadata::{ErrorMetadata, ErrorMetadataBuilder, ProvideErrorMetadata};
pub use raw_response::RawResponse;
pub use sdk_body::SdkBody;
pub use sdk_error::{ConstructionFailure, DispatchFailure, ResponseError, SdkError, ServiceError, TimeoutError};
pub use status_code::StatusCode;
pub use unhandled::Unhandled;
pub use unknown_variant::UnknownVariantError;

#[cfg(test)]
mod tests;
