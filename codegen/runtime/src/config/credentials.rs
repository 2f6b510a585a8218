//! AWS credentials. Never shows the secret key or the session token.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

/// The provider's name in credentials that a program holds itself.
const STATIC: &str = "Static";

/// The id of an AWS account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountId {
    id: String,
}

impl AccountId {
    /// Returns the id.
    pub fn as_str(&self) -> &str {
        &self.id
    }
}

impl<T: Into<String>> From<T> for AccountId {
    fn from(id: T) -> Self {
        Self { id: id.into() }
    }
}

/// AWS credentials. `Debug` shows the id of the access key, and no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials(Arc<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    expires_after: Option<SystemTime>,
    account_id: Option<AccountId>,
    provider_name: &'static str,
}

impl Credentials {
    /// Creates a builder.
    pub fn builder() -> CredentialsBuilder {
        CredentialsBuilder::default()
    }

    /// Creates credentials. Those without `expires_after` never expire.
    pub fn new(
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
        session_token: Option<String>,
        expires_after: Option<SystemTime>,
        provider_name: &'static str,
    ) -> Self {
        Self(Arc::new(Inner {
            access_key_id: access_key_id.into(),
            secret_access_key: secret_access_key.into(),
            session_token,
            expires_after,
            account_id: None,
            provider_name,
        }))
    }

    /// Creates credentials that never expire.
    pub fn from_keys(
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
        session_token: Option<String>,
    ) -> Self {
        Self::new(access_key_id, secret_access_key, session_token, None, STATIC)
    }

    /// Returns the id of the access key.
    pub fn access_key_id(&self) -> &str {
        &self.0.access_key_id
    }

    /// Returns the secret key.
    pub fn secret_access_key(&self) -> &str {
        &self.0.secret_access_key
    }

    /// Returns the token of temporary credentials.
    pub fn session_token(&self) -> Option<&str> {
        self.0.session_token.as_deref()
    }

    /// Returns when the credentials expire, if they do.
    pub fn expiry(&self) -> Option<SystemTime> {
        self.0.expires_after
    }

    /// Returns when the credentials expire, for changing it.
    pub fn expiry_mut(&mut self) -> &mut Option<SystemTime> {
        &mut Arc::make_mut(&mut self.0).expires_after
    }

    /// Returns the id of the account that the credentials belong to, if the provider knows it.
    pub fn account_id(&self) -> Option<&AccountId> {
        self.0.account_id.as_ref()
    }

    /// Returns the name of the provider that the credentials come from.
    pub fn provider_name(&self) -> &'static str {
        self.0.provider_name
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("provider_name", &self.0.provider_name)
            .field("access_key_id", &self.0.access_key_id)
            .field("secret_access_key", &"** redacted **")
            .field("session_token", &self.0.session_token.as_ref().map(|_| "** redacted **"))
            .field("expires_after", &self.0.expires_after)
            .finish()
    }
}

/// A builder for [`Credentials`].
#[derive(Clone, Default)]
#[must_use]
pub struct CredentialsBuilder {
    access_key_id: Option<String>,
    secret_access_key: Option<String>,
    session_token: Option<String>,
    expires_after: Option<SystemTime>,
    account_id: Option<AccountId>,
    provider_name: Option<&'static str>,
}

impl CredentialsBuilder {
    /// Sets the id of the access key.
    pub fn access_key_id(mut self, access_key_id: impl Into<String>) -> Self {
        self.access_key_id = Some(access_key_id.into());
        self
    }

    /// Sets the secret key.
    pub fn secret_access_key(mut self, secret_access_key: impl Into<String>) -> Self {
        self.secret_access_key = Some(secret_access_key.into());
        self
    }

    /// Sets the token of temporary credentials.
    pub fn session_token(mut self, session_token: impl Into<String>) -> Self {
        self.session_token = Some(session_token.into());
        self
    }

    /// Sets or clears the token of temporary credentials.
    pub fn set_session_token(&mut self, session_token: Option<String>) {
        self.session_token = session_token;
    }

    /// Sets when the credentials expire.
    pub fn expiry(mut self, expiry: SystemTime) -> Self {
        self.expires_after = Some(expiry);
        self
    }

    /// Sets or clears when the credentials expire.
    pub fn set_expiry(&mut self, expiry: Option<SystemTime>) {
        self.expires_after = expiry;
    }

    /// Sets the id of the account that the credentials belong to.
    pub fn account_id(mut self, account_id: impl Into<AccountId>) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

    /// Sets or clears the id of the account that the credentials belong to.
    pub fn set_account_id(&mut self, account_id: Option<AccountId>) {
        self.account_id = account_id;
    }

    /// Sets the name of the provider that the credentials come from.
    pub fn provider_name(mut self, provider_name: &'static str) -> Self {
        self.provider_name = Some(provider_name);
        self
    }

    /// Consumes the builder and constructs [`Credentials`]. An absent key is empty, which a service refuses.
    pub fn build(self) -> Credentials {
        Credentials(Arc::new(Inner {
            access_key_id: self.access_key_id.unwrap_or_default(),
            secret_access_key: self.secret_access_key.unwrap_or_default(),
            session_token: self.session_token,
            expires_after: self.expires_after,
            account_id: self.account_id,
            provider_name: self.provider_name.unwrap_or(STATIC),
        }))
    }
}

impl fmt::Debug for CredentialsBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.clone().build().fmt(f)
    }
}
