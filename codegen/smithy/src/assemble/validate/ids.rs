//! Ids must be unique even when case is ignored, and those of the prelude keep their meaning.

use std::collections::BTreeMap;

use super::{error, ticked};
use crate::assemble::graph::{Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::prelude;

/// Reports every id that another one equals but for case, and prelude shapes with another type.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.own() {
        let item = graph.item(vertex);
        let known = prelude::model().shapes.get(&item.shape.id).filter(|known| known.ty != item.shape.ty);
        if let (Some(known), None) = (known, item.member) {
            let message =
                format!("`{}` is a {} of the prelude, and cannot be a {} here", known.id, known.ty, item.shape.ty);
            diagnostics.push(error(codes::CONFLICTING_SHAPE, &item, message));
        }
    }
    let mut by_id: BTreeMap<String, Vec<Vertex>> = BTreeMap::new();
    for vertex in graph.own() {
        by_id.entry(graph.item(vertex).id().to_ascii_lowercase()).or_default().push(vertex);
    }
    for vertices in by_id.values().filter(|vertices| vertices.len() > 1) {
        for vertex in vertices {
            let others = vertices.iter().filter(|other| *other != vertex).map(|other| graph.item(*other).id());
            let message = format!("this id differs only in case from {}", ticked(others));
            diagnostics.push(error(codes::ID_CONFLICT, &graph.item(*vertex), message));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn ids_differ_in_more_than_case() {
        assert_eq!(
            errors(r#""a#Foo": { "type": "string" }, "a#foo": { "type": "string" }"#),
            ["S0214 a#Foo", "S0214 a#foo"]
        );
        let members = r#""x": { "target": "smithy.api#String" }, "X": { "target": "smithy.api#String" }"#;
        let shape = format!(r#""a#A": {{ "type": "structure", "members": {{ {members} }} }}"#);
        assert_eq!(errors(&shape), ["S0214 a#A$x", "S0214 a#A$X"]);
    }

    #[test]
    fn the_prelude_keeps_its_meaning() {
        assert_eq!(errors(r#""smithy.api#String": { "type": "integer" }"#), ["S0201 smithy.api#String"]);
        assert_eq!(errors(r#""smithy.api#String": { "type": "string" }"#), [""; 0]);
    }
}
