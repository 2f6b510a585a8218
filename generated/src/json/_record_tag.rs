// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::RecordTag {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        const MEMBERS: &[&str] = &["Key", "Value"];
        let mut key = None;
        let mut value = None;
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                0 => key = reader.nullable(Reader::string)?,
                1 => value = reader.nullable(Reader::string)?,
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
        Ok(Self { key, value })
    }
}

impl Encode for crate::types::RecordTag {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"Key\":", &self.key, S::string);
        sink.optional(",\"Value\":", &self.value, S::string);
        sink.close_object(object);
    }
}
