//! Compares the limits of two values: added, removed, relaxed or tightened, in requests or only in responses.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::ir::{Constraint, CountedClass, Matcher, PatternId, Target};
use crate::pattern;

use super::compare::from_to;
use super::matching::{Direction, Found, Pair};
use super::members::Holding;
use super::{Finding, Joins, Rule, spelling};

/// How a limit moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Move {
    Added,
    Removed,
    Relaxed,
    Tightened,
    /// Neither includes the other, or nobody can tell.
    Replaced,
    /// Another text for the same values.
    Rewritten,
}

impl Move {
    fn rule(self, direction: Direction) -> Rule {
        match (self, direction) {
            (Self::Rewritten, _) => Rule::PatternRewritten,
            (Self::Added, Direction::Request) => Rule::LimitAdded,
            (Self::Removed, Direction::Request) => Rule::LimitRemoved,
            (Self::Relaxed, Direction::Request) => Rule::LimitRelaxed,
            (Self::Tightened, Direction::Request) => Rule::LimitTightened,
            (Self::Replaced, Direction::Request) => Rule::PatternChanged,
            (Self::Removed | Self::Relaxed, Direction::Response) => Rule::ResponseLimitRelaxed,
            (Self::Added | Self::Tightened | Self::Replaced, Direction::Response) => Rule::ResponseLimitTightened,
        }
    }
}

/// Compares what limits two values of one type.
pub(super) fn compare(pair: &Pair<'_>, holding: &Holding, old: &Target, new: &Target, found: &mut Found) {
    let mut moved = |step: Move, from: &str, to: &str| {
        let what = from_to(&format!("`{}`", new.shape), from, to);
        let finding = Finding::new(step.rule(holding.direction), &holding.place, what);
        found.push(finding.joining(Joins::SameCause));
    };
    for kind in [is_length, is_range, is_pattern, is_unique] {
        let limit = |target: &Target| target.constraints.iter().find(|constraint| kind(constraint)).cloned();
        let (from, to) = (limit(old), limit(new));
        let text = |limit: &Option<Constraint>, service| {
            limit.as_ref().map(|limit| spelling::limit(service, limit)).unwrap_or_default()
        };
        let (from_text, to_text) = (text(&from, pair.old), text(&to, pair.new));
        match (&from, &to) {
            (None, None) => {}
            (None, Some(_)) => moved(Move::Added, "", &to_text),
            (Some(_), None) => moved(Move::Removed, &from_text, ""),
            (Some(Constraint::Pattern(a)), Some(Constraint::Pattern(b))) => {
                if let Some(step) = patterns(pair, *a, *b) {
                    moved(step, &from_text, &to_text);
                }
            }
            (Some(from), Some(to)) => {
                for step in bounds(from, to) {
                    moved(step, &from_text, &to_text);
                }
            }
        }
    }
}

fn is_length(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Length { .. })
}

fn is_range(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Range { .. })
}

fn is_pattern(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Pattern(_))
}

fn is_unique(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::UniqueItems)
}

/// How the two ends moved: not at all, one way, or one the one and one the other way.
fn bounds(from: &Constraint, to: &Constraint) -> BTreeSet<Move> {
    let ((old_min, old_max), (new_min, new_max)) = (ends(from), ends(to));
    let min = end(old_min.as_deref(), new_min.as_deref(), Ordering::Greater);
    min.into_iter().chain(end(old_max.as_deref(), new_max.as_deref(), Ordering::Less)).collect()
}

/// Minimum and maximum as decimal texts; a length of at least 0 is no limit.
fn ends(limit: &Constraint) -> (Option<String>, Option<String>) {
    match limit {
        Constraint::Length { min, max } => {
            (min.filter(|min| *min > 0).map(|min| min.to_string()), max.map(|max| max.to_string()))
        }
        Constraint::Range { min, max } => (min.clone(), max.clone()),
        _ => (None, None),
    }
}

/// How one end moved; a bound that lies `tighter` than the old one allows less.
fn end(old: Option<&str>, new: Option<&str>, tighter: Ordering) -> Option<Move> {
    match (old, new) {
        (None, None) => None,
        (None, Some(_)) => Some(Move::Tightened),
        (Some(_), None) => Some(Move::Relaxed),
        (Some(old), Some(new)) => match decimal(new, old) {
            Ordering::Equal => None,
            way if way == tighter => Some(Move::Tightened),
            _ => Some(Move::Relaxed),
        },
    }
}

