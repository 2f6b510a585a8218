// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput {
    #[inline]
    fn empty() -> Self {
        Self::EMPTY
    }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        const KEYS: &[&str] = &[
            ",\"ProvisionedProductId\":",
            ",\"ServiceActionId\":",
            ",\"ExecuteToken\":",
            ",\"AcceptLanguage\":",
            ",\"Parameters\":",
        ];
        let object_start = reader.offset();
        let read_member = |reader: &mut Reader<'_>, found: &mut Self, index| match index {
            0 => reader.optional(&mut found.provisioned_product_id, Reader::string),
            1 => reader.optional(&mut found.service_action_id, Reader::string),
            2 => reader.optional(&mut found.execute_token, Reader::string),
            3 => reader.optional(&mut found.accept_language, Reader::string),
            4 => {
                reader
                    .optional(
                        &mut found.parameters,
                        |reader| reader.map(|reader| reader.list(Reader::string)),
                    )
            }
            _ => reader.skip(),
        };
        reader.members(KEYS, self, read_member)?;
        if self.provisioned_product_id.is_none() {
            reader.missing(object_start, "ProvisionedProductId");
        }
        if self.service_action_id.is_none() {
            reader.missing(object_start, "ServiceActionId");
        }
        if self.execute_token.is_none() {
            reader.missing(object_start, "ExecuteToken");
        }
        Ok(())
    }
}

impl Encode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(
            ",\"ProvisionedProductId\":",
            &self.provisioned_product_id,
            S::string,
        );
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
