//! `@examples`: inputs, outputs and errors must be values of the operation's structures.

use super::{related, shapes_of, trait_error};
use crate::assemble::graph::{Graph, Vertex};
use crate::assemble::value::{self, FaultKind};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Relation, ShapeType};
use crate::node::Node;

const EXAMPLES: &str = "smithy.api#examples";

/// Checks the examples of all operations.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for operation in shapes_of(graph, ShapeType::Operation) {
        let examples =
            graph.item(operation).traits().get(EXAMPLES).map(|examples| examples.elements()).unwrap_or_default();
        for example in &examples {
            check_example(graph, operation, example, diagnostics);
        }
    }
}

fn check_example(graph: &Graph<'_, '_>, operation: Vertex, example: &Node<'_>, diagnostics: &mut Diagnostics) {
    let item = graph.item(operation);
    let report =
        |message: String, place: &Node<'_>| trait_error(codes::TRAIT_VALUE, &item, EXAMPLES, message).at(place.span());
    let error = example.get("error");
    for (role, relation) in [("input", Relation::Input), ("output", Relation::Output)] {
        let Some(node) = example.get(role) else { continue };
        match related(graph, operation, relation).next() {
            Some(structure) => diagnostics.extend(faults(graph, operation, role, structure, &node, example)),
            None if node.entries().is_empty() => {}
            None => diagnostics.push(report(format!("this example has an {role}, but the operation has none"), &node)),
        }
        if role == "output" && error.is_some() {
            diagnostics.push(report("an example has an output or an error, not both".to_owned(), &node));
        }
    }
    let Some(error) = error else { return };
    let structure = error.get("shapeId").and_then(|id| graph.find(&id.as_str()?));
    let Some(structure) = structure else { return };
    if !related(graph, operation, Relation::Error).any(|bound| bound == structure) {
        let message = format!("`{}` is not among the errors of this operation", graph.item(structure).id());
        diagnostics.push(report(message, &error));
    }
    if let Some(content) = error.get("content") {
        diagnostics.extend(faults(graph, operation, "error", structure, &content, example));
    }
}

/// What is wrong with a part of an example. It may break constraints on purpose, when it says so.
fn faults(
    graph: &Graph<'_, '_>,
    operation: Vertex,
    role: &str,
    structure: Vertex,
    node: &Node<'_>,
    example: &Node<'_>,
) -> Vec<Diagnostic> {
    let lenient = example.get("allowConstraintErrors").and_then(|flag| flag.as_bool()).unwrap_or_default();
    let found = value::check(graph, structure, node).into_iter().map(|fault| {
        let message = format!("the {role} of this example is not right: {}", fault.message);
        let found = trait_error(codes::TRAIT_VALUE, &graph.item(operation), EXAMPLES, message).at(fault.span);
        let allowed = lenient && fault.kind == FaultKind::Constraint;
        Diagnostic { severity: if allowed { Severity::Warning } else { fault.severity }, ..found }
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{errors, warnings};

    fn example(example: &str) -> String {
        format!(
            r#""a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "traits": {{ "smithy.api#examples": [{example}] }} }},
               "a#In": {{ "type": "structure", "members": {{ "x": {{ "target": "a#Word" }} }} }},
               "a#Word": {{ "type": "string", "traits": {{ "smithy.api#length": {{ "min": 2 }} }} }}"#
        )
    }

    #[test]
    fn examples_are_values_of_the_operation() {
        let wrong = ["S0306 a#Op smithy.api#examples"];
        assert_eq!(errors(&example(r#"{ "title": "t", "input": { "x": "ab" } }"#)), [""; 0]);
        assert_eq!(errors(&example(r#"{ "title": "t", "input": { "x": 1 } }"#)), wrong);
        assert_eq!(errors(&example(r#"{ "title": "t", "input": { "x": "a" } }"#)), wrong);
        assert_eq!(errors(&example(r#"{ "title": "t", "output": { "x": "ab" } }"#)), wrong);
        let lenient = example(r#"{ "title": "t", "input": { "x": "a" }, "allowConstraintErrors": true }"#);
        assert_eq!((errors(&lenient).len(), warnings(&lenient)), (0, wrong.map(str::to_owned).to_vec()));
    }
}
