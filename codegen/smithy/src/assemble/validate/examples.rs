//! `@examples`: inputs, outputs and errors should be values of the operation's structures.
//! Never an error: an example says nothing about the operation, and published models hold ones that do not fit.

use super::{related, shapes_of};
use crate::assemble::graph::{Graph, Vertex};
use crate::assemble::value::{self, FaultKind};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Relation, ShapeType};
use crate::node::Node;
use crate::source::Span;

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
    let report = |message: String, place: &Node<'_>| warning(graph, operation, message, place.span());
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

/// Faults of a part of an example. It may break constraints on purpose, when it says so.
fn faults(
    graph: &Graph<'_, '_>,
    operation: Vertex,
    role: &str,
    structure: Vertex,
    node: &Node<'_>,
    example: &Node<'_>,
) -> Vec<Diagnostic> {
    let lenient = example.get("allowConstraintErrors").and_then(|flag| flag.as_bool()).unwrap_or_default();
    let faults = value::check(graph, structure, node).into_iter();
    let unintended = faults.filter(|fault| !lenient || fault.kind != FaultKind::Constraint);
    let reports = unintended.map(|fault| {
        let message = format!("the {role} of this example is not right: {}", fault.message);
        warning(graph, operation, message, fault.span)
    });
    reports.collect()
}

fn warning(graph: &Graph<'_, '_>, operation: Vertex, message: String, span: Span) -> Diagnostic {
    let place = format!("{} {EXAMPLES}", graph.item(operation).id());
    Diagnostic::warning(codes::EXAMPLE, message)
        .at(span)
        .shape(place)
        .hint("the example is left out of the documentation")
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{errors, warnings};

    fn example(example: &str) -> String {
        format!(
            r#""a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "traits": {{ "smithy.api#examples": [{example}] }} }},
               "a#In": {{ "type": "structure", "members": {{ "x": {{ "target": "a#Word" }}, "u": {{ "target": "a#U" }} }} }},
               "a#U": {{ "type": "union", "members": {{ "one": {{ "target": "a#Word" }} }} }},
               "a#Word": {{ "type": "string", "traits": {{ "smithy.api#length": {{ "min": 2 }} }} }}"#
        )
    }

    #[test]
    fn an_example_that_does_not_fit_is_a_warning() {
        let wrong = ["S0326 a#Op smithy.api#examples"];
        for (text, expected) in [
            (r#"{ "title": "t", "input": { "x": "ab" } }"#, &[][..]),
            (r#"{ "title": "t", "input": { "x": 1 } }"#, &wrong),
            (r#"{ "title": "t", "input": { "x": "a" } }"#, &wrong),
            (r#"{ "title": "t", "input": { "u": {} } }"#, &wrong),
            (r#"{ "title": "t", "output": { "x": "ab" } }"#, &wrong),
            (r#"{ "title": "t", "input": { "x": "a" }, "allowConstraintErrors": true }"#, &[]),
            (r#"{ "title": "t", "input": { "x": 1 }, "allowConstraintErrors": true }"#, &wrong),
        ] {
            let model = example(text);
            assert_eq!(
                (errors(&model), warnings(&model)),
                (Vec::new(), expected.iter().map(|one| (*one).to_owned()).collect()),
                "{text}"
            );
        }
    }
}
