// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Path, Validate};

impl Validate for crate::types::RecordTag {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some(value) = &self.key {
            let at = at.member(&["Key", "key"]);
            checker.text_length(at, value, Some(1), Some(128));
            checker.pattern(at, value, "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-%@]*)$", super::patterns::is_record_tag_key);
        }
        if let Some(value) = &self.value {
            let at = at.member(&["Value", "value"]);
            checker.text_length(at, value, Some(1), Some(256));
            checker.pattern(at, value, "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-%@]*)$", super::patterns::is_record_tag_key);
        }
    }
}
