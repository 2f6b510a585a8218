// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink, Unwritable};

impl Decode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        const MEMBERS: &[&str] = &["RecordDetail"];
        let mut record_detail = None;
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                0 => record_detail = reader.nullable(Decode::decode)?,
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
        Ok(Self {
            record_detail,
            _request_id: None,
        })
    }
}

impl Encode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput {
    fn encode<S: Sink>(&self, sink: &mut S) -> Result<(), Unwritable> {
        let object = sink.open_object()?;
        if let Some(value) = &self.record_detail {
            sink.key(",\"RecordDetail\":");
            Encode::encode(value, sink)?;
        }
        sink.close_object(object);
        Ok(())
    }
}
