// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink, Unwritable};

impl Decode for crate::types::RecordTag {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut key = None;
        let mut value = None;
        let mut next_name = reader.first_key()?;
        while let Some(wire_name) = next_name {
            match wire_name {
                "Key" => key = reader.nullable(Reader::string)?,
                "Value" => value = reader.nullable(Reader::string)?,
                _ => reader.skip()?,
            }
            next_name = reader.next_key()?;
        }
        Ok(Self { key, value })
    }
}

impl Encode for crate::types::RecordTag {
    fn encode<S: Sink>(&self, sink: &mut S) -> Result<(), Unwritable> {
        let object = sink.open_object()?;
        if let Some(value) = &self.key {
            sink.key(",\"Key\":");
            sink.string(value);
        }
        if let Some(value) = &self.value {
            sink.key(",\"Value\":");
            sink.string(value);
        }
        sink.close_object(object);
        Ok(())
    }
}
