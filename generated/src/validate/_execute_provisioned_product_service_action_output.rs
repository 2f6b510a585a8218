// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Level, Path, Validate, Violations};

impl Validate
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some(value) = &self.record_detail {
            let at = at.member(&["RecordDetail", "record_detail"]);
            Validate::check(value, &at, checker);
        }
    }
}

impl crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput {
    /// Checks the limits of the API at a level; nothing is allocated while they are kept.
    ///
    /// # Errors
    /// Every violation, with its path.
    #[inline]
    pub fn validate(&self, level: Level) -> Result<(), Violations> {
        Validate::validate(self, level)
    }
}
