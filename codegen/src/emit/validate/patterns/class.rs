//! Character classes as a reader of patterns writes them: ASCII as text, properties by name, the rest in numbers.
//! Two equal classes of one pattern are spelt the same; no class is numbered.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{FixedPart, Matcher, Service, UnicodeProperty};

/// Inclusive ranges of code points, sorted and disjoint.
type Codes = Vec<(u32, u32)>;

const LAST_ASCII: u32 = 0x7f;
const SURROGATES: (u32, u32) = (0xd800, 0xdfff);
/// Most ranges that are written where the class stands, if properties can say the same.
const FEW: usize = 2;

/// The parts that a class is written in.
#[derive(Debug)]
pub(super) struct Spelling<'s> {
    /// Negates the class: the ranges are the characters outside it.
    pub(super) is_except: bool,
    /// ASCII characters and ranges of them, for `Class::ascii`.
    pub(super) ascii: String,
    pub(super) properties: Vec<&'s UnicodeProperty>,
    /// The remaining code points.
    pub(super) others: Codes,
}

/// The shorter spelling of a class: by its members or by what it leaves out.
pub(super) fn spelling<'s>(ranges: &[(char, char)], properties: &'s [UnicodeProperty]) -> Spelling<'s> {
    let codes = codes(ranges);
    let members = written(codes.clone(), false, properties);
    if members.others.is_empty() {
        return members;
    }
    let left_out = written(without(&[(0, u32::from(char::MAX))], &codes), true, properties);
    if left_out.others.len() < members.others.len() { left_out } else { members }
}

fn written(codes: Codes, is_except: bool, properties: &[UnicodeProperty]) -> Spelling<'_> {
    let beyond = |codes: &Codes| codes.iter().filter(|(_, last)| *last > LAST_ASCII).count();
    let (mut rest, mut named) = (codes, Vec::new());
    if beyond(&rest) > FEW {
        let whole = rest.clone();
        for property in properties {
            let table = self::codes(&property.ranges);
            let less = without(&rest, &table);
            if without(&table, &whole).is_empty() && beyond(&less) < beyond(&rest) {
                rest = less;
                named.push(property);
            }
        }
    }
    let others = rest.iter().filter(|(_, last)| *last > LAST_ASCII);
    let others = others.map(|(first, last)| (*first.max(&(LAST_ASCII + 1)), *last)).collect();
    Spelling { is_except, ascii: ascii(&rest), properties: named, others }
}

