// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::json::{Decode, Encode, Fault, Reader, Sink};

impl Decode
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput {
    #[inline]
    fn empty() -> Self {
        Self::EMPTY
    }
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        const KEYS: &[&str] = &[",\"RecordDetail\":"];
        let read_member = |reader: &mut Reader<'_>, found: &mut Self, index| match index {
            0 => reader.optional_value(&mut found.record_detail),
            _ => reader.skip(),
        };
        reader.members(KEYS, self, read_member)
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
