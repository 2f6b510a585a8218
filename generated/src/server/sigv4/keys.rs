// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The access keys that a server knows. Shows no secret.

use std::fmt;

/// Finds secrets by the ids of their access keys: a store of keys, or a closure.
///
/// It is asked on the thread that serves, so it answers from memory.
pub trait Keys: Send + Sync + 'static {
    /// The secret of an access key; `None` where nobody has the key.
    fn secret(&self, access_key_id: &str) -> Option<SecretKey>;
}

impl<F: Fn(&str) -> Option<SecretKey> + Send + Sync + 'static> Keys for F {
    fn secret(&self, access_key_id: &str) -> Option<SecretKey> {
        self(access_key_id)
    }
}

/// The secret half of an access key. `Debug` hides it.
#[derive(Clone)]
pub struct SecretKey {
    pub(super) secret: String,
    pub(super) session_token: Option<String>,
}

impl SecretKey {
    /// A secret of long-term credentials, whose requests carry no session token.
    pub fn new(secret: impl Into<String>) -> Self {
        Self { secret: secret.into(), session_token: None }
    }

    /// Adds the session token of temporary credentials, which every request then has to carry.
    #[must_use]
    pub fn with_session_token(mut self, token: impl Into<String>) -> Self {
        self.session_token = Some(token.into());
        self
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(redacted)")
    }
}
