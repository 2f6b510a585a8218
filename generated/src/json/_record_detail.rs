// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::RecordDetail {
    #[inline]
    fn empty() -> Self {
        Self::EMPTY
    }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        const KEYS: &[&str] = &[
            ",\"RecordId\":",
            ",\"ProvisionedProductName\":",
            ",\"Status\":",
            ",\"CreatedTime\":",
            ",\"UpdatedTime\":",
            ",\"ProvisionedProductType\":",
            ",\"RecordType\":",
            ",\"ProvisionedProductId\":",
            ",\"ProductId\":",
            ",\"ProvisioningArtifactId\":",
            ",\"PathId\":",
            ",\"RecordErrors\":",
            ",\"RecordTags\":",
            ",\"LaunchRoleArn\":",
        ];
        let read_member = |reader: &mut Reader<'_>, found: &mut Self, index| match index {
            0 => reader.optional(&mut found.record_id, Reader::string),
            1 => reader.optional(&mut found.provisioned_product_name, Reader::string),
            2 => reader.optional(&mut found.status, Reader::enumeration),
            3 => reader.optional(&mut found.created_time, Reader::timestamp),
            4 => reader.optional(&mut found.updated_time, Reader::timestamp),
            5 => reader.optional(&mut found.provisioned_product_type, Reader::string),
            6 => reader.optional(&mut found.record_type, Reader::string),
            7 => reader.optional(&mut found.provisioned_product_id, Reader::string),
            8 => reader.optional(&mut found.product_id, Reader::string),
            9 => reader.optional(&mut found.provisioning_artifact_id, Reader::string),
            10 => reader.optional(&mut found.path_id, Reader::string),
            11 => reader.optional(&mut found.record_errors, Reader::values),
            12 => reader.optional(&mut found.record_tags, Reader::values),
            13 => reader.optional(&mut found.launch_role_arn, Reader::string),
            _ => reader.skip(),
        };
        reader.members(KEYS, self, read_member)
    }
}

impl Encode for crate::types::RecordDetail {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"RecordId\":", &self.record_id, S::string);
        sink.optional(
            ",\"ProvisionedProductName\":",
            &self.provisioned_product_name,
            S::string,
        );
        sink.optional(",\"Status\":", &self.status, S::string);
        sink.optional(
            ",\"CreatedTime\":",
            &self.created_time,
            crate::json::timestamp::epoch_seconds,
        );
        sink.optional(
            ",\"UpdatedTime\":",
            &self.updated_time,
            crate::json::timestamp::epoch_seconds,
        );
        sink.optional(
            ",\"ProvisionedProductType\":",
            &self.provisioned_product_type,
            S::string,
        );
        sink.optional(",\"RecordType\":", &self.record_type, S::string);
        sink.optional(
            ",\"ProvisionedProductId\":",
            &self.provisioned_product_id,
            S::string,
        );
        sink.optional(",\"ProductId\":", &self.product_id, S::string);
        sink.optional(
            ",\"ProvisioningArtifactId\":",
            &self.provisioning_artifact_id,
            S::string,
        );
        sink.optional(",\"PathId\":", &self.path_id, S::string);
        sink.optional(
            ",\"RecordErrors\":",
            &self.record_errors,
            |sink, value| sink.list(value, S::value),
        );
        sink.optional(
            ",\"RecordTags\":",
            &self.record_tags,
            |sink, value| sink.list(value, S::value),
        );
        sink.optional(",\"LaunchRoleArn\":", &self.launch_role_arn, S::string);
        sink.close_object(object);
    }
}
