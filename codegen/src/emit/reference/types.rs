//! The pages of structures, unions, enums and errors.

use std::collections::BTreeMap;

use crate::ir::{Docs, ErrorTraits, Retryable, Service, TypeDef, TypeKind};
use crate::markdown::code;

use super::location::{Group, anchor, group, group_page, letter};
use super::{docs, facts, member};

/// The text above the values of an enum.
const VALUES: &str = "Values on the wire, and their variants. The service may know more.";

/// The pages that the service has, by path: their blocks.
pub(super) fn pages(service: &Service) -> BTreeMap<String, Vec<String>> {
    let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for group in Group::ALL {
        for definition in sorted(service, group) {
            let path = group_page(service, group, definition);
            let blocks = pages.entry(path.clone()).or_insert_with(|| vec![title(service, group, definition)]);
            blocks.extend(one(service, &path, definition));
        }
    }
    pages
}

/// The types of a group in the order of their names.
pub(super) fn sorted(service: &Service, wanted: Group) -> Vec<&TypeDef> {
    let mut types: Vec<&TypeDef> =
        service.types.iter().filter(|definition| group(definition) == Some(wanted)).collect();
    types.sort_by_key(|definition| &definition.name);
    types
}

fn title(service: &Service, group: Group, first: &TypeDef) -> String {
    let letter = letter(service, first).map(|letter| format!(": {}", letter.to_ascii_uppercase())).unwrap_or_default();
    format!("# {}{letter}\n\n[Index](../README.md)", group.title())
}

fn one(service: &Service, page: &str, definition: &TypeDef) -> Vec<String> {
    let mut blocks = vec![format!("{}\n\n## {}", anchor(definition), code(&definition.name))];
    blocks.extend(docs(&definition.docs));
    blocks.push(facts(type_facts(definition)));
    match &definition.kind {
        TypeKind::Structure(structure) => {
            blocks.extend(structure.members.iter().flat_map(|member| member::member(service, page, 3, member)));
        }
        TypeKind::Union(union) => {
            blocks.push("On the wire, an object with exactly one of these members:".to_owned());
            blocks.extend(union.variants.iter().flat_map(|variant| member::variant(service, page, 3, variant)));
        }
        TypeKind::Enum(string_enum) => {
            blocks.push(VALUES.to_owned());
            let shown = string_enum.variants.iter().filter(|variant| !variant.internal);
            blocks.push(shown.map(|variant| value(&variant.value, &variant.name, &variant.docs)).collect());
        }
        TypeKind::IntEnum(int_enum) => {
            blocks.push(VALUES.to_owned());
            let shown = int_enum.variants.iter();
            blocks.push(shown.map(|variant| value(&variant.value.to_string(), &variant.name, &variant.docs)).collect());
        }
    }
    blocks
}

fn type_facts(definition: &TypeDef) -> Vec<(String, String)> {
    let module = if group(definition) == Some(Group::Errors) { "types::error" } else { "types" };
    let mut known = vec![("Rust".to_owned(), code(&format!("{module}::{}", definition.name)))];
    known.push(("Shape".to_owned(), code(&definition.id)));
    if let Some(traits) = definition.error() {
        known.extend(error_facts(traits));
    }
    known
}

/// Status, side and whether it is worth sending the request again.
pub(super) fn error_facts(traits: &ErrorTraits) -> Vec<(String, String)> {
    let side = if traits.server_fault { "the service" } else { "the request" };
    let mut known =
        vec![("HTTP status code".to_owned(), traits.status.to_string()), ("At fault".to_owned(), side.to_owned())];
    let retry = traits.retryable.map(|retryable| match retryable {
        Retryable::Transient => "the request may be sent again",
        Retryable::Throttling => "the request may be sent again, more slowly: it was throttled",
    });
    known.extend(retry.map(|retry| ("Retry".to_owned(), retry.to_owned())));
    known
}

/// A value of an enum: what goes over the wire, the variant, and what it means.
fn value(wire: &str, variant: &str, meaning: &Docs) -> String {
    let mut text = format!("- {} is {}", code(wire), code(variant));
    let meaning: Vec<String> = docs(meaning).into_iter().filter(|block| !block.is_empty()).collect();
    match meaning.as_slice() {
        [] => {}
        [one] if is_paragraph(one) => text.push_str(&format!(": {}", one.replace('\n', " "))),
        blocks => text.push_str(&format!("\n\n{}\n", indented(&blocks.join("\n\n")))),
    }
    text.push('\n');
    text
}

/// Tells a single paragraph from a list, a quote and a fenced block.
fn is_paragraph(block: &str) -> bool {
    !block.contains("\n\n") && !["- ", ">", "```", "1. "].iter().any(|start| block.starts_with(start))
}

/// Lines as the content of a list item.
fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!("  {line}") });
    lines.collect::<Vec<_>>().join("\n")
}
