//! The awsJson form of a `document`: any JSON value, with integers kept apart from floating-point numbers.

use super::error::Fault;
use super::reader::Reader;
use super::writer::Sink;
use super::{Decode, Encode};
use crate::primitives::{Document, Number};

impl Reader<'_> {
    /// Reads any JSON value. A number beyond every variant of [`Number`] is out of range.
    #[inline]
    pub fn document(&mut self) -> Result<Document, Fault> {
        match self.token() {
            b'{' => self.map(Self::document).map(Document::Object),
            b'[' => self.list(Self::document).map(Document::Array),
            b'"' => self.string().map(Document::String),
            b'n' => self.literal("null").map(|()| Document::Null),
            b't' | b'f' => self.boolean().map(Document::Bool),
            b'-' | b'0'..=b'9' => self.document_number().map(Document::Number),
            _ => Err(self.unexpected(Fault::ExpectedValue)),
        }
    }

    #[inline]
    fn document_number(&mut self) -> Result<Number, Fault> {
        let start = self.offset();
        let text = self.number()?.text;
        if let Ok(value) = text.parse() {
            return Ok(Number::PosInt(value));
        }
        // `-0` would lose its sign as an integer.
        if let Ok(value @ ..0) = text.parse() {
            return Ok(Number::NegInt(value));
        }
        match text.parse() {
            Ok(value) if f64::is_finite(value) => Ok(Number::Float(value)),
            _ => Err(self.back_to(start, Fault::OutOfRange)),
        }
    }
}

impl Decode for Document {
    #[inline]
    fn empty() -> Self {
        Self::Null
    }

    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        *self = reader.document()?;
        Ok(())
    }
}

impl Encode for Document {
    fn encode<S: Sink>(&self, sink: &mut S) {
        match self {
            Self::Object(members) => sink.map(members, S::value),
            Self::Array(entries) => sink.list(entries, S::value),
            Self::Number(Number::PosInt(value)) => sink.unsigned(*value),
            Self::Number(Number::NegInt(value)) => sink.integer(value),
            Self::Number(Number::Float(value)) => sink.double(value),
            Self::String(value) => sink.string(value),
            Self::Bool(value) => sink.boolean(value),
            Self::Null => sink.null(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Unwritable, from_str, to_string};

    fn read(text: &str) -> Result<Document, Fault> {
        from_str(text).map_err(|error| error.kind())
    }

    #[test]
    fn numbers_keep_their_kind() {
        for (text, number) in [
            ("18446744073709551615", Number::PosInt(u64::MAX)),
            ("-9223372036854775808", Number::NegInt(i64::MIN)),
            ("1.0", Number::Float(1.0)),
            ("-0.0", Number::Float(-0.0)),
            ("1e300", Number::Float(1e300)),
        ] {
            assert_eq!(read(text), Ok(Document::Number(number)), "{text}");
            assert_eq!(to_string(&Document::Number(number)).as_deref(), Ok(text));
        }
        assert_eq!(read("18446744073709551616"), Ok(Document::Number(Number::Float(18_446_744_073_709_551_616.0))));
        assert_eq!(read("1e400"), Err(Fault::OutOfRange));
    }

    #[test]
    fn every_kind_of_value_comes_back() {
        for text in ["null", "true", "false", r#""\u0001é""#, "[]", "{}", r#"[null,[{"a":{"b":[1,-2,3.5]}}]]"#] {
            let document = read(text).unwrap();
            assert_eq!(to_string(&document).as_deref(), Ok(text));
        }
    }

    #[test]
    fn of_two_members_with_one_name_the_last_counts() {
        assert_eq!(read(r#"{"a":1,"\u0061":2}"#), read(r#"{"a":2}"#));
    }

    #[test]
    fn nesting_ends_at_128_levels_in_both_directions() {
        let nested = |levels| "[".repeat(levels) + &"]".repeat(levels);
        let deepest = read(&nested(128)).unwrap();
        assert_eq!(to_string(&deepest), Ok(nested(128)));
        assert_eq!(read(&nested(129)), Err(Fault::TooDeep));
        assert_eq!(to_string(&Document::Array(vec![deepest])).map_err(|error| error.kind()), Err(Unwritable::TooDeep));
        assert!(read(&format!("[{}]", "[],{},".repeat(200) + "1")).is_ok(), "depth is not a count of containers");
    }
}
