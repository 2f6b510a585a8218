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
