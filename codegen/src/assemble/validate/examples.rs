//! `@examples`: inputs, outputs and errors must be values of the operation's structures.

use super::{related, shapes_of, trait_error};
use crate::assemble::graph::{Graph, Vertex};
use crate::assemble::value;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Relation, ShapeType};
use crate::node::Node;

const EXAMPLES: &str = "smithy.api#examples";

/// Checks the examples of all operations.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for operation in shapes_of(graph, ShapeType::Operation) {
        let item = graph.item(operation);
        let Some(examples) = item.traits().get(EXAMPLES) else { continue };
        for example in examples.elements() {
            for (role, relation) in [("input", Relation::Input), ("output", Relation::Output)] {
                let (Some(node), Some(structure)) = (example.get(role), related(graph, operation, relation).next()) else { continue };
                report(graph, operation, role, structure, &node, diagnostics);
            }
            let Some(error) = example.get("error") else { continue };
            let structure = error.get("shapeId").and_then(|id| graph.find(&id.as_str()?));
            if let (Some(node), Some(structure)) = (error.get("content"), structure) {
                report(graph, operation, "error", structure, &node, diagnostics);
            }
        }
    }
}

fn report(graph: &Graph<'_, '_>, operation: Vertex, role: &str, structure: Vertex, node: &Node<'_>, diagnostics: &mut Diagnostics) {
    for fault in value::check(graph, structure, node) {
        let message = format!("the {role} of this example is not right: {}", fault.message);
        let found = trait_error(Code::TRAIT_VALUE, &graph.item(operation), EXAMPLES, message).at(fault.span);
        diagnostics.push(Diagnostic { severity: fault.severity, ..found });
    }
}
