//! Reads the code and message of any awsJson error from its body, without knowing its shape.
//! Never fails: what cannot be read was not said.

use super::error::Fault;
use super::reader::Reader;

/// The members of an error body that name and explain the error; top-level ones only.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ErrorBody {
    /// `__type`, as it stands.
    pub dunder_type: Option<String>,
    /// `code`, as it stands; a number as its text.
    pub code: Option<String>,
    /// `message` in any case, or `errorMessage`.
    pub message: Option<String>,
}

impl ErrorBody {
    /// Reads a body; what comes before a fault in it counts.
    #[inline]
    pub fn read(body: &[u8]) -> Self {
        let mut error = Self::default();
        let text = match std::str::from_utf8(body) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&body[..error.valid_up_to()]).unwrap_or_default(),
        };
        // The fault has no reader: an error must not be lost behind an error in its text.
        let _ = error.members(&mut Reader::new(text));
        error
    }

    #[inline]
    fn members(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let mut next = reader.first_key()?;
        while let Some(name) = next {
            match name {
                "__type" => set(&mut self.dunder_type, text(reader)?),
                "code" => set(&mut self.code, text(reader)?),
                name if is_message(name) => set(&mut self.message, text(reader)?),
                _ => reader.skip()?,
            }
            next = reader.next_key()?;
        }
        Ok(())
    }
}

/// `message` in any case, and the one other name that the SDK knows.
#[inline]
fn is_message(name: &str) -> bool {
    name.eq_ignore_ascii_case("message") || name == "errorMessage"
}

/// `message: null` beside `Message: "text"` says nothing.
#[inline]
fn set(member: &mut Option<String>, value: Option<String>) {
    if value.is_some() {
        *member = value;
    }
}

/// A string, or a number as its text; any other value is passed over.
#[inline]
fn text(reader: &mut Reader<'_>) -> Result<Option<String>, Fault> {
    match reader.token() {
        b'"' => reader.string().map(Some),
        b'-' | b'0'..=b'9' => {
            let start = reader.rest;
            reader.skip()?;
            Ok(Some(reader.since(start).to_owned()))
        }
        _ => reader.skip().map(|()| None),
    }
}
