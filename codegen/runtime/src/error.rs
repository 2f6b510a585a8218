//! The errors that every service shares; those that a model names are emitted beside them.
//! No message of theirs is a bare "service error": each says what happened.

mod build;
mod connector;
mod display;
mod metadata;
mod raw_response;
mod sdk_error;
mod unhandled;
mod unknown_variant;

pub use build::BuildError;
pub use connector::{ConnectorError, ErrorKind};
pub use display::DisplayErrorContext;
pub(crate) use display::write_context;
pub use metadata::{ErrorMetadata, ErrorMetadataBuilder, ProvideErrorMetadata};
pub use raw_response::RawResponse;
pub use sdk_error::{ConstructionFailure, DispatchFailure, ResponseError, SdkError, ServiceError, TimeoutError};
pub use unhandled::Unhandled;
pub use unknown_variant::UnknownVariantError;

/// What an enum of errors asks of the error that it holds.
pub(crate) trait Inner: std::error::Error + ProvideErrorMetadata + 'static {}

impl<E: std::error::Error + ProvideErrorMetadata + 'static> Inner for E {}

/// An error of any type that may cross threads.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
