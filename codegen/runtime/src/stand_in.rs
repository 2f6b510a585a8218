//! Stands where the types of a model stand in an emitted crate: one enum of each kind, with what the generator writes
//! of it that calls the support code. Never copied.

#[cfg(feature = "endpoint")]
pub mod endpoint;
#[cfg(feature = "server")]
pub mod handler;
pub mod meta;

use crate::error::{ErrorMetadata, Unhandled, UnknownVariantError, error_enum};
use crate::primitives::{UnknownIntValue, UnknownVariantValue};

/// A string enum with one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Size {
    /// The value that the model knows.
    Small,
    /// Any other.
    Unknown(UnknownVariantValue),
}

impl Size {
    /// Parses the value that the model knows.
    ///
    /// # Errors
    /// Any other value.
    pub fn try_parse(value: &str) -> Result<Self, UnknownVariantError> {
        match Self::from(value) {
            Self::Unknown(_) => Err(UnknownVariantError::new(value)),
            known => Ok(known),
        }
    }
}

impl From<&str> for Size {
    fn from(value: &str) -> Self {
        match value {
            "SMALL" => Self::Small,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

/// An integer enum with one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// The value that the model knows.
    First,
    /// Any other.
    Unknown(UnknownIntValue),
}

impl From<i32> for Grade {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::First,
            other => Self::Unknown(UnknownIntValue::new(other)),
        }
    }
}

/// The crate's own enum of errors.
#[derive(Debug)]
pub enum Error {
    /// The error that the model knows.
    Refused(ErrorMetadata),
    /// Any other.
    Unhandled(Unhandled),
}

error_enum! {
    Error;
    Refused;
}

/// The errors of an operation.
#[derive(Debug)]
pub enum OpenError {
    /// The error that the model knows.
    Refused(ErrorMetadata),
    /// Any other.
    Unhandled(Unhandled),
}

error_enum! {
    OpenError of "Open";
    Refused(ErrorMetadata) => Refused;
}
