//! Which lints the content of a slice sets off, however well it is emitted.

use std::collections::BTreeSet;

use crate::ir::{
    Allowance, ConstraintKind, Default, Docs, Member, Optionality, Service, Target, Ty, TypeDef, TypeKind,
};

/// The lints that the crate of the slice has to allow.
pub(super) fn of(service: &Service) -> BTreeSet<Allowance> {
    let deprecated = service.types.iter().flat_map(docs).any(|docs| docs.deprecated.is_some());
    let numbers =
        service.types.iter().flat_map(members).any(has_float_default) || service.targets().any(has_float_range);
    let deep = service.targets().any(|target| complexity(service, target.ty, 2) > DEEP);
    let held = [
        (Allowance::Deprecated, deprecated),
        (Allowance::ApproximateConstants, numbers),
        (Allowance::ComplexTypes, deep),
    ];
    held.into_iter().filter_map(|(allowance, is_held)| is_held.then_some(allowance)).collect()
}

fn members(definition: &TypeDef) -> &[Member] {
    match &definition.kind {
        TypeKind::Structure(structure) => &structure.members,
        TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => &[],
    }
}

fn has_float_default(member: &Member) -> bool {
    matches!(member.optionality, Optionality::Default(Default::Float(_) | Default::Document(_)))
}

fn has_float_range(target: &Target) -> bool {
    matches!(target.ty, Ty::Float | Ty::Double) && target.constraint(ConstraintKind::Range).is_some()
}

/// Where clippy begins to want a type alias, in its own measure.
const DEEP: usize = 230;

/// Complexity of the type of a value at a depth, as clippy measures it: ten for each type around a generic one.
fn complexity(service: &Service, ty: Ty, depth: usize) -> usize {
    let below = match ty {
        Ty::List(id) => {
            let list = &service.lists[id.0];
            complexity(service, list.member.ty, depth + 1 + usize::from(list.sparse))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            10 * (depth + 1) + complexity(service, map.value.ty, depth + 1 + usize::from(map.sparse))
        }
        _ => 0,
    };
    10 * depth + below
}

/// The documentation of a type and of what it consists of.
fn docs(definition: &TypeDef) -> impl Iterator<Item = &Docs> {
    let below: Vec<&Docs> = match &definition.kind {
        TypeKind::Structure(structure) => structure.members.iter().map(|member| &member.docs).collect(),
        TypeKind::Union(union) => union.variants.iter().map(|variant| &variant.docs).collect(),
        TypeKind::Enum(string_enum) => string_enum.variants.iter().map(|variant| &variant.docs).collect(),
        TypeKind::IntEnum(int_enum) => int_enum.variants.iter().map(|variant| &variant.docs).collect(),
    };
    std::iter::once(&definition.docs).chain(below)
}
