// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Where idempotency tokens come from. One token serves all attempts of a call.

use std::fmt;
use std::sync::Arc;

use crate::idempotency;

/// A source of idempotency tokens: random UUIDs unless another is chosen.
#[derive(Clone)]
pub struct IdempotencyTokenProvider {
    make: Arc<dyn Fn() -> String + Send + Sync>,
}

impl IdempotencyTokenProvider {
    /// Creates a source that asks a function for each token.
    pub fn new(make: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self { make: Arc::new(make) }
    }

    /// Creates a source of random UUIDs (version 4).
    pub fn random() -> Self {
        Self::new(idempotency::token)
    }

    /// Creates a source of one token, for tests: to a service, calls with one token are one call.
    pub fn fixed(token: &'static str) -> Self {
        Self::new(move || token.to_owned())
    }

    /// Returns a token.
    pub fn make_idempotency_token(&self) -> String {
        (self.make)()
    }
}

impl From<&'static str> for IdempotencyTokenProvider {
    fn from(token: &'static str) -> Self {
        Self::fixed(token)
    }
}

impl fmt::Debug for IdempotencyTokenProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyTokenProvider")
    }
}
