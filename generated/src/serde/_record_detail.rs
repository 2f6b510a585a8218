// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::MapAccess;
use serde_core::ser::Serializer;
use super::{form, object::{Members, Object, Writer, object}};

object!(crate::types::RecordDetail);

impl Object for crate::types::RecordDetail {
    const NAME: &'static str = "RecordDetail";
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("RecordId", &self.record_id, form::Own)?;
        writer.optional("ProvisionedProductName", &self.provisioned_product_name, form::Own)?;
        writer.optional("Status", &self.status, form::Own)?;
        writer.optional("CreatedTime", &self.created_time, form::Own)?;
        writer.optional("UpdatedTime", &self.updated_time, form::Own)?;
        writer.optional("ProvisionedProductType", &self.provisioned_product_type, form::Own)?;
        writer.optional("RecordType", &self.record_type, form::Own)?;
        writer.optional("ProvisionedProductId", &self.provisioned_product_id, form::Own)?;
        writer.optional("ProductId", &self.product_id, form::Own)?;
        writer.optional("ProvisioningArtifactId", &self.provisioning_artifact_id, form::Own)?;
        writer.optional("PathId", &self.path_id, form::Own)?;
        writer.optional("RecordErrors", &self.record_errors, form::List(form::Own))?;
        writer.optional("RecordTags", &self.record_tags, form::List(form::Own))?;
        writer.optional("LaunchRoleArn", &self.launch_role_arn, form::Own)?;
        writer.end()
    }
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
        let mut value = Self::EMPTY;
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                "RecordId" => value.record_id = members.value(form::Own)?,
                "ProvisionedProductName" => value.provisioned_product_name = members.value(form::Own)?,
                "Status" => value.status = members.value(form::Own)?,
                "CreatedTime" => value.created_time = members.value(form::Own)?,
                "UpdatedTime" => value.updated_time = members.value(form::Own)?,
                "ProvisionedProductType" => value.provisioned_product_type = members.value(form::Own)?,
                "RecordType" => value.record_type = members.value(form::Own)?,
                "ProvisionedProductId" => value.provisioned_product_id = members.value(form::Own)?,
                "ProductId" => value.product_id = members.value(form::Own)?,
                "ProvisioningArtifactId" => value.provisioning_artifact_id = members.value(form::Own)?,
                "PathId" => value.path_id = members.value(form::Own)?,
                "RecordErrors" => value.record_errors = members.value(form::List(form::Own))?,
                "RecordTags" => value.record_tags = members.value(form::List(form::Own))?,
                "LaunchRoleArn" => value.launch_role_arn = members.value(form::Own)?,
                _ => _ = members.skip()?,
            }
        }
        Ok(value)
    }
}
