//! Properties of resources: members of instance operations and `create` are properties, identifiers, or marked as
//! neither. Never asks this of collection operations: their members filter and page, and their entries may be shared.

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
            Resolved { graph, vertex, resource }.check(diagnostics);
        }
    }
}

/// A resource in its graph.
struct Resolved<'g, 'm, 'a> {
    graph: &'g Graph<'m, 'a>,
    vertex: Vertex,
    resource: &'g Resource,
}

impl Resolved<'_, '_, '_> {
    fn check(&self, diagnostics: &mut Diagnostics) {
        let mut used = BTreeSet::new();
        for (edge, operation) in self.graph.edges(self.vertex) {
            let Edge::Reference(relation) = edge else { continue };
            match relation {
                Relation::List | Relation::CollectionOperation => used.extend(self.listed(*operation)),
                relation if relation.binds_operation() => used.extend(self.check_operation(*operation, diagnostics)),
                _ => {}
            }
        }
        for name in self.resource.properties.keys().filter(|name| !used.contains(*name)) {
            let message = format!("property `{name}` has no member in the input or output of any operation");
            diagnostics.push(error(codes::RESOURCE_PROPERTY, &self.graph.item(self.vertex), message));
        }
    }

    /// Checks the input and output of an operation; returns the names of the properties in them.
    fn check_operation(&self, operation: Vertex, diagnostics: &mut Diagnostics) -> Vec<String> {
        let structure = |role| related(self.graph, operation, role).next();
        let bound = |role| structure(role).map(|structure| self.identifier_members(structure)).unwrap_or_default();
        let in_output = bound(Relation::Output);
        let mut in_either = bound(Relation::Input);
        in_either.extend(in_output.iter().cloned());
        let mut names = Vec::new();
        for (role, identifiers) in [(Relation::Input, in_either), (Relation::Output, in_output)] {
            let holder = structure(role).map(|structure| nested(self.graph, structure).unwrap_or(structure));
            names.extend(holder.into_iter().flat_map(|holder| self.check_holder(holder, &identifiers, diagnostics)));
        }
        names
    }

    /// Names of the members that hold identifiers.
    fn identifier_members(&self, structure: Vertex) -> BTreeSet<String> {
        let bound = bindings::bound_identifiers(self.graph, self.resource, structure);
        bound.into_values().map(|member| member_name(self.graph, member).to_owned()).collect()
    }

    /// Checks the structure that holds the properties; returns their names.
    fn check_holder(
        &self,
        holder: Vertex,
        identifiers: &BTreeSet<String>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<String> {
        let mut members: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for member in self.graph.members(holder) {
            let name = member_name(self.graph, member);
            let exempt = identifiers.contains(name) || is_marked(self.graph, member);
            // Smithy takes even an exempt member for the property of its name.
            if !exempt || self.resource.properties.contains_key(name) {
                let property = property_name(self.graph, member);
                self.check_member(member, &property, diagnostics);
                members.entry(property).or_default().push(name);
            }
        }
        for (name, conflicting) in members.iter().filter(|(_, names)| names.len() > 1) {
            let message = format!("these members are all the property `{name}`: {}", ticked(conflicting));
            diagnostics.push(error(codes::RESOURCE_PROPERTY, &self.graph.item(holder), message));
        }
        members.into_keys().collect()
    }

    fn check_member(&self, member: Vertex, property: &str, diagnostics: &mut Diagnostics) {
        let item = self.graph.item(member);
        let id = self.graph.item(self.vertex).id();
        match self.resource.properties.get(property) {
            None => {
                let message = format!("`{id}` has no property `{property}`");
                let hint = "add it to the resource's `properties`, or mark the member with @notProperty";
                diagnostics.push(error(codes::RESOURCE_PROPERTY, &item, message).hint(hint));
            }
            Some(target) if item.member.is_some_and(|member| member.target != *target) => {
                let message = format!("property `{property}` of `{id}` targets `{target}`, but this member does not");
                diagnostics.push(error(codes::RESOURCE_PROPERTY, &item, message));
            }
            Some(_) => {}
        }
    }

    /// Names of the members of a collection operation, of the structures nested in it and of its entries.
    fn listed(&self, operation: Vertex) -> Vec<String> {
        let roles = [Relation::Input, Relation::Output];
        let structures = roles.into_iter().filter_map(|role| related(self.graph, operation, role).next());
        let members = structures.flat_map(|structure| {
            let entries = self.graph.members(structure).filter_map(|member| entry(self.graph, member));
            let holders: Vec<Vertex> =
                [structure].into_iter().chain(nested(self.graph, structure)).chain(entries).collect();
            holders.into_iter().flat_map(|holder| self.graph.members(holder))
        });
        members.map(|member| property_name(self.graph, member)).collect()
    }
}

/// The structure that a member with `@nestedProperties` targets.
fn nested(graph: &Graph<'_, '_>, structure: Vertex) -> Option<Vertex> {
    let member = graph.members(structure).find(|member| graph.item(*member).has("smithy.api#nestedProperties"))?;
    graph.target(member).filter(|target| graph.item(*target).ty() == Some(ShapeType::Structure))
}

