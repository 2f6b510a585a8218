//! Propagates through the lowered types which values are sensitive, which types have constraints and which can hold
//! themselves; then collects the parts of the runtime that the service needs. Reads no model.

use std::collections::{BTreeMap, BTreeSet};

use super::{allowances, parts};
use crate::ir::{Depth, Optionality, Reference, Service, Target, Ty, TypeDef, TypeId, TypeKind};

/// Fills `Target::sensitive`, `TypeDef::has_constraints`, `TypeDef::depth`, `Service::parts` and `Service::allowances`.
pub(super) fn propagate(service: &mut Service) {
    propagate_sensitivity(service);
    let held = held_types(service);
    propagate_limits(service, &held);
    propagate_depth(service, &held);
    service.parts = parts::of(service);
    service.allowances = allowances::of(service);
}

/// A list or map with a sensitive element is sensitive as a whole: its elements have no `Debug` of their own.
fn propagate_sensitivity(service: &mut Service) {
    loop {
        let lists: Vec<bool> = service.lists.iter().map(|list| list.member.sensitive).collect();
        let maps: Vec<bool> = service.maps.iter().map(|map| map.key.sensitive || map.value.sensitive).collect();
        let holds = |ty: Ty| match ty {
            Ty::List(id) => lists[id.0],
            Ty::Map(id) => maps[id.0],
            _ => false,
        };
        let mut changed = false;
        for target in targets_mut(service) {
            if !target.sensitive && holds(target.ty) {
                target.sensitive = true;
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

fn targets_mut(service: &mut Service) -> impl Iterator<Item = &mut Target> {
    let types = service.types.iter_mut().flat_map(|definition| -> Vec<&mut Target> {
        match &mut definition.kind {
            TypeKind::Structure(structure) => structure.members.iter_mut().map(|member| &mut member.target).collect(),
            TypeKind::Union(union) => union.variants.iter_mut().filter_map(|variant| variant.target.as_mut()).collect(),
            TypeKind::Enum(_) | TypeKind::IntEnum(_) => Vec::new(),
        }
    });
    let lists = service.lists.iter_mut().map(|list| &mut list.member);
    let maps = service.maps.iter_mut().flat_map(|map| [&mut map.key, &mut map.value]);
    types.chain(lists).chain(maps)
}

/// A type with a limit of its own gives constraints to those that hold it, and so on upwards.
fn propagate_limits(service: &mut Service, held: &[Held]) {
    let holders = holders(held);
    let mut pending: Vec<TypeId> = (0..held.len()).map(TypeId).filter(|id| held[id.0].is_limited).collect();
    while let Some(id) = pending.pop() {
        if !std::mem::replace(&mut service.types[id.0].has_constraints, true) {
            pending.extend(holders.get(&id).into_iter().flatten());
        }
    }
}

/// Types that lead nowhere are taken away again and again: what is left leads to a cycle, and is on one if it leads
/// back to itself.
fn propagate_depth(service: &mut Service, held: &[Held]) {
    let holders = holders(held);
    let mut left: Vec<usize> = held.iter().map(|held| held.types.len()).collect();
    let mut ends: Vec<TypeId> = (0..held.len()).map(TypeId).filter(|id| left[id.0] == 0).collect();
    while let Some(id) = ends.pop() {
        for holder in holders.get(&id).into_iter().flatten() {
            left[holder.0] -= 1;
            ends.extend((left[holder.0] == 0).then_some(*holder));
        }
    }
    for id in (0..held.len()).map(TypeId).filter(|id| left[id.0] > 0) {
        service.types[id.0].depth = if leads_to(held, id, id) { Depth::Recursive } else { Depth::Unbounded };
    }
}

fn leads_to(held: &[Held], from: TypeId, to: TypeId) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if held[id.0].types.contains(&to) {
            return true;
        }
        open.extend(held[id.0].types.iter().copied().filter(|id| seen.insert(*id)));
    }
    false
}

fn held_types(service: &Service) -> Vec<Held> {
    let held = |definition: &TypeDef| {
        let mut held = Held { is_limited: requires(definition), types: BTreeSet::new() };
        definition.targets().into_iter().for_each(|(_, target)| held.add(service, target));
        held
    };
    service.types.iter().map(held).collect()
}

fn holders(held: &[Held]) -> BTreeMap<TypeId, Vec<TypeId>> {
    let mut holders: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (index, held) in held.iter().enumerate() {
        for id in &held.types {
            holders.entry(*id).or_default().push(TypeId(index));
        }
    }
    holders
}

/// Summary of the targets of a type: whether one has a constraint of its own, and the named types.
struct Held {
    is_limited: bool,
    types: BTreeSet<TypeId>,
}

fn requires(definition: &TypeDef) -> bool {
    let TypeKind::Structure(structure) = &definition.kind else { return false };
    structure.members.iter().any(|member| member.must_be_given && member.optionality == Optionality::Optional)
}

impl Held {
    fn add(&mut self, service: &Service, target: &Target) {
        self.is_limited |= target.constraints.iter().any(|constraint| service.is_checked(constraint));
        match target.ty.reference() {
            Some(Reference::Type(id)) => {
                // Enums hold nothing.
                self.types.extend(matches!(target.ty, Ty::Structure(_) | Ty::Union(_)).then_some(id));
            }
            Some(shape) => service.targets_of(shape).into_iter().for_each(|target| self.add(service, target)),
            None => {}
        }
    }
}
