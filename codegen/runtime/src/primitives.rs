#![doc = include_str!("primitives.md")]

pub mod big;
pub mod blob;
pub mod date_time;
pub mod document;
pub mod unknown;
pub mod unknown_int;

pub use big::{BigDecimal, BigInteger, BigNumberError};
pub use blob::Blob;
pub use date_time::{ConversionError, DateTime, DateTimeFormat, DateTimeFormatError, DateTimeParseError};
pub use document::{Document, Number, TryFromNumberError};
pub use unknown::UnknownVariantValue;
pub use unknown_int::UnknownIntValue;

#[cfg(test)]
mod tests;
