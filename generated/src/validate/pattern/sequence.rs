// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Matches a whole string against sequences of texts and counted character classes.
//! It never backtracks and never allocates: the sequences that reach it are those which one greedy pass decides.

use super::{Class, Part};

/// Parts that follow each other.
#[derive(Debug)]
pub struct Sequence {
    /// Parts that each take as much as they can, from the start.
    pub lead: &'static [Part],
    /// The last part of variable length: takes what the tail leaves over.
    pub open: Part,
    /// Parts of fixed length, matched from the end.
    pub tail: &'static [Part],
}

/// Whether the whole value is any of the sequences.
#[inline]
pub fn matches(value: &str, sequences: &[Sequence]) -> bool {
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
