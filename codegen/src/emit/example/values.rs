//! Samples as Rust expressions: what the programs of the documentation and of `examples/` are made of.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Names;
use crate::ir::{Structure, Ty, TypeId, TypeKind};
use crate::sample::{Sample, TIMESTAMP};
use crate::tokens::{self, ident};

/// An expression of exactly the type.
pub(in crate::emit) fn value(names: &mut Names<'_>, ty: Ty, sample: &Sample) -> TokenStream {
    let service = names.service;
    match (sample, ty) {
        (Sample::Boolean(value), _) => quote!(#value),
        (Sample::Number(text), Ty::BigInteger) => big(&names.primitive("BigInteger"), text),
        (Sample::Number(text), Ty::BigDecimal) => big(&names.primitive("BigDecimal"), text),
        (Sample::Number(text), _) => text.parse().unwrap_or_default(),
        (Sample::Text(text), _) => quote!(#text.to_owned()),
        (Sample::Blob(text), _) => {
            let blob = names.primitive("Blob");
            quote!(#blob::new(#text))
        }
        (Sample::Timestamp, _) => {
            let (date_time, secs) = (names.primitive("DateTime"), Literal::i64_unsuffixed(TIMESTAMP.0));
            quote!(#date_time::from_secs(#secs))
        }
        (Sample::Document(text), _) => {
            let document = names.primitive("Document");
            quote!(#document::String(#text.to_owned()))
        }
        (Sample::Enum(index), Ty::Enum(id) | Ty::IntEnum(id)) => {
            let path = names.path(id);
            let variant = match &service.types[id.0].kind {
                TypeKind::Enum(string_enum) => string_enum.variants.get(*index).map(|variant| ident(&variant.name)),
                TypeKind::IntEnum(int_enum) => int_enum.variants.get(*index).map(|variant| ident(&variant.name)),
                TypeKind::Structure(_) | TypeKind::Union(_) => None,
            };
            quote!(#path::#variant)
        }
        (Sample::List(items), Ty::List(id)) => {
            let list = &service.lists[id.0];
            let items = items.iter().map(|item| element(names, list.member.ty, list.sparse, item));
            quote!(vec![#(#items),*])
        }
        (Sample::Map(entries), Ty::Map(id)) => {
            let map = &service.maps[id.0];
            let entries = entries.iter().map(|(key, sample)| {
                let (key, sample) = (value(names, map.key.ty, key), element(names, map.value.ty, map.sparse, sample));
                quote!((#key, #sample))
            });
            quote!(std::collections::HashMap::from([#(#entries),*]))
        }
        (Sample::Structure(members), Ty::Structure(id)) => structure(names, id, members),
        (Sample::Union(index, payload), Ty::Union(id)) => union(names, id, *index, payload.as_deref()),
        _ => TokenStream::new(),
    }
}

fn big(path: &TokenStream, text: &str) -> TokenStream {
    quote!(#text.parse::<#path>()?)
}

fn element(names: &mut Names<'_>, ty: Ty, sparse: bool, sample: &Sample) -> TokenStream {
    let value = value(names, ty, sample);
    if sparse { quote!(Some(#value)) } else { value }
}

/// An argument of a setter, which takes `impl Into<String>` for a string.
fn argument(names: &mut Names<'_>, ty: Ty, sparse: bool, sample: &Sample) -> TokenStream {
    match sample {
        Sample::Text(text) if !sparse => quote!(#text),
        _ => element(names, ty, sparse, sample),
    }
}

pub(in crate::emit) fn structure(names: &mut Names<'_>, id: TypeId, members: &[(usize, Sample)]) -> TokenStream {
    let service = names.service;
    let TypeKind::Structure(structure) = &service.types[id.0].kind else { return TokenStream::new() };
    let path = names.path(id);
    let calls = calls(names, structure, members);
    let fallible = structure.builds_fallibly().then(|| quote!(?));
    quote!(#path::builder() #(#calls)* .build() #fallible)
}

/// The setters of a builder, called one after the other.
pub(in crate::emit) fn calls(
    names: &mut Names<'_>,
    structure: &Structure,
    members: &[(usize, Sample)],
) -> Vec<TokenStream> {
    let service = names.service;
    let mut calls = Vec::new();
    for (index, sample) in members {
        let member = &structure.members[*index];
        if member.is_token() {
            continue;
        }
        let setter = ident(&member.field);
        match (sample, member.target.ty) {
            (Sample::List(items), Ty::List(id)) if !items.is_empty() => {
                let list = &service.lists[id.0];
                calls.extend(items.iter().map(|item| {
                    let item = argument(names, list.member.ty, list.sparse, item);
                    quote!(.#setter(#item))
                }));
            }
            (Sample::Map(entries), Ty::Map(id)) if !entries.is_empty() => {
                let map = &service.maps[id.0];
                calls.extend(entries.iter().map(|(key, sample)| {
                    let key = argument(names, map.key.ty, false, key);
                    let sample = argument(names, map.value.ty, map.sparse, sample);
                    quote!(.#setter(#key, #sample))
                }));
            }
            (Sample::List(_) | Sample::Map(_), ty) => {
                let setter = tokens::prefixed("set", &member.bare);
                let empty = value(names, ty, sample);
                calls.push(quote!(.#setter(Some(#empty))));
            }
            (sample, ty) => {
                let sample = argument(names, ty, false, sample);
                calls.push(quote!(.#setter(#sample)));
            }
        }
    }
    calls
}

fn union(names: &mut Names<'_>, id: TypeId, index: usize, payload: Option<&Sample>) -> TokenStream {
    let TypeKind::Union(union) = &names.service.types[id.0].kind else { return TokenStream::new() };
    let path = names.path(id);
    let variant = &union.variants[index];
    let name = ident(&variant.name);
    match (payload, &variant.target) {
        (Some(payload), Some(target)) => {
            let payload = value(names, target.ty, payload);
            let payload = if variant.boxed { quote!(Box::new(#payload)) } else { payload };
            quote!(#path::#name(#payload))
        }
        _ => quote!(#path::#name),
    }
}

/// A raw string where the text can stand in one.
pub(in crate::emit) fn raw(text: &str) -> TokenStream {
    let literal = (!text.contains("\"#")).then(|| format!("r#\"{text}\"#").parse().ok()).flatten();
    literal.unwrap_or_else(|| {
        let literal = Literal::string(text);
        quote!(#literal)
    })
}
