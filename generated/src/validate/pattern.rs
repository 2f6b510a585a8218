// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! What the patterns of the API are matched with: characters, parts made of them, and two ways to match a whole string.
//! Nothing here backtracks, allocates or is built when the crate runs.

mod class;
mod sequence;

pub(crate) use class::Class;
pub(crate) use sequence::{Sequence, matches};

/// A part of a pattern.
#[allow(dead_code, reason = "the patterns of a model may have no text, or nothing but text")]
#[derive(Debug)]
pub(crate) enum Part {
    /// These characters.
    Text(&'static str),
    /// Characters of a class in a row, at least and at most so many; `u32::MAX` is unbounded.
    Run(&'static Class, u32, u32),
}
