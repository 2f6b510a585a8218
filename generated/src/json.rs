// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The wire format of awsJson: JSON text straight into the types and back, with no tree between them.
//! Never reads a file or a socket, never panics on bad input, never rejects a value for a constraint.
//!
//! What is read is RFC 8259 to the letter: whitespace around the body is allowed; trailing data, a byte order mark,
//! bad UTF-8, lone surrogates, control characters in strings and malformed numbers are errors, inside members that
//! are not known as well. Unknown members are skipped, `null` members are absent, and of two members with one name
//! the last counts. Objects and lists nest to at most 128 levels in both directions.

mod error;
mod members;
mod number;
mod path;
mod reader;
mod scan;
mod text;
mod writer;

// Each of these serves one kind of shape; a crate whose model has none is emitted without the file and its line.
#[cfg(feature = "http")]
pub(crate) mod error_body;
pub(crate) mod timestamp;

pub use error::{DecodeError, EncodeError, Fault, Unwritable};
pub(crate) use reader::Reader;
pub(crate) use writer::Sink;

use crate::validate::Violations;
use writer::{Size, Text};

/// How deeply objects and lists may nest, reading and writing.
const MAX_DEPTH: u8 = 128;

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
    /// What is wrong with the text; the reader then stands at the offending byte.
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

mod _execute_provisioned_product_plan_input;
mod _execute_provisioned_product_plan_output;
mod _execute_provisioned_product_service_action_input;
mod _execute_provisioned_product_service_action_output;
mod _invalid_parameters_exception;
mod _invalid_state_exception;
mod _record_detail;
mod _record_error;
mod _record_tag;
mod _resource_not_found_exception;
