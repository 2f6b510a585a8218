// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Why there are no parameters, and why there is no endpoint for them.

use std::error::Error;
use std::fmt;

use crate::error::BoxError;

/// Parameters that could not be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidParams {
    field: &'static str,
}

impl InvalidParams {
    /// Creates the error for a required parameter that has neither a value nor a default.
    #[allow(dead_code, reason = "for rules with a required parameter that has no default")]
    pub(crate) fn missing(field: &'static str) -> Self {
        Self { field }
    }
}

impl fmt::Display for InvalidParams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a required field was missing: `{}`", self.field)
    }
}

impl Error for InvalidParams {}

/// Why the rules give no endpoint, in their own words.
#[derive(Debug)]
pub struct ResolveEndpointError {
    message: String,
    source: Option<BoxError>,
}

impl ResolveEndpointError {
    /// Creates an error with a message.
    pub fn message(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None }
    }

    /// Creates an error with a message and a cause.
    pub fn from_source(message: impl Into<String>, source: impl Into<BoxError>) -> Self {
        Self { message: message.into(), source: Some(source.into()) }
    }

    /// Sets or clears the cause.
    pub fn with_source(self, source: Option<BoxError>) -> Self {
        Self { source, ..self }
    }
}

impl fmt::Display for ResolveEndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for ResolveEndpointError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
