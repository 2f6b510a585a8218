//! A sequence of counted classes in the form in which the emitted crate matches it.

use crate::ir::CountedClass;

/// Longest run of one character that is spelt out as text.
const LONGEST_RUN: u32 = 8;

/// A sequence around its last part of variable length.
pub(super) struct Split<'s> {
    pub(super) lead: Vec<Piece<'s>>,
    pub(super) open: Piece<'s>,
    pub(super) tail: Vec<Piece<'s>>,
}

/// A text, or a class that is no single character.
pub(super) enum Piece<'s> {
    Text(String),
    Run(&'s CountedClass),
}

/// Splits a sequence; one of fixed length has an empty text for its open part.
pub(super) fn split(elements: &[CountedClass]) -> Split<'_> {
    match elements.iter().rposition(|one| Some(one.min) != one.max) {
        Some(at) => {
            Split { lead: pieces(&elements[..at]), open: Piece::Run(&elements[at]), tail: pieces(&elements[at + 1..]) }
        }
        None => Split { lead: pieces(elements), open: Piece::Text(String::new()), tail: Vec::new() },
    }
}

/// Neighbouring single characters become one text.
fn pieces(elements: &[CountedClass]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for element in elements {
        let Some(text) = literal(element) else {
            pieces.push(Piece::Run(element));
            continue;
        };
        match pieces.last_mut() {
            Some(Piece::Text(before)) => before.push_str(&text),
            _ => pieces.push(Piece::Text(text)),
        }
    }
    pieces
}

/// The text of an element that allows no other.
fn literal(element: &CountedClass) -> Option<String> {
    let [(first, last)] = element.ranges.as_slice() else { return None };
    let is_literal = first == last && Some(element.min) == element.max && element.min <= LONGEST_RUN;
    is_literal.then(|| std::iter::repeat_n(*first, element.min as usize).collect())
}
