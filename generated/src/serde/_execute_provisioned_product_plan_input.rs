// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::MapAccess;
use serde_core::ser::Serializer;
use super::{form, object::{Members, Object, Writer, object}};

object!(crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput);

impl Object for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput {
    const NAME: &'static str = "ExecuteProvisionedProductPlanInput";
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("AcceptLanguage", &self.accept_language, form::Own)?;
        writer.optional("PlanId", &self.plan_id, form::Own)?;
        writer.optional("IdempotencyToken", &self.idempotency_token, form::Own)?;
        writer.end()
    }
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
        let mut value = Self::EMPTY;
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                "AcceptLanguage" => value.accept_language = members.value(form::Own)?,
                "PlanId" => value.plan_id = members.value(form::Own)?,
                "IdempotencyToken" => value.idempotency_token = members.value(form::Own)?,
                _ => _ = members.skip()?,
            }
        }
        Ok(value)
    }
}
