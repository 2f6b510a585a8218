//! Simplifies alternative sequences and decides whether a greedy pass over each is exact.
//! It never changes the set of values that the sequences accept together.

use regex_syntax::hir::ClassUnicode;

use super::sequence::{Counted, MAX_SEQUENCES};

/// Joins what can be joined; `None` unless each sequence is then decided by one greedy pass.
pub(super) fn reduce(sequences: Vec<Vec<Counted>>) -> Option<Vec<Vec<Counted>>> {
    let mut undecided = join_all(sequences);
    let mut decided = Vec::new();
    while let Some(sequence) = undecided.pop() {
        match first_ambiguous(&sequence) {
            None => decided.push(sequence),
            Some(at) => undecided.extend(by_count(&sequence, at)?),
        }
        if decided.len() + undecided.len() > MAX_SEQUENCES {
            return None;
        }
    }
    decided.reverse();
    Some(decided)
}

/// One sequence for each count that an element may have: none of them leaves a choice there.
fn by_count(sequence: &[Counted], at: usize) -> Option<Vec<Vec<Counted>>> {
    let (min, max) = (sequence[at].min, sequence[at].max?);
    let with_count = |count| {
        let mut fixed = sequence.to_vec();
        fixed[at] = Counted { min: count, max: Some(count), ..fixed[at].clone() };
        merge_neighbours(fixed)
    };
    let counts = (max - min) as usize;
    (counts < MAX_SEQUENCES).then(|| (min..=max).filter_map(with_count).collect())
}

/// Fewer sequences that accept the same values together.
pub(super) fn join_all(sequences: Vec<Vec<Counted>>) -> Vec<Vec<Counted>> {
    let mut reduced: Vec<Vec<Counted>> = Vec::new();
    for mut sequence in sequences.into_iter().filter_map(simplified) {
        // A join can enable the next one, so the joined sequence takes part again.
        while let Some((at, joined)) =
            reduced.iter().enumerate().find_map(|(at, one)| Some((at, join(one, &sequence)?)))
        {
            reduced.remove(at);
            sequence = joined;
        }
        reduced.push(sequence);
    }
    reduced
}

/// The sequence in its most decided form; `None` if it matches nothing.
fn simplified(sequence: Vec<Counted>) -> Option<Vec<Counted>> {
    let mut sequence = merge_neighbours(sequence)?;
    for at in 1..sequence.len() {
        if let [left, right] = &mut sequence[at - 1..=at] {
            absorb(left, right);
            absorb(right, left);
        }
    }
    let mut sequence = merge_neighbours(sequence)?;
    let mut at = 1;
    while at + 1 < sequence.len() {
        if let Some(first) = up_to_first(&sequence[at - 1], &sequence[at], &sequence[at + 1]) {
            let added = first.len() - 1;
            sequence.splice(at - 1..at, first);
            at += added;
        }
        at += 1;
    }
    merge_neighbours(sequence)
}

/// One element for equal neighbours, none for what is always empty; `None` if the sequence matches nothing.
fn merge_neighbours(sequence: Vec<Counted>) -> Option<Vec<Counted>> {
    let mut result: Vec<Counted> = Vec::with_capacity(sequence.len());
    for counted in sequence {
        if counted.class.ranges().is_empty() || counted.max == Some(0) {
            if counted.min > 0 {
                return None;
            }
            continue;
        }
        match result.last_mut() {
            Some(last) if last.class == counted.class => {
                last.min = last.min.saturating_add(counted.min);
                last.max = last.max.zip(counted.max).map(|(a, b)| a.saturating_add(b));
            }
            _ => result.push(counted),
        }
    }
    Some(result)
}

/// `K{a,b}` beside an unbounded class that holds K is `K{a}`: the neighbour takes the rest.
fn absorb(unbounded: &Counted, neighbour: &mut Counted) {
    if unbounded.max.is_none() && !neighbour.is_fixed() && is_within(&neighbour.class, &unbounded.class) {
        neighbour.max = Some(neighbour.min);
    }
}

/// `C{a,} K B{b,}` with C and K inside B is `C{a} (C without K)* K B{b,}`: the first K after `a` characters serves as
/// well as any, because B takes what lies between. Gives what then stands before K.
fn up_to_first(before: &Counted, needle: &Counted, behind: &Counted) -> Option<Vec<Counted>> {
    let applies = before.max.is_none()
        && behind.max.is_none()
        && (needle.min, needle.max) == (1, Some(1))
        && overlaps(&before.class, &needle.class)
        && is_within(&before.class, &behind.class)
        && is_within(&needle.class, &behind.class);
    applies.then(|| {
        let lead = Counted { max: Some(before.min), ..before.clone() };
        let free = Counted { class: without(&before.class, &needle.class), min: 0, max: None };
        vec![lead, free]
    })
}

fn without(class: &ClassUnicode, other: &ClassUnicode) -> ClassUnicode {
    let mut rest = class.clone();
    rest.difference(other);
    rest
}

