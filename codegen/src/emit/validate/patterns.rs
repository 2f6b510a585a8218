//! The matchers of the slice's patterns: texts and class tables where those are exact, `regex` where nothing else will
//! do. It never decides which: that is settled in the IR.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{CountedClass, Matcher, Pattern, Service};
use crate::tokens::doc;

/// Longest run of one character that is spelt out as text.
const LONGEST_RUN: u32 = 8;

/// Whether any pattern of the slice is checked.
pub(super) fn any(service: &Service) -> bool {
    service.patterns.iter().any(|pattern| pattern.matcher.is_checked())
}

/// One function per pattern, and the distinct classes that they share.
pub(super) fn emit(service: &Service) -> TokenStream {
    let mut classes = Classes::default();
    let functions: Vec<TokenStream> =
        service.patterns.iter().filter_map(|pattern| function(pattern, &mut classes)).collect();
    let statics = classes.0.iter().enumerate().map(|(index, ranges)| class(index, ranges));
    let has_part = |matcher: &Matcher| matches!(matcher, Matcher::Sequences(sequences) if !sequences.is_empty());
    let part = service.patterns.iter().any(|pattern| pattern.matcher.any(has_part)).then(|| quote!(Part,));
    let class = (!classes.0.is_empty()).then(|| quote!(Class,));
    let import = service.uses.class_patterns.then(|| {
        quote!(
            use super::pattern::{#class #part Sequence, matches};
        )
    });
    quote! {
        #import
        #(#functions)*
        #(#statics)*
    }
}

/// The name of a pattern's function, `is_idempotency_token`.
pub(super) fn function_name(pattern: &Pattern) -> Ident {
    format_ident!("is_{}", pattern.name.trim_start_matches('_').to_lowercase())
}

fn function<'s>(pattern: &'s Pattern, classes: &mut Classes<'s>) -> Option<TokenStream> {
    let name = function_name(pattern);
    let about = doc(&crate::markdown::code(&pattern.source));
    let mut constants = Vec::new();
    let test = pattern.matcher.is_checked().then(|| test(&pattern.matcher, classes, &mut constants))?;
    Some(quote! {
        #about
        pub(super) fn #name(value: &str) -> bool {
            #(#constants)*
            #test
        }
    })
}

/// The expression that tests `value`; the constants that it names are added.
fn test<'s>(matcher: &'s Matcher, classes: &mut Classes<'s>, constants: &mut Vec<TokenStream>) -> TokenStream {
    let nth = if constants.is_empty() { String::new() } else { format!("_{}", constants.len()) };
    match matcher {
        Matcher::Sequences(sequences) => {
            let name = format_ident!("SEQUENCES{nth}");
            let sequences = sequences.iter().map(|one| sequence(one, classes));
            constants.push(quote!(const #name: &[Sequence] = &[#(#sequences),*];));
            quote!(matches(value, #name))
        }
        Matcher::Regex(regex) => {
            let name = format_ident!("REGEX{nth}");
            constants.push(quote! {
                static #name: std::sync::LazyLock<Option<regex::Regex>> =
                    std::sync::LazyLock::new(|| regex::Regex::new(#regex).ok());
            });
            quote!(#name.as_ref().is_none_or(|regex| regex.is_match(value)))
        }
        Matcher::Not(inner) => {
            let inner = test(inner, classes, constants);
            quote!(!#inner)
        }
        Matcher::All(parts) => {
            let parts = parts.iter().map(|part| test(part, classes, constants));
            quote!(#(#parts)&&*)
        }
        Matcher::Skipped(_) => TokenStream::new(),
    }
}

/// The last part of variable length stands alone between those before and behind it.
fn sequence<'s>(elements: &'s [CountedClass], classes: &mut Classes<'s>) -> TokenStream {
    let last_variable = elements.iter().rposition(|one| Some(one.min) != one.max);
    let (lead, open, tail) = match last_variable {
        Some(at) => (&elements[..at], part(&Piece::Run(&elements[at]), classes), &elements[at + 1..]),
        None => (elements, quote!(Part::Text("")), [].as_slice()),
    };
    let mut parts = |elements: &'s [CountedClass]| -> Vec<TokenStream> {
        pieces(elements).iter().map(|piece| part(piece, classes)).collect()
    };
    let (lead, tail) = (parts(lead), parts(tail));
    quote!(Sequence { lead: &[#(#lead),*], open: #open, tail: &[#(#tail),*] })
}

/// A text, or a class that is no single character.
enum Piece<'s> {
    Text(String),
    Run(&'s CountedClass),
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

fn part<'s>(piece: &Piece<'s>, classes: &mut Classes<'s>) -> TokenStream {
    let element = match piece {
        Piece::Text(text) => return quote!(Part::Text(#text)),
        Piece::Run(element) => element,
    };
    let class = classes.name(&element.ranges);
    let min = Literal::u32_unsuffixed(element.min);
    match element.max.map(Literal::u32_unsuffixed) {
        Some(max) => quote!(Part::Run(&#class, #min, #max)),
        None => quote!(Part::Run(&#class, #min, u32::MAX)),
    }
}

/// The distinct classes, in the order of their first use.
#[derive(Default)]
struct Classes<'s>(Vec<&'s [(char, char)]>);

impl<'s> Classes<'s> {
    fn name(&mut self, ranges: &'s [(char, char)]) -> Ident {
        let index = self.0.iter().position(|known| *known == ranges).unwrap_or_else(|| {
            self.0.push(ranges);
            self.0.len() - 1
        });
        class_name(index)
    }
}

fn class_name(index: usize) -> Ident {
    format_ident!("CLASS_{index}")
}

fn class(index: usize, ranges: &[(char, char)]) -> TokenStream {
    let name = class_name(index);
    let ascii = ranges
        .iter()
        .flat_map(|(first, last)| (*first as u32..=(*last as u32).min(127)).filter(|code| *code < 128))
        .fold(0_u128, |bits, code| bits | 1 << code);
    let ascii: TokenStream = format!("{ascii:#034x}").parse().unwrap_or_default();
    let beyond = ranges.iter().filter(|(_, last)| !last.is_ascii()).map(|(first, last)| {
        let first = (*first).max('\u{80}');
        quote!((#first, #last))
    });
    quote! {
        static #name: Class = Class::new(#ascii, &[#(#beyond),*]);
    }
}
