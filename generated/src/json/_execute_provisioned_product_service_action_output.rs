// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

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
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"RecordDetail\":", &self.record_detail, S::value);
        sink.close_object(object);
    }
}
