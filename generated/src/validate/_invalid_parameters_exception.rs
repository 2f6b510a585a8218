// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Path, Validate};

impl Validate for crate::types::error::InvalidParametersException {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some(value) = &self.message {
            let at = at.member(&["Message", "message"]);
            checker.text_length(at, value, Some(1), Some(1024));
        }
    }
}
