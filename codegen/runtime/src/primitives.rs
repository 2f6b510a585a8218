//! Types of values that std has none for. `Blob`, `DateTime` and `DateTimeFormat` are always here, as in the AWS SDK;
//! each of the others only when the model uses it.

pub(crate) mod big;
pub(crate) mod blob;
pub(crate) mod date_time;
pub(crate) mod document;
pub(crate) mod unknown;
pub(crate) mod unknown_int;

pub use big::{BigDecimal, BigInteger, BigNumberError};
pub use blob::Blob;
pub use date_time::{ConversionError, DateTime, DateTimeFormat, DateTimeFormatError, DateTimeParseError};
pub use document::{Document, Number, TryFromNumberError};
pub use unknown::UnknownVariantValue;
pub use unknown_int::UnknownIntValue;
