//! Types, limits and defaults in words, for the column that says from what to what.

use crate::constraint_docs;
use crate::ir::{Bounds, Constraint, Member, Optionality, Place, Service, Ty, TypeId};
use crate::markdown::code;

/// Lists and maps deeper than this are cut: a hostile model may nest them without end.
const DEEPEST: usize = 8;

/// A type as the emitted crate spells it, without paths: `HashMap<String, Vec<Tag>>`.
pub(super) fn rust(service: &Service, ty: Ty) -> String {
    spelled(service, ty, 0)
}

fn spelled(service: &Service, ty: Ty, depth: usize) -> String {
    let item = |ty: Ty, sparse: bool| {
        let inner = spelled(service, ty, depth + 1);
        if sparse { format!("Option<{inner}>") } else { inner }
    };
    match ty {
        _ if depth > DEEPEST => "…".to_owned(),
        Ty::Boolean => "bool".to_owned(),
        Ty::Byte => "i8".to_owned(),
        Ty::Short => "i16".to_owned(),
        Ty::Integer => "i32".to_owned(),
        Ty::Long => "i64".to_owned(),
        Ty::Float => "f32".to_owned(),
        Ty::Double => "f64".to_owned(),
        Ty::BigInteger => "BigInteger".to_owned(),
        Ty::BigDecimal => "BigDecimal".to_owned(),
        Ty::String => "String".to_owned(),
        Ty::Blob => "Blob".to_owned(),
        Ty::Timestamp(_) => "DateTime".to_owned(),
        Ty::Document => "Document".to_owned(),
        Ty::Enum(id) | Ty::IntEnum(id) | Ty::Structure(id) | Ty::Union(id) => service.types[id.0].name.clone(),
        Ty::List(id) => {
            let list = &service.lists[id.0];
            format!("Vec<{}>", item(list.member.ty, list.sparse))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            format!("HashMap<{}, {}>", item(map.key.ty, false), item(map.value.ty, map.sparse))
        }
    }
}

/// The type of a member's field: `Option<Box<Tree>>`.
pub(super) fn field(service: &Service, member: &Member) -> String {
    let inner = rust(service, member.target.ty);
    let inner = if member.boxed { format!("Box<{inner}>") } else { inner };
    if member.optionality == Optionality::Optional { format!("Option<{inner}>") } else { inner }
}

/// The path of a named type below the crate.
pub(super) fn path(service: &Service, id: TypeId) -> String {
    let definition = &service.types[id.0];
    match definition.place {
        Place::Types => format!("types::{}", definition.name),
        Place::Errors => format!("types::error::{}", definition.name),
        Place::Operation(index) => format!("operation::{}::{}", service.operations[index].module, definition.name),
    }
}

/// A limit: `length 1 to 100`, `pattern ^a*$`.
pub(super) fn limit(service: &Service, constraint: &Constraint) -> String {
    match constraint {
        Constraint::Length(Bounds::Between(min, max)) => format!("length {min} to {max}"),
        Constraint::Length(Bounds::AtLeast(min)) => format!("length at least {min}"),
        Constraint::Length(Bounds::AtMost(max)) => format!("length at most {max}"),
        Constraint::Range(bounds) => format!("range {}", constraint_docs::range(bounds)),
        Constraint::Pattern(id) => format!("pattern {}", code(&service.patterns[id.0].source)),
        Constraint::UniqueItems => "unique items".to_owned(),
        Constraint::EnumValues(id) => format!("values of {}", service.types[id.0].name),
    }
}

/// What stands for an absent value.
pub(super) fn default(optionality: &Optionality) -> String {
    match optionality {
        Optionality::Optional => "absent".to_owned(),
        Optionality::Required => "no default".to_owned(),
        Optionality::Default(default) => format!("default {}", constraint_docs::default(default)),
    }
}
