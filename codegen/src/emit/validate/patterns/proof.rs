//! Proves the matchers, as they are emitted, against the `regex` crate: on patterns of every kind, on those of the models
//! in the folder of test data, and on values that each pattern takes or just does not.

mod values;

use std::collections::BTreeSet;

use super::class::{Spelling, spelling};
use super::sequence::{Piece, Split, split};
use crate::ir::{self, Matcher, UnicodeProperty};
use crate::pattern::{PatternMode, analyse, checks, properties};
use runtime::validate::pattern::{Automaton, Class, Next, Part, Sequence, State, matches};

/// A matcher as the emitted crate has it, whose constants are never freed.
enum Emitted {
    Sequences(&'static [Sequence]),
    Automaton(Box<Automaton>),
    Not(Box<Emitted>),
    All(Vec<Emitted>),
}

impl Emitted {
    fn accepts(&self, value: &str) -> bool {
        match self {
            Self::Sequences(sequences) => matches(value, sequences),
            Self::Automaton(automaton) => automaton.accepts(value),
            Self::Not(inner) => !inner.accepts(value),
            Self::All(parts) => parts.iter().all(|part| part.accepts(value)),
        }
    }
}

fn leaked<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    Box::leak(items.collect())
}

/// `None` where the pattern is not checked.
fn emitted(matcher: &Matcher, properties: &[UnicodeProperty]) -> Option<Emitted> {
    Some(match matcher {
        Matcher::Sequences(sequences) => {
            Emitted::Sequences(leaked(sequences.iter().map(|one| sequence(&split(one), properties))))
        }
        Matcher::Automaton(automaton, _) => Emitted::Automaton(Box::new(self::automaton(automaton, properties))),
        Matcher::Not(inner) => Emitted::Not(Box::new(emitted(inner, properties)?)),
        Matcher::All(parts) => Emitted::All(parts.iter().map(|part| emitted(part, properties)).collect::<Option<_>>()?),
        Matcher::Skipped(_) => return None,
    })
}

fn sequence(split: &Split<'_>, properties: &[UnicodeProperty]) -> Sequence {
    let part = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => Part::Text(text.clone().leak()),
        Piece::Run(run) => Part::Run(class(&run.ranges, properties), run.min, run.max.unwrap_or(u32::MAX)),
    };
    Sequence {
        lead: leaked(split.lead.iter().map(part)),
        open: part(&split.open),
        tail: leaked(split.tail.iter().map(part)),
    }
}

fn automaton(automaton: &ir::Automaton, properties: &[UnicodeProperty]) -> Automaton {
    let next = |next: &ir::Next| match next {
        ir::Next::Then(to) => Next::Then(*to as u16),
        ir::Next::Within(to) => Next::Within(*to as u16),
        ir::Next::Again(to, most) => Next::Again(*to as u16, *most),
        ir::Next::End => Next::End,
    };
    let state = |state: &ir::State| {
        let part = match &state.part {
            ir::FixedPart::Text(text) => Part::Text(text.clone().leak()),
            ir::FixedPart::Run(ranges, length) => Part::Run(class(ranges, properties), *length, *length),
        };
        State::new(part, leaked(state.next.iter().map(next)))
    };
    Automaton::new(leaked(automaton.start.iter().map(next)), leaked(automaton.states.iter().map(state)))
}

