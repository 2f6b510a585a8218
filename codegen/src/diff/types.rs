//! Compares two shapes that belong together: structures, unions, enums, lists and maps. Their members are compared
//! by `members`.

use crate::ir::{
    EnumVariant, IntEnum, Member, Reference, Role, StringEnum, Structure, TypeDef, TypeKind, Union, UnionVariant, Unset,
};
use crate::markdown::code;
use crate::rust_type::RustType;

use super::finding::{Direction, Finding, Findings, Holding, Joins, docs, from_to, place};
use super::matching::{Pair, matched};
use super::members;
use super::resolved::is_roots;
use super::rules::Rule;

/// Compares two shapes, and leaves what they hold for later.
pub(super) fn compare(pair: &Pair<'_>, old: Reference, new: Reference, findings: &mut Findings) {
    let direction = pair.direction(old, new);
    match (old, new) {
        (Reference::Type(old), Reference::Type(new)) => {
            named(pair, direction, &pair.old.types[old.0], &pair.new.types[new.0], findings);
        }
        (Reference::List(old), Reference::List(new)) => {
            let (old, new) = (&pair.old.lists[old.0], &pair.new.lists[new.0]);
            sparse(&new.id, old.sparse, new.sparse, findings);
            let holding = Holding { place: format!("{}$member", new.id), direction };
            members::target(pair, &holding, &old.member, &new.member, findings);
        }
        (Reference::Map(old), Reference::Map(new)) => {
            let (from, to) = (&pair.old.maps[old.0], &pair.new.maps[new.0]);
            sparse(&to.id, from.sparse, to.sparse, findings);
            for (name, old, new) in [("key", &from.key, &to.key), ("value", &from.value, &to.value)] {
                let holding = Holding { place: format!("{}${name}", to.id), direction };
                members::target(pair, &holding, old, new, findings);
            }
        }
        // `members::target` pairs like with like.
        _ => {}
    }
}

fn sparse(place: &str, old: bool, new: bool, findings: &mut Findings) {
    if old != new {
        let word = |sparse: bool| if sparse { "`Option<T>`" } else { "`T`" };
        findings.push(Finding::new(Rule::SparseChanged, place, from_to("items", word(old), word(new))));
    }
}

fn named(pair: &Pair<'_>, direction: Direction, old: &TypeDef, new: &TypeDef, findings: &mut Findings) {
    let place = place(pair.new, new);
    docs(&place, &old.docs, &new.docs, findings);
    members::sensitivity(&place, old.sensitive, new.sensitive, &new.name, findings);
    match (&old.kind, &new.kind) {
        (TypeKind::Structure(old), TypeKind::Structure(new)) if is_roots(&place) => roots(pair, old, new, findings),
        (TypeKind::Structure(a), TypeKind::Structure(b)) => {
            let holding = Holding { place, direction };
            structure(pair, &holding, a, b, findings);
            buildable(&holding.place, a, b, findings);
        }
        (TypeKind::Union(old), TypeKind::Union(new)) => union(pair, &Holding { place, direction }, old, new, findings),
        (TypeKind::Enum(old), TypeKind::Enum(new)) => string_enum(&place, old, new, findings),
        (TypeKind::IntEnum(old), TypeKind::IntEnum(new)) => int_enum(&place, old, new, findings),
        _ => findings.push(Finding::new(Rule::TypeChanged, place, format!("`{}` is of another kind", new.name))),
    }
}

