// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput {
    #[inline] fn empty() -> Self { Self::EMPTY }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let object_start = reader.offset();
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("AcceptLanguage", &mut self.accept_language)?;
            reader.member("PlanId", &mut self.plan_id)?;
            reader.member("IdempotencyToken", &mut self.idempotency_token)?;
            pass = reader.next_pass(start)?;
        }
        if self.plan_id.is_none() { reader.missing(object_start, "PlanId"); }
        if self.idempotency_token.is_none() { reader.missing(object_start, "IdempotencyToken"); }
        Ok(())
    }
}

impl Encode for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"AcceptLanguage\":", &self.accept_language, S::string);
        sink.optional(",\"PlanId\":", &self.plan_id, S::string);
        sink.optional(",\"IdempotencyToken\":", &self.idempotency_token, S::string);
        sink.close_object(object);
    }
}
