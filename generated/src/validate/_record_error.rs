// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

impl crate::validate::Validate for crate::types::RecordError {}
