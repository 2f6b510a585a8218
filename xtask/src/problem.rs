//! Errors that keep a command from running, one line each for the user: bad usage, or a file that cannot be read or
//! written. Findings about a model are diagnostics of `codegen`, not problems.

use std::fmt;
use std::io;
use std::path::Path;

use crate::paths;

/// One failure with the way out, shown as `error: …`; the command exits with 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    message: String,
    hint: Option<String>,
}

impl Problem {
    /// `path what`, the path as seen from the current folder.
    pub(crate) fn new(path: &Path, what: impl fmt::Display) -> Self {
        Self { message: format!("{} {what}", paths::shown(path)), hint: None }
    }

    /// A failure of the file system.
    pub(crate) fn io(path: &Path, what: &str, error: &io::Error) -> Self {
        Self { message: format!("{} {what}: {error}", paths::shown(path)), hint: None }
    }

    /// A failure that is about no file.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None }
    }

    /// Description of the error.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// How to fix it, when that is known.
    pub(crate) fn way_out(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// Adds the way out.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.hint.as_ref().map_or(Ok(()), |hint| write!(f, "\n  help: {hint}"))
    }
}

/// Names the path in an error of the file system.
pub(crate) trait At<T> {
    /// `what` reads on from the path: `cannot be read`.
    fn at(self, path: &Path, what: &str) -> Result<T, Problem>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path, what: &str) -> Result<T, Problem> {
        self.map_err(|error| Problem::io(path, what, &error))
    }
}
