// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Behaviour common to the enums of errors. It never leaves the crate.

use std::error::Error;

use super::ProvideErrorMetadata;

/// Requirements of an enum of errors on the error that it holds.
pub trait Inner: Error + ProvideErrorMetadata + 'static {}

impl<E: Error + ProvideErrorMetadata + 'static> Inner for E {}
