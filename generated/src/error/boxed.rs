// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! An error of which only the trait is known.

/// An error of any type that may cross threads.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
