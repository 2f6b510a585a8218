// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput {
    #[inline] fn empty() -> Self { Self::EMPTY }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let object_start = reader.offset();
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("ProvisionedProductId", &mut self.provisioned_product_id)?;
            reader.member("ServiceActionId", &mut self.service_action_id)?;
            reader.member("ExecuteToken", &mut self.execute_token)?;
            reader.member("AcceptLanguage", &mut self.accept_language)?;
            reader.member("Parameters", &mut self.parameters)?;
            pass = reader.next_pass(start)?;
        }
        if self.provisioned_product_id.is_none() { reader.missing(object_start, "ProvisionedProductId"); }
        if self.service_action_id.is_none() { reader.missing(object_start, "ServiceActionId"); }
        if self.execute_token.is_none() { reader.missing(object_start, "ExecuteToken"); }
        Ok(())
    }
}

impl Encode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"ProvisionedProductId\":", &self.provisioned_product_id, S::string);
        sink.optional(",\"ServiceActionId\":", &self.service_action_id, S::string);
        sink.optional(",\"ExecuteToken\":", &self.execute_token, S::string);
        sink.optional(",\"AcceptLanguage\":", &self.accept_language, S::string);
        sink.optional(
            ",\"Parameters\":",
            &self.parameters,
            |sink, value| sink.map(value, |sink, value| sink.list(value, S::string)),
        );
        sink.close_object(object);
    }
}
