//! Diagnostics: what is wrong, where, and the way out. Collected, never printed here; a panic is always our bug.

mod code;
pub mod render;

use std::collections::BTreeSet;
use std::fmt;

pub use code::{Code, Explanation};

use crate::source::Span;

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is emitted.
    Error,
    /// The output is right, but something was left out or looks wrong.
    Warning,
    /// Worth knowing.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        })
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, `S0101`; explained by [`Code::explain`].
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// One sentence: what is wrong.
    pub message: String,
    /// `ns#Shape$member`, with the trait after a space where one is meant.
    pub shape: Option<String>,
    /// Where.
    pub span: Option<Span>,
    /// Other places that matter, each with what it shows.
    pub related: Box<[(Span, String)]>,
    /// How to fix it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// Something that keeps the output from being made.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// Something that was left out or looks wrong.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Something worth knowing.
    pub fn note(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    fn new(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        Self { code, severity, message: message.into(), shape: None, span: None, related: Box::default(), hint: None }
    }

    /// Says where it is: a [`Span`], or an `Option` of one.
    #[must_use]
    pub fn at(mut self, span: impl Into<Option<Span>>) -> Self {
        self.span = span.into();
        self
    }

    /// Says which shape it is about: `ns#Shape`, `ns#Shape$member`, or either with a trait after a space.
    #[must_use]
    pub fn shape(mut self, shape: impl fmt::Display) -> Self {
        self.shape = Some(shape.to_string());
        self
    }

    /// Shows another place, with what it shows.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        let related = self.related.into_iter().chain([(span, label.into())]);
        self.related = related.collect();
        self
    }

    /// Says how to fix it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says how to fix it, when that is known.
    #[must_use]
    pub fn hint_if(mut self, hint: Option<String>) -> Self {
        self.hint = hint.or(self.hint);
        self
    }
}

/// Findings of a run, in the order in which they were made until [`Diagnostics::sort`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// How many there are of each severity.
    pub fn counts(&self) -> Counts {
        let count = |severity| self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        Counts { errors: count(Severity::Error), warnings: count(Severity::Warning), notes: count(Severity::Note) }
    }

    /// Puts the findings in the order of the files, those without a place first, and drops repeated ones.
    pub fn sort(&mut self) {
        self.0.sort_by(|a, b| a.span.cmp(&b.span).then(a.severity.cmp(&b.severity)));
        let mut seen = BTreeSet::new();
        self.0.retain(|diagnostic| {
            seen.insert((
                diagnostic.span,
                diagnostic.code.as_str(),
                diagnostic.shape.clone(),
                diagnostic.message.clone(),
            ))
        });
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: T) {
        self.0.extend(diagnostics);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;

    fn at(start: u32) -> Span {
        Span { file: 0, start, end: start + 1 }
    }

    #[test]
    fn sorting_follows_the_file_and_drops_repetitions() {
        let mut all = Diagnostics::default();
        all.push(Diagnostic::warning(codes::UNKNOWN_TRAIT, "b").at(at(9)));
        all.push(Diagnostic::error(codes::JSON_SYNTAX, "a").at(at(2)));
        all.push(Diagnostic::warning(codes::UNKNOWN_TRAIT, "b").at(at(9)));
        all.push(Diagnostic::note(codes::UNKNOWN_TRAIT, "no place"));
        all.sort();
        assert_eq!(
            all.0.iter().map(|diagnostic| diagnostic.message.as_str()).collect::<Vec<_>>(),
            ["no place", "a", "b"]
        );
        assert_eq!(all.counts(), Counts { errors: 1, warnings: 1, notes: 1 });
        assert!(all.has_errors());
    }
}
