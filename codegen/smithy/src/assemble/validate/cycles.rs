//! Resources must form a tree: none is, through its child resources, a child of itself.

use super::{error, related, shapes_of, shown_path};
use crate::assemble::graph::{Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Relation, ShapeType};

/// Reports the resources on cycles, with the shortest path of each.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    let resources: Vec<Vertex> = shapes_of(graph, ShapeType::Resource).collect();
    let children = |vertex| related(graph, vertex, Relation::Resource).collect();
    for (resource, path) in graph.cycles(&resources, children) {
        let item = graph.item(resource);
        let message = format!("resources are bound in a cycle: {} > {}", item.id(), shown_path(graph, &path));
        diagnostics.push(error(codes::RESOURCE_CYCLE, &item, message));
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn resources_on_a_cycle_are_reported_and_those_beside_it_are_not() {
        let resource = |id: &str, child: &str| {
            format!(r#""a#{id}": {{ "type": "resource", "resources": [{{ "target": "a#{child}" }}] }}"#)
        };
        let cycle = [resource("A", "B"), resource("B", "A"), resource("C", "A")].join(", ");
        assert_eq!(errors(&cycle), ["S0240 a#A", "S0240 a#B"]);
        assert_eq!(errors(&resource("A", "A")), ["S0240 a#A"]);
    }
}
