// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Level, Path, Validate, Violations};

impl Validate for crate::types::error::InvalidParametersException {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some(value) = &self.message {
            let at = at.member(&["Message", "message"]);
            checker.text_length(at, value, Some(1), Some(1024));
        }
    }
}

impl crate::types::error::InvalidParametersException {
    /// Checks the limits of the API at a level; nothing is allocated while they are kept.
    ///
    /// # Errors
    /// Every violation, with its path.
    #[inline]
    pub fn validate(&self, level: Level) -> Result<(), Violations> {
        Validate::validate(self, level)
    }
}
