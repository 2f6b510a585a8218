// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The name of the calling application, sent in the user agent. Never holds what a header cannot.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

/// The name of an application, which the service sees as `app/<name>` in the user agent.
///
/// At most 50 characters are recommended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppName(Cow<'static, str>);

/// A name that is empty or has characters which a user agent cannot hold.
#[derive(Debug)]
#[non_exhaustive]
pub struct InvalidAppName;

impl AppName {
    /// Creates a name.
    ///
    /// # Errors
    /// The name is empty, or has characters other than ASCII letters, digits and ``!#$%&'*+-.^_`|~`` (the `tchar` of
    /// RFC 9110).
    pub fn new(app_name: impl Into<Cow<'static, str>>) -> Result<Self, InvalidAppName> {
        let name = app_name.into();
        let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(InvalidAppName);
        }
        Ok(Self(name))
    }
}

impl AsRef<str> for AppName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AppName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for InvalidAppName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an application's name has one or more ASCII letters, digits or characters of !#$%&'*+-.^_`|~")
    }
}

impl Error for InvalidAppName {}
