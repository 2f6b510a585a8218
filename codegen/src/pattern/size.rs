//! Estimates whether the `regex` crate will compile a pattern within its default limits.
//! It never compiles one: the estimate is an upper bound, so a pattern that passes here cannot fail when it is used.

use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::utf8::Utf8Sequences;

/// The default `RegexBuilder::size_limit`, in bytes.
const SIZE_LIMIT: u64 = 10 << 20;
/// Bytes of automaton for one byte range of one unrolled repetition: 43 is the most that was measured, for short
/// alternatives; large Unicode classes share states and take 15.
const BYTES_PER_RANGE: u64 = 48;

/// Whether the pattern surely compiles.
pub(super) fn fits(hir: &Hir) -> bool {
    ranges(hir).saturating_mul(BYTES_PER_RANGE) < SIZE_LIMIT
}

/// Byte ranges of the automaton, repetitions unrolled and nothing shared; at least one for each state.
fn ranges(hir: &Hir) -> u64 {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => 1,
        HirKind::Literal(literal) => literal.0.len() as u64,
        HirKind::Class(Class::Bytes(class)) => 1 + class.ranges().len() as u64,
        HirKind::Class(Class::Unicode(class)) => {
            let sequences = class.ranges().iter().flat_map(|range| Utf8Sequences::new(range.start(), range.end()));
            1 + sequences.map(|sequence| sequence.len() as u64).sum::<u64>()
        }
        HirKind::Capture(capture) => ranges(&capture.sub).saturating_add(2),
        HirKind::Repetition(repetition) => {
            let copies = repetition.max.unwrap_or(repetition.min.saturating_add(1)).max(1);
            ranges(&repetition.sub).saturating_add(1).saturating_mul(copies.into())
        }
        HirKind::Concat(parts) => parts.iter().map(ranges).fold(0, u64::saturating_add),
        HirKind::Alternation(parts) => {
            parts.iter().map(|part| ranges(part).saturating_add(1)).fold(1, u64::saturating_add)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_estimate_unrolls_repetitions() {
        for (pattern, expected) in [
            ("[a-z]{1,1000}", true),
            (r"\PL{1,8192}", false),
            ("(?:(?:(?:a{1000}){1000}){1000}){1000}", false),
            ("[ab]{4294967295}", false),
        ] {
            assert_eq!(fits(&regex_syntax::parse(pattern).expect(pattern)), expected, "{pattern}");
        }
    }
}
