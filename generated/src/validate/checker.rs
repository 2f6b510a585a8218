// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Collects violations at a level. Each check is one call in the emitted code; what a level leaves out costs a compare.
//! A path is taken by value: it is then not even put into memory while the value is right.

use std::fmt::Display;

use super::path::Segment;
use super::violation::Subject;
use super::{Constraint, Level, Path, Violation, Violations};

/// As deep as the wire format allows a value to be.
const MAX_DEPTH: usize = 128;

/// Up to this many elements are compared pairwise, without allocating.
pub(super) const PAIRWISE: usize = 32;

/// Collects the violations that the emitted checks report.
#[derive(Debug)]
pub struct Checker {
    pub(super) level: Level,
    kept: Vec<Violation>,
    total: usize,
}

impl Checker {
    /// A checker without violations.
    #[inline]
    pub fn new(level: Level) -> Self {
        Self { level, kept: Vec::new(), total: 0 }
    }

    /// The violations, if there are any.
    ///
    /// # Errors
    /// All violations that were reported.
    #[inline]
    pub fn finish(self) -> Result<(), Violations> {
        if self.total == 0 { Ok(()) } else { Err(Violations { kept: self.kept, total: self.total }) }
    }

    /// Where a run of violations begins, for [`Checker::sort_from`].
    #[inline]
    pub fn mark(&self) -> usize {
        self.kept.len()
    }

    /// Puts the violations since `mark` in the order of their paths: maps have no order of their own.
    #[inline]
    pub fn sort_from(&mut self, mark: usize) {
        if let Some(run) = self.kept.get_mut(mark..).filter(|run| run.len() > 1) {
            run.sort_by(|a, b| (&a.pointer, &a.subject).cmp(&(&b.pointer, &b.subject)));
        }
    }

    /// Whether a value of a recursive type lies deeper than anything can be sent: a violation. It must not be gone into
    /// then. Types that cannot hold themselves need not ask.
    #[inline]
    pub fn is_too_deep(&mut self, at: &Path<'_>) -> bool {
        let is_too_deep = at.depth() >= MAX_DEPTH;
        if is_too_deep {
            self.report(*at, Constraint::Depth(MAX_DEPTH), None);
        }
        is_too_deep
    }

    /// A required member: its value and path, or else a violation.
    #[inline]
    pub fn required<'p, 'v, T>(&mut self, at: Path<'p>, member: &'v Option<T>) -> Option<(Path<'p>, &'v T)> {
        if member.is_none() {
            self.report(at, Constraint::Required, None);
        }
        member.as_ref().map(|value| (at, value))
    }

    /// `@length` of a string, in Unicode scalar values. Says whether the length is right.
    #[inline]
    pub fn text_length(&mut self, at: Path<'_>, text: &str, min: Option<u64>, max: Option<u64>) -> bool {
        let bytes = text.len() as u64;
        // A scalar value takes one to four bytes: most texts need no counting.
        let surely_long_enough = min.is_none_or(|min| min == 0 || bytes > (min - 1).saturating_mul(4));
        let surely_short_enough = max.is_none_or(|max| bytes <= max);
        surely_long_enough && surely_short_enough || self.limited_length(at, text.chars().count(), min, max)
    }

    /// `@length` of a blob in bytes, of a list or map in entries. Says whether the length is right.
    #[inline]
    pub fn length(&mut self, at: Path<'_>, length: usize, min: Option<u64>, max: Option<u64>) -> bool {
        let right = min.is_none_or(|min| length as u64 >= min) && max.is_none_or(|max| length as u64 <= max);
        right || self.limited_length(at, length, min, max)
    }

    #[inline]
    fn limited_length(&mut self, at: Path<'_>, length: usize, min: Option<u64>, max: Option<u64>) -> bool {
        let length = length as u64;
        let too_short = self.level >= Level::Basic && min.is_some_and(|min| length < min);
        let too_long = self.level >= Level::Strict && max.is_some_and(|max| length > max);
        if too_short || too_long {
            self.report(at, Constraint::Length { min, max }, Some(length));
        }
        !too_short && !too_long
    }

