//! Structures with `@input` or `@output` belong to one operation.

use std::collections::BTreeSet;

use super::{error, shapes_of, ticked};
use crate::assemble::graph::{Edge, Graph};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Relation, ShapeType};

/// Reports such structures where they are used otherwise.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for (trait_id, relation, other) in
        [("smithy.api#input", Relation::Input, Relation::Output), ("smithy.api#output", Relation::Output, Relation::Input)]
    {
        for shape in shapes_of(graph, ShapeType::Structure).filter(|shape| graph.item(*shape).has(trait_id)) {
            let item = graph.item(shape);
            let role = relation.as_str();
            let mut operations = BTreeSet::new();
            for (edge, from) in graph.reverse_edges(shape) {
                let message = match edge {
                    Edge::Reference(found) if *found == relation => {
                        operations.insert(graph.item(*from).id());
                        continue;
                    }
                    Edge::Reference(found) if *found == other => {
                        format!("the {} of an operation cannot be the @{role} structure `{}`", other.as_str(), item.id())
                    }
                    Edge::Target => format!("members cannot target the @{role} structure `{}`", item.id()),
                    Edge::Reference(_) | Edge::Member => continue,
                };
                diagnostics.push(error(Code::INPUT_OUTPUT_MISUSE, &graph.item(*from), message));
            }
            if operations.len() > 1 {
                let message = format!("an @{role} structure belongs to one operation, but this one to {}", ticked(&operations));
                diagnostics.push(error(Code::INPUT_OUTPUT_MISUSE, &item, message));
            }
        }
    }
}
