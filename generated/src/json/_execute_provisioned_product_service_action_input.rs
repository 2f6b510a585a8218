// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        const MEMBERS: &[&str] = &[
            "ProvisionedProductId",
            "ServiceActionId",
            "ExecuteToken",
            "AcceptLanguage",
            "Parameters",
        ];
        let object_start = reader.offset();
        let mut provisioned_product_id = None;
        let mut service_action_id = None;
        let mut execute_token = None;
        let mut accept_language = None;
        let mut parameters = None;
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                0 => provisioned_product_id = reader.nullable(Reader::string)?,
                1 => service_action_id = reader.nullable(Reader::string)?,
                2 => execute_token = reader.nullable(Reader::string)?,
                3 => accept_language = reader.nullable(Reader::string)?,
                4 => {
                    parameters = reader
                        .nullable(|reader| {
                            reader.map(|reader| reader.list(Reader::string))
                        })?;
                }
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
        if provisioned_product_id.is_none() {
            reader.missing(object_start, "ProvisionedProductId");
        }
        if service_action_id.is_none() {
            reader.missing(object_start, "ServiceActionId");
        }
        if execute_token.is_none() {
            reader.missing(object_start, "ExecuteToken");
        }
        Ok(Self {
            provisioned_product_id,
            service_action_id,
            execute_token,
            accept_language,
            parameters,
        })
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