fn class(ranges: &[(char, char)], properties: &[UnicodeProperty]) -> &'static Class {
    let Spelling { is_except, ascii, properties, others } = spelling(ranges, properties);
    let table = |ranges: &[(char, char)]| -> &'static [(u32, u32)] {
        leaked(ranges.iter().map(|(first, last)| (u32::from(*first), u32::from(*last))))
    };
    let named = properties.iter().map(|property| table(&property.ranges));
    let tables =
        leaked(named.chain((!others.is_empty()).then(|| -> &'static [(u32, u32)] { leaked(others.iter().copied()) })));
    Box::leak(Box::new(if is_except {
        Class::except(&ascii, tables)
    } else if tables.is_empty() {
        Class::ascii(&ascii)
    } else {
        Class::new(&ascii, tables)
    }))
}

/// Outcome for a pattern.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Outcome {
    Sequences,
    Automaton,
    Skipped,
}

/// Compares the two engines on values made for the pattern.
fn prove(source: &str, mode: PatternMode) -> Outcome {
    let matcher = analyse(source, mode);
    let Some(emitted) = emitted(&matcher, &properties(source)) else { return Outcome::Skipped };
    let checks = checks(source, mode).expect(source);
    let regexes: Vec<(regex::Regex, bool)> = checks
        .iter()
        .map(|check| {
            (regex::RegexBuilder::new(&check.anchored()).size_limit(1 << 30).build().expect(source), check.is_negated)
        })
        .collect();
    for value in values::values(&checks[0].anchored()) {
        let expected = regexes.iter().all(|(regex, is_negated)| regex.is_match(&value) != *is_negated);
        assert_eq!(emitted.accepts(&value), expected, "{source}\n{value:?}\n{matcher:?}");
    }
    if matcher.any(|leaf| matches!(leaf, Matcher::Automaton(..))) { Outcome::Automaton } else { Outcome::Sequences }
}

#[test]
fn patterns_of_every_kind_match_as_regex_does() {
    let sources = [
        // Several ways at once.
        "^(ab|a)*b?c$",
        "((a|ab)(c|bcd)(d*))+",
        "((a*)*b)*",
        "[^a]+b[^b]*a",
        r"^arn:aws(-[\w]+)*:lambda:.+:[0-9]{12}:function:.+$",
        "(?:[a-c]{2})*",
        "[a-z]*[0-9]?[a-c][0-9]*",
        "([0-9a-f]{16})+",
        // Counted groups: alone, from a number on, after each other, in alternatives, repeated, one in the other.
        "^[a-z0-9](-*[a-z0-9]){0,62}$",
        "^(ab|c){3,70}$",
        "^https://([.a-z]+/?){3,130}$",
        "(x[ab]{1,5}y|x[bc]{2,6}z){1,9}",
        "(?:(?:ab?){1,4}c?)*d",
        "((a|b)c{0,3}){0,27}b",
        "(?:a?b?){2,35}c",
        "(?:[a-z]{1,9}[0-9]{1,9}){1,33}!",
        "(?:a{5,}b|a){1,4}",
        ".{1,100}x.{2,90}",
        // Anchors and word boundaries anywhere.
        "^(^a|b$|c)+$",
        "x*(^|a)b($|c)+",
        r"^((25[0-5]|(2[0-4]|1\d|[1-9]|)\d)\.?\b){4}$",
        r"(\b[\w-]+\b ?)+",
        r"(a\B[ab]|-\B|\b)*x?",
        r"[\w.]+\b(?:\.|:)[^a]*",
        // Case, and characters beyond ASCII.
        "(?i)(ab|a)*k?[^k]",
        r"(\p{L}|[\u20ac-\u20ff]|😀)+é(?:\s|\P{Script=Greek})*",
        r"[^\s/]*/(?:\S+ )*.",
        // More than one word of states, more than one part for a text or run.
        "(?:abc|abd|acd|bcd|bce|cde|dea|ead|ab|cd|ef|gh|ij|kl|mn|op|qr|st|uv|wx|yz|a1|b2|c3|d4){1,9}(?:(a|b)x|(c|d)y){5,40}!?",
        "(?:a{100}|b{64}|(?:abcdefghijklmnopqrstuvwxyz){3})*",
    ];
    let others: Vec<&str> =
        sources.into_iter().filter(|source| prove(source, PatternMode::Whole) != Outcome::Automaton).collect();
    assert_eq!(others, [""; 0], "matched as sequences");
}

#[test]
fn a_search_and_look_around_match_as_regex_does() {
    for source in ["ab", "^ab+", "(ab)+$", "a|^b|c$", r"\bab\b", "(?:ab){2,9}", r"[\s\S]*"] {
        assert_ne!(prove(source, PatternMode::Search), Outcome::Skipped, "{source}");
    }
    for source in ["^(?!aws:)[a-z:]*$", "^(?=.*(ab)+)[a-c]+$", "^(?!.*ab)([a-c]b?)*$", r"^[\w.]+(?<!\.(ab)+)$"] {
        assert_ne!(prove(source, PatternMode::Whole), Outcome::Skipped, "{source}");
    }
}

/// Every distinct pattern of the models in the folder of test data.
fn published() -> BTreeSet<String> {
    fn collect(value: &serde_json::Value, patterns: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Object(members) => {
                patterns.extend(members.get("smithy.api#pattern").and_then(|it| it.as_str()).map(str::to_owned));
                members.values().for_each(|value| collect(value, patterns));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, patterns)),
            _ => {}
        }
    }
    let folder = std::env::var_os("SMITHY_DATA").expect("SMITHY_DATA names the folder of test data");
    let mut patterns = BTreeSet::new();
    let models = std::fs::read_dir(std::path::Path::new(&folder).join("models")).expect("SMITHY_DATA/models");
    for path in models.map(|entry| entry.expect("an entry").path()).filter(|path| path.extension().is_some()) {
        let text = std::fs::read_to_string(&path).expect("a model");
        collect(&serde_json::from_str(&text).expect("JSON"), &mut patterns);
    }
    patterns
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn every_published_pattern_matches_as_regex_does() {
    let patterns = published();
    let outcomes: Vec<Outcome> = patterns.iter().map(|source| prove(source, PatternMode::Whole)).collect();
    let count = |of| outcomes.iter().filter(|outcome| **outcome == of).count();
    // Those with look-around inside or references back to a group are skipped, none for its size.
    assert!(count(Outcome::Skipped) <= patterns.len() / 100, "{} skipped", count(Outcome::Skipped));
    for source in patterns {
        if let Matcher::Skipped(reason) = analyse(&source, PatternMode::Whole) {
            assert!(!reason.contains("states"), "{source}: {reason}");
        }
    }
}

/// Each has more ways through the value than could ever be tried one by one.
#[test]
fn a_megabyte_is_gone_through_once() {
    for (source, value, expected) in [
        ("^([a-z]+/?){3,1016}$", "a".repeat(1 << 20), true),
        ("(?:a?b?c?d?e?f?g?h?){1,40}!", "abcdefgh".repeat(1 << 17), false),
        ("(.*a){2,20}b", "a".repeat(1 << 18), false),
    ] {
        let emitted = emitted(&analyse(source, PatternMode::Whole), &[]).expect(source);
        assert_eq!(emitted.accepts(&value), expected, "{source}");
    }
}