/// The structure that the entries of a list member are.
fn entry(graph: &Graph<'_, '_>, member: Vertex) -> Option<Vertex> {
    let list = graph.target(member).filter(|target| graph.item(*target).ty() == Some(ShapeType::List))?;
    let entry = graph.target(graph.members(list).next()?)?;
    (graph.item(entry).ty() == Some(ShapeType::Structure)).then_some(entry)
}

/// Whether a trait says that a member is no property: `@notProperty`, or one whose definition has it.
fn is_marked(graph: &Graph<'_, '_>, member: Vertex) -> bool {
    let definitions = graph.item(member).traits().0.keys().filter_map(|id| graph.definition(id.as_str()));
    definitions.into_iter().any(|definition| graph.item(definition).has("smithy.api#notProperty"))
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
        assert_eq!(read(name, r#""name": { "target": "smithy.api#Integer" }"#), ["S0245 a#Out$name"]);
        let marked = format!(
            r#"{name}, "other": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#notProperty": {{}} }} }}"#
        );
        assert_eq!(read(name, &marked), [""; 0]);
        let renamed =
            r#""n": { "target": "smithy.api#String", "traits": { "smithy.api#property": { "name": "name" } } }"#;
        assert_eq!(read(name, renamed), [""; 0]);
    }

    /// A resource with the properties `x` and `y`, bound as said, and operations with the given members.
    fn resource(bindings: &str, input: &str, output: &str) -> Vec<String> {
        errors(&format!(
            r#""a#R": {{ "type": "resource", "identifiers": {{ "id": {{ "target": "smithy.api#String" }} }},
                   "properties": {{ "x": {{ "target": "smithy.api#String" }}, "y": {{ "target": "smithy.api#String" }} }}, {bindings} }},
               "a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "output": {{ "target": "a#Out" }},
                   "traits": {{ "smithy.api#readonly": {{}} }} }},
               "a#In": {{ "type": "structure", "members": {{ {input} }} }},
               "a#Out": {{ "type": "structure", "members": {{ {output} }} }},
               "a#Entry": {{ "type": "structure", "members": {{ {X}, {Y}, "z": {{ "target": "smithy.api#String" }} }} }},
               "a#Both": {{ "type": "structure", "members": {{ {X}, {Y} }} }},
               "a#Entries": {{ "type": "list", "member": {{ "target": "a#Entry" }} }}"#
        ))
    }

    const X: &str = r#""x": { "target": "smithy.api#String" }"#;
    const Y: &str = r#""y": { "target": "smithy.api#String" }"#;
    const ID: &str = r#""id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }"#;
    const NESTED: &str = r#""nested": { "target": "a#Both", "traits": { "smithy.api#nestedProperties": {} } }"#;

    #[test]
    fn a_property_is_found_in_every_operation() {
        let operation = r#""operations": [{ "target": "a#Op" }]"#;
        assert_eq!(resource(operation, ID, &format!("{X}, {Y}")), [""; 0]);
        assert_eq!(resource(operation, ID, NESTED), [""; 0], "nested, in an operation that is no lifecycle operation");
        assert_eq!(resource(r#""read": { "target": "a#Op" }"#, ID, NESTED), [""; 0]);
        let others = format!(r#"{NESTED}, "token": {{ "target": "smithy.api#String" }}"#);
        assert_eq!(resource(r#""read": { "target": "a#Op" }"#, ID, &others), [""; 0], "beside what is nested");
        let list = r#""list": { "target": "a#Op" }"#;
        assert_eq!(resource(list, "", r#""entries": { "target": "a#Entries" }"#), [""; 0]);
        assert_eq!(resource(list, X, ""), ["S0245 a#R"], "`y` is nowhere");
        let collection = r#""collectionOperations": [{ "target": "a#Op" }]"#;
        assert_eq!(
            resource(collection, &format!(r#"{X}, {Y}, "max": {{ "target": "smithy.api#Integer" }}"#), ""),
            [""; 0]
        );
    }

    #[test]
    fn a_member_that_is_no_property_may_still_stand_for_the_one_of_its_name() {
        let not_property = r#""x": { "target": "smithy.api#String", "traits": { "smithy.api#notProperty": {} } }"#;
        assert_eq!(resource(r#""read": { "target": "a#Op" }"#, ID, &format!("{not_property}, {Y}")), [""; 0]);
    }

    #[test]
    fn members_of_instance_operations_are_properties_or_identifiers() {
        let operation = r#""operations": [{ "target": "a#Op" }]"#;
        let other = format!(r#"{X}, {Y}, "z": {{ "target": "smithy.api#String" }}"#);
        assert_eq!(resource(operation, ID, &other), ["S0245 a#Out$z"]);
        let optional = format!(r#"{X}, {Y}, "id": {{ "target": "smithy.api#String" }}"#);
        assert_eq!(resource(operation, ID, &optional), ["S0245 a#Out$id"], "bound by its input alone");
    }
}
