// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::error::InvalidParametersException {
    #[inline]
    fn empty() -> Self {
        Self {
            message: None,
            meta: crate::error::ErrorMetadata::builder()
                .code("InvalidParametersException")
                .build(),
        }
    }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        const KEYS: &[&str] = &[",\"Message\":"];
        let read_member = |reader: &mut Reader<'_>, found: &mut Self, index| match index {
            0 => reader.optional(&mut found.message, Reader::string),
            _ => reader.skip(),
        };
        reader.members(KEYS, self, read_member)
    }
}

impl Encode for crate::types::error::InvalidParametersException {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"Message\":", &self.message, S::string);
        sink.close_object(object);
    }
}
