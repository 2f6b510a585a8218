//! Ids must be unique even when case is ignored.

use std::collections::BTreeMap;

use super::{error, ticked};
use crate::assemble::graph::{Graph, Vertex};
use crate::diagnostic::{Code, Diagnostics};

/// Reports every id that another one equals but for case.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    let mut by_id: BTreeMap<String, Vec<Vertex>> = BTreeMap::new();
    for vertex in graph.own() {
        by_id.entry(graph.item(vertex).id().to_ascii_lowercase()).or_default().push(vertex);
    }
    for vertices in by_id.values().filter(|vertices| vertices.len() > 1) {
        for vertex in vertices {
            let others = vertices.iter().filter(|other| *other != vertex).map(|other| graph.item(*other).id());
            let message = format!("this id differs only in case from {}", ticked(others));
            diagnostics.push(error(Code::ID_CONFLICT, &graph.item(*vertex), message));
        }
    }
}
