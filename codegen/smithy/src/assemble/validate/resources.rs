//! Resources in a service: identifiers of children, single binding, traits of lifecycle operations.

use std::collections::{BTreeMap, BTreeSet};

use super::{error, operations_of, related, shapes_of, ticked};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
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
            diagnostics.push(error(codes::RESOURCE_IDENTIFIERS, &item, message));
        }
        for (name, target) in &own.identifiers {
            if let Some(other) = resource.identifiers.get(name).filter(|other| *other != target) {
                let message =
                    format!("identifier `{name}` targets `{other}`, but `{target}` in the parent `{parent_id}`");
                diagnostics.push(error(codes::RESOURCE_IDENTIFIERS, &item, message));
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
            let message =
                format!("the `{}` operation of a resource {what}, unlike `{}`", relation.as_str(), target.id());
            diagnostics.push(error(codes::LIFECYCLE, &item, message));
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
    let binders: BTreeSet<Vertex> =
        graph.reachable(service, |edge| edge == Edge::Reference(Relation::Resource)).into_iter().collect();
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
        diagnostics.push(error(codes::BOUND_TWICE, &item, message.replacen("an resource", "a resource", 1)));
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn resource(id: &str, properties: &str) -> String {
        format!(r#""a#{id}": {{ "type": "resource", {properties} }}"#)
    }

    #[test]
    fn children_have_the_identifiers_of_their_parent() {
        let parent = resource(
            "P",
            r#""identifiers": { "p": { "target": "smithy.api#String" } }, "resources": [{ "target": "a#C" }]"#,
        );
        let child = |identifiers: &str| resource("C", &format!(r#""identifiers": {{ {identifiers} }}"#));
        assert_eq!(errors(&format!("{parent}, {}", child(r#""p": { "target": "smithy.api#String" }"#))), [""; 0]);
        assert_eq!(errors(&format!("{parent}, {}", child(r#""c": { "target": "smithy.api#String" }"#))), ["S0241 a#C"]);
        let other = format!(r#"{parent}, {}, "a#Id": {{ "type": "string" }}"#, child(r#""p": { "target": "a#Id" }"#));
        assert_eq!(errors(&other), ["S0241 a#C"]);
    }

    #[test]
    fn lifecycle_operations_have_their_traits() {
        let lifecycle = |name: &str, traits: &str| {
            let operation = format!(r#""a#Op": {{ "type": "operation", "traits": {{ {traits} }} }}"#);
            errors(&format!(r#"{}, {operation}"#, resource("R", &format!(r#""{name}": {{ "target": "a#Op" }}"#))))
        };
        assert_eq!(lifecycle("read", r#""smithy.api#readonly": {}"#), [""; 0]);
        assert_eq!(lifecycle("read", ""), ["S0244 a#R"]);
        assert_eq!(lifecycle("update", r#""smithy.api#readonly": {}"#), ["S0244 a#R"]);
        assert_eq!(lifecycle("delete", ""), ["S0244 a#R"]);
        assert_eq!(lifecycle("delete", r#""smithy.api#idempotent": {}"#), [""; 0]);
    }

    #[test]
    fn operations_and_resources_are_bound_once() {
        let service = r#""a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }], "resources": [{ "target": "a#R" }] },
            "a#Op": { "type": "operation" }"#;
        assert_eq!(
            errors(&format!("{service}, {}", resource("R", r#""operations": [{ "target": "a#Op" }]"#))),
            ["S0242 a#Op"]
        );
        assert_eq!(errors(&format!("{service}, {}", resource("R", r#""operations": []"#))), [""; 0]);
    }
}
