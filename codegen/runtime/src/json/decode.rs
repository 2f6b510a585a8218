//! A whole JSON body becomes a value. Never builds a tree, never rejects a value for a constraint.

use super::error::{DecodeError, Fault};
use super::path;
use super::reader::Reader;
use crate::validate::Violations;

/// A type that can be read from its awsJson form.
///
/// Every structure and union of this crate implements it, and nothing else can: its methods take a reader that
/// has no public name. Use [`from_slice`], [`from_str`] or [`from_slice_checked`].
pub trait Decode: Sized {
    /// The value of an object without members: where reading begins.
    #[doc(hidden)]
    fn empty() -> Self;

    /// Reads the value at the reader's position over the empty one and leaves the reader behind it. A value is read in
    /// its last place: to move it costs more than to read a short one.
    ///
    /// # Errors
    /// The fault of the text; the reader then stands at the offending byte.
    #[doc(hidden)]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault>;
}

impl<T: Decode> Decode for Box<T> {
    #[inline]
    fn empty() -> Self {
        Self::new(T::empty())
    }

    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        T::decode(self, reader)
    }
}

/// Reads a value from a whole JSON body.
///
/// A missing member is never an error: it takes its default, or else what Smithy's client error correction says.
///
/// # Errors
/// The body is no UTF-8, no JSON, nested too deeply, or holds a value of another type than the model's.
pub fn from_slice<T: Decode>(body: &[u8]) -> Result<T, DecodeError> {
    from_str(checked_text(body)?)
}

/// Reads a value from a whole JSON text, as [`from_slice`] does.
///
/// # Errors
/// The text is no JSON, nested too deeply, or holds a value of another type than the model's.
pub fn from_str<T: Decode>(body: &str) -> Result<T, DecodeError> {
    decode_whole(&mut Reader::new(body))
}

/// Reads a value as [`from_slice`] does, and with it the required members that the body lacked.
///
/// The paths of the first 100 of them are kept, the others are counted.
///
/// # Errors
/// As [`from_slice`]; a missing member is no error.
pub fn from_slice_checked<T: Decode>(body: &[u8]) -> Result<(T, Violations), DecodeError> {
    let text = checked_text(body)?;
    let mut reader = Reader::noting_missing(text);
    let value = decode_whole(&mut reader)?;
    let (missing, total) = reader.into_missing();
    Ok((value, Violations::missing(path::of_missing(text, missing), total)))
}

#[inline]
fn checked_text(body: &[u8]) -> Result<&str, DecodeError> {
    std::str::from_utf8(body).map_err(|error| {
        let (valid, _) = body.split_at(error.valid_up_to());
        let valid = std::str::from_utf8(valid).unwrap_or_default();
        DecodeError::new(Fault::NotUtf8, valid, valid.len())
    })
}

fn decode_whole<T: Decode>(reader: &mut Reader<'_>) -> Result<T, DecodeError> {
    let mut value = T::empty();
    match value.decode(reader).and_then(|()| reader.finish()) {
        Ok(()) => Ok(value),
        Err(fault) => Err(reader.error(fault)),
    }
}
