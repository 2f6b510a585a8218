//! Compares two members that belong together: how they are present, what they target, what is said of them.

use crate::constraint_docs;
use crate::ir::{Default, Member, Optionality, Target, Ty, TypeId};
use crate::rust_type::{ItemPath, RustType};

use super::finding::{Direction, Finding, Findings, Holding, Joins, docs, from_to};
use super::limits;
use super::matching::Pair;
use super::rules::Rule;

/// Whether two targets are of one type in Rust.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Types {
    Same,
    Different,
}

/// Compares two members of structures.
pub(super) fn member(pair: &Pair<'_>, holding: &Holding, old: &Member, new: &Member, findings: &mut Findings) {
    docs(&holding.place, &old.docs, &new.docs, findings);
    if old.is_token() != new.is_token() {
        let rule = if new.is_token() { Rule::TokenAdded } else { Rule::TokenRemoved };
        findings.push(Finding::new(rule, &holding.place, format!("`{}`", new.wire)));
    }
    required(holding, old, new, findings);
    if target(pair, holding, &old.target, &new.target, findings) == Types::Different {
        return;
    }
    let shapes = || {
        let text = |service, member| format!("`{:#}`", RustType::of_field(service, member));
        from_to(&format!("`{}`", new.wire), &text(pair.old, old), &text(pair.new, new))
    };
    let is_optional = |member: &Member| member.optionality == Optionality::Optional;
    if is_optional(old) != is_optional(new) {
        findings.push(Finding::new(Rule::OptionalityChanged, &holding.place, shapes()));
    } else if !is_same(&old.optionality, &new.optionality) {
        let rule = if old.optionality == Optionality::Required { Rule::DefaultNoted } else { Rule::DefaultChanged };
        let what = from_to(&format!("`{}`", new.wire), &absent(&old.optionality), &absent(&new.optionality));
        findings.push(Finding::new(rule, &holding.place, what));
    }
    if old.boxed != new.boxed {
        findings.push(Finding::new(Rule::BoxingChanged, &holding.place, shapes()));
    }
}

/// Whether an absent value means the same; a default of `NaN` does, although it equals nothing.
fn is_same(old: &Optionality, new: &Optionality) -> bool {
    match (old, new) {
        (Optionality::Default(Default::Float(old)), Optionality::Default(Default::Float(new))) => {
            old.total_cmp(new).is_eq()
        }
        _ => old == new,
    }
}

/// The value that stands for an absent one, in words.
fn absent(optionality: &Optionality) -> String {
    match optionality {
        Optionality::Optional => "absent".to_owned(),
        Optionality::Required => "no default".to_owned(),
        Optionality::Default(default) => format!("default {}", constraint_docs::default(default)),
    }
}

fn required(holding: &Holding, old: &Member, new: &Member, findings: &mut Findings) {
    let filled = (old.filled_default().is_some(), new.filled_default().is_some());
    if holding.direction == Direction::Request && filled.0 != filled.1 {
        // A default that no longer stands in for a required member leaves `build` without one.
        let (rule, words) = match (filled.1, new.must_be_given) {
            (false, true) => (Rule::RequiredAdded, "no longer has a default"),
            (false, false) => (Rule::DefaultFilled, "no longer filled with its default"),
            (true, _) => (Rule::DefaultFilled, "filled with its default"),
        };
        return findings.push(Finding::new(rule, &holding.place, format!("`{}` {words}", new.wire)));
    }
    if old.required == new.required {
        return;
    }
    let optional = |member: &Member| member.optionality == Optionality::Optional;
    let word = if new.required { "required" } else { "no longer required" };
    let rule = match (holding.direction, new.required) {
        // `build` fills it, before and after.
        _ if old.is_token() && new.is_token() => Rule::DocumentationChanged,
        (Direction::Request, true) => Rule::RequiredAdded,
        (Direction::Request, false) => Rule::RequiredRemoved,
        (Direction::Response, _) if optional(old) && optional(new) => Rule::ResponseRequiredChanged,
        // Told as the change from `Option<T>` to `T`, or back.
        (Direction::Response, _) => return,
    };
    findings.push(Finding::new(rule, &holding.place, format!("`{}` {word}", new.wire)));
}

/// Compares two targets: their types, and what limits the value.
pub(super) fn target(pair: &Pair<'_>, holding: &Holding, old: &Target, new: &Target, findings: &mut Findings) -> Types {
    if let (Ty::Timestamp(from), Ty::Timestamp(to)) = (old.ty, new.ty) {
        if from != to {
            let what = from_to(&format!("`{}`", new.shape), &format!("{from:?}"), &format!("{to:?}"));
            findings.push(Finding::new(Rule::TimestampFormatChanged, &holding.place, what).joining(Joins::SameCause));
        }
    } else if types(pair, holding, old, new, findings) == Types::Different {
        return Types::Different;
    }
    sensitivity(&holding.place, old.sensitive, new.sensitive, &new.shape, findings);
    limits::compare(pair, holding, old, new, findings);
    Types::Same
}

fn types(pair: &Pair<'_>, holding: &Holding, old: &Target, new: &Target, findings: &mut Findings) -> Types {
    let named = match (old.ty, new.ty) {
        (Ty::List(_), Ty::List(_)) | (Ty::Map(_), Ty::Map(_)) => None,
        (Ty::Structure(a), Ty::Structure(b))
        | (Ty::Union(a), Ty::Union(b))
        | (Ty::Enum(a), Ty::Enum(b))
        | (Ty::IntEnum(a), Ty::IntEnum(b)) => Some((a, b)),
        (a, b) if a == b && a.reference().is_none() => return Types::Same,
        _ => {
            changed(pair, holding, old, new, findings);
            return Types::Different;
        }
    };
    if let Some((a, b)) = named {
        let (from, to) = (ItemPath::of(pair.old, a).to_string(), ItemPath::of(pair.new, b).to_string());
        if from != to {
            let exists = |service: &crate::ir::Service, path: &str| {
                (0..service.types.len()).any(|index| ItemPath::of(service, TypeId(index)).to_string() == path)
            };
            if exists(pair.new, &from) || exists(pair.old, &to) {
                changed(pair, holding, old, new, findings);
                return Types::Different;
            }
            let advice = format!("rename `{from}` to `{to}` in your code");
            let finding = Finding::new(Rule::TypeRenamed, &holding.place, format!("`{from}` → `{to}`"));
            findings.push(finding.advice(advice).joining(Joins::SameCause));
        }
    }
    if let (Some(old), Some(new)) = (old.ty.reference(), new.ty.reference()) {
        findings.visit(old, new);
    }
    Types::Same
}

fn changed(pair: &Pair<'_>, holding: &Holding, old: &Target, new: &Target, findings: &mut Findings) {
    let (from, to) = (RustType::of(pair.old, old.ty), RustType::of(pair.new, new.ty));
    findings.push(Finding::new(Rule::TypeChanged, &holding.place, format!("`{from:#}` → `{to:#}`")));
}

/// Compares whether `Debug` redacts a value.
pub(super) fn sensitivity(place: &str, old: bool, new: bool, shape: &str, findings: &mut Findings) {
    if old != new {
        let rule = if new { Rule::SensitiveAdded } else { Rule::SensitiveRemoved };
        findings.push(Finding::new(rule, place, format!("`{shape}`")).joining(Joins::SameCause));
    }
}
