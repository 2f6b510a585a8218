//! A value becomes a whole JSON body. Never checks a limit.

use super::error::EncodeError;
use super::writer::{Sink, Size, Text};

/// A type that can be written in its awsJson form.
///
/// Every structure and union of this crate implements it, and nothing else can: its one method takes a sink whose
/// trait has no public name. Use [`to_vec`] or [`to_string`].
pub trait Encode {
    /// Writes the value to the sink, which either counts its bytes or keeps them, and notes what has no JSON form.
    #[doc(hidden)]
    fn encode<S: Sink>(&self, sink: &mut S);
}

impl<T: Encode> Encode for Box<T> {
    #[inline]
    fn encode<S: Sink>(&self, sink: &mut S) {
        T::encode(self, sink);
    }
}

/// Writes a value as JSON bytes, in one allocation unless escapes are more than an eighth of them.
///
/// # Errors
/// The value nests deeper than 128 levels, holds a union's `Unknown` variant, or a timestamp beyond the years that
/// its text format has.
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    let mut size = Size::default();
    value.encode(&mut size);
    let mut text = Text::sized(&size)?;
    value.encode(&mut text);
    Ok(text.into_bytes()?)
}

/// Writes a value as JSON text, as [`to_vec`] does.
///
/// # Errors
/// As [`to_vec`].
pub fn to_string<T: Encode + ?Sized>(value: &T) -> Result<String, EncodeError> {
    // Only whole strings are ever written, so nothing is lost: without `unsafe` this cannot be left unchecked.
    let text = String::from_utf8(to_vec(value)?);
    Ok(text.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}
