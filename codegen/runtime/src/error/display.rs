//! How errors are written: the chain of causes, and where a service error came from. It never
//! repeats a message, provided that errors keep to the rule of this crate: a cause is told either
//! by `Display` or by `source()`.

use std::error::Error;
use std::fmt;

use crate::error::ErrorMetadata;
use crate::request_id::RequestId;

/// Displays an error and all its causes in one line, joined by `: `.
#[derive(Debug)]
pub struct DisplayErrorContext<E: Error>(
    /// The error to display.
    pub E,
);

impl<E: Error> fmt::Display for DisplayErrorContext<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

/// Writes ` (<operation>, request id <id>)` after the message of an error, as far as they are known.
#[inline]
pub fn write_context(f: &mut fmt::Formatter<'_>, operation: Option<&str>, metadata: &ErrorMetadata) -> fmt::Result {
    match (operation, metadata.request_id()) {
        (Some(operation), Some(id)) => write!(f, " ({operation}, request id {id})"),
        (Some(operation), None) => write!(f, " ({operation})"),
        (None, Some(id)) => write!(f, " (request id {id})"),
        (None, None) => Ok(()),
    }
}