fn is_within(class: &ClassUnicode, other: &ClassUnicode) -> bool {
    without(class, other).ranges().is_empty()
}

fn overlaps(class: &ClassUnicode, other: &ClassUnicode) -> bool {
    let mut common = class.clone();
    common.intersect(other);
    !common.ranges().is_empty()
}

/// One sequence that accepts exactly what either does, if there is a greedy one.
fn join(a: &[Counted], b: &[Counted]) -> Option<Vec<Counted>> {
    let shared = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let joined = match (a.get(shared..)?, b.get(shared..)?) {
        ([], []) => return Some(a.to_vec()),
        ([a_one, a_rest @ ..], [b_one, b_rest @ ..]) if a_rest == b_rest => [&[either(a_one, b_one)?], a_rest].concat(),
        ([one, rest @ ..], other) | (other, [one, rest @ ..]) if rest == other => [&[optional(one)?], rest].concat(),
        _ => return None,
    };
    let joined = simplified([&a[..shared], &joined].concat())?;
    first_ambiguous(&joined).is_none().then_some(joined)
}

/// The union of two elements in the same place.
fn either(a: &Counted, b: &Counted) -> Option<Counted> {
    if a.class == b.class {
        let reaches = |low: &Counted, high: &Counted| low.max.is_none_or(|max| high.min <= max.saturating_add(1));
        let max = a.max.zip(b.max).map(|(a, b)| a.max(b));
        let both = Counted { class: a.class.clone(), min: a.min.min(b.min), max };
        return (reaches(a, b) && reaches(b, a)).then_some(both);
    }
    let once = |one: &Counted| (one.min, one.max) == (1, Some(1));
    (once(a) && once(b)).then(|| {
        let mut class = a.class.clone();
        class.union(&b.class);
        Counted::once(class)
    })
}

/// The element or nothing.
fn optional(one: &Counted) -> Option<Counted> {
    (one.min <= 1).then(|| Counted { min: 0, ..one.clone() })
}

/// The first element that a greedy pass could get wrong.
///
/// A fixed count leaves no choice, and the last variable element is given what the fixed counts behind it leave
/// over. Any other may not take a character that can start the next element which must take one; to take from
/// those between does no harm, since they can do without.
fn first_ambiguous(sequence: &[Counted]) -> Option<usize> {
    let last_variable = sequence.iter().rposition(|counted| !counted.is_fixed())?;
    (0..last_variable).find(|at| {
        let required = sequence[at + 1..].iter().find(|counted| counted.min > 0);
        !sequence[*at].is_fixed() && required.is_some_and(|required| overlaps(&sequence[*at].class, &required.class))
    })
}

#[cfg(test)]
mod tests {
    use crate::pattern::sequence::sequences;

    fn count(pattern: &str) -> Option<usize> {
        sequences(&regex_syntax::parse(pattern).expect(pattern)).map(|sequences| sequences.len())
    }

    #[test]
    fn alternatives_join_where_one_sequence_says_the_same() {
        for (pattern, expected) in [
            ("(?:a{1,3}|a{4,9})b", Some(1)),
            ("(?:a{1,3}|a{5,9})b", Some(2)),
            ("(?:a|b)c", Some(1)),
            ("|[a-z]+", Some(1)),
            ("|[a-z]{2,}", Some(2)),
            ("ab|ab", Some(1)),
            // The optional hyphen could be taken from the class behind it.
            ("-?[a-z-]{1,9}x?", Some(2)),
            (r"\d{1,4}.\d{1,3}.\d{1,9}", Some(12)),
            (r"\d{1,9}.\d{1,3}.\d{1,9}", None),
        ] {
            assert_eq!(count(pattern), expected, "{pattern}");
        }
    }

    #[test]
    fn what_matches_nothing_has_no_sequence() {
        assert_eq!(count("[a&&b]"), Some(0));
        assert_eq!(count("[a&&b]*"), Some(1));
    }

    #[test]
    fn a_required_character_anywhere_is_found_first() {
        for (pattern, expected) in [
            (r"[\s\S]*\S[\s\S]*", Some(1)),
            ("[a-z]*[0-9][a-z]*", Some(1)),
            ("[a-z:]+:[a-z:]+", Some(1)),
            ("a[a-z:]*:[a-z:]+:[a-z:]*:[a-z:]{2,}", Some(1)),
            // The follower takes nothing of the text between the first and the last `:`.
            ("[a-z:]*:[a-z]*", None),
            ("[a-z:]*::[a-z:]*", None),
        ] {
            assert_eq!(count(pattern), expected, "{pattern}");
        }
    }

    #[test]
    fn an_unbounded_neighbour_absorbs() {
        assert_eq!(count("role/?[a-z/]+x*"), Some(1));
        assert_eq!(count("[a-z]+[a-z-]*[a-z]+"), Some(1));
        assert_eq!(count("/?[a-z/]{1,9}-?"), Some(2));
    }
}