fn decimal(a: &str, b: &str) -> Ordering {
    match (a.parse::<i128>(), b.parse::<i128>()) {
        (Ok(a), Ok(b)) => a.cmp(&b),
        _ => a.parse::<f64>().ok().partial_cmp(&b.parse::<f64>().ok()).unwrap_or(Ordering::Equal),
    }
}

/// `None` where the patterns are the same text.
fn patterns(pair: &Pair<'_>, old: PatternId, new: PatternId) -> Option<Move> {
    let (old, new) = (&pair.old.patterns[old.0], &pair.new.patterns[new.0]);
    if old.source == new.source {
        return None;
    }
    let everything = (pattern::accepts_everything(&old.matcher), pattern::accepts_everything(&new.matcher));
    Some(match (&old.matcher, &new.matcher) {
        (Matcher::Skipped(_), _) | (_, Matcher::Skipped(_)) => Move::Replaced,
        (old, new) if old == new => Move::Rewritten,
        _ if everything.0 => Move::Added,
        _ if everything.1 => Move::Removed,
        (Matcher::Sequences(old), Matcher::Sequences(new)) if includes(new, old) => Move::Relaxed,
        (Matcher::Sequences(old), Matcher::Sequences(new)) if includes(old, new) => Move::Tightened,
        _ => Move::Replaced,
    })
}

/// Whether each sequence of `narrow` is taken by one of `wide`. True only if every value of `narrow` is one of `wide`;
/// false says nothing.
fn includes(wide: &[Vec<CountedClass>], narrow: &[Vec<CountedClass>]) -> bool {
    narrow.iter().all(|narrow| wide.iter().any(|wide| takes(wide, narrow)))
}

/// Whether each class of `wide` takes what its counterpart takes, as often.
fn takes(wide: &[CountedClass], narrow: &[CountedClass]) -> bool {
    let covers =
        |(low, high): &(char, char), ranges: &[(char, char)]| ranges.iter().any(|(from, to)| from <= low && high <= to);
    let class = |(wide, narrow): (&CountedClass, &CountedClass)| {
        let often = wide.min <= narrow.min && wide.max.is_none_or(|max| narrow.max.is_some_and(|least| least <= max));
        often && narrow.ranges.iter().all(|range| covers(range, &wide.ranges))
    };
    wide.len() == narrow.len() && wide.iter().zip(narrow).all(class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::{PatternMode, analyse};

    fn length(min: Option<u64>, max: Option<u64>) -> Constraint {
        Constraint::Length { min, max }
    }

    fn moved(from: &Constraint, to: &Constraint) -> Vec<Move> {
        bounds(from, to).into_iter().collect()
    }

    #[test]
    fn an_end_moves_one_way_or_the_other() {
        assert_eq!(moved(&length(Some(1), Some(9)), &length(Some(2), Some(8))), [Move::Tightened]);
        assert_eq!(moved(&length(Some(1), Some(9)), &length(None, None)), [Move::Relaxed]);
        assert_eq!(moved(&length(None, Some(9)), &length(Some(0), Some(9))), []);
        assert_eq!(moved(&length(Some(1), Some(9)), &length(Some(2), Some(10))), [Move::Relaxed, Move::Tightened]);
        let range =
            |min: &str, max: Option<&str>| Constraint::Range { min: Some(min.into()), max: max.map(Into::into) };
        assert_eq!(
            moved(&range("-9223372036854775809", None), &range("-9223372036854775808", None)),
            [Move::Tightened]
        );
        assert_eq!(moved(&range("0.5", Some("1")), &range("0.50", Some("1.5"))), [Move::Relaxed]);
    }

    #[test]
    fn wider_classes_include_narrower_ones() {
        let classes = |source: &str| match analyse(source, PatternMode::Whole) {
            Matcher::Sequences(sequences) => sequences,
            other => panic!("{source}: {other:?}"),
        };
        assert!(includes(&classes("[a-z0-9]{1,20}"), &classes("[a-f]{2,20}")));
        assert!(includes(&classes("[a-z]*"), &classes("[a-z]{3}")));
        assert!(!includes(&classes("[a-z]{3}"), &classes("[a-z]*")));
        assert!(includes(&classes("[a-z]*|[0-9]-"), &classes("[0-9]-")));
        assert!(!includes(&classes("[0-9]-"), &classes("[a-z]*|[0-9]-")));
        assert!(!includes(&classes("[a-z]*"), &classes("[a-z0-9]*")));
    }
}
