//! Matches a whole string against sequences of texts and counted character classes.
//! It never backtracks and never allocates: the sequences that reach it are those which one greedy pass decides.

use super::{Class, Part};

/// Parts that follow each other.
#[derive(Debug)]
pub(crate) struct Sequence {
    /// What each takes all it can of, from the start.
    pub(crate) lead: &'static [Part],
    /// The last part of variable length: takes what the tail leaves over.
    pub(crate) open: Part,
    /// Parts of fixed length, matched from the end.
    pub(crate) tail: &'static [Part],
}

/// Whether the whole value is any of the sequences.
#[inline]
pub(crate) fn matches(value: &str, sequences: &[Sequence]) -> bool {
    match sequences {
        // Most identifiers are one run: whether they are right is decided where it is asked.
        [Sequence { lead: [], open, tail: [] }] if open.is_all_of(value.as_bytes()) => true,
        _ => matches_any(value, sequences),
    }
}

#[inline(never)]
fn matches_any(value: &str, sequences: &[Sequence]) -> bool {
    // Most values are ASCII and right: only what does not match so may have other characters.
    sequences.iter().any(|sequence| matches_ascii(value.as_bytes(), sequence))
        || (!value.is_ascii() && sequences.iter().any(|sequence| matches_chars(value, sequence)))
}

#[inline]
fn matches_ascii(mut value: &[u8], sequence: &Sequence) -> bool {
    for part in sequence.lead {
        let rest = match part {
            Part::Text(text) => value.strip_prefix(text.as_bytes()),
            Part::Run(class, min, max) => {
                let window = &value[..value.len().min(most(*max))];
                let run = window.iter().position(|byte| !class.has_byte(*byte)).unwrap_or(window.len());
                (run >= least(*min)).then(|| &value[run..])
            }
        };
        let Some(rest) = rest else { return false };
        value = rest;
    }
    for part in sequence.tail.iter().rev() {
        let rest = match part {
            Part::Text(text) => value.strip_suffix(text.as_bytes()),
            Part::Run(class, count, _) => value
                .len()
                .checked_sub(least(*count))
                .map(|at| value.split_at(at))
                .and_then(|(before, run)| class.has_all(run).then_some(before)),
        };
        let Some(rest) = rest else { return false };
        value = rest;
    }
    sequence.open.is_all_of(value)
}

#[inline(never)]
fn matches_chars(value: &str, sequence: &Sequence) -> bool {
    let mut value = value;
    for part in sequence.lead {
        let rest = match part {
            Part::Text(text) => value.strip_prefix(text),
            Part::Run(class, min, max) => {
                let (count, end) = class.run(value, most(*max));
                (count >= least(*min)).then(|| &value[end..])
            }
        };
        let Some(rest) = rest else { return false };
        value = rest;
    }
    for part in sequence.tail.iter().rev() {
        let rest = match part {
            Part::Text(text) => value.strip_suffix(text),
            Part::Run(class, count, _) => {
                let mut chars = value.chars();
                let is_full = (0..*count).all(|_| chars.next_back().is_some_and(|c| class.has(c)));
                is_full.then_some(chars.as_str())
            }
        };
        let Some(rest) = rest else { return false };
        value = rest;
    }
    match &sequence.open {
        Part::Text(text) => value == *text,
        Part::Run(class, min, max) => {
            let (count, end) = class.run(value, most(*max));
            count >= least(*min) && end == value.len()
        }
    }
}

#[inline]
fn least(min: u32) -> usize {
    min as usize
}

#[inline]
fn most(max: u32) -> usize {
    if max == u32::MAX { usize::MAX } else { max as usize }
}

impl Part {
    /// Whether the bytes are this part and nothing else.
    #[inline]
    fn is_all_of(&self, bytes: &[u8]) -> bool {
        match self {
            Self::Text(text) => bytes == text.as_bytes(),
            Self::Run(class, min, max) => {
                least(*min) <= bytes.len() && bytes.len() <= most(*max) && class.has_all(bytes)
            }
        }
    }
}

impl Class {
    /// Eight bytes at a time, without a branch for each.
    #[inline]
    fn has_all(&self, bytes: &[u8]) -> bool {
        let has = |chunk: &[u8]| chunk.iter().fold(true, |all, byte| all & self.has_byte(*byte));
        let mut chunks = bytes.chunks_exact(8);
        chunks.all(has) && has(chunks.remainder())
    }