/// The class as an expression.
pub(super) fn spelt(ranges: &[(char, char)], properties: &[UnicodeProperty]) -> TokenStream {
    let Spelling { is_except, ascii, properties, others } = spelling(ranges, properties);
    let names = properties.iter().map(|property| format_ident!("{}", property.constant));
    let numbers = others.iter().map(|(first, last)| {
        let (first, last) = (hexadecimal(*first), hexadecimal(*last));
        quote!((#first, #last))
    });
    let numbers = (!others.is_empty()).then(|| quote!(&[#(#numbers),*]));
    let tables: Vec<TokenStream> = names.map(|name| quote!(unicode::#name)).chain(numbers).collect();
    if is_except {
        quote!(Class::except(#ascii, &[#(#tables),*]))
    } else if tables.is_empty() {
        quote!(Class::ascii(#ascii))
    } else {
        quote!(Class::new(#ascii, &[#(#tables),*]))
    }
}

fn hexadecimal(code: u32) -> Literal {
    format!("{code:#x}").parse().unwrap_or_else(|_| Literal::u32_unsuffixed(code))
}

/// The tables that the classes of a service name, in the order of their names.
pub(in crate::emit) fn tables(service: &Service) -> Vec<&UnicodeProperty> {
    let mut tables: Vec<&UnicodeProperty> = Vec::new();
    for pattern in service.patterns.iter().filter(|pattern| !pattern.properties.is_empty()) {
        let classes = pattern.matcher.leaves().into_iter().flat_map(of);
        tables.extend(classes.flat_map(|ranges| spelling(ranges, &pattern.properties).properties));
    }
    tables.sort_by(|a, b| a.constant.cmp(&b.constant));
    tables.dedup_by(|a, b| a.constant == b.constant);
    tables
}

/// The classes that a matcher names itself.
pub(super) fn of(matcher: &Matcher) -> Box<dyn Iterator<Item = &[(char, char)]> + '_> {
    match matcher {
        Matcher::Sequences(sequences) => Box::new(sequences.iter().flat_map(|sequence| {
            let super::Split { lead, open, tail } = super::sequence::split(sequence);
            let pieces = lead.into_iter().chain([open]).chain(tail);
            pieces.filter_map(|piece| match piece {
                super::Piece::Run(run) => Some(run.ranges.as_slice()),
                super::Piece::Text(_) => None,
            })
        })),
        Matcher::Automaton(automaton, _) => Box::new(automaton.states.iter().filter_map(|state| match &state.part {
            FixedPart::Run(ranges, _) => Some(ranges.as_slice()),
            FixedPart::Text(_) => None,
        })),
        _ => Box::new(std::iter::empty()),
    }
}

fn codes(ranges: &[(char, char)]) -> Codes {
    ranges.iter().map(|(first, last)| (u32::from(*first), u32::from(*last))).collect()
}

/// Set difference; never a surrogate at an end.
fn without(codes: &[(u32, u32)], others: &[(u32, u32)]) -> Codes {
    let mut left = Codes::new();
    let mut others = others.iter().peekable();
    for (first, last) in codes {
        let mut from = *first;
        while let Some((low, high)) = others.peek().filter(|(low, _)| low <= last) {
            if *high >= from {
                left.extend(low.checked_sub(1).filter(|end| from <= *end).map(|end| (from, end)));
                from = high + 1;
            }
            if high > last {
                break;
            }
            others.next();
        }
        if from <= *last {
            left.push((from, *last));
        }
    }
    let is_surrogate = |code: u32| (SURROGATES.0..=SURROGATES.1).contains(&code);
    let within = |(first, last): (u32, u32)| {
        let first = if is_surrogate(first) { SURROGATES.1 + 1 } else { first };
        let last = if is_surrogate(last) { SURROGATES.0 - 1 } else { last };
        (first <= last).then_some((first, last))
    };
    left.into_iter().filter_map(within).collect()
}

/// The ASCII part in the order of most patterns: letters, digits, other characters, a hyphen.
fn ascii(codes: &[(u32, u32)]) -> String {
    let character = |code: u32| char::from_u32(code.min(LAST_ASCII)).unwrap_or_default();
    let ascii = codes.iter().filter(|(first, _)| *first <= LAST_ASCII);
    let mut ranges: Vec<(char, char)> =
        ascii.flat_map(|(first, last)| kinds(character(*first), character(*last))).collect();
    ranges.sort_by_key(|(first, last)| match (*first, *last) {
        // A range from the hyphen on is one only where nothing stands before, and the hyphen where nothing follows.
        ('-', '-') => (5, *first),
        ('-', _) => (0, *first),
        ('a'..='z', _) => (1, *first),
        ('A'..='Z', 'A'..='Z') => (2, *first),
        ('0'..='9', '0'..='9') => (3, *first),
        _ => (4, *first),
    });
    let range = |(first, last): (char, char)| match u32::from(last) - u32::from(first) {
        0 => first.to_string(),
        1 => format!("{first}{last}"),
        _ => format!("{first}-{last}"),
    };
    ranges.into_iter().map(range).collect()
}

/// A range in parts of one kind each: letters, digits, single other characters. A wide one is left whole, like `!-~`.
fn kinds(first: char, last: char) -> Vec<(char, char)> {
    let is_whole = (first <= '0' && 'Z' <= last) || (!first.is_ascii_graphic() && last < ' ');
    if is_whole {
        return vec![(first, last)];
    }
    let mut parts: Vec<(char, char)> = Vec::new();
    for c in first..=last {
        match parts.last_mut() {
            Some((_, end)) if c.is_ascii_alphanumeric() && end.is_ascii_alphanumeric() => *end = c,
            _ => parts.push((c, c)),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::{PatternMode, analyse, properties};

    /// The class of a pattern that is one class, as its constructor is called.
    fn spelt_as(source: &str) -> String {
        let matcher = analyse(source, PatternMode::Whole);
        let ranges = of(&matcher).next().expect(source);
        spelt(ranges, &properties(source)).to_string().replace(' ', "")
    }

    #[test]
    fn ascii_reads_as_in_a_pattern() {
        for (source, expected) in [
            ("[a-zA-Z0-9_\\-]*", "a-zA-Z0-9_-"),
            ("[-.\\w]+", "a-zA-Z0-9._-"),
            ("[A-Za-z0-9+/=]+", "a-zA-Z0-9+/="),
            ("[\\w+=,.@:/-]+", "a-zA-Z0-9+,./:=@_-"),
            ("[!-~]+", "!-~"),
            ("[--~]+", "--~"),
            ("[+--]+", "+,-"),
            ("[a-c0-1]+", "a-c01"),
            ("[\"\\\\]+", "\\\"\\\\"),
        ] {
            assert_eq!(spelt_as(source), format!("Class::ascii(\"{expected}\")"), "{source}");
        }
    }

    #[test]
    fn the_shorter_spelling_is_taken() {
        for (source, expected) in [
            ("[^/]*", r#"Class::except("/",&[])"#),
            (".*", r#"Class::except("\n\r",&[&[(0x2028,0x2029)]])"#),
            ("[aà-ÿ]*", r#"Class::new("a",&[&[(0xe0,0xff)]])"#),
            (r"[\s\S]+", r#"Class::except("",&[])"#),
        ] {
            assert_eq!(spelt_as(source), expected, "{source}");
        }
    }

    #[test]
    fn properties_have_names_where_numbers_would_be_many() {
        for (source, expected) in [
            (r"[\p{L}\p{N}_.-]*", r#"Class::new("._-",&[unicode::L,unicode::N])"#),
            (r"\P{L}+", r#"Class::except("",&[unicode::L])"#),
            (r"[^\p{Script=Greek}a]+", r#"Class::except("a",&[unicode::SCRIPT_GREEK])"#),
            (r"[\p{L}é-ê]+", r#"Class::new("",&[unicode::L])"#),
            (r"[\p{L}\u20ac]+", r#"Class::new("",&[unicode::L,&[(0x20ac,0x20ac)]])"#),
            (r"\s*", r#"Class::new("",&[unicode::SPACE])"#),
            (r"[^\s/]*", r#"Class::except("/",&[unicode::SPACE])"#),
            (r"[\p{ASCII}]+", r#"Class::ascii("\0-\u{7f}")"#),
        ] {
            assert_eq!(spelt_as(source), expected, "{source}");
        }
    }
}
