//! The limits that a sample has to keep, gathered from all constraints on a value.

use super::text::Rules;
use crate::ir::{Constraint, Matcher, RangeBound, Service, Target};

/// Minimum and maximum of a range.
type Range<'s> = (Option<&'s RangeBound>, Option<&'s RangeBound>);

/// The constraints on a value, in the form in which samples are chosen.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Limits<'s> {
    /// `@length`: the least is 0 without one.
    pub(super) length: (u64, Option<u64>),
    /// `@range`
    pub(super) range: Range<'s>,
    /// `@pattern`
    pub(super) pattern: Option<&'s Matcher>,
    /// `@uniqueItems`
    pub(super) is_unique: bool,
}

impl<'s> Limits<'s> {
    pub(super) fn of(service: &'s Service, target: &'s Target) -> Self {
        let mut limits = Self::default();
        for constraint in &target.constraints {
            match constraint {
                Constraint::Length(bounds) => {
                    limits.length = (bounds.min().copied().unwrap_or_default(), bounds.max().copied());
                }
                Constraint::Range(bounds) => limits.range = (bounds.min(), bounds.max()),
                Constraint::Pattern(id) => limits.pattern = Some(&service.patterns[id.0].matcher),
                Constraint::UniqueItems => limits.is_unique = true,
                // Samples of an enum are variants of it.
                Constraint::EnumValues(_) => {}
            }
        }
        limits
    }

    /// The limits on a text.
    pub(super) fn text(self) -> Rules<'s> {
        let (min, max) = self.length;
        Rules { min, max, pattern: self.pattern }
    }
}
