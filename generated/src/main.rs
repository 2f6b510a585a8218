// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The program `servicecatalog`: see the library's module `cli`.
#![forbid(unsafe_code)]

use std::process::ExitCode;

#[inline] fn main() -> ExitCode { servicecatalog::cli::main() }
