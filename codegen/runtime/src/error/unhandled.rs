//! The payload of the `Unhandled` variant: an error that the model does not name. It is opaque, so
//! that code asks for `code()` and goes on working when a later model names the error.

use std::error::Error;
use std::fmt;

use crate::error::{BoxError, ErrorMetadata, ProvideErrorMetadata};

/// An error that no other variant describes; its code and message are read through
/// [`ProvideErrorMetadata`].
#[derive(Debug)]
pub struct Unhandled {
    metadata: ErrorMetadata,
    source: Option<BoxError>,
}

impl Unhandled {
    /// Creates the payload from what the service said and, where there is one, the cause on this
    /// side.
    #[inline]
    pub(crate) fn new(metadata: ErrorMetadata, source: Option<BoxError>) -> Self {
        Self { metadata, source }
    }

    /// The cause, when it has to speak because the service said nothing.
    #[inline]
    fn spokesman(&self) -> Option<&BoxError> {
        match (self.metadata.code(), self.metadata.message()) {
            (None, None) => self.source.as_ref(),
            _ => None,
        }
    }
}

impl ProvideErrorMetadata for Unhandled {
    #[inline]
    fn meta(&self) -> &ErrorMetadata {
        &self.metadata
    }
}

/// Writes `code: message` as far as the service sent them, otherwise the cause.
impl fmt::Display for Unhandled {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.spokesman() {
            Some(source) => source.fmt(f),
            None => self.metadata.write_summary(f),
        }
    }
}

impl Error for Unhandled {
    #[inline]
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self.spokesman() {
            Some(source) => source.source(),
            None => self.source.as_deref().map(|source| source as _),
        }
    }
}
