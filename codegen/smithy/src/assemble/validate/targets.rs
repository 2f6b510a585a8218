//! Every reference must lead to a shape, and to one of a type that the reference allows.

use std::collections::BTreeMap;

use super::error;
use crate::assemble::graph::{Graph, Item, Vertex};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Member, Reference, Relation, ShapeType};
use crate::prelude;
use crate::suggest;

/// Suggestions compare a name with all others; beyond so many, a file is missing rather than a letter.
const MOST_SUGGESTIONS: usize = 32;

/// Checks members, mixins and everything that services, operations and resources bind.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    let first = diagnostics.0.len();
    for vertex in graph.own() {
        let item = graph.item(vertex);
        match item.member {
            Some(member) => diagnostics.extend(check_member(graph, &item, member)),
            None => {
                let references = item.shape.references.iter();
                diagnostics.extend(
                    references.filter_map(|reference| check_reference(graph, &item, reference)).collect::<Vec<_>>(),
                );
            }
        }
    }
    add_hints(graph, &mut diagnostics.0[first..]);
}

/// Adds hints to what is unresolved.
fn add_hints(graph: &Graph<'_, '_>, diagnostics: &mut [Diagnostic]) {
    let own = graph.own().map(|vertex| graph.item(vertex)).filter(|item| item.member.is_none()).map(|item| item.id());
    let known: Vec<String> = own.chain(prelude::ids().map(str::to_owned)).collect();
    let mut hints: BTreeMap<String, Option<String>> = BTreeMap::new();
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| diagnostic.code == codes::UNRESOLVED_TARGET) {
        // The id is what the message ends with, in backquotes.
        let Some(id) = diagnostic.message.split('`').rev().nth(1).map(str::to_owned) else { continue };
        let may_search = hints.len() < MOST_SUGGESTIONS;
        let near = hints.entry(id).or_insert_with_key(|id| {
            may_search.then(|| suggest::did_you_mean(id, known.iter().map(String::as_str)))?
        });
        let hint = near.clone().unwrap_or_else(|| "pass the file that defines it as well".to_owned());
        diagnostic.hint = Some(hint);
    }
}

fn check_member(graph: &Graph<'_, '_>, item: &Item<'_, '_>, member: &Member<'_>) -> Option<Diagnostic> {
    let invalid = |message: String| Some(error(codes::INVALID_TARGET, item, message).at(member.target_span));
    let Some(target) = graph.find(member.target.as_str()) else {
        let message = format!("member `{}` targets an unknown shape: `{}`", member.name, member.target);
        return Some(error(codes::UNRESOLVED_TARGET, item, message).at(member.target_span));
    };
    if let Some(message) = forbidden(graph, target) {
        return invalid(message);
    }
    match graph.item(target).ty() {
        None => invalid(format!("members cannot target members, such as `{}`", member.target)),
        Some(ty @ (ShapeType::Service | ShapeType::Operation | ShapeType::Resource)) => {
            invalid(format!("members cannot target {ty} shapes, such as `{}`", member.target))
        }
        Some(ty) => {
            let is_key = item.shape.ty == ShapeType::Map && member.name == "key";
            let fits = !is_key || matches!(ty, ShapeType::String | ShapeType::Enum);
            let message = format!("map keys must be strings, but `{}` is of type {ty}", member.target);
            if fits { None } else { Some(invalid(message)?.shape(&item.shape.id)) }
        }
    }
}

/// Trait definitions are only applied, and mixins only mixed in.
fn forbidden(graph: &Graph<'_, '_>, target: Vertex) -> Option<String> {
    let target = graph.item(target);
    if target.member.is_some() {
        return None;
    }
    if target.has("smithy.api#trait") {
        return Some(format!("`{}` defines a trait; traits are applied, and referred to in no other way", target.id()));
    }
    let message = || format!("`{}` is a mixin; mixins are mixed in, and referred to in no other way", target.id());
    target.has("smithy.api#mixin").then(message)
}

