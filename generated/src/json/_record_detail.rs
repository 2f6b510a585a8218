// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::RecordDetail {
    #[inline] fn empty() -> Self { Self::EMPTY }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("RecordId", &mut self.record_id)?;
            reader.member("ProvisionedProductName", &mut self.provisioned_product_name)?;
            reader.member_with("Status", &mut self.status, Reader::enumeration)?;
            reader.member("CreatedTime", &mut self.created_time)?;
            reader.member("UpdatedTime", &mut self.updated_time)?;
            reader.member("ProvisionedProductType", &mut self.provisioned_product_type)?;
            reader.member("RecordType", &mut self.record_type)?;
            reader.member("ProvisionedProductId", &mut self.provisioned_product_id)?;
            reader.member("ProductId", &mut self.product_id)?;
            reader.member("ProvisioningArtifactId", &mut self.provisioning_artifact_id)?;
            reader.member("PathId", &mut self.path_id)?;
            reader.member("RecordErrors", &mut self.record_errors)?;
            reader.member("RecordTags", &mut self.record_tags)?;
            reader.member("LaunchRoleArn", &mut self.launch_role_arn)?;
            pass = reader.next_pass(start)?;
        }
        Ok(())
    }
}

impl Encode for crate::types::RecordDetail {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"RecordId\":", &self.record_id, S::string);
        sink.optional(",\"ProvisionedProductName\":", &self.provisioned_product_name, S::string);
        sink.optional(",\"Status\":", &self.status, S::string);
        sink.optional(",\"CreatedTime\":", &self.created_time, crate::json::timestamp::epoch_seconds);
        sink.optional(",\"UpdatedTime\":", &self.updated_time, crate::json::timestamp::epoch_seconds);
        sink.optional(",\"ProvisionedProductType\":", &self.provisioned_product_type, S::string);
        sink.optional(",\"RecordType\":", &self.record_type, S::string);
        sink.optional(",\"ProvisionedProductId\":", &self.provisioned_product_id, S::string);
        sink.optional(",\"ProductId\":", &self.product_id, S::string);
        sink.optional(",\"ProvisioningArtifactId\":", &self.provisioning_artifact_id, S::string);
        sink.optional(",\"PathId\":", &self.path_id, S::string);
        sink.optional(",\"RecordErrors\":", &self.record_errors, |sink, value| sink.list(value, S::value));
        sink.optional(",\"RecordTags\":", &self.record_tags, |sink, value| sink.list(value, S::value));
        sink.optional(",\"LaunchRoleArn\":", &self.launch_role_arn, S::string);
        sink.close_object(object);
    }
}
