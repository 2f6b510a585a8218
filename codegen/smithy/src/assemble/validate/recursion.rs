//! Shapes must have finite values: lists and maps recurse through structures, structures through optional members.

use super::{error, shapes_of, shown_path};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::ShapeType;

/// Reports shapes that no value can have.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    let collections: Vec<Vertex> = shapes_of(graph, ShapeType::List).chain(shapes_of(graph, ShapeType::Map)).collect();
    let through_collections =
        |vertex: Vertex, _: Vertex| matches!(graph.item(vertex).ty(), Some(ShapeType::List | ShapeType::Map));
    report(graph, &collections, through_collections, "contains itself with no structure or union between", diagnostics);

    let structures: Vec<Vertex> = shapes_of(graph, ShapeType::Structure).collect();
    let through_required = |vertex: Vertex, member: Vertex| {
        graph.item(vertex).ty() == Some(ShapeType::Structure) && graph.item(member).has("smithy.api#required")
    };
    report(graph, &structures, through_required, "requires itself", diagnostics);

    let terminating = terminating(graph);
    for shape in shapes_of(graph, ShapeType::Union) {
        if !graph.members(shape).is_empty() && !terminating[shape] {
            let message = "every member of this union leads back to it, so it has no finite value";
            diagnostics.push(error(codes::RECURSIVE_SHAPE, &graph.item(shape), message));
        }
    }
}

/// Reports the shapes that lead back to themselves through members that `follow` allows.
fn report(
    graph: &Graph<'_, '_>,
    shapes: &[Vertex],
    follow: impl Fn(Vertex, Vertex) -> bool,
    what: &str,
    diagnostics: &mut Diagnostics,
) {
    let next = |vertex: Vertex| match graph.item(vertex).member {
        Some(_) => graph.target(vertex).into_iter().collect(),
        None => graph.members(vertex).filter(|member| follow(vertex, *member)).collect(),
    };
    for (shape, path) in graph.cycles(shapes, next) {
        let item = graph.item(shape);
        let members: Vec<Vertex> = path.into_iter().filter(|vertex| graph.item(*vertex).member.is_some()).collect();
        let message = format!("this {} {what}: {}", item.shape.ty, shown_path(graph, &members));
        diagnostics.push(error(codes::RECURSIVE_SHAPE, &item, message));
    }
}

/// Which shapes have a finite value: those that need no other, and then all that need only such.
fn terminating(graph: &Graph<'_, '_>) -> Vec<bool> {
    let needs_one = |shape: Vertex| match graph.item(shape).ty() {
        Some(ShapeType::Union) => true,
        Some(ShapeType::Structure) => {
            let members = graph.members(shape);
            !members.is_empty() && members.clone().all(|member| graph.item(member).has("smithy.api#required"))
        }
        _ => false,
    };
    let mut terminates: Vec<bool> = graph.all().map(|vertex| !needs_one(vertex)).collect();
    let mut open: Vec<Vertex> = graph.all().filter(|vertex| terminates[*vertex]).collect();
    while let Some(shape) = open.pop() {
        for (_, member) in graph.reverse_edges(shape).iter().filter(|(edge, _)| *edge == Edge::Target) {
            let Some(container) = graph.find(graph.item(*member).shape.id.as_str()) else { continue };
            if !terminates[container] {
                terminates[container] = true;
                open.push(container);
            }
        }
    }
    terminates
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn collections_recurse_through_structures_only() {
        let list = |id: &str, target: &str| {
            format!(r#""a#{id}": {{ "type": "list", "member": {{ "target": "a#{target}" }} }}"#)
        };
        assert_eq!(errors(&[list("A", "B"), list("B", "A")].join(", ")), ["S0220 a#A", "S0220 a#B"]);
        let through = r#""a#S": { "type": "structure", "members": { "x": { "target": "a#A" } } }"#;
        assert_eq!(errors(&format!("{}, {through}", list("A", "S"))), [""; 0]);
    }

    #[test]
    fn structures_do_not_require_themselves_and_unions_have_an_exit() {
        let shape = |ty: &str, traits: &str| {
            errors(&format!(r#""a#A": {{ "type": "{ty}", "members": {{ "x": {{ "target": "a#A"{traits} }} }} }}"#))
        };
        assert_eq!(shape("structure", ""), [""; 0]);
        assert_eq!(shape("structure", r#", "traits": { "smithy.api#required": {} }"#), ["S0220 a#A"]);
        assert_eq!(shape("union", ""), ["S0220 a#A"]);
        let exit = r#""a#A": { "type": "union", "members": { "x": { "target": "a#A" }, "y": { "target": "smithy.api#String" } } }"#;
        assert_eq!(errors(exit), [""; 0]);
    }
}
