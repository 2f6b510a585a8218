// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Level, Path, Validate, Violations};

impl Validate for crate::types::RecordError {
    #[inline]
    fn check(&self, _: &Path<'_>, _: &mut Checker) {}
}

impl crate::types::RecordError {
    /// Checks the limits of the API at a level; nothing is allocated while they are kept.
    ///
    /// # Errors
    /// Every violation, with its path.
    #[inline]
    pub fn validate(&self, level: Level) -> Result<(), Violations> {
        Validate::validate(self, level)
    }
}
