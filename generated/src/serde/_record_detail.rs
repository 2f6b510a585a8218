// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use serde_core::de::{Deserialize, Deserializer, MapAccess};
use serde_core::ser::{Serialize, Serializer};
use super::{form, object::{self, Members, Object, Writer}};

impl Serialize for crate::types::RecordDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new(serializer)?;
        writer.optional("RecordId", &self.record_id, form::Own)?;
        writer
            .optional(
                "ProvisionedProductName",
                &self.provisioned_product_name,
                form::Own,
            )?;
        writer.optional("Status", &self.status, form::Own)?;
        writer.optional("CreatedTime", &self.created_time, form::Own)?;
        writer.optional("UpdatedTime", &self.updated_time, form::Own)?;
        writer
            .optional(
                "ProvisionedProductType",
                &self.provisioned_product_type,
                form::Own,
            )?;
        writer.optional("RecordType", &self.record_type, form::Own)?;
        writer
            .optional("ProvisionedProductId", &self.provisioned_product_id, form::Own)?;
        writer.optional("ProductId", &self.product_id, form::Own)?;
        writer
            .optional(
                "ProvisioningArtifactId",
                &self.provisioning_artifact_id,
                form::Own,
            )?;
        writer.optional("PathId", &self.path_id, form::Own)?;
        writer.optional("RecordErrors", &self.record_errors, form::List(form::Own))?;
        writer.optional("RecordTags", &self.record_tags, form::List(form::Own))?;
        writer.optional("LaunchRoleArn", &self.launch_role_arn, form::Own)?;
        writer.end()
    }
}

impl<'de> Deserialize<'de> for crate::types::RecordDetail {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Object for crate::types::RecordDetail {
    const NAME: &'static str = "RecordDetail";
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
        let mut record_id = None;
        let mut provisioned_product_name = None;
        let mut status = None;
        let mut created_time = None;
        let mut updated_time = None;
        let mut provisioned_product_type = None;
        let mut record_type = None;
        let mut provisioned_product_id = None;
        let mut product_id = None;
        let mut provisioning_artifact_id = None;
        let mut path_id = None;
        let mut record_errors = None;
        let mut record_tags = None;
        let mut launch_role_arn = None;
        while let Some(wire_name) = members.name()? {
            match &*wire_name {
                "RecordId" => record_id = members.value(form::Own)?,
                "ProvisionedProductName" => {
                    provisioned_product_name = members.value(form::Own)?;
                }
                "Status" => status = members.value(form::Own)?,
                "CreatedTime" => created_time = members.value(form::Own)?,
                "UpdatedTime" => updated_time = members.value(form::Own)?,
                "ProvisionedProductType" => {
                    provisioned_product_type = members.value(form::Own)?;
                }
                "RecordType" => record_type = members.value(form::Own)?,
                "ProvisionedProductId" => {
                    provisioned_product_id = members.value(form::Own)?;
                }
                "ProductId" => product_id = members.value(form::Own)?,
                "ProvisioningArtifactId" => {
                    provisioning_artifact_id = members.value(form::Own)?;
                }
                "PathId" => path_id = members.value(form::Own)?,
                "RecordErrors" => record_errors = members.value(form::List(form::Own))?,
                "RecordTags" => record_tags = members.value(form::List(form::Own))?,
                "LaunchRoleArn" => launch_role_arn = members.value(form::Own)?,
                _ => _ = members.skip()?,
            }
        }
        Ok(Self {
            record_id,
            provisioned_product_name,
            status,
            created_time,
            updated_time,
            provisioned_product_type,
            record_type,
            provisioned_product_id,
            product_id,
            provisioning_artifact_id,
            path_id,
            record_errors,
            record_tags,
            launch_role_arn,
        })
    }
}
