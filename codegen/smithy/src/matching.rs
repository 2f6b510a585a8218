//! Matches a text against the syntax tree of a pattern (`regex-syntax`), for the few values that models and samples
//! hold. It steps through the tree with sets of positions, so no pattern takes exponential time. The emitted crate has
//! matchers of its own.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// The characters of words, between which and others `\b` holds: those of ECMA-262, as inclusive ranges.
pub const WORD: [(char, char); 4] = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

/// Whether the pattern matches some part of the text. `None` when it asserts what no published pattern does, such as
/// the start of a word.
pub fn matches_part(pattern: &Hir, text: &str) -> Option<bool> {
    let starts = Positions(text.char_indices().map(|(at, _)| at).chain([text.len()]).collect());
    ends(pattern, text, &starts).map(|ends| !ends.0.is_empty())
}

/// Whether the pattern matches the whole text; `None` as for [`matches_part`].
pub fn matches_whole(pattern: &Hir, text: &str) -> Option<bool> {
    ends(pattern, text, &Positions(vec![0])).map(|ends| ends.0.contains(&text.len()))
}

/// Sorted byte offsets.
#[derive(Clone, PartialEq)]
struct Positions(Vec<usize>);

impl Positions {
    fn new(mut positions: Vec<usize>) -> Self {
        positions.sort_unstable();
        positions.dedup();
        Self(positions)
    }

    fn union(&self, other: &Self) -> Self {
        Self::new(self.0.iter().chain(&other.0).copied().collect())
    }
}

/// Where matches end that start at one of the positions.
fn ends(hir: &Hir, text: &str, starts: &Positions) -> Option<Positions> {
    if starts.0.is_empty() {
        return Some(starts.clone());
    }
    Some(match hir.kind() {
        HirKind::Empty => starts.clone(),
        HirKind::Literal(literal) => {
            let follows = starts.0.iter().filter(|at| text.as_bytes()[**at..].starts_with(&literal.0));
            Positions::new(follows.map(|at| at + literal.0.len()).collect())
        }
        HirKind::Class(class) => {
            let next =
                |at: &usize| text[*at..].chars().next().filter(|c| contains(class, *c)).map(|c| at + c.len_utf8());
            Positions::new(starts.0.iter().filter_map(next).collect())
        }
        HirKind::Look(look) => {
            let mut held = Vec::new();
            for at in &starts.0 {
                held.extend(holds(*look, text, *at)?.then_some(*at));
            }
            Positions(held)
        }
        HirKind::Capture(capture) => ends(&capture.sub, text, starts)?,
        HirKind::Concat(parts) => parts.iter().try_fold(starts.clone(), |starts, part| ends(part, text, &starts))?,
        HirKind::Alternation(parts) => {
            parts.iter().try_fold(Positions(Vec::new()), |union, part| Some(union.union(&ends(part, text, starts)?)))?
        }
        HirKind::Repetition(repetition) => repeated(repetition, text, starts)?,
    })
}

fn repeated(repetition: &regex_syntax::hir::Repetition, text: &str, starts: &Positions) -> Option<Positions> {
    let mut current = starts.clone();
    for _ in 0..repetition.min {
        let next = ends(&repetition.sub, text, &current)?;
        if next == current || next.0.is_empty() {
            current = next;
            break;
        }
        current = next;
    }
    let mut reached = current.clone();
    let optional = repetition.max.map_or(u32::MAX, |max| max.saturating_sub(repetition.min));
    for _ in 0..optional {
        current = ends(&repetition.sub, text, &current)?;
        let grown = reached.union(&current);
        if grown == reached {
            break;
        }
        reached = grown;
    }
    Some(reached)
}

fn contains(class: &Class, c: char) -> bool {
    match class {
        Class::Unicode(class) => class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&c)),
        Class::Bytes(class) => u8::try_from(c)
            .is_ok_and(|byte| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&byte))),
    }
}

fn holds(look: Look, text: &str, at: usize) -> Option<bool> {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().next();
    let word = |c: Option<char>| c.is_some_and(|c| WORD.iter().any(|(first, last)| (*first..=*last).contains(&c)));
    match look {
        Look::Start => Some(before.is_none()),
        Look::End => Some(after.is_none()),
        Look::StartLF => Some(before.is_none_or(|c| c == '\n')),
        Look::EndLF => Some(after.is_none_or(|c| c == '\n')),
        Look::WordAscii | Look::WordUnicode => Some(word(before) != word(after)),
        Look::WordAsciiNegate | Look::WordUnicodeNegate => Some(word(before) == word(after)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_like_a_search() {
        for (pattern, text, expected) in [
            ("^[a-z]$", "a", true),
            ("^[a-z]$", "ab", false),
            ("b", "abc", true),
            ("^(a|bc){2,3}$", "abca", true),
            ("^(a|bc){2,3}$", "a", false),
            ("^a*$", "", true),
            (r"^\S{1,8192}$", "x y", false),
            ("^[A-Za-z_][A-Za-z_0-9-]*(:[a-z]+)?$", "xml:lang", true),
            ("^é+$", "éé", true),
            ("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", false),
        ] {
            let pattern = regex_syntax::parse(pattern).unwrap();
            assert_eq!(matches_part(&pattern, text), Some(expected), "{pattern} {text}");
        }
    }

    #[test]
    fn the_whole_text_matches_or_does_not() {
        for (pattern, text, expected) in [
            ("b", "abc", false),
            ("a|ab", "ab", true),
            (r"a\b-", "a-", true),
            (r"a\bb", "ab", false),
            (r"é\b.", "éa", true),
            (r"é\b.", "éé", false),
            (r"a\B.", "ab", true),
            ("(a{0}){1000000000}x", "x", true),
        ] {
            let pattern = regex_syntax::parse(pattern).unwrap();
            assert_eq!(matches_whole(&pattern, text), Some(expected), "{pattern} {text}");
        }
        assert_eq!(matches_whole(&regex_syntax::parse(r"\b{start}a").unwrap(), "a"), None);
    }
}
