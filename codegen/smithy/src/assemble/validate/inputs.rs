//! Structures with `@input` or `@output` belong to one operation.

use std::collections::BTreeSet;

use super::{error, shapes_of, ticked};
use crate::assemble::graph::{Edge, Graph};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Relation, ShapeType};

/// Reports such structures where they are used otherwise.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for (trait_id, relation, other) in [
        ("smithy.api#input", Relation::Input, Relation::Output),
        ("smithy.api#output", Relation::Output, Relation::Input),
    ] {
        for shape in shapes_of(graph, ShapeType::Structure).filter(|shape| graph.item(*shape).has(trait_id)) {
            let item = graph.item(shape);
            let role = relation.as_str();
            let mut operations = BTreeSet::new();
            for (edge, from) in graph.reverse_edges(shape) {
                let message = match edge {
                    Edge::Reference(diagnostic) if *diagnostic == relation => {
                        operations.insert(graph.item(*from).id());
                        continue;
                    }
                    Edge::Reference(diagnostic) if *diagnostic == other => {
                        format!(
                            "the {} of an operation cannot be the @{role} structure `{}`",
                            other.as_str(),
                            item.id()
                        )
                    }
                    Edge::Target => format!("members cannot target the @{role} structure `{}`", item.id()),
                    Edge::Reference(_) | Edge::Member => continue,
                };
                diagnostics.push(error(codes::INPUT_OUTPUT_MISUSE, &graph.item(*from), message));
            }
            if operations.len() > 1 {
                let message =
                    format!("an @{role} structure belongs to one operation, but this one to {}", ticked(&operations));
                diagnostics.push(error(codes::INPUT_OUTPUT_MISUSE, &item, message));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn an_input_belongs_to_one_operation() {
        let operation =
            |id: &str, role: &str| format!(r#""a#{id}": {{ "type": "operation", "{role}": {{ "target": "a#In" }} }}"#);
        let input = r#""a#In": { "type": "structure", "members": {}, "traits": { "smithy.api#input": {} } }"#;
        assert_eq!(errors(&format!("{input}, {}", operation("A", "input"))), [""; 0]);
        assert_eq!(
            errors(&format!("{input}, {}, {}", operation("A", "input"), operation("B", "input"))),
            ["S0250 a#In"]
        );
        assert_eq!(errors(&format!("{input}, {}", operation("A", "output"))), ["S0250 a#A"]);
        let list = r#""a#L": { "type": "list", "member": { "target": "a#In" } }"#;
        assert_eq!(errors(&format!("{input}, {list}")), ["S0250 a#L$member"]);
    }
}
