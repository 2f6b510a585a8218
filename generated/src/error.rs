// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The errors that every service shares; those that a model names are emitted beside them.
//! No message of theirs is a bare "service error": each says what happened.

mod boxed;
pub(crate) mod build;
mod connector;
mod display;
mod error_enum;
mod headers;
mod inner;
mod metadata;
mod raw_response;
mod sdk_body;
mod sdk_error;
mod status_code;
mod unhandled;
mod unknown_variant;
pub use boxed::BoxError;
pub use build::BuildError;
pub use connector::{ConnectorError, ErrorKind};
pub use display::DisplayErrorContext;
pub(crate) use display::write_context;
pub(crate) use error_enum::error_enum;
pub use headers::{Headers, HeadersIter};
pub(crate) use inner::Inner;
pub use metadata::{ErrorMetadata, ErrorMetadataBuilder, ProvideErrorMetadata};
pub use raw_response::RawResponse;
pub use sdk_body::SdkBody;
pub use sdk_error::{
    ConstructionFailure, DispatchFailure, ResponseError, SdkError, ServiceError,
    TimeoutError,
};
pub use status_code::StatusCode;
pub use unhandled::Unhandled;
pub use unknown_variant::UnknownVariantError;
