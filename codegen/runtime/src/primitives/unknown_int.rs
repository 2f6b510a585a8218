//! The content of an `intEnum`'s `Unknown` variant: the number that a newer service sent.
//! It is opaque, so that code cannot come to depend on a value that a later model will name.

use std::fmt;

/// The value of an `intEnum` that the model does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownIntValue(i32);

impl UnknownIntValue {
    #[inline]
    pub(crate) fn new(value: i32) -> Self {
        Self(value)
    }

    /// Returns the value as the wire has it.
    #[inline]
    pub const fn as_i32(&self) -> i32 {
        self.0
    }
}

impl fmt::Display for UnknownIntValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
