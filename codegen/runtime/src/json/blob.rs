//! The awsJson form of a `blob`: a string of base64.

use super::error::Fault;
use super::reader::Reader;
use super::value::Value;
use super::writer::Sink;
use crate::base64::{self, Base64};
use crate::primitives::Blob;

impl Reader<'_> {
    /// Reads a `blob`.
    #[inline]
    pub fn blob(&mut self) -> Result<Blob, Fault> {
        self.token();
        let start = self.offset();
        match base64::decode(self.quoted()?) {
            Some(bytes) => Ok(Blob::new(bytes)),
            None => Err(self.back_to(start, Fault::BadBase64)),
        }
    }
}

impl Value for Blob {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.blob()
    }
}

/// Writes a `blob`.
pub fn write<S: Sink>(sink: &mut S, value: &Blob) {
    sink.raw("\"");
    sink.display(format_args!("{}", Base64(value.as_ref())));
    sink.raw("\"");
}
