// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::RecordError {
    #[inline] fn empty() -> Self { Self::EMPTY }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("Code", &mut self.code)?;
            reader.member("Description", &mut self.description)?;
            pass = reader.next_pass(start)?;
        }
        Ok(())
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
