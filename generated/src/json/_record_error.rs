// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::RecordError {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        const MEMBERS: &[&str] = &["Code", "Description"];
        let mut code = None;
        let mut description = None;
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                0 => code = reader.nullable(Reader::string)?,
                1 => description = reader.nullable(Reader::string)?,
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
        Ok(Self { code, description })
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
