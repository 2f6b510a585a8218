//! Credentials in the environment of the process. Never reads a file.

use std::env;

use super::credentials::Credentials;
use super::provider::error::CredentialsError;
use super::provider::{self, ProvideCredentials, future};

/// The provider's name in its credentials.
const NAME: &str = "EnvironmentVariable";

/// Takes credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` (or `SECRET_ACCESS_KEY`) and, where it is set,
/// `AWS_SESSION_TOKEN` and `AWS_ACCOUNT_ID`. They never expire.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct EnvironmentVariableCredentialsProvider;

impl EnvironmentVariableCredentialsProvider {
    /// Creates the provider.
    pub fn new() -> Self {
        Self
    }
}

impl ProvideCredentials for EnvironmentVariableCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(credentials(|name| env::var(name).ok()))
    }
}

/// The credentials in some variables; an empty one counts as absent.
pub fn credentials(variable: impl Fn(&str) -> Option<String>) -> provider::Result {
    let variable = |name| variable(name).filter(|value| !value.trim().is_empty());
    let Some(id) = variable("AWS_ACCESS_KEY_ID") else {
        return Err(CredentialsError::not_loaded("AWS_ACCESS_KEY_ID is not set"));
    };
    let Some(secret) = variable("AWS_SECRET_ACCESS_KEY").or_else(|| variable("SECRET_ACCESS_KEY")) else {
        return Err(CredentialsError::not_loaded("AWS_SECRET_ACCESS_KEY is not set"));
    };
    let mut builder = Credentials::builder().access_key_id(id).secret_access_key(secret).provider_name(NAME);
    builder.set_session_token(variable("AWS_SESSION_TOKEN"));
    builder.set_account_id(variable("AWS_ACCOUNT_ID").map(Into::into));
    Ok(builder.build())
}
