//! Chooses the members that are boxed, so that no type holds itself by value.
//!
//! While there is a cycle of structures and unions by value, the member of it with the least id is boxed: the choice
//! of aws-sdk-rust. Lists and maps are an indirection already.

use std::collections::BTreeMap;

use crate::ir::{Ty, TypeDef, TypeId, TypeKind};
use smithy::cycles::shortest_cycle;

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
        while let Some(cycle) = shortest_cycle(start, |from| graph.edges(from)) {
            let edges = cycle.into_iter().map(|(edge, _)| edge);
            let Some(least) = edges.min_by_key(|edge| member_id(types, *edge)) else { break };
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
        targets.retain(|(held, _)| *held != edge);
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

    fn edges(&self, from: TypeId) -> impl Iterator<Item = (Edge, TypeId)> {
        self.edges.get(&from).into_iter().flatten().copied()
    }
}

fn by_value(definition: &TypeDef) -> Vec<(usize, TypeId)> {
    let held = definition.targets().into_iter().filter_map(|(member, target)| match target.ty {
        Ty::Structure(id) | Ty::Union(id) => Some((member, id)),
        _ => None,
    });
    held.collect()
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
