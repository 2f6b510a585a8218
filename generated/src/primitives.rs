// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Types of values that std has none for. Each is here only when the model uses it.

pub(crate) mod date_time;
pub(crate) mod unknown;

pub use date_time::{ConversionError, DateTime, DateTimeFormat, DateTimeFormatError, DateTimeParseError};
pub use unknown::UnknownVariantValue;
