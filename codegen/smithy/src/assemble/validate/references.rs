//! `@references`: the resource must be one, and the members that hold its identifiers must be there.

use std::collections::BTreeMap;

use super::{member_named, target_type, ticked, trait_error};
use crate::assemble::graph::{Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Detail, ShapeType};
use crate::node::Node;

const REFERENCES: &str = "smithy.api#references";

/// Checks every reference of every shape with the trait.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.own() {
        let item = graph.item(vertex);
        let Some(references) = item.traits().get(REFERENCES) else { continue };
        for reference in references.elements() {
            let faults = faults(graph, vertex, &reference);
            diagnostics.extend(
                faults
                    .into_iter()
                    .map(|message| trait_error(codes::REFERENCES, &item, REFERENCES, message).at(reference.span())),
            );
        }
    }
}

fn faults(graph: &Graph<'_, '_>, vertex: Vertex, reference: &Node<'_>) -> Vec<String> {
    let item = graph.item(vertex);
    let ids: BTreeMap<String, String> = reference
        .get("ids")
        .map(|ids| ids.entries())
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(key, value)| Some((key.name.into_owned(), value.as_str()?.into_owned())))
        .collect();
    let is_string = matches!(item.ty(), Some(ShapeType::String | ShapeType::Enum));
    let mut faults = Vec::new();
    if is_string && !ids.is_empty() {
        faults.push("a reference of a string shape has no `ids`".to_owned());
    }
    let Some(target) = reference.get("resource").and_then(|resource| graph.find(&resource.as_str()?)) else {
        return faults;
    };
    let target = graph.item(target);
    let Detail::Resource(resource) = &target.shape.detail else {
        faults.push(format!("`{}` is no resource", target.id()));
        return faults;
    };
    let names = resource.identifiers.keys();
    if is_string {
        if resource.identifiers.len() != 1 {
            faults.push(format!(
                "a string shape can refer to a resource with one identifier only; `{}` has {}",
                target.id(),
                names.len()
            ));
        }
        return faults;
    }
    if !ids.is_empty() {
        if ids.len() != names.len() {
            faults.push(format!("`ids` must bind each of {}", ticked(names.clone())));
        }
        let extra: Vec<&String> = ids.keys().filter(|name| !resource.identifiers.contains_key(*name)).collect();
        if !extra.is_empty() {
            faults.push(format!("`{}` has no identifiers {}", target.id(), ticked(extra)));
        }
    }
    let implicit: Vec<String> = names.cloned().collect();
    let members: Vec<String> = if ids.is_empty() { implicit } else { ids.into_values().collect() };
    faults.extend(members.iter().filter_map(|name| match member_named(graph, vertex, name) {
        None => Some(format!("there is no member `{name}` to hold an identifier")),
        Some(member) if !matches!(target_type(graph, member), Some(ShapeType::String | ShapeType::Enum)) => {
            Some(format!("member `{name}` must target a string to hold an identifier"))
        }
        Some(_) => None,
    }));
    faults
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn structure(reference: &str, member: &str) -> Vec<String> {
        errors(&format!(
            r#""a#R": {{ "type": "resource", "identifiers": {{ "id": {{ "target": "smithy.api#String" }} }} }},
               "a#A": {{ "type": "structure", "members": {{ {member} }}, "traits": {{ "smithy.api#references": [{reference}] }} }}"#
        ))
    }

    #[test]
    fn identifiers_have_string_members() {
        let id = r#""id": { "target": "smithy.api#String" }"#;
        let wrong = ["S0316 a#A smithy.api#references"];
        assert_eq!(structure(r#"{ "resource": "a#R" }"#, id), [""; 0]);
        assert_eq!(structure(r#"{ "resource": "a#R" }"#, ""), wrong);
        assert_eq!(structure(r#"{ "resource": "a#R" }"#, r#""id": { "target": "smithy.api#Integer" }"#), wrong);
        assert_eq!(
            structure(r#"{ "resource": "a#R", "ids": { "id": "x" } }"#, r#""x": { "target": "smithy.api#String" }"#),
            [""; 0]
        );
        assert_eq!(structure(r#"{ "resource": "a#R", "ids": { "no": "id" } }"#, id), wrong);
        assert_eq!(structure(r#"{ "resource": "a#A" }"#, id), wrong);
    }
}