fn structure(pair: &Pair<'_>, holding: &Holding, old: &Structure, new: &Structure, findings: &mut Findings) {
    let place = |member: &Member| format!("{}${}", holding.place, member.wire);
    let mut members = matched(old.modelled_members(), new.modelled_members(), |member| member.wire.as_str());
    let ty = |service, member: &Member| format!("{:#}", RustType::of_field(service, member));
    let alike = |a: &Member, b: &Member| a.target.shape == b.target.shape && ty(pair.old, a) == ty(pair.new, b);
    for (old, new) in members.take_renamed(alike) {
        let what = from_to("", &format!("`{}`", old.wire), &format!("`{}`", new.wire));
        let what = what.trim_start_matches(": ");
        if (&old.field, &old.bare) == (&new.field, &new.bare) {
            findings.push(Finding::new(Rule::WireNameChanged, place(new), what));
        } else {
            let advice = format!("rename `{}` to `{}` in your code, if it is the same thing", old.field, new.field);
            findings.push(Finding::new(Rule::MemberRenamed, place(new), what).advice(advice));
        }
        let holding = Holding { place: place(new), direction: holding.direction };
        members::member(pair, &holding, old, new, findings);
    }
    for (_, removed) in members.removed {
        findings.push(Finding::new(Rule::MemberRemoved, place(removed), format!("`{}` removed", removed.wire)));
    }
    for (_, added) in members.added {
        let rule = if added.unset == Unset::Fails { Rule::RequiredMemberAdded } else { Rule::MemberAdded };
        let what = format!("`{}: {:#}` added", added.field, RustType::of_field(pair.new, added));
        findings.push(Finding::new(rule, place(added), what));
    }
    for (old, new) in members.both {
        if (&old.field, &old.bare) != (&new.field, &new.bare) {
            let what = from_to("field", &format!("`{}`", old.field), &format!("`{}`", new.field));
            findings.push(Finding::new(Rule::RustNameChanged, place(new), what));
        }
        let holding = Holding { place: place(new), direction: holding.direction };
        members::member(pair, &holding, old, new, findings);
    }
    order(&holding.place, members.in_order, findings);
    if let (Role::Error(old), Role::Error(new)) = (&old.role, &new.role) {
        if old.status != new.status {
            let what = from_to("status", &old.status.to_string(), &new.status.to_string());
            findings.push(Finding::new(Rule::ErrorStatusChanged, &holding.place, what));
        }
        match (old.retryable, new.retryable) {
            (Some(_), None) => {
                findings.push(Finding::new(Rule::RetryabilityRemoved, &holding.place, "no longer retryable"))
            }
            (old, Some(new)) if old != Some(new) => {
                findings.push(Finding::new(
                    Rule::RetryabilityChanged,
                    &holding.place,
                    format!("{new:?}").to_lowercase(),
                ));
            }
            _ => {}
        }
    }
}

/// The members of the structure that holds every shape are the shapes themselves.
fn roots(pair: &Pair<'_>, old: &Structure, new: &Structure, findings: &mut Findings) {
    let shapes = matched(&old.members, &new.members, |member| member.wire.as_str());
    for (_, removed) in shapes.removed {
        findings.push(Finding::new(Rule::ShapeRemoved, &removed.wire, format!("`{}` removed", removed.target.shape)));
    }
    for (_, added) in shapes.added {
        findings.push(Finding::new(Rule::ShapeAdded, &added.wire, format!("`{}` added", added.target.shape)));
    }
    for (old, new) in shapes.both {
        let holding = Holding { place: new.wire.clone(), direction: Direction::Request };
        members::target(pair, &holding, &old.target, &new.target, findings);
    }
}

fn buildable(place: &str, old: &Structure, new: &Structure, findings: &mut Findings) {
    let what = format!("`{}::build`", new.builder);
    match (old.builds_fallibly(), new.builds_fallibly()) {
        (false, true) => findings.push(Finding::new(Rule::BuildFallible, place, what)),
        (true, false) => findings.push(Finding::new(Rule::BuildInfallible, place, what)),
        _ => {}
    }
}

fn union(pair: &Pair<'_>, holding: &Holding, old: &Union, new: &Union, findings: &mut Findings) {
    let place = |variant: &UnionVariant| format!("{}${}", holding.place, variant.wire);
    let mut variants = matched(&old.variants, &new.variants, |variant| variant.wire.as_str());
    let shape = |variant: &UnionVariant| variant.target.as_ref().map(|target| target.shape.clone());
    let renamed = variants.take_renamed(|old, new| shape(old) == shape(new) && old.boxed == new.boxed);
    for (old, new) in renamed {
        let advice = format!("rename `{}` to `{}` in your code, if it is the same thing", old.name, new.name);
        let what = format!("`{}` → `{}`", old.wire, new.wire);
        let rule = if old.name == new.name { Rule::WireNameChanged } else { Rule::MemberRenamed };
        findings.push(Finding::new(rule, place(new), what).advice(advice));
    }
    for (_, removed) in variants.removed {
        findings.push(Finding::new(Rule::UnionVariantRemoved, place(removed), format!("`{}` removed", removed.name)));
    }
    for (_, added) in variants.added {
        findings.push(Finding::new(Rule::UnionVariantAdded, place(added), format!("`{}` added", added.name)));
    }
    for (old, new) in variants.both {
        variant(pair, &Holding { place: place(new), direction: holding.direction }, old, new, findings);
    }
    order(&holding.place, variants.in_order, findings);
}

