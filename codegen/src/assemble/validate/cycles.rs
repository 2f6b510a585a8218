//! Resources must form a tree: none is, through its child resources, a child of itself.

use std::collections::BTreeSet;

use super::{error, related, shapes_of};
use crate::assemble::graph::{Graph, Vertex};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Relation, ShapeType};

/// Reports each resource on a circle, with the way round.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for resource in shapes_of(graph, ShapeType::Resource) {
        if let Some(path) = path_back(graph, resource, &mut vec![resource], &mut BTreeSet::new()) {
            let names: Vec<String> = path.iter().map(|vertex| graph.item(*vertex).id()).collect();
            let message = format!("resources are bound in a circle: {}", names.join(" -> "));
            diagnostics.push(error(Code::RESOURCE_CYCLE, &graph.item(resource), message));
        }
    }
}

/// The path from the first resource to itself.
fn path_back(graph: &Graph<'_, '_>, at: Vertex, path: &mut Vec<Vertex>, seen: &mut BTreeSet<Vertex>) -> Option<Vec<Vertex>> {
    // Chains of resources are short; a hostile one must not exhaust the stack.
    if path.len() > 64 {
        return None;
    }
    for child in related(graph, at, Relation::Resource) {
        path.push(child);
        if path.first() == Some(&child) {
            return Some(path.clone());
        }
        if seen.insert(child) && let Some(found) = path_back(graph, child, path, seen) {
            return Some(found);
        }
        path.pop();
    }
    None
}
