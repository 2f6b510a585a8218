// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Errors of reading a body and of writing a value. They hold words and offsets, never the body's values.

use std::error::Error;
use std::fmt;

use super::path;

/// A fault of a JSON body.
// As wide as a word: a `Result` is then copied in whole words, and what has just been written is not waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(usize)]
pub enum Fault {
    /// The body is not UTF-8.
    NotUtf8,
    /// The body begins with a byte order mark, which RFC 8259 section 8.1 forbids to send.
    ByteOrderMark,
    /// The body ends inside a value.
    UnexpectedEnd,
    /// Something follows the value.
    TrailingData,
    /// Objects and lists nest deeper than 128 levels.
    TooDeep,
    /// `null` stands where only a value can: in a list or map that is not `@sparse`, or for the whole body.
    UnexpectedNull,
    /// The model has a structure, union or map here.
    ExpectedObject,
    /// The model has a list here.
    ExpectedList,
    /// The model has a string, enum, blob or textual timestamp here.
    ExpectedString,
    /// The model has a number or a timestamp in epoch seconds here.
    ExpectedNumber,
    /// The model has a boolean here.
    ExpectedBoolean,
    /// No JSON value begins so.
    ExpectedValue,
    /// A member name in quotes is missing.
    ExpectedKey,
    /// The `:` behind a member name is missing.
    ExpectedColon,
    /// Neither `,` nor the closing bracket follows a value.
    ExpectedCommaOrEnd,
    /// A string holds a control character that is not escaped.
    ControlCharacter,
    /// A string holds an escape that JSON does not have.
    BadEscape,
    /// A `\u` escape is half of a surrogate pair.
    LoneSurrogate,
    /// A number breaks JSON's grammar.
    BadNumber,
    /// The model has an integer here, the number has a fraction.
    NotAnInteger,
    /// The number is beyond the type that the model has here.
    OutOfRange,
    /// A union holds no member, or only `null` ones.
    NoVariant,
    /// A union holds more than one member that is not `null`.
    SeveralVariants,
    /// A blob is not base64 with padding (RFC 4648 section 4).
    BadBase64,
    /// A timestamp is not written in the format that the model has here.
    BadTimestamp,
}

impl fmt::Display for Fault {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotUtf8 => "invalid UTF-8",
            Self::ByteOrderMark => "byte order mark before the JSON text",
            Self::UnexpectedEnd => "unexpected end of the JSON text",
            Self::TrailingData => "data after the end of the JSON value",
            Self::TooDeep => "nesting deeper than 128 levels",
            Self::UnexpectedNull => "null in a dense list or map, or instead of the whole value",
            Self::ExpectedObject => "expected an object",
            Self::ExpectedList => "expected a list",
            Self::ExpectedString => "expected a string",
            Self::ExpectedNumber => "expected a number",
            Self::ExpectedBoolean => "expected true or false",
            Self::ExpectedValue => "expected a JSON value",
            Self::ExpectedKey => "expected a member name in quotes",
            Self::ExpectedColon => "expected ':' after the member name",
            Self::ExpectedCommaOrEnd => "expected ',' or the closing bracket",
            Self::ControlCharacter => "control character in a string",
            Self::BadEscape => "invalid escape in a string",
            Self::LoneSurrogate => "lone surrogate in a string",
            Self::BadNumber => "invalid number",
            Self::NotAnInteger => "expected an integer, found a fraction",
            Self::OutOfRange => "number out of range",
            Self::NoVariant => "a union without a member",
            Self::SeveralVariants => "a union with more than one member",
            Self::BadBase64 => "invalid base64",
            Self::BadTimestamp => "invalid timestamp",
        })
    }
}

/// A JSON body that cannot be read: what is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    kind: Fault,
    path: String,
    offset: usize,
}

impl DecodeError {
    /// The fault at byte `offset` of `text`, which may end there.
    #[cold]
    #[inline]
    pub(super) fn new(kind: Fault, text: &str, offset: usize) -> Self {
        Self { kind, path: path::at(text, offset), offset }
    }

    /// The fault.
    #[must_use]
    #[inline]
    pub fn kind(&self) -> Fault {
        self.kind
    }

    /// The JSON pointer (RFC 6901) of the innermost value that had begun, in wire names; empty for the whole body.
    #[must_use]
    #[inline]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The offending byte, counted from 0.
    #[must_use]
    #[inline]
    pub fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for DecodeError {
    // Map keys come from the body, so the path is printed with its control characters escaped.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, path, offset } = self;
        if path.is_empty() {
            return write!(f, "{kind} at the top level, byte {offset}");
        }
        write!(f, "{kind} at {path:?}, byte {offset}")
    }
}

impl Error for DecodeError {}

/// Why a value has no JSON form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unwritable {
    /// Objects and lists nest deeper than 128 levels.
    TooDeep,
    /// A union holds its `Unknown` variant, of which only the fact is known.
    UnknownVariant,
    /// A timestamp lies beyond the years that its text format can write.
    Timestamp,
}

impl fmt::Display for Unwritable {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooDeep => "nesting deeper than 128 levels",
            Self::UnknownVariant => "the unknown variant of a union cannot be written",
            Self::Timestamp => "timestamp beyond the range of its text format",
        })
    }
}

/// A value that cannot be written as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    kind: Unwritable,
}

impl EncodeError {
    /// Why it cannot.
    #[must_use]
    #[inline]
    pub fn kind(&self) -> Unwritable {
        self.kind
    }
}

impl From<Unwritable> for EncodeError {
    #[inline]
    fn from(kind: Unwritable) -> Self {
        Self { kind }
    }
}

impl fmt::Display for EncodeError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl Error for EncodeError {}
