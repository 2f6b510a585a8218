//! Properties of resources: members of lifecycle operations are properties, identifiers, or marked as neither.

use std::collections::{BTreeMap, BTreeSet};

use super::{bindings, error, member_name, related, shapes_of, ticked};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Detail, Relation, Resource, ShapeType};

/// Checks resources that declare properties.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in shapes_of(graph, ShapeType::Resource) {
        let Detail::Resource(resource) = &graph.item(vertex).shape.detail else { continue };
        if !resource.properties.is_empty() {
            check_resource(graph, vertex, resource, diagnostics);
        }
    }
}

fn check_resource(graph: &Graph<'_, '_>, vertex: Vertex, resource: &Resource, diagnostics: &mut Diagnostics) {
    let mut used = BTreeSet::new();
    for (edge, operation) in graph.edges(vertex) {
        let Edge::Reference(relation) = edge else { continue };
        if matches!(relation, Relation::Operation | Relation::CollectionOperation) {
            used.extend(named_properties(graph, *operation));
        }
        if !matches!(relation, Relation::Put | Relation::Create | Relation::Read | Relation::Update | Relation::Delete)
        {
            continue;
        }
        let identifiers = identifier_members(graph, resource, *operation);
        for role in [Relation::Input, Relation::Output] {
            let Some(structure) = related(graph, *operation, role).next() else { continue };
            used.extend(check_structure(graph, vertex, resource, structure, &identifiers, diagnostics));
        }
    }
    let unused = resource.properties.keys().filter(|name| !used.contains(*name));
    for name in unused {
        let message = format!("property `{name}` has no member in the input or output of any operation");
        diagnostics.push(error(codes::RESOURCE_PROPERTY, &graph.item(vertex), message));
    }
}

/// What the members of other operations are called as properties. Those members need not be properties.
fn named_properties(graph: &Graph<'_, '_>, operation: Vertex) -> Vec<String> {
    let structures = [Relation::Input, Relation::Output].into_iter().flat_map(|role| related(graph, operation, role));
    structures.flat_map(|structure| graph.members(structure)).map(|member| property_name(graph, member)).collect()
}

/// Names of the members that hold identifiers.
fn identifier_members(graph: &Graph<'_, '_>, resource: &Resource, operation: Vertex) -> BTreeSet<String> {
    let structures = [Relation::Input, Relation::Output].into_iter().flat_map(|role| related(graph, operation, role));
    let bound = structures.flat_map(|structure| bindings::bound_identifiers(graph, resource, structure).into_values());
    bound.map(|member| member_name(graph, member).to_owned()).collect()
}

/// Checks the members of an input or output, or of the member that holds the properties; returns the properties' names.
fn check_structure(
    graph: &Graph<'_, '_>,
    vertex: Vertex,
    resource: &Resource,
    structure: Vertex,
    identifiers: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let nested = graph.members(structure).find(|member| graph.item(*member).has("smithy.api#nestedProperties"));
    let holder = nested.and_then(|member| graph.target(member)).unwrap_or(structure);
    let mut members: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for member in graph.members(holder).filter(|member| is_property(graph, *member, identifiers)) {
        let item = graph.item(member);
        let name = property_name(graph, member);
        members.entry(name.clone()).or_default().push(member_name(graph, member));
        match resource.properties.get(&name) {
            None => {
                let message = format!("`{}` has no property `{name}`", graph.item(vertex).id());
                let hint = "add it to the resource's `properties`, or mark the member with @notProperty";
                diagnostics.push(error(codes::RESOURCE_PROPERTY, &item, message).hint(hint));
            }
            Some(target) if item.member.is_some_and(|member| member.target != *target) => {
                let message = format!("property `{name}` targets `{target}`, but the member `{}` does not", item.id());
                diagnostics.push(error(codes::RESOURCE_PROPERTY, &graph.item(vertex), message));
            }
            Some(_) => {}
        }
    }
    for (name, conflicting) in members.iter().filter(|(_, names)| names.len() > 1) {
        let message = format!("these members are all the property `{name}`: {}", ticked(conflicting));
        diagnostics.push(error(codes::RESOURCE_PROPERTY, &graph.item(holder), message));
    }
    if holder != structure {
        for member in graph.members(structure).filter(|member| is_property(graph, *member, identifiers)) {
            let message = "beside a member with @nestedProperties, others need @notProperty";
            diagnostics.push(error(codes::RESOURCE_PROPERTY, &graph.item(member), message));
        }
    }
    members.into_keys().collect()
}

fn is_property(graph: &Graph<'_, '_>, member: Vertex, identifiers: &BTreeSet<String>) -> bool {
    let item = graph.item(member);
    let implied = item.traits().0.keys().any(|id| {
        graph.definition(id.as_str()).is_some_and(|definition| graph.item(definition).has("smithy.api#notProperty"))
    });
    !implied
        && !item.has("smithy.api#notProperty")
        && !item.has("smithy.api#nestedProperties")
        && !identifiers.contains(member_name(graph, member))
}

fn property_name(graph: &Graph<'_, '_>, member: Vertex) -> String {
    let explicit = graph.item(member).traits().get("smithy.api#property").and_then(|property| property.get("name"));
    explicit
        .and_then(|name| name.as_str().map(|name| name.into_owned()))
        .unwrap_or_else(|| member_name(graph, member).to_owned())
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn read(properties: &str, member: &str) -> Vec<String> {
        errors(&format!(
            r#""a#R": {{ "type": "resource", "properties": {{ {properties} }}, "read": {{ "target": "a#Op" }} }},
               "a#Op": {{ "type": "operation", "output": {{ "target": "a#Out" }}, "traits": {{ "smithy.api#readonly": {{}} }} }},
               "a#Out": {{ "type": "structure", "members": {{ {member} }} }}"#
        ))
    }

    #[test]
    fn members_and_properties_answer_each_other() {
        let name = r#""name": { "target": "smithy.api#String" }"#;
        assert_eq!(read(name, name), [""; 0]);
        assert_eq!(read(name, ""), ["S0245 a#R"]);
        assert_eq!(
            read(name, &format!(r#"{name}, "other": {{ "target": "smithy.api#String" }}"#)),
            ["S0245 a#Out$other"]
        );
        assert_eq!(read(name, r#""name": { "target": "smithy.api#Integer" }"#), ["S0245 a#R"]);
        let marked = format!(
            r#"{name}, "other": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#notProperty": {{}} }} }}"#
        );
        assert_eq!(read(name, &marked), [""; 0]);
        let renamed =
            r#""n": { "target": "smithy.api#String", "traits": { "smithy.api#property": { "name": "name" } } }"#;
        assert_eq!(read(name, renamed), [""; 0]);
    }
}
