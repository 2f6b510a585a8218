// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Path, Validate};

impl Validate for crate::types::RecordError {
    #[inline] fn check(&self, _: &Path<'_>, _: &mut Checker) {}
}
