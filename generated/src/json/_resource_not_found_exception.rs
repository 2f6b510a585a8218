// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::error::ResourceNotFoundException {
    #[inline]
    fn empty() -> Self {
        Self {
            message: None,
            meta: crate::error::ErrorMetadata::builder().code("ResourceNotFoundException").build(),
        }
    }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("Message", &mut self.message)?;
            pass = reader.next_pass(start)?;
        }
        Ok(())
    }
}

impl Encode for crate::types::error::ResourceNotFoundException {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"Message\":", &self.message, S::string);
        sink.close_object(object);
    }
}
