//! Emits how a command follows pages. The model names the items at most; every other member of the output has the part
//! that members of its type have.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Member, MemberPath, Operation, Service, Ty, TypeDef, TypeKind};

/// The field of the command: none where the operation has no pages, or an output without lists.
pub(super) fn emit(service: &Service, operation: &Operation) -> TokenStream {
    let pages = operation.pagination.as_ref().and_then(|pagination| {
        let input = members(&service.types[operation.input.0]);
        let token = &input[pagination.input_token].wire;
        let size = match pagination.page_size.map(|index| &input[index].wire) {
            Some(name) => quote!(Some(#name)),
            None => quote!(None),
        };
        let next = names(service, &pagination.output_token);
        let parts = match &pagination.items {
            Some(items) => parts(service, operation, names(service, &items.path), &next),
            None => without_items(service, operation, &next)?,
        };
        let (results, sums, constant) = (parts.results, parts.sums, parts.constant);
        Some(quote! {
            Some(super::schema::Pages {
                token: #token,
                next: &[#(#next),*],
                size: #size,
                results: &[#(&[#(#results),*]),*],
                sums: &[#(#sums),*],
                constant: &[#(#constant),*],
            })
        })
    });
    pages.unwrap_or_else(|| quote!(None))
}

/// The members of an output by the part that they have in one of all pages.
#[derive(Default)]
struct Parts<'s> {
    results: Vec<Vec<&'s str>>,
    sums: Vec<&'s str>,
    constant: Vec<&'s str>,
}

fn parts<'s>(service: &'s Service, operation: &Operation, items: Vec<&'s str>, next: &[&str]) -> Parts<'s> {
    let known = [items.first(), next.first()].map(Option::<&&str>::copied);
    let mut parts = others(service, operation, |name| known.contains(&Some(name)));
    parts.results = vec![items];
    parts
}

/// Where the model names no items, every list of the output has some.
fn without_items<'s>(service: &'s Service, operation: &Operation, next: &[&str]) -> Option<Parts<'s>> {
    let output = members(&service.types[operation.output.0]).iter();
    let lists: Vec<&str> =
        output.filter(|member| matches!(member.target.ty, Ty::List(_))).map(|member| member.wire.as_str()).collect();
    let mut parts = others(service, operation, |name| lists.contains(&name) || next.first() == Some(&name));
    parts.results = lists.into_iter().map(|name| vec![name]).collect();
    (!parts.results.is_empty()).then_some(parts)
}

fn others<'s>(service: &'s Service, operation: &Operation, is_known: impl Fn(&str) -> bool) -> Parts<'s> {
    let mut parts = Parts::default();
    let output = members(&service.types[operation.output.0]).iter();
    for member in output.filter(|member| !is_known(&member.wire)) {
        match member.target.ty {
            // Whether there is another page.
            Ty::Boolean => {}
            Ty::Integer => parts.sums.push(&member.wire),
            _ => parts.constant.push(&member.wire),
        }
    }
    parts
}

fn members(definition: &TypeDef) -> &[Member] {
    match &definition.kind {
        TypeKind::Structure(structure) => &structure.members,
        TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => &[],
    }
}

/// The names that a path leads through.
fn names<'s>(service: &'s Service, path: &MemberPath) -> Vec<&'s str> {
    path.0.iter().map(|(id, index)| members(&service.types[id.0])[*index].wire.as_str()).collect()
}
