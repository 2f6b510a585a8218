//! The error of builders and of requests that cannot be made. It names the member, never its value.

use std::error::Error;
use std::fmt;

use crate::error::BoxError;
use crate::primitives::DateTimeFormatError;

/// A value or request that could not be built.
#[derive(Debug)]
pub struct BuildError {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    MissingField { field: &'static str, details: &'static str },
    MissingMember { field: &'static str, member: &'static str, of: &'static str },
    InvalidField { field: &'static str, details: String },
    Other(BoxError),
}

impl BuildError {
    /// Creates the error for a required member that was not set.
    #[inline]
    pub fn missing_field(field: &'static str, details: &'static str) -> Self {
        Self { kind: Kind::MissingField { field, details } }
    }

    /// Creates the error for a member whose value cannot be used.
    pub fn invalid_field(field: &'static str, details: impl Into<String>) -> Self {
        Self { kind: Kind::InvalidField { field, details: details.into() } }
    }

    /// Creates an error from another cause.
    pub fn other(source: impl Into<BoxError>) -> Self {
        Self { kind: Kind::Other(source.into()) }
    }

    /// Returns the Rust name of the member that is missing or invalid, if it is one member's fault.
    #[inline]
    pub fn field(&self) -> Option<&'static str> {
        match &self.kind {
            Kind::MissingField { field, .. } | Kind::MissingMember { field, .. } | Kind::InvalidField { field, .. } => {
                Some(field)
            }
            Kind::Other(_) => None,
        }
    }
}

impl From<DateTimeFormatError> for BuildError {
    #[inline]
    fn from(error: DateTimeFormatError) -> Self {
        Self::other(error)
    }
}

/// Writes `` `plan_id` is missing: details `` or `` `plan_id` is invalid: details ``; another cause
/// speaks for itself.
impl fmt::Display for BuildError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::MissingField { field, details: "" } => write!(f, "`{field}` is missing"),
            Kind::MissingField { field, details } => write!(f, "`{field}` is missing: {details}"),
            Kind::MissingMember { field, member, of } => {
                write!(f, "`{field}` is missing: `{member}` is required by {of}")
            }
            Kind::InvalidField { field, details } => write!(f, "`{field}` is invalid: {details}"),
            Kind::Other(source) => source.fmt(f),
        }
    }
}

impl Error for BuildError {
    #[inline]
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.kind {
            Kind::MissingField { .. } | Kind::MissingMember { .. } | Kind::InvalidField { .. } => None,
            // The message is already that of the cause.
            Kind::Other(source) => source.source(),
        }
    }
}

/// The required members of a type, given by its name. Builders check them one by one.
#[allow(dead_code, reason = "for types with required members")]
#[derive(Clone, Copy)]
pub struct Required(pub &'static str);

#[allow(dead_code, reason = "for types with required members")]
impl Required {
    /// Checks that a member is set: its names in Rust and on the wire.
    ///
    /// # Errors
    /// The member is `None`.
    #[inline]
    pub fn check<T>(self, value: &Option<T>, field: &'static str, member: &'static str) -> Result<(), BuildError> {
        if value.is_some() { Ok(()) } else { Err(self.missing(field, member)) }
    }

    /// Takes a member's value, as [`Required::check`] checks it.
    ///
    /// # Errors
    /// The member is `None`.
    #[inline]
    pub fn take<T>(self, value: Option<T>, field: &'static str, member: &'static str) -> Result<T, BuildError> {
        value.ok_or_else(|| self.missing(field, member))
    }

    #[cold]
    #[inline]
    fn missing(self, field: &'static str, member: &'static str) -> BuildError {
        BuildError { kind: Kind::MissingMember { field, member, of: self.0 } }
    }
}
