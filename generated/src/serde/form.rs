// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! How a value is written and read: its form is a small value that the emitted code composes, `List(Sparse(Own))`.
//! A form never decides whether a member is there at all.

mod basic;
mod list;
mod map;
pub(crate) use basic::{Form, Own, Present, Sparse, expected};
pub(crate) use list::List;
pub(crate) use map::Map;