    /// How many members the value starts with, at most so many, and where they end.
    #[inline]
    fn run(&self, value: &str, most: usize) -> (usize, usize) {
        let mut count = 0;
        for (at, c) in value.char_indices() {
            if count == most || !self.has(c) {
                return (count, at);
            }
            count += 1;
        }
        (count, value.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static LOWER: Class = Class::ascii("a-z");
    static DIGIT: Class = Class::ascii("0-9");
    static GREEK: Class = Class::new("-", &[&[(0x3b1, 0x3c9), (0x1f00, 0x1f15), (0x1f600, 0x1f600)]]);
    static ANY: Class = Class::except("", &[]);

    const UNBOUNDED: u32 = u32::MAX;

    fn assert_matches(sequence: &Sequence, cases: &[(&str, bool)]) {
        for (value, expected) in cases {
            assert_eq!(matches(value, std::slice::from_ref(sequence)), *expected, "{value:?}");
        }
    }

    const fn alone(open: Part) -> Sequence {
        Sequence { lead: &[], open, tail: &[] }
    }

    #[test]
    fn counts_are_inclusive() {
        assert_matches(&alone(Part::Text("")), &[("", true), ("a", false)]);
        let counted = |min, max| alone(Part::Run(&LOWER, min, max));
        assert_matches(&counted(2, 3), &[("a", false), ("ab", true), ("abc", true), ("abcd", false)]);
        assert_matches(&counted(2, 2), &[("a", false), ("ab", true), ("abc", false), ("a1", false)]);
        assert_matches(&counted(0, UNBOUNDED), &[("", true), ("abc", true), ("a-", false), ("é", false)]);
    }

    #[test]
    fn the_lead_stops_where_the_next_part_starts() {
        const SEQUENCE: Sequence = Sequence {
            lead: &[Part::Run(&LOWER, 1, 3), Part::Text("-é")],
            open: Part::Run(&DIGIT, 0, UNBOUNDED),
            tail: &[],
        };
        assert_matches(
            &SEQUENCE,
            &[
                ("abc-é12", true),
                ("a-é", true),
                ("-é1", false),
                ("abcd-é1", false),
                ("abc", false),
                ("a-1", false),
                ("a-é1é", false),
            ],
        );
    }

    #[test]
    fn the_open_part_leaves_room_for_the_tail() {
        const SEQUENCE: Sequence = Sequence {
            lead: &[Part::Run(&LOWER, 1, 1)],
            open: Part::Run(&ANY, 0, 3),
            tail: &[Part::Text("-"), Part::Run(&DIGIT, 2, 2), Part::Text("z")],
        };
        assert_matches(
            &SEQUENCE,
            &[
                ("a-12z", true),
                ("a---12z", true),
                ("a----12z", true),
                ("a-----12z", false),
                ("a12z", false),
                ("a-1z", false),
                ("a-é2z", false),
                ("aé-é-12z", true),
                ("é-12z", false),
                ("z", false),
            ],
        );
    }

    #[test]
    fn characters_are_scalar_values() {
        assert_matches(
            &alone(Part::Run(&GREEK, 2, 2)),
            &[
                ("αω", true),
                ("ἀ😀", true),
                ("-ἕ", true),
                ("α", false),
                ("αωα", false),
                ("αἶ", false),
                ("😁α", false),
                ("aα", false),
            ],
        );
        const TAIL: Sequence = Sequence { lead: &[], open: Part::Run(&ANY, 1, 1), tail: &[Part::Run(&GREEK, 1, 1)] };
        assert_matches(&TAIL, &[("éα", true), ("αé", false), ("α", false), ("ééα", false)]);
    }

    #[test]
    fn one_of_several_is_enough() {
        let sequences = [alone(Part::Text("ab")), alone(Part::Run(&DIGIT, 1, 2))];
        for (value, expected) in [("ab", true), ("12", true), ("", false), ("ab1", false)] {
            assert_eq!(matches(value, &sequences), expected, "{value:?}");
        }
        assert!(!matches("", &[]), "a pattern that nothing matches");
    }
}
