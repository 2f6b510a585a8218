//! The error of an enum that accepts the values of the model alone. It is opaque: the text is the caller's own.

use std::error::Error;
use std::fmt;

/// A value of an enum that this crate does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownVariantError {
    value: String,
}

impl UnknownVariantError {
    pub(crate) fn new(value: impl Into<String>) -> Self {
        Self { value: value.into() }
    }
}

impl fmt::Display for UnknownVariantError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a value of the enum", self.value)
    }
}

impl Error for UnknownVariantError {}
