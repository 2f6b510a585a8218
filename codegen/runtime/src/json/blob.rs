//! The awsJson form of a `blob`: a string of base64.

use super::error::Fault;
use super::reader::Reader;
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

/// Writes a `blob`.
pub(crate) fn write<S: Sink>(sink: &mut S, value: &Blob) {
    sink.raw("\"");
    sink.display(format_args!("{}", Base64(value.as_ref())));
    sink.raw("\"");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::writer::Text;

    #[test]
    fn a_blob_is_base64() {
        let blob = Blob::new(b"binary-value".to_vec());
        assert_eq!(Reader::new("\"YmluYXJ5LXZhbHVl\"").blob(), Ok(blob.clone()));
        assert_eq!(Reader::new("\"YmluYXJ5LXZhbHV\"").blob(), Err(Fault::BadBase64));
        assert_eq!(Reader::new("1").blob(), Err(Fault::ExpectedString));
        let mut text = Text::default();
        write(&mut text, &blob);
        assert_eq!(text.into_bytes().unwrap(), b"\"YmluYXJ5LXZhbHVl\"");
    }
}
