// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode
for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        const MEMBERS: &[&str] = &["AcceptLanguage", "PlanId", "IdempotencyToken"];
        let object_start = reader.offset();
        let mut accept_language = None;
        let mut plan_id = None;
        let mut idempotency_token = None;
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                0 => accept_language = reader.nullable(Reader::string)?,
                1 => plan_id = reader.nullable(Reader::string)?,
                2 => idempotency_token = reader.nullable(Reader::string)?,
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
        if plan_id.is_none() {
            reader.missing(object_start, "PlanId");
        }
        if idempotency_token.is_none() {
            reader.missing(object_start, "IdempotencyToken");
        }
        Ok(Self {
            accept_language,
            plan_id,
            idempotency_token,
        })
    }
}

impl Encode
for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"AcceptLanguage\":", &self.accept_language, S::string);
        sink.optional(",\"PlanId\":", &self.plan_id, S::string);
        sink.optional(",\"IdempotencyToken\":", &self.idempotency_token, S::string);
        sink.close_object(object);
    }
}
