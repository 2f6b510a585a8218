// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Where credentials and bearer tokens come from. Never caches them: a client does.

pub mod error;
pub mod future;

use std::fmt;
use std::result;
use std::sync::Arc;

use self::error::CredentialsError;
use super::credentials::Credentials;
use super::token::Token;

/// Result of a provider of credentials.
pub type Result = result::Result<Credentials, CredentialsError>;

/// Result of a provider of bearer tokens.
pub type TokenResult = result::Result<Token, CredentialsError>;

/// A source of credentials.
///
/// ```ignore
/// #[derive(Debug)]
/// struct Vault;
///
/// impl Vault {
///     async fn load(&self) -> provider::Result {
///         Ok(Credentials::new("AKIDEXAMPLE", "secret", None, None, "Vault"))
///     }
/// }
///
/// impl ProvideCredentials for Vault {
///     fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
///     where
///         Self: 'a,
///     {
///         future::ProvideCredentials::new(self.load())
///     }
/// }
/// ```
pub trait ProvideCredentials: Send + Sync + fmt::Debug {
    /// Loads credentials. A client asks again before they expire, and by one call at a time.
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a;

    /// Returns credentials to use when loading others takes too long.
    fn fallback_on_interrupt(&self) -> Option<Credentials> {
        None
    }
}

impl ProvideCredentials for Credentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Ok(self.clone()))
    }
}

impl ProvideCredentials for Arc<dyn ProvideCredentials> {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.as_ref().provide_credentials()
    }

    fn fallback_on_interrupt(&self) -> Option<Credentials> {
        self.as_ref().fallback_on_interrupt()
    }
}

/// A source of credentials that is shared.
#[derive(Clone, Debug)]
pub struct SharedCredentialsProvider(Arc<dyn ProvideCredentials>);

impl SharedCredentialsProvider {
    /// Creates one that shares `provider`.
    pub fn new(provider: impl ProvideCredentials + 'static) -> Self {
        Self(Arc::new(provider))
    }

    /// Whether both share one source, whose credentials can be kept together.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl ProvideCredentials for SharedCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.0.provide_credentials()
    }

    fn fallback_on_interrupt(&self) -> Option<Credentials> {
        self.0.fallback_on_interrupt()
    }
}

impl AsRef<dyn ProvideCredentials> for SharedCredentialsProvider {
    fn as_ref(&self) -> &(dyn ProvideCredentials + 'static) {
        &*self.0
    }
}

impl From<Arc<dyn ProvideCredentials>> for SharedCredentialsProvider {
    fn from(provider: Arc<dyn ProvideCredentials>) -> Self {
        Self(provider)
    }
}

/// A source of bearer tokens (RFC 6750), for services that take them.
pub trait ProvideToken: Send + Sync + fmt::Debug {
    /// Loads a token.
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a;
}

impl ProvideToken for Token {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::ready(Ok(self.clone()))
    }
}

/// A source of bearer tokens that is shared.
#[derive(Clone, Debug)]
pub struct SharedTokenProvider(Arc<dyn ProvideToken>);

impl SharedTokenProvider {
    /// Creates one that shares `provider`.
    pub fn new(provider: impl ProvideToken + 'static) -> Self {
        Self(Arc::new(provider))
    }
}

impl ProvideToken for SharedTokenProvider {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        self.0.provide_token()
    }
}
