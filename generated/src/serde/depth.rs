// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Counts how deep a value is nested while it is written or read, as the wire format does: whatever the format, what
//! is deeper is an error, where it would exhaust the stack. Counts only what this crate writes and reads itself.

use std::cell::Cell;
use std::fmt::Display;

/// As deep as the wire format allows a value to be.
pub const MAX_DEPTH: u8 = 128;

thread_local! {
    static DEPTH: Cell<u8> = const { Cell::new(0) };
}

/// A structure, union, list or map that is being written or read; it ends when this is dropped.
pub struct Level(());

impl Level {
    /// Goes one level deeper; `error` makes the error of the format.
    pub fn enter<E>(error: impl FnOnce(&'static dyn Display) -> E) -> Result<Self, E> {
        DEPTH.with(|depth| {
            if depth.get() == MAX_DEPTH {
                return Err(error(&"the value is nested more than 128 levels deep"));
            }
            depth.set(depth.get() + 1);
            Ok(Self(()))
        })
    }
}

impl Drop for Level {
    #[inline]
    fn drop(&mut self) {
        DEPTH.with(|depth| depth.set(depth.get().saturating_sub(1)));
    }
}
