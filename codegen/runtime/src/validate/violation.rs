//! What a check found, in the words of Smithy's framework `ValidationException`. Never holds or shows a value.

use std::fmt;

/// A limit that a value breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Constraint {
    /// `@required`: the member is absent.
    Required,
    /// `@length`, inclusive. Strings count Unicode scalar values, blobs bytes, lists and maps entries.
    Length {
        /// Least length.
        min: Option<u64>,
        /// Greatest length.
        max: Option<u64>,
    },
    /// `@range`, inclusive, as decimal text.
    Range {
        /// Least value.
        min: Option<String>,
        /// Greatest value.
        max: Option<String>,
    },
    /// `@pattern`, as the model writes it.
    Pattern(&'static str),
    /// `@uniqueItems`
    UniqueItems,
    /// The values of an enum.
    EnumValues(&'static [&'static str]),
    /// The levels that a value may be nested deep: what lies deeper can be neither sent nor read.
    Depth(usize),
}

/// One broken limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub(super) pointer: String,
    pub(super) rust_path: String,
    pub(super) constraint: Constraint,
    pub(super) length: Option<u64>,
}

impl Violation {
    /// JSON pointer in wire names, `/Parameters/k/3`; empty for the value itself.
    #[inline]
    pub fn path(&self) -> &str {
        &self.pointer
    }

    /// The same place in Rust names, `parameters["k"][3]`.
    #[inline]
    pub fn rust_path(&self) -> &str {
        &self.rust_path
    }

    /// The broken limit.
    #[inline]
    pub fn constraint(&self) -> &Constraint {
        &self.constraint
    }

    /// The length that was found, where the limit is one of length.
    #[inline]
    pub fn length(&self) -> Option<u64> {
        self.length
    }
}

impl fmt::Display for Violation {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length {
            Some(length) => write!(f, "Value with length {length} at '{}'", self.pointer)?,
            None => write!(f, "Value at '{}'", self.pointer)?,
        }
        write!(f, " failed to satisfy constraint: {}", self.constraint)
    }
}

impl fmt::Display for Constraint {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str("Member must not be null"),
            Self::Length { min, max } => bounds(f, "Member must have length", min.as_ref(), max.as_ref()),
            Self::Range { min, max } => bounds(f, "Member must be", min.as_ref(), max.as_ref()),
            Self::Pattern(pattern) => write!(f, "Member must satisfy regular expression pattern: {pattern}"),
            Self::UniqueItems => f.write_str("Member must have unique values"),
            Self::EnumValues(values) => write!(f, "Member must satisfy enum value set: [{}]", values.join(", ")),
            Self::Depth(levels) => write!(f, "Member must not be nested deeper than {levels} levels"),
        }
    }
}

fn bounds<T: fmt::Display>(f: &mut fmt::Formatter<'_>, what: &str, min: Option<&T>, max: Option<&T>) -> fmt::Result {
    match (min, max) {
        (Some(min), Some(max)) => write!(f, "{what} between {min} and {max}, inclusive"),
        (Some(min), None) => write!(f, "{what} greater than or equal to {min}"),
        (None, Some(max)) => write!(f, "{what} less than or equal to {max}"),
        (None, None) => f.write_str(what),
    }
}

/// Everything that a check found: never empty when returned as an error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Violations {
    pub(super) kept: Vec<Violation>,
    pub(super) total: usize,
}

impl Violations {
    /// How many violations are kept; more are only counted.
    pub const KEPT: usize = 100;

    /// Required members that were absent, by JSON pointer; `total` counts those that are not listed too.
    #[allow(dead_code, reason = "used by the wire format, which a crate may be emitted without")]
    #[inline]
    pub(crate) fn missing(pointers: Vec<String>, total: usize) -> Self {
        let violation = |pointer: String| Violation {
            rust_path: String::new(),
            constraint: Constraint::Required,
            length: None,
            pointer,
        };
        Self { kept: pointers.into_iter().take(Self::KEPT).map(violation).collect(), total }
    }

    /// Missing members, and behind them what another check of the same value found. That check saw the zero values of
    /// missing members: what it says of them is left out.
    #[allow(dead_code, reason = "used by the feature `http` alone")]
    #[inline]
    pub(crate) fn joined(mut self, others: Self) -> Self {
        let is_missing = |violation: &Violation| {
            self.kept.iter().any(|missing| {
                violation
                    .pointer
                    .strip_prefix(&missing.pointer)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        };
        let (repeated, new): (Vec<_>, Vec<_>) = others.kept.into_iter().partition(is_missing);
        self.total += others.total - repeated.len();
        self.kept.extend(new);
        self.kept.truncate(Self::KEPT);
        self
    }

    /// The kept violations.
    #[inline]
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.kept.iter()
    }

    /// How many were found, those that were not kept included.
    #[inline]
    pub fn total(&self) -> usize {
        self.total
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Violations {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.total == 1 { "" } else { "s" };
        write!(f, "{} validation error{plural} detected. ", self.total)?;
        for (index, violation) in self.kept.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}
