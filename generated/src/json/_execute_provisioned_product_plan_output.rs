// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput {
    #[inline] fn empty() -> Self { Self::EMPTY }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("RecordDetail", &mut self.record_detail)?;
            pass = reader.next_pass(start)?;
        }
        Ok(())
    }
}

impl Encode for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"RecordDetail\":", &self.record_detail, S::value);
        sink.close_object(object);
    }
}
