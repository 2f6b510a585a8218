//! Makes an automaton small: drops positions that lead nowhere, merges those that take and lead to the same, and joins
//! those that only follow each other into texts and runs. It never changes what is accepted.

use std::collections::BTreeMap;

use regex_syntax::hir::ClassUnicode;

use super::positions::{Position, Positions};
use crate::ir::{Automaton, FixedPart, Next, State};

/// Most characters of one part: the runtime keeps a bit for each, and one for the end.
const MAX_LENGTH: usize = 63;

/// Longest part that is split where other states are active beside it.
const MAX_SPLIT: usize = 4;
/// Most states that the runtime steps through together, as the bits of one word.
const WORD: usize = 64;

/// The automaton of the positions.
pub(super) fn merged(positions: Positions) -> Automaton {
    let mut positions = without_dead_ends(positions);
    while let Some(merged) = with_equals_merged(&positions) {
        positions = merged;
    }
    joined(&positions)
}

/// The target of a step; `None` at the end.
fn target(next: &Next) -> Option<usize> {
    match next {
        Next::Then(to) | Next::Within(to) | Next::Again(to, _) => Some(*to),
        Next::End => None,
    }
}

/// The step with its target renumbered; `None` if that is gone.
fn renumbered(next: &Next, number: impl Fn(usize) -> Option<usize>) -> Option<Next> {
    Some(match next {
        Next::Then(to) => Next::Then(number(*to)?),
        Next::Within(to) => Next::Within(number(*to)?),
        Next::Again(to, most) => Next::Again(number(*to)?, *most),
        Next::End => Next::End,
    })
}

/// Keeps the positions whose number is its own, under new numbers without gaps.
fn renumber(positions: &Positions, stands_for: &[Option<usize>]) -> Positions {
    let kept: Vec<usize> = (0..stands_for.len()).filter(|at| stands_for[*at] == Some(*at)).collect();
    let number = |to: usize| stands_for[to].and_then(|to| kept.binary_search(&to).ok());
    let position = |at: &usize| Position {
        class: positions.all[*at].class.clone(),
        next: steps(&positions.all[*at].next, number),
    };
    Positions { start: steps(&positions.start, number), all: kept.iter().map(position).collect() }
}

/// The steps under new numbers, without those whose target is gone.
fn steps(next: &[Next], number: impl Fn(usize) -> Option<usize> + Copy) -> Vec<Next> {
    let mut next: Vec<Next> = next.iter().filter_map(|next| renumbered(next, number)).collect();
    // Of several steps to one position the first kind reaches it in the least repetition.
    next.sort_by_key(|next| (target(next).unwrap_or(usize::MAX), kind(next)));
    next.dedup_by_key(|next| target(next));
    next
}

/// The kind that reaches a position in the least repetition comes first.
fn kind(next: &Next) -> (u8, u32) {
    match next {
        Next::Then(_) | Next::End => (0, 0),
        Next::Within(_) => (1, 0),
        Next::Again(_, most) => (2, u32::MAX - most),
    }
}

/// Only what the start leads to, and what leads to the end.
fn without_dead_ends(positions: Positions) -> Positions {
    let count = positions.all.len();
    let can_take = |at: usize| !positions.all[at].class.ranges().is_empty();
    let reached = closure(count, positions.start.iter().filter_map(target).filter(|to| can_take(*to)), |at| {
        positions.all[at].next.iter().filter_map(target).filter(|to| can_take(*to)).collect()
    });
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, position) in positions.all.iter().enumerate() {
        position.next.iter().filter_map(target).for_each(|to| before[to].push(at));
    }
    let is_last = |at: &usize| positions.all[*at].next.contains(&Next::End);
    let useful = closure(count, (0..count).filter(is_last), |at| before[at].clone());
    let stands_for: Vec<Option<usize>> =
        (0..count).map(|at| (reached[at] && useful[at] && can_take(at)).then_some(at)).collect();
    renumber(&positions, &stands_for)
}

fn closure(count: usize, from: impl Iterator<Item = usize>, next: impl Fn(usize) -> Vec<usize>) -> Vec<bool> {
    let mut reached = vec![false; count];
    let mut open: Vec<usize> = from.collect();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut reached[at], true) {
            open.extend(next(at));
        }
    }
    reached
}

/// Fewer positions, where several take the same and lead to the same.
fn with_equals_merged(positions: &Positions) -> Option<Positions> {
    let mut classes: BTreeMap<Vec<(char, char)>, usize> = BTreeMap::new();
    let mut known: BTreeMap<(usize, Vec<Next>), usize> = BTreeMap::new();
    let mut stands_for: Vec<Option<usize>> = (0..positions.all.len()).map(Some).collect();
    // From the end: a position is looked at after most that it leads to.
    for (at, position) in positions.all.iter().enumerate().rev() {
        let count = classes.len();
        let class = *classes.entry(ranges(&position.class)).or_insert(count);
        let next = steps(&position.next, |to| stands_for[to]);
        stands_for[at] = Some(*known.entry((class, next)).or_insert(at));
    }
    (known.len() < positions.all.len()).then(|| renumber(positions, &stands_for))
}

fn ranges(class: &ClassUnicode) -> Vec<(char, char)> {
    class.ranges().iter().map(|range| (range.start(), range.end())).collect()
}

