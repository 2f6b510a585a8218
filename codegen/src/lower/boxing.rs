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
    let mut graph = Graph::of(types);
    for start in (0..types.len()).map(TypeId) {
        while let Some(cycle) = graph.shortest_cycle(start) {
            let Some(least) = cycle.into_iter().min_by_key(|edge| member_id(types, *edge)) else { break };
            graph.remove(least);
            set_boxed(&mut types[least.from.0], least.member);
        }
    }
}

/// Who holds whom by value. Types that hold nobody are taken out as soon as there are any: most models have no cycle,
/// and need no search for one.
struct Graph {
    edges: BTreeMap<TypeId, Vec<(Edge, TypeId)>>,
    holders: BTreeMap<TypeId, Vec<TypeId>>,
}

impl Graph {
    fn of(types: &[TypeDef]) -> Self {
        let mut graph = Self { edges: BTreeMap::new(), holders: BTreeMap::new() };
        for (index, definition) in types.iter().enumerate() {
            let from = TypeId(index);
            let targets = by_value(definition);
            for (_, to) in &targets {
                graph.holders.entry(*to).or_default().push(from);
            }
            graph.edges.insert(from, targets.into_iter().map(|(member, to)| (Edge { from, member }, to)).collect());
        }
        let leaves = graph.edges.iter().filter(|(_, targets)| targets.is_empty()).map(|(id, _)| *id).collect();
        graph.take_out(leaves);
        graph
    }

    fn remove(&mut self, edge: Edge) {
        let Some(targets) = self.edges.get_mut(&edge.from) else { return };
        targets.retain(|(found, _)| *found != edge);
        if targets.is_empty() {
            self.take_out(vec![edge.from]);
        }
    }

    /// Takes out types that hold nobody, and those that hold nobody but them.
    fn take_out(&mut self, mut leaves: Vec<TypeId>) {
        while let Some(leaf) = leaves.pop() {
            self.edges.remove(&leaf);
            for holder in self.holders.remove(&leaf).into_iter().flatten() {
                let Some(targets) = self.edges.get_mut(&holder) else { continue };
                targets.retain(|(_, to)| *to != leaf);
                if targets.is_empty() {
                    leaves.push(holder);
                }
            }
        }
    }

    /// Breadth first from `start` back to `start`.
    fn shortest_cycle(&self, start: TypeId) -> Option<Vec<Edge>> {
        let mut reached_by: BTreeMap<TypeId, Edge> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut pending = VecDeque::from([start]);
        while let Some(from) = pending.pop_front() {
            for (edge, to) in self.edges.get(&from).into_iter().flatten() {
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
}

fn by_value(definition: &TypeDef) -> Vec<(usize, TypeId)> {
    let held = definition.targets().into_iter().filter_map(|(member, target)| match target.ty {
        Ty::Structure(id) | Ty::Union(id) => Some((member, id)),
        _ => None,
    });
    held.collect()
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
