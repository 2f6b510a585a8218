// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink, Unwritable};

impl Decode
for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        let object_start = reader.offset();
        let mut accept_language = None;
        let mut plan_id = None;
        let mut idempotency_token = None;
        let mut next_name = reader.first_key()?;
        while let Some(wire_name) = next_name {
            match wire_name {
                "AcceptLanguage" => accept_language = reader.nullable(Reader::string)?,
                "PlanId" => plan_id = reader.nullable(Reader::string)?,
                "IdempotencyToken" => {
                    idempotency_token = reader.nullable(Reader::string)?;
                }
                _ => reader.skip()?,
            }
            next_name = reader.next_key()?;
        }
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
    fn encode<S: Sink>(&self, sink: &mut S) -> Result<(), Unwritable> {
        let object = sink.open_object()?;
        if let Some(value) = &self.accept_language {
            sink.key(",\"AcceptLanguage\":");
            sink.string(value);
        }
        if let Some(value) = &self.plan_id {
            sink.key(",\"PlanId\":");
            sink.string(value);
        }
        if let Some(value) = &self.idempotency_token {
            sink.key(",\"IdempotencyToken\":");
            sink.string(value);
        }
        sink.close_object(object);
        Ok(())
    }
}
