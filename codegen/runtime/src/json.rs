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
mod big;
pub(crate) mod blob;
pub(crate) mod canonical;
mod document;
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

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// A structure as the generator emits it: `Name` is required, `Next` recurs.
    #[derive(Debug, Default, PartialEq)]
    struct Node {
        name: String,
        sizes: Option<Vec<i32>>,
        notes: Option<HashMap<String, Option<String>>>,
        next: Option<Vec<Node>>,
    }

    impl Decode for Node {
        fn empty() -> Self {
            Self::default()
        }

        fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
            const KEYS: &[&str] = &[",\"Name\":", ",\"Sizes\":", ",\"Notes\":", ",\"Next\":"];
            let start = reader.offset();
            let mut name = None;
            let read_member = |reader: &mut Reader<'_>, found: &mut Self, index| match index {
                0 => reader.optional(&mut name, Reader::string),
                1 => reader.optional(&mut found.sizes, |reader| reader.list(Reader::integer)),
                2 => reader.optional(&mut found.notes, |reader| reader.sparse_map(Reader::string)),
                3 => reader.optional(&mut found.next, Reader::values),
                _ => reader.skip(),
            };
            reader.members(KEYS, self, read_member)?;
            match name {
                Some(value) => self.name = value,
                None => reader.missing(start, "Name"),
            }
            Ok(())
        }
    }

    fn node(body: &str) -> Result<Node, DecodeError> {
        from_slice(body.as_bytes())
    }

    fn fault(body: &str) -> (Fault, String, usize) {
        let error = node(body).unwrap_err();
        (error.kind(), error.path().to_owned(), error.offset())
    }

    #[test]
    fn members_are_read_in_any_order_and_spelling() {
        let read =
            node(" {\"Notes\" : {\"a\":null,\"b\":\"\\n\"},\n\"\\u004eame\":\"x\",\"Sizes\":[1,2.0] } \r\n").unwrap();
        let notes = HashMap::from([("a".to_owned(), None), ("b".to_owned(), Some("\n".to_owned()))]);
        assert_eq!(read, Node { name: "x".to_owned(), sizes: Some(vec![1, 2]), notes: Some(notes), next: None });
    }

    #[test]
    fn null_and_unknown_members_are_as_if_absent() {
        assert_eq!(node(r#"{"Sizes":null,"Other":[{"Name":[]},1e9,"",true]}"#).unwrap(), Node::default());
    }

    #[test]
    fn of_two_members_with_one_name_the_last_counts() {
        assert_eq!(node(r#"{"Name":"a","Name":"b"}"#).unwrap().name, "b");
    }

    #[test]
    fn a_fault_tells_its_place() {
        let place = |kind, path: &str, offset| (kind, path.to_owned(), offset);
        assert_eq!(fault(r#"{"Name":1}"#), place(Fault::ExpectedString, "/Name", 8));
        assert_eq!(fault(r#"{"Next":[{},{"Sizes":[1,1.5]}]}"#), place(Fault::NotAnInteger, "/Next/1/Sizes/1", 24));
        assert_eq!(fault(r#"{"Sizes":[1,null]}"#), place(Fault::UnexpectedNull, "/Sizes/1", 12));
        assert_eq!(fault(r#"{"Other":{"x":"\uD800"}}"#), place(Fault::LoneSurrogate, "/Other/x", 15));
        assert_eq!(fault("{\"Other\":\"a\tb\"}"), place(Fault::ControlCharacter, "/Other", 11));
        assert_eq!(fault(r#"{"Name":"a",}"#), place(Fault::ExpectedKey, "", 12));
        assert_eq!(fault(r#"{null:1}"#), place(Fault::ExpectedKey, "", 1));
        assert_eq!(fault(r#"{} {}"#), place(Fault::TrailingData, "", 3));
        assert_eq!(fault(r#"{"Name":"#), place(Fault::UnexpectedEnd, "/Name", 8));
        assert_eq!(fault(""), place(Fault::UnexpectedEnd, "", 0));
        assert_eq!(fault("null"), place(Fault::UnexpectedNull, "", 0));
        assert_eq!(fault("\u{feff}{}"), place(Fault::ByteOrderMark, "", 0));
    }

    #[test]
    fn bad_utf8_is_refused_wherever_it_stands() {
        let error = from_slice::<Node>(b"{\"Other\":[0,\"\xff\"]}").unwrap_err();
        assert_eq!((error.kind(), error.path(), error.offset()), (Fault::NotUtf8, "/Other/1", 13));
        assert_eq!(error.to_string(), "invalid UTF-8 at \"/Other/1\", byte 13");
    }

    #[test]
    fn nesting_ends_at_128_levels() {
        // Each node is an object and a list.
        let nested = |levels| r#"{"Next":["#.repeat(levels) + &"]}".repeat(levels);
        assert!(node(&nested(64)).is_ok());
        assert_eq!(fault(&nested(65)).0, Fault::TooDeep);
        let skipped = |levels| format!(r#"{{"Other":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
        assert!(node(&skipped(127)).is_ok());
        assert_eq!(fault(&skipped(128)), (Fault::TooDeep, "/Other".to_owned() + &"/0".repeat(127), 136));
        assert_eq!(fault(&"{\"Other\":[".repeat(100_000)).0, Fault::TooDeep);
    }

    #[test]
    fn missing_members_are_noted_in_checked_mode_alone() {
        let body = r#"{"Next":[{"Name":"a"},{},{"Name":null}]}"#;
        assert!(node(body).is_ok());
        let (value, missing) = from_slice_checked::<Node>(body.as_bytes()).unwrap();
        assert_eq!(value, node(body).unwrap());
        let missing = missing.to_string();
        for path in ["'/Name'", "'/Next/1/Name'", "'/Next/2/Name'"] {
            assert!(missing.contains(path), "{missing}");
        }
        assert!(missing.starts_with("3 validation errors"), "{missing}");
        assert!(!missing.contains("/Next/0"), "{missing}");
    }
}
