// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::MapAccess;
use serde_core::ser::Serializer;
use super::{form, object::{Members, Object, Writer, object}};

object!(crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput);

impl Object
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput {
    const NAME: &'static str = "ExecuteProvisionedProductServiceActionOutput";
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("RecordDetail", &self.record_detail, form::Own)?;
        writer.end()
    }
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
        let mut value = Self::EMPTY;
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                "RecordDetail" => value.record_detail = members.value(form::Own)?,
                _ => _ = members.skip()?,
            }
        }
        Ok(value)
    }
}
