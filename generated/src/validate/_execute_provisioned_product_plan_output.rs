// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Path, Validate};

impl Validate for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some(value) = &self.record_detail {
            let at = at.member(&["RecordDetail", "record_detail"]);
            Validate::check(value, &at, checker);
        }
    }
}
