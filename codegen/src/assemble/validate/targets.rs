//! Every reference must lead to a shape, and to one of a type that the reference allows.

use super::error;
use crate::assemble::graph::{Graph, Item, Vertex};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Member, Reference, Relation, ShapeType};
use crate::prelude;
use crate::shape_id::ShapeId;
use crate::suggest;

/// Checks members, mixins and everything that services, operations and resources bind.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.own() {
        let item = graph.item(vertex);
        match item.member {
            Some(member) => diagnostics.extend(check_member(graph, &item, member)),
            None => {
                let references = item.shape.references.iter();
                diagnostics.extend(references.filter_map(|reference| check_reference(graph, &item, reference)).collect::<Vec<_>>());
            }
        }
    }
}

fn check_member(graph: &Graph<'_, '_>, item: &Item<'_, '_>, member: &Member<'_>) -> Option<Diagnostic> {
    let invalid = |message: String| Some(error(Code::INVALID_TARGET, item, message).at(member.target_span));
    let Some(target) = graph.find(member.target.as_str()) else {
        let message = format!("member `{}` targets an unknown shape: `{}`", member.name, member.target);
        return Some(unresolved(graph, item, &member.target, message).at(member.target_span));
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

fn unresolved(graph: &Graph<'_, '_>, item: &Item<'_, '_>, target: &ShapeId, message: String) -> Diagnostic {
    let own: Vec<String> = graph.own().map(|vertex| graph.item(vertex)).filter(|item| item.member.is_none()).map(|item| item.id()).collect();
    let known = own.iter().map(String::as_str).chain(prelude::ids().map(|id| -> &str { id }));
    let hint = match suggest::closest(target.as_str(), known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "pass the file that defines it as well".to_owned(),
    };
    error(Code::UNRESOLVED_TARGET, item, message).hint(hint)
}

fn check_reference(graph: &Graph<'_, '_>, item: &Item<'_, '_>, reference: &Reference) -> Option<Diagnostic> {
    let Reference { relation, target: id, span, name } = reference;
    let role = if name.is_empty() { relation.as_str().to_owned() } else { format!("{} `{name}`", relation.as_str()) };
    let ty = item.shape.ty;
    let Some(target) = graph.find(id.as_str()) else {
        let message = format!("the {role} of this {ty} is not in the model: `{id}`");
        return Some(unresolved(graph, item, id, message).at(*span));
    };
    let invalid = |message: String| Some(error(Code::INVALID_TARGET, item, message).at(*span));
    let found = graph.item(target);
    if *relation == Relation::Mixin {
        let message = format!("`{id}` is used as a mixin, but has no @mixin trait");
        return if found.has("smithy.api#mixin") { None } else { invalid(message) };
    }
    if let Some(message) = forbidden(graph, target) {
        return invalid(message);
    }
    let found_type = found.ty().map_or("member", ShapeType::as_str);
    let is_error = found.has("smithy.api#error");
    let expected = match relation {
        Relation::Input | Relation::Output | Relation::Error => ShapeType::Structure,
        Relation::Resource => ShapeType::Resource,
        Relation::Identifier => ShapeType::String,
        Relation::Property => {
            let refused = matches!(found_type, "member" | "service" | "operation" | "resource");
            return if refused { invalid(format!("properties cannot target {found_type} shapes, such as `{id}`")) } else { None };
        }
        _ => ShapeType::Operation,
    };
    let fits = found.ty() == Some(expected) || (expected == ShapeType::String && found.ty() == Some(ShapeType::Enum));
    match relation {
        _ if !fits => invalid(format!("the {role} of this {ty} must be of type {expected}, but `{id}` is of type {found_type}")),
        Relation::Error if !is_error => invalid(format!("`{id}` is bound as an error, but has no @error trait")),
        Relation::Input | Relation::Output if is_error => {
            invalid(format!("the {role} of an operation cannot be an error, such as `{id}`"))
        }
        _ => None,
    }
}