    /// `@range`. `NaN` lies in no range.
    pub fn range<T: PartialOrd + Display>(&mut self, at: Path<'_>, value: &T, min: Option<T>, max: Option<T>) {
        let too_small = self.level >= Level::Basic && min.as_ref().is_some_and(|min| !at_least(value, min));
        let too_great = self.level >= Level::Strict && max.as_ref().is_some_and(|max| !at_least(max, value));
        if too_small || too_great {
            let text = |bound: Option<T>| bound.map(|bound| bound.to_string());
            self.report(at, Constraint::Range { min: text(min), max: text(max) }, None);
        }
    }

    /// `@pattern`: the whole value must match.
    #[inline]
    pub fn pattern(&mut self, at: Path<'_>, text: &str, source: &'static str, matches: fn(&str) -> bool) {
        if self.level >= Level::Strict && !matches(text) {
            self.report(at, Constraint::Pattern(source), None);
        }
    }

    /// Enum membership: whether the value is one of the enum's.
    #[inline]
    pub fn membership(&mut self, at: Path<'_>, is_member: bool, values: &'static [&'static str]) {
        if !is_member && self.level >= Level::Strict {
            self.report(at, Constraint::EnumValues(values), None);
        }
    }

    /// `@uniqueItems` of elements that have an order.
    pub fn unique<T: Ord>(&mut self, at: Path<'_>, elements: &[T]) {
        self.unique_by(at, elements, |elements| {
            let mut sorted: Vec<&T> = elements.iter().collect();
            sorted.sort_unstable();
            sorted.windows(2).any(|pair| pair[0] == pair[1])
        });
    }

    /// `@uniqueItems` of elements that have none: more than 32 of them are compared by `key`.
    ///
    /// Elements without a key (those that cannot be encoded) are left out.
    pub fn unique_keys<T: PartialEq>(&mut self, at: Path<'_>, elements: &[T], key: fn(&T) -> Option<Vec<u8>>) {
        self.unique_by(at, elements, |elements| repeats_by_key(elements, key));
    }

    /// As [`Checker::unique_keys`], for elements of any depth, which are never compared themselves.
    pub fn unique_keys_only<T>(&mut self, at: Path<'_>, elements: &[T], key: fn(&T) -> Option<Vec<u8>>) {
        if self.level >= Level::Strict && elements.len() > 1 && repeats_by_key(elements, key) {
            self.report(at, Constraint::UniqueItems, None);
        }
    }

    fn unique_by<T: PartialEq>(&mut self, at: Path<'_>, elements: &[T], repeats: impl Fn(&[T]) -> bool) {
        if self.level < Level::Strict {
            return;
        }
        let repeated = if elements.len() <= PAIRWISE {
            elements.iter().enumerate().any(|(index, element)| elements[..index].contains(element))
        } else {
            repeats(elements)
        };
        if repeated {
            self.report(at, Constraint::UniqueItems, None);
        }
    }

    #[inline]
    pub(super) fn report(&mut self, at: Path<'_>, constraint: Constraint, length: Option<u64>) {
        self.note(at.parent, at.segment, constraint, length);
    }

    /// Takes a path in parts: they need no place in memory before there is something to note.
    #[cold]
    #[inline]
    fn note(&mut self, parent: Option<&Path<'_>>, segment: Segment<'_>, constraint: Constraint, length: Option<u64>) {
        self.total += 1;
        if self.kept.len() < Violations::KEPT {
            let at = Path { parent, segment };
            let subject = match segment {
                Segment::OwnKey(key) => Subject::Key((*key).to_owned()),
                Segment::RedactedOwnKey => Subject::RedactedKey,
                _ => Subject::Value,
            };
            self.kept.push(Violation { subject, pointer: at.pointer(), rust_path: at.rust(), constraint, length });
        }
    }
}

fn repeats_by_key<T>(elements: &[T], key: fn(&T) -> Option<Vec<u8>>) -> bool {
    let mut keys: Vec<Vec<u8>> = elements.iter().filter_map(key).collect();
    keys.sort_unstable();
    keys.windows(2).any(|pair| pair[0] == pair[1])
}

/// False for values that do not compare.
fn at_least<T: PartialOrd>(value: &T, bound: &T) -> bool {
    value >= bound
}
