// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Types of values that std has none for. `Blob`, `DateTime` and `DateTimeFormat` are always here, as in the AWS SDK;
//! each of the others only when the model uses it.

mod blob;
mod date_time;
mod unknown;
pub use blob::Blob;
pub use date_time::{
    ConversionError, DateTime, DateTimeFormat, DateTimeFormatError, DateTimeParseError,
};
pub use unknown::UnknownVariantValue;
