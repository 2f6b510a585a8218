// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The limit that keeps a hostile body from exhausting the stack.

/// How deeply objects and lists may nest, reading and writing.
pub const MAX_DEPTH: u8 = 128;
