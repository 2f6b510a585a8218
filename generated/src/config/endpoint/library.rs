// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The functions of the rules language that the rules of the service call (Smithy, "Rules engine standard library" and
//! "AWS rules engine library functions"). Each is total: what cannot be computed is `None` or `false`.

pub(super) mod host;
pub(super) mod partition;
