//! The matchers of the slice's patterns: sequences of texts and counted classes where those are exact, automata where
//! nothing else will do. It never decides which: the IR says which.

pub(super) mod class;
#[cfg(test)]
mod proof;
mod sequence;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{Automaton, FixedPart, Matcher, Next, Pattern, Service, State, UnicodeProperty};
use crate::tokens::{doc, ident};
use sequence::{Piece, Split};

/// Tells slices with a pattern that is checked.
pub(super) fn any(service: &Service) -> bool {
    service.patterns.iter().any(|pattern| pattern.matcher.is_checked())
}

/// One function for each pattern.
pub(super) fn emit(service: &Service) -> TokenStream {
    let imports = imports(service);
    let functions = service.patterns.iter().filter_map(function);
    quote! {
        #imports
        #(#functions)*
    }
}

/// Imports of the functions.
fn imports(service: &Service) -> TokenStream {
    let any = |has| service.patterns.iter().any(|pattern| pattern.matcher.any(has));
    let classes = any(|matcher| class::of(matcher).next().is_some());
    let sequences = any(|matcher| matches!(matcher, Matcher::Sequences(_)));
    let automata = any(|matcher| matches!(matcher, Matcher::Automaton(..)));
    let parts = automata || any(|matcher| matches!(matcher, Matcher::Sequences(sequences) if !sequences.is_empty()));
    let names: Vec<TokenStream> = [
        (automata, quote!(Automaton)),
        (classes, quote!(Class)),
        (automata, quote!(Next)),
        (parts, quote!(Part)),
        (sequences, quote!(Sequence)),
        (automata, quote!(State)),
        (sequences, quote!(matches)),
    ]
    .into_iter()
    .filter_map(|(is_named, name)| is_named.then_some(name))
    .collect();
    let unicode = (!class::tables(service).is_empty()).then(|| {
        quote!(
            use super::unicode;
        )
    });
    quote! {
        use super::pattern::{#(#names),*};
        #unicode
    }
}

fn function(pattern: &Pattern) -> Option<TokenStream> {
    let name = ident(&pattern.function);
    let about = doc(&crate::markdown::code(&pattern.source));
    let mut constants = Vec::new();
    let test = pattern.matcher.is_checked().then(|| test(&pattern.matcher, &pattern.properties, &mut constants))?;
    Some(quote! {
        #about
        pub(super) fn #name(value: &str) -> bool {
            #(#constants)*
            #test
        }
    })
}

/// The expression that tests `value`; the constants that it names are added.
fn test(matcher: &Matcher, properties: &[UnicodeProperty], constants: &mut Vec<TokenStream>) -> TokenStream {
    let nth = if constants.is_empty() { String::new() } else { format!("_{}", constants.len()) };
    match matcher {
        Matcher::Sequences(sequences) => {
            let name = format_ident!("SEQUENCES{nth}");
            let sequences = sequences.iter().map(|one| sequence(&sequence::split(one), properties));
            constants.push(quote!(const #name: &[Sequence] = &[#(#sequences),*];));
            quote!(matches(value, #name))
        }
        Matcher::Automaton(automaton, _) => {
            let name = format_ident!("AUTOMATON{nth}");
            let automaton = self::automaton(automaton, properties);
            constants.push(quote!(const #name: Automaton = #automaton;));
            quote!(#name.accepts(value))
        }
        Matcher::Not(inner) => {
            let inner = test(inner, properties, constants);
            quote!(!#inner)
        }
        Matcher::All(parts) => {
            let parts = parts.iter().map(|part| test(part, properties, constants));
            quote!(#(#parts)&&*)
        }
        Matcher::Skipped(_) => TokenStream::new(),
    }
}

fn sequence(Split { lead, open, tail }: &Split<'_>, properties: &[UnicodeProperty]) -> TokenStream {
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => quote!(Part::Text(#text)),
        Piece::Run(run) => {
            let class = class::spelt(&run.ranges, properties);
            part(&class, run.min, run.max)
        }
    };
    let (lead, open, tail) = (lead.iter().map(piece), piece(open), tail.iter().map(piece));
    quote!(Sequence { lead: &[#(#lead),*], open: #open, tail: &[#(#tail),*] })
}

fn automaton(automaton: &Automaton, properties: &[UnicodeProperty]) -> TokenStream {
    let state = |State { part, next }: &State| {
        let part = match part {
            FixedPart::Text(text) => quote!(Part::Text(#text)),
            FixedPart::Run(ranges, length) => self::part(&class::spelt(ranges, properties), *length, Some(*length)),
        };
        let next = next.iter().map(self::next);
        quote!(State::new(#part, &[#(#next),*]))
    };
    let (start, states) = (automaton.start.iter().map(next), automaton.states.iter().map(state));
    quote!(Automaton::new(&[#(#start),*], &[#(#states),*]))
}

fn next(next: &Next) -> TokenStream {
    let index = |to: &usize| Literal::usize_unsuffixed(*to);
    match next {
        Next::Then(to) => {
            let to = index(to);
            quote!(Next::Then(#to))
        }
        Next::Within(to) => {
            let to = index(to);
            quote!(Next::Within(#to))
        }
        Next::Again(to, most) => {
            let (to, most) = (index(to), Literal::u32_unsuffixed(*most));
            quote!(Next::Again(#to, #most))
        }
        Next::End => quote!(Next::End),
    }
}

fn part(class: &TokenStream, min: u32, max: Option<u32>) -> TokenStream {
    let min = Literal::u32_unsuffixed(min);
    match max.map(Literal::u32_unsuffixed) {
        Some(max) => quote!(Part::Run(&#class, #min, #max)),
        None => quote!(Part::Run(&#class, #min, u32::MAX)),
    }
}
