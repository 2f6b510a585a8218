// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::error::InvalidParametersException {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        const MEMBERS: &[&str] = &["Message"];
        let mut message = None;
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                0 => message = reader.nullable(Reader::string)?,
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
        Ok(Self {
            message,
            meta: crate::error::ErrorMetadata::builder()
                .code("InvalidParametersException")
                .build(),
        })
    }
}

impl Encode for crate::types::error::InvalidParametersException {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"Message\":", &self.message, S::string);
        sink.close_object(object);
    }
}
