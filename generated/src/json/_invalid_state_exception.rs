// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink, Unwritable};

impl Decode for crate::types::error::InvalidStateException {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let mut message = None;
        let mut next_name = reader.first_key()?;
        while let Some(wire_name) = next_name {
            match wire_name {
                "Message" => message = reader.nullable(Reader::string)?,
                _ => reader.skip()?,
            }
            next_name = reader.next_key()?;
        }
        Ok(Self {
            message,
            meta: crate::error::ErrorMetadata::builder()
                .code("InvalidStateException")
                .build(),
        })
    }
}

impl Encode for crate::types::error::InvalidStateException {
    fn encode<S: Sink>(&self, sink: &mut S) -> Result<(), Unwritable> {
        let object = sink.open_object()?;
        if let Some(value) = &self.message {
            sink.key(",\"Message\":");
            sink.string(value);
        }
        sink.close_object(object);
        Ok(())
    }
}
