//! Chooses the members that are boxed, so that no type holds itself by value.
//!
//! While there is a cycle of structures and unions by value, the member of it with the least id is boxed: the choice
//! of aws-sdk-rust. Lists and maps are an indirection already.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::ir::{Ty, TypeDef, TypeId, TypeKind};

/// A member or variant: the type that holds it and its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    from: TypeId,
    member: usize,
}

/// Sets `boxed` where a by-value cycle must be broken.
pub(super) fn place(types: &mut [TypeDef]) {
    let mut edges: BTreeMap<TypeId, Vec<(Edge, TypeId)>> = BTreeMap::new();
    for (index, definition) in types.iter().enumerate() {
        let from = TypeId(index);
        let targets = by_value(definition).into_iter().map(|(member, to)| (Edge { from, member }, to));
        edges.insert(from, targets.collect());
    }
    keep_cycles(&mut edges);
    for start in (0..types.len()).map(TypeId) {
        while let Some(cycle) = shortest_cycle(start, &edges) {
            let Some(least) = cycle.into_iter().min_by_key(|edge| member_id(types, *edge)) else { break };
            if let Some(targets) = edges.get_mut(&least.from) {
                targets.retain(|(edge, _)| *edge != least);
            }
            set_boxed(&mut types[least.from.0], least.member);
        }
    }
}

/// Drops the edges into types that hold none by value, until none is left: most models have no cycle, and need no
/// search for one.
fn keep_cycles(edges: &mut BTreeMap<TypeId, Vec<(Edge, TypeId)>>) {
    let mut holders: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (from, targets) in edges.iter() {
        for (_, to) in targets {
            holders.entry(*to).or_default().push(*from);
        }
    }
    let mut pending: Vec<TypeId> = edges.iter().filter(|(_, targets)| targets.is_empty()).map(|(id, _)| *id).collect();
    while let Some(leaf) = pending.pop() {
        edges.remove(&leaf);
        for holder in holders.remove(&leaf).into_iter().flatten() {
            let Some(targets) = edges.get_mut(&holder) else { continue };
            targets.retain(|(_, to)| *to != leaf);
            if targets.is_empty() {
                pending.push(holder);
            }
        }
    }
}

fn by_value(definition: &TypeDef) -> Vec<(usize, TypeId)> {
    let target = |ty: Ty| match ty {
        Ty::Structure(id) | Ty::Union(id) => Some(id),
        _ => None,
    };
    let types: Vec<Option<TypeId>> = match &definition.kind {
        TypeKind::Structure(structure) => structure.members.iter().map(|member| target(member.target.ty)).collect(),
        TypeKind::Union(union) => union.variants.iter().map(|variant| target(variant.target.as_ref()?.ty)).collect(),
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => Vec::new(),
    };
    types.into_iter().enumerate().filter_map(|(member, id)| Some((member, id?))).collect()
}

/// Breadth first from `start` back to `start`.
fn shortest_cycle(start: TypeId, edges: &BTreeMap<TypeId, Vec<(Edge, TypeId)>>) -> Option<Vec<Edge>> {
    let mut reached_by: BTreeMap<TypeId, Edge> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut pending = VecDeque::from([start]);
    while let Some(from) = pending.pop_front() {
        for (edge, to) in edges.get(&from).into_iter().flatten() {
            if *to == start {
                return Some(path_back(*edge, start, &reached_by));
            }
            if seen.insert(*to) {
                reached_by.insert(*to, *edge);
                pending.push_back(*to);
            }
        }
    }
    None
}

fn path_back(last: Edge, start: TypeId, reached_by: &BTreeMap<TypeId, Edge>) -> Vec<Edge> {
    let mut path = vec![last];
    let mut at = last.from;
    while at != start {
        let Some(edge) = reached_by.get(&at) else { break };
        path.push(*edge);
        at = edge.from;
    }
    path
}

fn member_id(types: &[TypeDef], edge: Edge) -> (String, String) {
    let definition = &types[edge.from.0];
    let member = match &definition.kind {
        TypeKind::Structure(structure) => structure.members[edge.member].wire.as_str(),
        TypeKind::Union(union) => union.variants[edge.member].wire.as_str(),
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => "",
    };
    let id = format!("{}${member}", definition.id);
    (id.to_lowercase(), id)
}

fn set_boxed(definition: &mut TypeDef, member: usize) {
    match &mut definition.kind {
        TypeKind::Structure(structure) => structure.members[member].boxed = true,
        TypeKind::Union(union) => union.variants[member].boxed = true,
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => {}
    }
}
