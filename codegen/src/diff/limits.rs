//! Compares the limits of two values: added, removed, relaxed or tightened, in requests or only in responses.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::ir::{Bounds, Constraint, ConstraintKind, CountedClass, Matcher, PatternId, Service, Target};
use crate::markdown::code;
use crate::{constraint_docs, pattern};

use super::finding::{Direction, Finding, Findings, Holding, Joins, from_to};
use super::matching::Pair;
use super::rules::Rule;

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
pub(super) fn compare(pair: &Pair<'_>, holding: &Holding, old: &Target, new: &Target, findings: &mut Findings) {
    let mut moved = |step: Move, from: &str, to: &str| {
        let what = from_to(&format!("`{}`", new.shape), from, to);
        let finding = Finding::new(step.rule(holding.direction), &holding.place, what);
        findings.push(finding.joining(Joins::SameCause));
    };
    for kind in ConstraintKind::ALL {
        let (from, to) = (old.constraint(*kind), new.constraint(*kind));
        let text = |limit: Option<&Constraint>, service| limit.map(|limit| spelled(service, limit)).unwrap_or_default();
        let (from_text, to_text) = (text(from, pair.old), text(to, pair.new));
        match (from, to) {
            (None, None) => {}
            (None, Some(_)) => moved(Move::Added, "", &to_text),
            (Some(_), None) => moved(Move::Removed, &from_text, ""),
            (Some(from), Some(to)) => {
                moves(pair, from, to).into_iter().for_each(|step| moved(step, &from_text, &to_text));
            }
        }
    }
}

/// How a limit moved whose kind is the same: not at all, or more than one way when its ends moved differently.
fn moves(pair: &Pair<'_>, from: &Constraint, to: &Constraint) -> BTreeSet<Move> {
    match (from, to) {
        (Constraint::Length(from), Constraint::Length(to)) => bounds(from, to, u64::cmp),
        (Constraint::Range(from), Constraint::Range(to)) => bounds(from, to, |a, b| decimal(&a.text, &b.text)),
        (Constraint::Pattern(from), Constraint::Pattern(to)) => patterns(pair, *from, *to).into_iter().collect(),
        // There is nothing to move, or the enum itself is compared.
        (Constraint::UniqueItems | Constraint::EnumValues(_), _) => BTreeSet::new(),
        // Not of one kind.
        (Constraint::Length(_) | Constraint::Range(_) | Constraint::Pattern(_), _) => BTreeSet::new(),
    }
}

/// A limit: `length 1 to 100`, `pattern ^a*$`.
fn spelled(service: &Service, constraint: &Constraint) -> String {
    match constraint {
        Constraint::Length(Bounds::Between(min, max)) => format!("length {min} to {max}"),
        Constraint::Length(Bounds::AtLeast(min)) => format!("length at least {min}"),
        Constraint::Length(Bounds::AtMost(max)) => format!("length at most {max}"),
        Constraint::Range(bounds) => format!("range {}", constraint_docs::range(bounds)),
        Constraint::Pattern(id) => format!("pattern {}", code(&service.patterns[id.0].source)),
        Constraint::UniqueItems => "unique items".to_owned(),
        Constraint::EnumValues(id) => format!("values of {}", service.types[id.0].name),
    }
}

/// How the two ends moved: not at all, one way, or one the one and one the other way.
fn bounds<T>(from: &Bounds<T>, to: &Bounds<T>, compare: impl Fn(&T, &T) -> Ordering) -> BTreeSet<Move> {
    let min = end(from.min(), to.min(), &compare, Ordering::Greater);
    min.into_iter().chain(end(from.max(), to.max(), &compare, Ordering::Less)).collect()
}

/// How one end moved; a bound that lies `tighter` than the old one allows less.
fn end<T>(old: Option<&T>, new: Option<&T>, compare: impl Fn(&T, &T) -> Ordering, tighter: Ordering) -> Option<Move> {
    match (old, new) {
        (None, None) => None,
        (None, Some(_)) => Some(Move::Tightened),
        (Some(_), None) => Some(Move::Relaxed),
        (Some(old), Some(new)) => match compare(new, old) {
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

    #[test]
    fn an_end_moves_one_way_or_the_other() {
        let length = |from: Bounds<u64>, to: Bounds<u64>| Vec::from_iter(bounds(&from, &to, u64::cmp));
        assert_eq!(length(Bounds::Between(1, 9), Bounds::Between(2, 8)), [Move::Tightened]);
        assert_eq!(length(Bounds::Between(1, 9), Bounds::AtMost(9)), [Move::Relaxed]);
        assert_eq!(length(Bounds::AtMost(9), Bounds::AtMost(9)), []);
        assert_eq!(length(Bounds::Between(1, 9), Bounds::Between(2, 10)), [Move::Relaxed, Move::Tightened]);
        let range = |from: Bounds<&str>, to: Bounds<&str>| Vec::from_iter(bounds(&from, &to, |a, b| decimal(a, b)));
        let (beyond, least) = ("-9223372036854775809", "-9223372036854775808");
        assert_eq!(range(Bounds::AtLeast(beyond), Bounds::AtLeast(least)), [Move::Tightened]);
        assert_eq!(range(Bounds::Between("0.5", "1"), Bounds::Between("0.50", "1.5")), [Move::Relaxed]);
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