/// Parts as long as can be.
fn joined(positions: &Positions) -> Automaton {
    let rows = with_short_rows_split(rows(positions), positions);
    let mut state_of = vec![None; positions.all.len()];
    for (state, row) in rows.iter().enumerate() {
        state_of[row[0]] = Some(state);
    }
    let number = |to: usize| state_of[to];
    let state = |row: &Vec<usize>| {
        let last = row[row.len() - 1];
        State { part: part(positions, row), next: steps(&positions.all[last].next, number) }
    };
    Automaton { start: steps(&positions.start, number), states: rows.iter().map(state).collect() }
}

/// The positions in rows of such as can be one part.
fn rows(positions: &Positions) -> Vec<Vec<usize>> {
    let mut ways_in = vec![0_usize; positions.all.len()];
    let all_steps = positions.all.iter().map(|position| &position.next).chain([&positions.start]);
    all_steps.flatten().filter_map(target).for_each(|to| ways_in[to] += 1);
    let mut is_counted = vec![false; positions.all.len()];
    for (at, position) in positions.all.iter().enumerate() {
        for to in position.next.iter().filter(|next| kind(next).0 > 0).filter_map(target) {
            (is_counted[at], is_counted[to]) = (true, true);
        }
    }
    let follower = |row: &[usize]| {
        let [Next::Then(to)] = positions.all[*row.last()?].next[..] else { return None };
        let starts_another = row.contains(&to) || ways_in[to] > 1 || row.len() == MAX_LENGTH;
        let counted = is_counted[to] || row.iter().any(|at| is_counted[*at]);
        (!starts_another && !counted && is_one_part(positions, row, to)).then_some(to)
    };
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut in_row = vec![false; positions.all.len()];
    for at in 0..positions.all.len() {
        if in_row[at] {
            continue;
        }
        let mut row = vec![at];
        while let Some(to) = follower(&row).filter(|to| !in_row[*to]) {
            row.push(to);
        }
        row.iter().for_each(|at| in_row[*at] = true);
        rows.push(row);
    }
    rows
}

/// Splits short rows that a step enters beside other states. The runtime's fast loop takes states of one character, and
/// ends where a longer part is active beside others: a row that stands alone is better left whole.
fn with_short_rows_split(rows: Vec<Vec<usize>>, positions: &Positions) -> Vec<Vec<usize>> {
    let mut is_alternative = vec![false; positions.all.len()];
    for next in positions.all.iter().map(|position| &position.next).chain([&positions.start]) {
        let targets: Vec<usize> = next.iter().filter_map(target).collect();
        if targets.len() > 1 {
            targets.into_iter().for_each(|to| is_alternative[to] = true);
        }
    }
    let mut states = rows.len();
    let split = |row: Vec<usize>| {
        let more = row.len() - 1;
        if !is_alternative[row[0]] || row.len() > MAX_SPLIT || states + more > WORD {
            return vec![row];
        }
        states += more;
        row.into_iter().map(|at| vec![at]).collect()
    };
    rows.into_iter().flat_map(split).collect()
}

/// Tells whether a position continues a text of single characters, or a run of one class.
fn is_one_part(positions: &Positions, row: &[usize], at: usize) -> bool {
    let class = |at: usize| &positions.all[at].class;
    let is_text = |at: usize| character(class(at)).is_some();
    let is_run = row.iter().all(|one| class(*one) == class(at));
    is_run || (is_text(at) && row.iter().all(|one| is_text(*one)))
}

/// The only member of a class, if that is ASCII.
fn character(class: &ClassUnicode) -> Option<char> {
    match class.ranges() {
        [range] if range.start() == range.end() && range.start().is_ascii() => Some(range.start()),
        _ => None,
    }
}

fn part(positions: &Positions, row: &[usize]) -> FixedPart {
    let text: Option<String> = row.iter().map(|at| character(&positions.all[*at].class)).collect();
    match text {
        Some(text) if row.len() > 1 => FixedPart::Text(text),
        _ => FixedPart::Run(ranges(&positions.all[row[0]].class), row.len() as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::super::automaton;
    use super::*;

    /// The parts of a pattern's automaton, runs as `.` for each character.
    fn parts(pattern: &str) -> Vec<String> {
        let hir = regex_syntax::parse(pattern).expect(pattern);
        let states = automaton(&hir).expect(pattern).states;
        let part = |state: State| match state.part {
            FixedPart::Text(text) => text,
            FixedPart::Run(_, length) => ".".repeat(length as usize),
        };
        states.into_iter().map(part).collect()
    }

    #[test]
    fn short_parts_are_whole_only_where_they_stand_alone() {
        assert_eq!(parts("25[0-5]|2[0-4][0-9]"), [".", ".", ".", ".", ".", "."]);
        assert_eq!(parts("ab[0-9]{3}c"), ["ab", "...", "."]);
        assert_eq!(parts("(?:abcdef|b)c"), ["abcdef", ".", "."]);
        let many = (10..60).map(|n| format!("{n}x")).collect::<Vec<_>>().join("|");
        assert!(parts(&format!("(?:{many})[a-z]{{2}}")).len() <= WORD);
    }
}
