//! The emitted package before printing: modules whose tokens are made on demand, and files that are text already.

use proc_macro2::TokenStream;

/// A Rust module of the emitted crate.
pub(crate) struct Module<'s> {
    /// Path below `src/`, without `.rs`: `types/_record_detail`.
    pub path: String,
    /// Makes the tokens. Called once, on any thread.
    pub emit: Box<dyn FnOnce() -> TokenStream + Send + 's>,
}

impl<'s> Module<'s> {
    /// A module at a path.
    pub(crate) fn new(path: String, emit: impl FnOnce() -> TokenStream + Send + 's) -> Self {
        Self { path, emit: Box::new(emit) }
    }
}

/// A file of the emitted crate that is not printed from tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verbatim {
    /// Path below the package.
    pub path: String,
    /// The whole text.
    pub text: String,
}
