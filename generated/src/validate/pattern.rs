// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Matchers of the patterns of the API: characters, parts made of them, and two ways to match a whole string.
//! Nothing here backtracks, allocates or is built when the crate runs.

mod class;
mod part;
mod sequence;
pub(crate) use class::Class;
pub(crate) use part::Part;
pub(crate) use sequence::{Sequence, matches};
