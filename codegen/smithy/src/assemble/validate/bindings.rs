//! Operations of resources: their inputs must hold the identifiers that the binding needs.

use std::collections::{BTreeMap, BTreeSet};

use super::{error, member_name, related, shapes_of, ticked, trait_text};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Detail, Relation, Resource, ShapeType};

const RESOURCE_IDENTIFIER: &str = "smithy.api#resourceIdentifier";

/// Checks the bindings of all resources, and that no structure binds an identifier twice.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for structure in shapes_of(graph, ShapeType::Structure) {
        check_explicit(graph, structure, diagnostics);
    }
    for vertex in shapes_of(graph, ShapeType::Resource) {
        let item = graph.item(vertex);
        let Detail::Resource(resource) = &item.shape.detail else { continue };
        for (operation, binding) in bound_operations(graph, vertex) {
            check_operation(graph, vertex, resource, binding, operation, diagnostics);
        }
    }
}

/// How an operation is bound to a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Binding {
    /// To one instance, named by all identifiers.
    Instance,
    /// To the collection.
    Collection,
}

/// The operations of a resource, each once. One that is bound twice, as `list` and in `operations`, belongs to the
/// collection, as Smithy has it.
fn bound_operations(graph: &Graph<'_, '_>, resource: Vertex) -> BTreeMap<Vertex, Binding> {
    let mut bound = BTreeMap::new();
    for (edge, operation) in graph.edges(resource) {
        let Edge::Reference(relation) = edge else { continue };
        if !relation.binds_operation() || graph.item(*operation).ty() != Some(ShapeType::Operation) {
            continue;
        }
        let binding = bound.entry(*operation).or_insert(Binding::Instance);
        if matches!(relation, Relation::Create | Relation::List | Relation::CollectionOperation) {
            *binding = Binding::Collection;
        }
    }
    bound
}

fn check_explicit(graph: &Graph<'_, '_>, structure: Vertex, diagnostics: &mut Diagnostics) {
    let mut members: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for member in graph.members(structure) {
        if let Some(identifier) = trait_text(&graph.item(member), RESOURCE_IDENTIFIER) {
            members.entry(identifier).or_default().push(member_name(graph, member));
        }
    }
    for (identifier, names) in members.into_iter().filter(|(_, names)| names.len() > 1) {
        let message = format!("these members are all bound to the identifier `{identifier}`: {}", ticked(names));
        diagnostics.push(error(codes::OPERATION_BINDING, &graph.item(structure), message));
    }
}

/// The identifiers that the members of an operation's input bind, with those members.
pub(super) fn bound_identifiers(
    graph: &Graph<'_, '_>,
    resource: &Resource,
    structure: Vertex,
) -> BTreeMap<String, Vertex> {
    let mut bound = BTreeMap::new();
    for member in graph.members(structure) {
        let item = graph.item(member);
        let Some(definition) = item.member else { continue };
        if let Some(identifier) = trait_text(&item, RESOURCE_IDENTIFIER) {
            bound.insert(identifier, member);
        } else if item.has("smithy.api#required")
            && resource.identifiers.get(&definition.name) == Some(&definition.target)
        {
            bound.entry(definition.name.clone()).or_insert(member);
        }
    }
    bound
}

/// Instance operations bind all identifiers, collection operations not all of them.
fn check_operation(
    graph: &Graph<'_, '_>,
    vertex: Vertex,
    resource: &Resource,
    binding: Binding,
    operation: Vertex,
    diagnostics: &mut Diagnostics,
) {
    let input = related(graph, operation, Relation::Input).next().or_else(|| graph.find("smithy.api#Unit"));
    let Some(input) = input else { return };
    let bound = bound_identifiers(graph, resource, input);
    let is_bound = |(name, target): (&String, &crate::shape_id::ShapeId)| {
        bound.get(name).and_then(|member| graph.item(*member).member).is_some_and(|member| member.target == *target)
    };
    let all_bound = resource.identifiers.iter().all(is_bound);
    let item = graph.item(operation);
    let id = graph.item(vertex).id();
    if binding == Binding::Collection && all_bound && !resource.identifiers.is_empty() {
        let message = format!("as a collection operation of `{id}` this operation may not bind all of its identifiers");
        diagnostics.push(error(codes::OPERATION_BINDING, &item, message));
    } else if binding == Binding::Instance && !all_bound {
        let missing = resource.identifiers.iter().filter(|entry| !is_bound(*entry)).map(|(name, _)| name);
        let message =
            format!("as an operation on `{id}` this operation needs required input members for {}", ticked(missing));
        diagnostics.push(error(codes::OPERATION_BINDING, &item, message));
    }
    check_parents(graph, vertex, operation, &bound.into_keys().collect(), diagnostics);
}

/// An operation of a child binds the identifiers of the parent as well.
fn check_parents(
    graph: &Graph<'_, '_>,
    child: Vertex,
    operation: Vertex,
    bound: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    for (edge, parent) in graph.reverse_edges(child) {
        let Detail::Resource(parent_resource) = &graph.item(*parent).shape.detail else { continue };
        if *edge != Edge::Reference(Relation::Resource) {
            continue;
        }
        let missing: Vec<&String> = parent_resource.identifiers.keys().filter(|name| !bound.contains(*name)).collect();
        if !missing.is_empty() {
            let message = format!(
                "this operation of `{}` lacks input members for identifiers of its parent `{}`: {}",
                graph.item(child).id(),
                graph.item(*parent).id(),
                ticked(missing)
            );
            diagnostics.push(error(codes::OPERATION_BINDING, &graph.item(operation), message));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn operation_on(binding: &str, member: &str) -> Vec<String> {
        errors(&format!(
            r#""a#R": {{ "type": "resource", "identifiers": {{ "id": {{ "target": "smithy.api#String" }} }}, {binding} }},
               "a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "traits": {{ "smithy.api#readonly": {{}} }} }},
               "a#In": {{ "type": "structure", "members": {{ {member} }} }}"#
        ))
    }

    const REQUIRED: &str = r#""id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }"#;

    #[test]
    fn instance_operations_bind_all_identifiers_and_collection_operations_do_not() {
        let (read, list) = (r#""read": { "target": "a#Op" }"#, r#""list": { "target": "a#Op" }"#);
        assert_eq!(operation_on(read, REQUIRED), [""; 0]);
        assert_eq!(operation_on(read, ""), ["S0243 a#Op"]);
        assert_eq!(operation_on(read, r#""id": { "target": "smithy.api#String" }"#), ["S0243 a#Op"]);
        assert_eq!(operation_on(list, ""), [""; 0]);
        assert_eq!(operation_on(list, REQUIRED), ["S0243 a#Op"]);
        let both = format!(r#"{list}, "operations": [{{ "target": "a#Op" }}]"#);
        assert_eq!(operation_on(&both, ""), [""; 0], "a `list` that stands in `operations` as well");
        assert_eq!(operation_on(&both, REQUIRED), ["S0243 a#Op"]);
    }

    #[test]
    fn an_identifier_is_bound_by_one_member() {
        let named = r#"{ "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#resourceIdentifier": "id" } }"#;
        let read = r#""read": { "target": "a#Op" }"#;
        assert_eq!(operation_on(read, &format!(r#""x": {named}"#)), [""; 0]);
        assert_eq!(operation_on(read, &format!(r#""x": {named}, "y": {named}"#)), ["S0243 a#In"]);
    }
}
