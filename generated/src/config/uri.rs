// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The URI of a request, as a text and in its parts. Never resolves a name.

use std::error::Error;
use std::fmt;

use ::http::uri::PathAndQuery;

use crate::error::BoxError;

/// The URI of a request.
#[derive(Clone, Debug)]
pub struct Uri {
    text: String,
    parsed: ::http::Uri,
}

impl Uri {
    /// Sends the request to another scheme, host and port, such as `https://localhost:8000/base`. A path of it comes
    /// before that of the request; a query of it is left out.
    ///
    /// # Errors
    /// It is no URI, or has no scheme or host.
    pub fn set_endpoint(&mut self, endpoint: &str) -> Result<(), HttpError> {
        let mut parts = endpoint.parse::<::http::Uri>().map_err(HttpError::new)?.into_parts();
        if parts.scheme.is_none() || parts.authority.is_none() {
            return Err(HttpError::new("an endpoint has a scheme and a host"));
        }
        let base = parts.path_and_query.as_ref().map_or("", PathAndQuery::path);
        let own = self.parsed.path_and_query().map_or("", PathAndQuery::as_str);
        let path = [base.strip_suffix('/').unwrap_or(base), "/", own.strip_prefix('/').unwrap_or(own)].concat();
        parts.path_and_query = Some(path.try_into().map_err(HttpError::new)?);
        *self = ::http::Uri::from_parts(parts).map_err(HttpError::new)?.into();
        Ok(())
    }

    /// Returns the path.
    pub fn path(&self) -> &str {
        self.parsed.path()
    }

    /// Returns the query, without its `?`.
    pub fn query(&self) -> Option<&str> {
        self.parsed.query()
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn into_http(self) -> ::http::Uri {
        self.parsed
    }
}

impl Default for Uri {
    fn default() -> Self {
        ::http::Uri::default().into()
    }
}

impl From<::http::Uri> for Uri {
    fn from(parsed: ::http::Uri) -> Self {
        Self { text: parsed.to_string(), parsed }
    }
}

impl TryFrom<String> for Uri {
    type Error = HttpError;

    fn try_from(text: String) -> Result<Self, HttpError> {
        let parsed = text.parse().map_err(HttpError::new)?;
        Ok(Self { text, parsed })
    }
}

impl TryFrom<&str> for Uri {
    type Error = HttpError;

    fn try_from(text: &str) -> Result<Self, HttpError> {
        text.to_owned().try_into()
    }
}

/// A method or URI that is none of HTTP.
#[derive(Debug)]
pub struct HttpError {
    source: BoxError,
}

impl HttpError {
    pub(super) fn new(source: impl Into<BoxError>) -> Self {
        Self { source: source.into() }
    }
}

impl fmt::Display for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a part of an HTTP request")
    }
}

impl Error for HttpError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}
