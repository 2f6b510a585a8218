// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::MapAccess;
use serde_core::ser::Serializer;
use super::{form, object::{Members, Object, Writer, object}};

object!(crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput);

impl Object
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput {
    const NAME: &'static str = "ExecuteProvisionedProductServiceActionInput";
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("ProvisionedProductId", &self.provisioned_product_id, form::Own)?;
        writer.optional("ServiceActionId", &self.service_action_id, form::Own)?;
        writer.optional("ExecuteToken", &self.execute_token, form::Own)?;
        writer.optional("AcceptLanguage", &self.accept_language, form::Own)?;
        writer.optional("Parameters", &self.parameters, form::Map(form::List(form::Own)))?;
        writer.end()
    }
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
        let mut value = Self::EMPTY;
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                "ProvisionedProductId" => value.provisioned_product_id = members.value(form::Own)?,
                "ServiceActionId" => value.service_action_id = members.value(form::Own)?,
                "ExecuteToken" => value.execute_token = members.value(form::Own)?,
                "AcceptLanguage" => value.accept_language = members.value(form::Own)?,
                "Parameters" => value.parameters = members.value(form::Map(form::List(form::Own)))?,
                _ => _ = members.skip()?,
            }
        }
        Ok(value)
    }
}
