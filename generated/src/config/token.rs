// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Bearer tokens. Never shows them.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

/// A bearer token (RFC 6750). `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Arc<Inner>);

#[derive(PartialEq, Eq)]
struct Inner {
    token: String,
    expiry: Option<SystemTime>,
}

impl Token {
    /// Creates a token. One without `expires_after` never expires.
    pub fn new(token: impl Into<String>, expires_after: Option<SystemTime>) -> Self {
        Self(Arc::new(Inner { token: token.into(), expiry: expires_after }))
    }

    /// Returns the text of the token.
    pub fn token(&self) -> &str {
        &self.0.token
    }

    /// Returns when the token expires, if it does.
    pub fn expiration(&self) -> Option<SystemTime> {
        self.0.expiry
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("token", &"** redacted **").field("expires_after", &self.0.expiry).finish()
    }
}
