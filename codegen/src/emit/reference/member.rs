//! A member of a structure or a variant of a union: its documentation and, one fact a line, its type and limits.

use crate::constraint_docs;
use crate::ir::{Member, Optionality, Service, Target, TimestampFormat, Ty, TypeId, TypeKind, UnionVariant};
use crate::markdown::code;
use crate::rust_type::RustType;
use crate::sample::quoted;

use super::location::href;
use super::{docs, facts};

/// Up to this many values of an enum are listed where it is used.
const MOST_VALUES: usize = 24;

/// The section of a structure's member.
pub(super) fn member(service: &Service, page: &str, level: usize, member: &Member) -> Vec<String> {
    let mut blocks = vec![heading(level, &member.wire)];
    blocks.extend(docs(&member.docs));
    let rust = format!("{}: {}", member.field, RustType::of_field(service, member));
    let mut known = vec![fact("Rust", code(&rust)), fact("Type", type_words(service, page, &member.target))];
    known.push(fact("Required", if member.required { "yes" } else { "no" }.to_owned()));
    if member.is_token() {
        known.push(fact("Idempotency token", constraint_docs::TOKEN.to_owned()));
    }
    if let Optionality::Default(default) = &member.optionality {
        known.push(fact("Default", constraint_docs::default(default)));
    }
    if let Some(default) = member.filled_default() {
        known.push(fact("Default", constraint_docs::filled_default(default)));
    }
    known.extend(limits(service, page, &member.target));
    blocks.push(facts(known));
    blocks
}

/// The section of a union's variant.
pub(super) fn variant(service: &Service, page: &str, level: usize, variant: &UnionVariant) -> Vec<String> {
    let mut blocks = vec![heading(level, &variant.wire)];
    blocks.extend(docs(&variant.docs));
    let payload = variant.target.as_ref().map(|target| {
        let inner = RustType::of(service, target.ty);
        if variant.boxed { format!("Box<{inner}>") } else { inner.to_string() }
    });
    let rust = payload.map_or_else(|| variant.name.clone(), |payload| format!("{}({payload})", variant.name));
    let mut known = vec![fact("Rust", code(&rust))];
    match &variant.target {
        Some(target) => {
            known.push(fact("Type", type_words(service, page, target)));
            known.extend(limits(service, page, target));
        }
        None => known.push(fact("Type", "an empty object".to_owned())),
    }
    blocks.push(facts(known));
    blocks
}

fn heading(level: usize, wire: &str) -> String {
    format!("{} {}", "#".repeat(level), code(wire))
}

fn fact(label: &str, words: String) -> (String, String) {
    (label.to_owned(), words)
}

/// The limits of a value and of what it holds, then the values that an enum knows.
fn limits(service: &Service, page: &str, target: &Target) -> Vec<(String, String)> {
    let mut known: Vec<(String, String)> = Vec::new();
    for limit in constraint_docs::limits(service, target) {
        let subject = if limit.subject.is_empty() { String::new() } else { format!(" of {}", limit.subject) };
        known.push((format!("{}{subject}", limit.label), limit.words));
    }
    if let Some(id) = enum_below(service, target.ty) {
        known.push(fact("Valid values", valid_values(service, page, id)));
    }
    if target.sensitive {
        known.push(fact("Sensitive", "never shown by `Debug`, in violations or in logs".to_owned()));
    }
    known
}

/// The enum that a value is, or that a list holds.
fn enum_below(service: &Service, ty: Ty) -> Option<TypeId> {
    match ty {
        Ty::Enum(id) | Ty::IntEnum(id) => Some(id),
        Ty::List(id) => match service.lists[id.0].member.ty {
            Ty::Enum(id) | Ty::IntEnum(id) => Some(id),
            _ => None,
        },
        _ => None,
    }
}

fn valid_values(service: &Service, page: &str, id: TypeId) -> String {
    let values: Vec<String> = values(service, id).iter().take(MOST_VALUES + 1).map(|value| code(value)).collect();
    match values.get(MOST_VALUES) {
        None => values.join(", "),
        Some(_) => {
            let first = values[..MOST_VALUES].join(", ");
            format!("{first}, and those that [`{}`]({}) lists", service.types[id.0].name, href(service, page, id))
        }
    }
}

/// The documented values of an enum, as text.
pub(super) fn values(service: &Service, id: TypeId) -> Vec<String> {
    match &service.types[id.0].kind {
        TypeKind::Enum(string_enum) => {
            let shown = string_enum.variants.iter().filter(|variant| !variant.internal);
            shown.map(|variant| variant.value.clone()).collect()
        }
        TypeKind::IntEnum(int_enum) => int_enum.variants.iter().map(|variant| variant.value.to_string()).collect(),
        TypeKind::Structure(_) | TypeKind::Union(_) => Vec::new(),
    }
}

/// The type in words, with links to the pages of named types.
fn type_words(service: &Service, page: &str, target: &Target) -> String {
    words(service, page, target.ty, &mut Vec::new())
}

/// `held` are the lists and maps above: one that holds itself is named once.
fn words(service: &Service, page: &str, ty: Ty, held: &mut Vec<Ty>) -> String {
    let link = |id: TypeId| format!("[`{}`]({})", service.types[id.0].name, href(service, page, id));
    let or_null = |sparse: bool| if sparse { " or null" } else { "" };
    match ty {
        Ty::List(_) | Ty::Map(_) if held.contains(&ty) => "the same again".to_owned(),
        Ty::List(id) => {
            let list = &service.lists[id.0];
            held.push(ty);
            let item = words(service, page, list.member.ty, held);
            held.pop();
            format!("list of {item}{}", or_null(list.sparse))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            held.push(ty);
            let (key, value) = (words(service, page, map.key.ty, held), words(service, page, map.value.ty, held));
            held.pop();
            format!("map from {key} to {value}{}", or_null(map.sparse))
        }
        Ty::Structure(id) => format!("structure {}", link(id)),
        Ty::Union(id) => format!("union {}", link(id)),
        Ty::Enum(id) => format!("string enum {}", link(id)),
        Ty::IntEnum(id) => format!("integer enum {}", link(id)),
        // Without wire code there is no saying how a protocol writes these.
        Ty::Blob if service.protocol.is_none() => "blob".to_owned(),
        Ty::Timestamp(_) if service.protocol.is_none() => "timestamp".to_owned(),
        plain => plain_words(plain).to_owned(),
    }
}

fn plain_words(ty: Ty) -> &'static str {
    match ty {
        Ty::Boolean => "boolean",
        Ty::Byte => "8-bit integer",
        Ty::Short => "16-bit integer",
        Ty::Integer => "32-bit integer",
        Ty::Long => "64-bit integer",
        Ty::Float => "32-bit floating-point number",
        Ty::Double => "64-bit floating-point number",
        Ty::BigInteger => "integer of any size",
        Ty::BigDecimal => "decimal number of any size",
        Ty::Blob => "blob, as base64 text",
        Ty::Timestamp(TimestampFormat::EpochSeconds) => "timestamp, as a number of seconds since the epoch",
        Ty::Timestamp(TimestampFormat::DateTime) => "timestamp, as RFC 3339 text",
        Ty::Timestamp(TimestampFormat::HttpDate) => "timestamp, as an HTTP date",
        Ty::Document => "document, any JSON value",
        _ => "string",
    }
}

/// A JSON string of a name or value.
pub(super) fn json_string(text: &str) -> String {
    quoted(text)
}