fn check_reference(graph: &Graph<'_, '_>, item: &Item<'_, '_>, reference: &Reference) -> Option<Diagnostic> {
    let Reference { relation, target: id, span, name } = reference;
    let role = if name.is_empty() { relation.as_str().to_owned() } else { format!("{} `{name}`", relation.as_str()) };
    let ty = item.shape.ty;
    let Some(target) = graph.find(id.as_str()) else {
        let message = format!("the {role} of this {ty} is not in the model: `{id}`");
        return Some(error(codes::UNRESOLVED_TARGET, item, message).at(*span));
    };
    let invalid = |message: String| Some(error(codes::INVALID_TARGET, item, message).at(*span));
    let target_item = graph.item(target);
    if *relation == Relation::Mixin {
        let message = format!("`{id}` is used as a mixin, but has no @mixin trait");
        return if target_item.has("smithy.api#mixin") { None } else { invalid(message) };
    }
    if let Some(message) = forbidden(graph, target) {
        return invalid(message);
    }
    let actual_type = target_item.ty().map_or("member", ShapeType::as_str);
    let is_error = target_item.has("smithy.api#error");
    let expected = match relation {
        Relation::Input | Relation::Output | Relation::Error => ShapeType::Structure,
        Relation::Resource => ShapeType::Resource,
        Relation::Identifier => ShapeType::String,
        Relation::Property => {
            let refused = matches!(actual_type, "member" | "service" | "operation" | "resource");
            return if refused {
                invalid(format!("properties cannot target {actual_type} shapes, such as `{id}`"))
            } else {
                None
            };
        }
        _ => ShapeType::Operation,
    };
    let fits = target_item.ty() == Some(expected)
        || (expected == ShapeType::String && target_item.ty() == Some(ShapeType::Enum));
    match relation {
        _ if !fits => {
            invalid(format!("the {role} of this {ty} must be of type {expected}, but `{id}` is of type {actual_type}"))
        }
        Relation::Error if !is_error => invalid(format!("`{id}` is bound as an error, but has no @error trait")),
        Relation::Input | Relation::Output if is_error => {
            invalid(format!("the {role} of an operation cannot be an error, such as `{id}`"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    const STRUCT: &str = r#""a#S": { "type": "structure", "members": {} }"#;

    #[test]
    fn members_target_data_shapes_of_the_model_or_prelude() {
        let member = |target: &str| {
            errors(&format!(
                r#"{STRUCT}, "a#Svc": {{ "type": "service", "version": "1" }},
                "a#M": {{ "type": "structure", "members": {{}}, "traits": {{ "smithy.api#mixin": {{}} }} }},
                "a#A": {{ "type": "structure", "members": {{ "x": {{ "target": "{target}" }} }} }}"#
            ))
        };
        assert_eq!(member("a#S"), [""; 0]);
        assert_eq!(member("smithy.api#String"), [""; 0]);
        assert_eq!(member("smithy.api#Strng"), ["S0210 a#A$x"]);
        for wrong in ["a#Svc", "a#A$x", "a#M", "smithy.api#required"] {
            assert_eq!(member(wrong), ["S0211 a#A$x"], "{wrong}");
        }
    }

    #[test]
    fn operations_services_and_resources_bind_the_right_types() {
        let operation = |property: &str| errors(&format!(r#"{STRUCT}, "a#Op": {{ "type": "operation", {property} }}"#));
        assert_eq!(operation(r#""input": { "target": "a#S" }"#), [""; 0]);
        assert_eq!(operation(r#""input": { "target": "smithy.api#String" }"#), ["S0211 a#Op"]);
        assert_eq!(operation(r#""errors": [{ "target": "a#S" }]"#), ["S0211 a#Op"]);
        assert_eq!(operation(r#""output": { "target": "a#Nope" }"#), ["S0210 a#Op"]);
        let service = r#""a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#S" }] }"#;
        assert_eq!(errors(&format!("{STRUCT}, {service}")), ["S0211 a#Svc"]);
        let resource = r#""a#R": { "type": "resource", "identifiers": { "id": { "target": "smithy.api#Integer" } } }"#;
        assert_eq!(errors(resource), ["S0211 a#R"]);
    }

    #[test]
    fn map_keys_are_strings() {
        let map = r#""a#M": { "type": "map", "key": { "target": "smithy.api#Integer" }, "value": { "target": "smithy.api#String" } }"#;
        assert_eq!(errors(map), ["S0211 a#M"]);
    }
}
