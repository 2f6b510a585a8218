//! Violations, in the words of Smithy's framework `ValidationException`. Never holds or shows a value, nor a
//! key that the model marks as sensitive.

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

/// The part of a value at a path that breaks a limit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// The value there.
    Value,
    /// A key of the map there.
    Key(String),
    /// A key of the map there, and the model marks keys as sensitive.
    RedactedKey,
}

/// One broken limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub(super) subject: Subject,
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

    /// Whether a key of the map at [`path`](Self::path) breaks the limit, rather than the value there.
    #[inline]
    pub fn is_key(&self) -> bool {
        self.subject != Subject::Value
    }

    /// The key that breaks the limit; `None` for a value, and for a key that the model marks as `@sensitive`.
    #[inline]
    pub fn key(&self) -> Option<&str> {
        match &self.subject {
            Subject::Key(key) => Some(key),
            Subject::Value | Subject::RedactedKey => None,
        }
    }

    /// The violation as a server words it, after Smithy's framework `ValidationException`. That names the map of a key
    /// and not the key.
    #[inline]
    pub fn wire_text(&self) -> String {
        format!("Value{}", self.told())
    }

    /// All but the first words.
    #[inline]
    fn told(&self) -> String {
        let length = self.length.map(|length| format!(" with length {length}")).unwrap_or_default();
        format!("{length} at '{}' failed to satisfy constraint: {}", self.pointer, self.constraint)
    }

    /// The broken limit.
    #[inline]
    pub fn constraint(&self) -> &Constraint {
        &self.constraint
    }

    /// The actual length, where the limit is one of length.
    #[inline]
    pub fn length(&self) -> Option<u64> {
        self.length
    }
}

impl fmt::Display for Violation {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.subject {
            Subject::Value => f.write_str("Value")?,
            // A key comes from the caller, so it is printed with its control characters escaped.
            Subject::Key(key) => write!(f, "Key {key:?}")?,
            Subject::RedactedKey => f.write_str("Key")?,
        }
        f.write_str(&self.told())
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

/// All violations of a value: never empty when returned as an error.
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
            subject: Subject::Value,
            rust_path: String::new(),
            constraint: Constraint::Required,
            length: None,
            pointer,
        };
        Self { kept: pointers.into_iter().take(Self::KEPT).map(violation).collect(), total }
    }

    /// Missing members, and behind them the violations of another check of the same value. That check saw the zero values of
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

    /// The violations as a server words them, after Smithy's framework `ValidationException`: `Display` differs where a
    /// key of a map breaks a limit.
    #[inline]
    pub fn wire_text(&self) -> String {
        self.told(Violation::wire_text)
    }

    #[inline]
    fn told(&self, word: fn(&Violation) -> String) -> String {
        let plural = if self.total == 1 { "" } else { "s" };
        let each: Vec<String> = self.kept.iter().map(word).collect();
        format!("{} validation error{plural} detected. {}", self.total, each.join("; "))
    }

    /// The kept violations.
    #[inline]
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.kept.iter()
    }

    /// How many there are, those that were not kept included.
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
        f.write_str(&self.told(Violation::to_string))
    }
}

impl std::error::Error for Violations {}
