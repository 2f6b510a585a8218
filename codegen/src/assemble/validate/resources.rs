//! Resources in a service: identifiers of children, single binding, traits of lifecycle operations.

use std::collections::{BTreeMap, BTreeSet};

use super::{error, operations_of, related, shapes_of, ticked};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Detail, Relation, ShapeType};

/// Checks all resources and services.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for resource in shapes_of(graph, ShapeType::Resource) {
        check_children(graph, resource, diagnostics);
        check_lifecycle(graph, resource, diagnostics);
    }
    for service in shapes_of(graph, ShapeType::Service) {
        check_single_binding(graph, service, diagnostics);
    }
}

/// A child has the identifiers of its parent, with the same targets.
fn check_children(graph: &Graph<'_, '_>, parent: Vertex, diagnostics: &mut Diagnostics) {
    let Detail::Resource(own) = &graph.item(parent).shape.detail else { return };
    for child in related(graph, parent, Relation::Resource) {
        let item = graph.item(child);
        let Detail::Resource(resource) = &item.shape.detail else { continue };
        let missing = own.identifiers.keys().filter(|name| !resource.identifiers.contains_key(*name));
        let missing: Vec<&String> = missing.collect();
        let parent_id = graph.item(parent).id();
        if !missing.is_empty() {
            let message = format!("this child of `{parent_id}` lacks its identifiers {}", ticked(missing));
            diagnostics.push(error(Code::RESOURCE_IDENTIFIERS, &item, message));
        }
        for (name, target) in &own.identifiers {
            if let Some(other) = resource.identifiers.get(name).filter(|other| *other != target) {
                let message = format!("identifier `{name}` targets `{other}`, but `{target}` in the parent `{parent_id}`");
                diagnostics.push(error(Code::RESOURCE_IDENTIFIERS, &item, message));
            }
        }
    }
}

/// Which lifecycle operations are read-only, and which are idempotent.
fn check_lifecycle(graph: &Graph<'_, '_>, resource: Vertex, diagnostics: &mut Diagnostics) {
    let item = graph.item(resource);
    for (edge, operation) in graph.edges(resource) {
        let Edge::Reference(relation) = edge else { continue };
        let must_be_readonly = match relation {
            Relation::Read | Relation::List => true,
            Relation::Create | Relation::Put | Relation::Update | Relation::Delete => false,
            _ => continue,
        };
        let target = graph.item(*operation);
        let mut report = |what: &str| {
            let message = format!("the `{}` operation of a resource {what}, unlike `{}`", relation.as_str(), target.id());
            diagnostics.push(error(Code::LIFECYCLE, &item, message));
        };
        match (must_be_readonly, target.has("smithy.api#readonly")) {
            (true, false) => report("is @readonly"),
            (false, true) => report("is not @readonly"),
            _ => {}
        }
        if matches!(relation, Relation::Put | Relation::Delete) && !target.has("smithy.api#idempotent") {
            report("is @idempotent");
        }
    }
}

/// Operations and resources are bound once in the closure of a service.
fn check_single_binding(graph: &Graph<'_, '_>, service: Vertex, diagnostics: &mut Diagnostics) {
    let binders: BTreeSet<Vertex> = graph
        .reachable(service, |edge| edge == Edge::Reference(Relation::Resource))
        .into_iter()
        .collect();
    let mut bindings: BTreeMap<Vertex, BTreeSet<String>> = BTreeMap::new();
    for binder in &binders {
        for (edge, bound) in graph.edges(*binder) {
            let Edge::Reference(relation) = edge else { continue };
            if relation.binds_operation() || *relation == Relation::Resource {
                bindings.entry(*bound).or_default().insert(graph.item(*binder).id());
            }
        }
    }
    let operations: BTreeSet<Vertex> = operations_of(graph, service).into_iter().collect();
    for (bound, binders) in bindings.iter().filter(|(_, binders)| binders.len() > 1) {
        let item = graph.item(*bound);
        let what = if operations.contains(bound) { "operation" } else { "resource" };
        let message = format!(
            "an {what} is bound once in a service, but this one is bound in `{}` by {}",
            graph.item(service).id(),
            ticked(binders)
        );
        diagnostics.push(error(Code::BOUND_TWICE, &item, message.replacen("an resource", "a resource", 1)));
    }
}
