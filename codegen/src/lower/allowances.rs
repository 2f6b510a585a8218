//! The lints that the content of a slice sets off, however well it is emitted.

use std::collections::BTreeSet;

use crate::ir::{
    Allowance, ConstraintKind, Default, Docs, Member, Optionality, Service, Target, Ty, TypeDef, TypeKind,
};

/// The lints that the crate of the slice has to allow.
pub(super) fn of(service: &Service) -> BTreeSet<Allowance> {
    let operations = service.operations.iter().map(|operation| &operation.docs);
    let deprecated = service.types.iter().flat_map(docs).chain(operations).any(|docs| docs.deprecated.is_some());
    let numbers =
        service.types.iter().flat_map(members).any(has_float_default) || service.targets().any(has_float_range);
    let held = [(Allowance::Deprecated, deprecated), (Allowance::ApproximateConstants, numbers)];
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
