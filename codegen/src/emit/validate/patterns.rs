//! The matchers of the slice's patterns: class tables where those are exact, `regex` where nothing else will do.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{CountedClass, Matcher, Pattern, Service};
use crate::tokens::doc;

/// Whether any pattern of the slice is checked.
pub(super) fn any(service: &Service) -> bool {
    service.patterns.iter().any(|pattern| !matches!(pattern.matcher, Matcher::Skipped(_)))
}

/// One function per pattern, and the distinct classes that they share.
pub(super) fn emit(service: &Service) -> TokenStream {
    let mut classes: Vec<&[(char, char)]> = Vec::new();
    let functions: Vec<TokenStream> =
        service.patterns.iter().filter_map(|pattern| function(pattern, &mut classes)).collect();
    let statics = classes.iter().enumerate().map(|(index, ranges)| class(index, ranges));
    let uses_classes = !classes.is_empty();
    let import = uses_classes.then(|| {
        quote!(
            use crate::validate::pattern::{matches, Class, Counted};
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

fn function<'s>(pattern: &'s Pattern, classes: &mut Vec<&'s [(char, char)]>) -> Option<TokenStream> {
    let name = function_name(pattern);
    let about = doc(&crate::constraint_docs::code(&pattern.source));
    let body = match &pattern.matcher {
        Matcher::Classes(sequence) => {
            let counted: Vec<TokenStream> = sequence.iter().map(|counted| self::counted(counted, classes)).collect();
            quote! {
                const SEQUENCE: &[Counted] = &[#(#counted),*];
                matches(value, SEQUENCE)
            }
        }
        Matcher::Regex(regex) => quote! {
            static REGEX: std::sync::LazyLock<Option<regex::Regex>> =
                std::sync::LazyLock::new(|| regex::Regex::new(#regex).ok());
            REGEX.as_ref().is_none_or(|regex| regex.is_match(value))
        },
        Matcher::Skipped(_) => return None,
    };
    Some(quote! {
        #about
        pub(super) fn #name(value: &str) -> bool {
            #body
        }
    })
}

fn counted<'s>(counted: &'s CountedClass, classes: &mut Vec<&'s [(char, char)]>) -> TokenStream {
    let ranges = counted.ranges.as_slice();
    let index = classes.iter().position(|known| *known == ranges).unwrap_or_else(|| {
        classes.push(ranges);
        classes.len() - 1
    });
    let class = class_name(index);
    let min = Literal::u32_unsuffixed(counted.min);
    let max = counted.max.map_or_else(
        || quote!(u32::MAX),
        |max| {
            let max = Literal::u32_unsuffixed(max);
            quote!(#max)
        },
    );
    quote!(Counted { class: &#class, min: #min, max: #max })
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