fn variant(pair: &Pair<'_>, holding: &Holding, old: &UnionVariant, new: &UnionVariant, findings: &mut Findings) {
    if (&old.name, &old.suffix) != (&new.name, &new.suffix) {
        let what = from_to("variant", &format!("`{}`", old.name), &format!("`{}`", new.name));
        findings.push(Finding::new(Rule::RustNameChanged, &holding.place, what));
    }
    if old.boxed != new.boxed {
        findings.push(Finding::new(Rule::BoxingChanged, &holding.place, format!("`{}`", new.name)));
    }
    docs(&holding.place, &old.docs, &new.docs, findings);
    match (&old.target, &new.target) {
        (Some(old), Some(new)) => _ = members::target(pair, holding, old, new, findings),
        (None, None) => {}
        _ => findings.push(Finding::new(Rule::TypeChanged, &holding.place, format!("content of `{}`", new.name))),
    }
}

fn string_enum(place: &str, old: &StringEnum, new: &StringEnum, findings: &mut Findings) {
    let at = |variant: &EnumVariant| format!("{place}${}", variant.name);
    let mut values = matched(&old.variants, &new.variants, |variant| variant.value.as_str());
    // A variant that keeps its name stands for another value now.
    for (old, new) in values.take_renamed(|old, new| old.name == new.name) {
        let what = from_to("value", &code(&old.value), &code(&new.value));
        findings.push(Finding::new(Rule::EnumValueChanged, at(new), what));
    }
    for (_, removed) in values.removed {
        findings.push(Finding::new(Rule::EnumValueRemoved, at(removed), format!("{} removed", code(&removed.value))));
    }
    for (_, added) in values.added {
        findings.push(Finding::new(Rule::EnumValueAdded, at(added), format!("{} added", code(&added.value))));
    }
    for (old, new) in values.both {
        if old.name != new.name {
            renamed_variant(&at(new), &old.name, &new.name, findings);
        }
        if old.internal != new.internal {
            findings.push(Finding::new(Rule::EnumValueHidden, at(new), code(&new.value)));
        }
        docs(&at(new), &old.docs, &new.docs, findings);
    }
    order(place, values.in_order, findings);
}

fn int_enum(place: &str, old: &IntEnum, new: &IntEnum, findings: &mut Findings) {
    let mut values = matched(&old.variants, &new.variants, |variant| variant.value);
    let at = |name: &str| format!("{place}${name}");
    for (old, new) in values.take_renamed(|old, new| old.name == new.name) {
        let what = from_to("value", &old.value.to_string(), &new.value.to_string());
        findings.push(Finding::new(Rule::EnumValueChanged, at(&new.name), what));
    }
    for (_, removed) in values.removed {
        findings.push(Finding::new(Rule::EnumValueRemoved, at(&removed.name), format!("`{}` removed", removed.value)));
    }
    for (_, added) in values.added {
        findings.push(Finding::new(Rule::EnumValueAdded, at(&added.name), format!("`{}` added", added.value)));
    }
    for (old, new) in values.both {
        if old.name != new.name {
            renamed_variant(&at(&new.name), &old.name, &new.name, findings);
        }
        docs(&at(&new.name), &old.docs, &new.docs, findings);
    }
    order(place, values.in_order, findings);
}

fn renamed_variant(place: &str, old: &str, new: &str, findings: &mut Findings) {
    let advice = format!("rename `{old}` to `{new}` in your code");
    findings.push(Finding::new(Rule::EnumVariantRenamed, place, format!("`{old}` → `{new}`")).advice(advice));
}

fn order(place: &str, in_order: bool, findings: &mut Findings) {
    if !in_order {
        findings.push(Finding::new(Rule::OrderChanged, place, "order").joining(Joins::SameKind));
    }
}
