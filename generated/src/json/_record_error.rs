// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::RecordError {
    #[inline]
    fn empty() -> Self {
        Self::EMPTY
    }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        const KEYS: &[&str] = &[",\"Code\":", ",\"Description\":"];
        let read_member = |reader: &mut Reader<'_>, found: &mut Self, index| match index {
            0 => reader.optional(&mut found.code, Reader::string),
            1 => reader.optional(&mut found.description, Reader::string),
            _ => reader.skip(),
        };
        reader.members(KEYS, self, read_member)
    }
}

impl Encode for crate::types::RecordError {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"Code\":", &self.code, S::string);
        sink.optional(",\"Description\":", &self.description, S::string);
        sink.close_object(object);
    }
}
