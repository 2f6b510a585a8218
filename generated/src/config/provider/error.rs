// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Why there are no credentials. Never holds any.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use crate::error::BoxError;

/// Why a provider gave no credentials or token.
#[derive(Debug)]
#[non_exhaustive]
pub enum CredentialsError {
    /// The provider is not set up where the program runs.
    CredentialsNotLoaded(CredentialsNotLoaded),
    /// The provider took too long.
    ProviderTimedOut(ProviderTimedOut),
    /// The provider is set up wrongly.
    InvalidConfiguration(InvalidConfiguration),
    /// The provider failed.
    ProviderError(ProviderError),
    /// Any other failure.
    Unhandled(Unhandled),
}

/// A provider that is not set up.
#[derive(Debug)]
pub struct CredentialsNotLoaded {
    source: Option<BoxError>,
}

/// A provider that took too long.
#[derive(Debug)]
pub struct ProviderTimedOut {
    timeout_duration: Duration,
}

impl ProviderTimedOut {
    /// Returns how long the provider had.
    pub fn timeout_duration(&self) -> Duration {
        self.timeout_duration
    }
}

/// A provider that is set up wrongly.
#[derive(Debug)]
pub struct InvalidConfiguration {
    source: BoxError,
}

/// A provider that failed.
#[derive(Debug)]
pub struct ProviderError {
    source: BoxError,
}

/// A failure of another sort.
#[derive(Debug)]
pub struct Unhandled {
    source: BoxError,
}

impl CredentialsError {
    /// Creates the error of a provider that is not set up, with the reason.
    pub fn not_loaded(source: impl Into<BoxError>) -> Self {
        Self::CredentialsNotLoaded(CredentialsNotLoaded { source: Some(source.into()) })
    }

    /// Creates the error of a provider that is not set up.
    pub fn not_loaded_no_source() -> Self {
        Self::CredentialsNotLoaded(CredentialsNotLoaded { source: None })
    }

    /// Creates the error of a provider that took too long.
    pub fn provider_timed_out(timeout_duration: Duration) -> Self {
        Self::ProviderTimedOut(ProviderTimedOut { timeout_duration })
    }

    /// Creates the error of a provider that is set up wrongly.
    pub fn invalid_configuration(source: impl Into<BoxError>) -> Self {
        Self::InvalidConfiguration(InvalidConfiguration { source: source.into() })
    }

    /// Creates the error of a provider that failed.
    pub fn provider_error(source: impl Into<BoxError>) -> Self {
        Self::ProviderError(ProviderError { source: source.into() })
    }

    /// Creates any other error.
    pub fn unhandled(source: impl Into<BoxError>) -> Self {
        Self::Unhandled(Unhandled { source: source.into() })
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CredentialsNotLoaded(_) => f.write_str("the credentials provider is not set up"),
            Self::ProviderTimedOut(error) => {
                write!(f, "the credentials provider took longer than {:?}", error.timeout_duration)
            }
            Self::InvalidConfiguration(_) => f.write_str("the credentials provider is set up wrongly"),
            Self::ProviderError(_) => f.write_str("the credentials provider failed"),
            Self::Unhandled(_) => f.write_str("credentials could not be loaded"),
        }
    }
}

impl Error for CredentialsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::CredentialsNotLoaded(error) => error.source.as_deref().map(|source| source as _),
            Self::ProviderTimedOut(_) => None,
            Self::InvalidConfiguration(InvalidConfiguration { source })
            | Self::ProviderError(ProviderError { source })
            | Self::Unhandled(Unhandled { source }) => Some(&**source),
        }
    }
}
