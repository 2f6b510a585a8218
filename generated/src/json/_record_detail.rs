// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode for crate::types::RecordDetail {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        const MEMBERS: &[&str] = &[
            "RecordId",
            "ProvisionedProductName",
            "Status",
            "CreatedTime",
            "UpdatedTime",
            "ProvisionedProductType",
            "RecordType",
            "ProvisionedProductId",
            "ProductId",
            "ProvisioningArtifactId",
            "PathId",
            "RecordErrors",
            "RecordTags",
            "LaunchRoleArn",
        ];
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
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                0 => record_id = reader.nullable(Reader::string)?,
                1 => provisioned_product_name = reader.nullable(Reader::string)?,
                2 => status = reader.nullable(Reader::enumeration)?,
                3 => created_time = reader.nullable(Reader::timestamp)?,
                4 => updated_time = reader.nullable(Reader::timestamp)?,
                5 => provisioned_product_type = reader.nullable(Reader::string)?,
                6 => record_type = reader.nullable(Reader::string)?,
                7 => provisioned_product_id = reader.nullable(Reader::string)?,
                8 => product_id = reader.nullable(Reader::string)?,
                9 => provisioning_artifact_id = reader.nullable(Reader::string)?,
                10 => path_id = reader.nullable(Reader::string)?,
                11 => {
                    record_errors = reader
                        .nullable(|reader| reader.list(Decode::decode))?;
                }
                12 => {
                    record_tags = reader.nullable(|reader| reader.list(Decode::decode))?;
                }
                13 => launch_role_arn = reader.nullable(Reader::string)?,
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
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
