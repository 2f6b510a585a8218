//! The codes of this crate's diagnostics: `S01xx` files and JSON, `S02xx` assembly, `S03xx` traits.

mod assembly;
mod files;
mod traits;

use crate::diagnostic::Code;

pub use assembly::*;
pub use files::*;
pub use traits::*;

/// Every code of this crate, in order.
pub fn all() -> impl Iterator<Item = Code> {
    [FILES, ASSEMBLY, TRAITS].into_iter().flatten().copied()
}
