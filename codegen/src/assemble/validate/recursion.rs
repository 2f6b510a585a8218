//! Shapes must have finite values: lists and maps recurse through structures, structures through optional members.

use std::collections::BTreeSet;

use super::{error, shapes_of};
use crate::assemble::graph::{Graph, Vertex};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::ShapeType;

/// Reports shapes that no value can have.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for ty in [ShapeType::List, ShapeType::Map] {
        for shape in shapes_of(graph, ty) {
            let follow = |vertex: Vertex| matches!(graph.item(vertex).ty(), Some(ShapeType::List | ShapeType::Map));
            if let Some(path) = path_back(graph, shape, |vertex, _| follow(vertex)) {
                let message = format!("this {ty} contains itself with no structure or union between: {path}");
                diagnostics.push(error(Code::RECURSIVE_SHAPE, &graph.item(shape), message));
            }
        }
    }
    for shape in shapes_of(graph, ShapeType::Structure) {
        let follow = |vertex: Vertex, member: Vertex| {
            graph.item(vertex).ty() == Some(ShapeType::Structure) && graph.item(member).has("smithy.api#required")
        };
        if let Some(path) = path_back(graph, shape, follow) {
            let message = format!("this structure requires itself: {path}");
            diagnostics.push(error(Code::RECURSIVE_SHAPE, &graph.item(shape), message));
        }
    }
    for shape in shapes_of(graph, ShapeType::Union) {
        if !graph.members(shape).is_empty() && !terminates(graph, shape, &mut BTreeSet::new(), 0) {
            let message = "every member of this union leads back to it, so it has no finite value";
            diagnostics.push(error(Code::RECURSIVE_SHAPE, &graph.item(shape), message));
        }
    }
}

/// The members on the way from a shape to itself, through members that `follow` allows.
fn path_back(graph: &Graph<'_, '_>, start: Vertex, follow: impl Fn(Vertex, Vertex) -> bool) -> Option<String> {
    // Breadth first: the shortest way is the clearest message. Each entry knows the entry that it came from.
    let mut reached: Vec<(Vertex, Option<(usize, Vertex)>)> = vec![(start, None)];
    let mut seen = BTreeSet::new();
    let mut next = 0;
    while let Some((vertex, _)) = reached.get(next).copied() {
        for member in graph.members(vertex).filter(|member| follow(vertex, *member)) {
            let Some(target) = graph.target(member) else { continue };
            if target == start {
                let mut names = vec![graph.item(member).id()];
                let mut from = reached.get(next).and_then(|(_, from)| *from);
                while let Some((entry, member)) = from {
                    names.push(graph.item(member).id());
                    from = reached.get(entry).and_then(|(_, from)| *from);
                }
                names.reverse();
                return Some(names.join(" > "));
            }
            if seen.insert(target) {
                reached.push((target, Some((next, member))));
            }
        }
        next += 1;
    }
    None
}

/// Whether some value of the shape is finite. Members are visited once.
fn terminates(graph: &Graph<'_, '_>, shape: Vertex, visited: &mut BTreeSet<Vertex>, depth: usize) -> bool {
    // Deeper than any real model: give it the benefit of the doubt rather than the stack.
    if depth > 500 {
        return true;
    }
    let mut member_terminates =
        |member: Vertex| visited.insert(member) && graph.target(member).is_none_or(|target| terminates(graph, target, visited, depth + 1));
    match graph.item(shape).ty() {
        Some(ShapeType::Structure) => {
            let is_required = |member: &Vertex| graph.item(*member).has("smithy.api#required");
            let all_required = graph.members(shape).all(|member| is_required(&member));
            graph.members(shape).is_empty() || !all_required || graph.members(shape).any(&mut member_terminates)
        }
        Some(ShapeType::Union) => graph.members(shape).any(&mut member_terminates),
        _ => true,
    }
}
