//! Every reference must lead to a shape, and to one of a type that the reference allows.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Member, Model, Reference, Relation, Shape, ShapeType};
use crate::prelude;
use crate::shape_id::ShapeId;
use crate::suggest;

/// Checks members, mixins and everything that services, operations and resources bind.
pub(super) fn check(model: &Model<'_>, diagnostics: &mut Diagnostics) {
    for shape in model.shapes.values() {
        for member in &shape.members {
            check_member(model, shape, member, diagnostics);
        }
        for reference in &shape.references {
            check_reference(model, shape, reference, diagnostics);
        }
    }
}

/// The type of a shape, in the model or the prelude.
fn type_of(model: &Model<'_>, id: &ShapeId) -> Option<ShapeType> {
    model.shapes.get(id).map(|shape| shape.ty).or_else(|| prelude::shape_type(id.as_str()))
}

fn check_member(model: &Model<'_>, shape: &Shape<'_>, member: &Member<'_>, diagnostics: &mut Diagnostics) {
    let invalid = |message: String| Diagnostic::error(Code::INVALID_TARGET, message).at(member.target_span).shape(shape.id.with_member(&member.name));
    match type_of(model, &member.target) {
        None if names_member(model, &member.target) => {
            diagnostics.push(invalid(format!("members cannot target members, such as `{}`", member.target)));
        }
        None => {
            let message = format!("member `{}` targets an unknown shape: `{}`", member.name, member.target);
            diagnostics.push(unresolved(model, &member.target, message).at(member.target_span).shape(shape.id.with_member(&member.name)));
        }
        Some(ty @ (ShapeType::Service | ShapeType::Operation | ShapeType::Resource)) => {
            diagnostics.push(invalid(format!("members cannot target {ty} shapes, such as `{}`", member.target)));
        }
        Some(ty) if member.name == "key" && shape.ty == ShapeType::Map && !matches!(ty, ShapeType::String | ShapeType::Enum) => {
            diagnostics.push(invalid(format!("map keys must be strings, but `{}` is of type {ty}", member.target)));
        }
        Some(_) => {}
    }
}

fn names_member(model: &Model<'_>, id: &ShapeId) -> bool {
    let Some((shape, name)) = id.split_member() else { return false };
    model.shapes.get(shape).is_some_and(|shape| shape.members.iter().any(|member| member.name == name))
}

fn unresolved(model: &Model<'_>, target: &ShapeId, message: String) -> Diagnostic {
    let mut known: Vec<&str> = model.shapes.keys().map(ShapeId::as_str).collect();
    prelude::ids().for_each(|id| known.push(id));
    let hint = match suggest::closest(target.as_str(), known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "pass the file that defines it as well".to_owned(),
    };
    Diagnostic::error(Code::UNRESOLVED_TARGET, message).hint(hint)
}

fn check_reference(model: &Model<'_>, shape: &Shape<'_>, reference: &Reference, diagnostics: &mut Diagnostics) {
    let Reference { relation, target, span, .. } = reference;
    let Some(ty) = type_of(model, target) else {
        let message = format!("the {} `{}` is not in the model: `{target}`", relation.as_str(), shape.id.name());
        let message = if names_member(model, target) { format!("`{target}` is a member, not a shape") } else { message };
        diagnostics.push(unresolved(model, target, message).at(*span).shape(&shape.id));
        return;
    };
    let expected = match relation {
        Relation::Input | Relation::Output | Relation::Error => ShapeType::Structure,
        Relation::Resource => ShapeType::Resource,
        Relation::Identifier => ShapeType::String,
        Relation::Property | Relation::Mixin => return,
        _ => ShapeType::Operation,
    };
    let fits = ty == expected || (expected == ShapeType::String && ty == ShapeType::Enum);
    if !fits {
        let message = format!("the {} of a {} must be a {expected}, but `{target}` is of type {ty}", relation.as_str(), shape.ty);
        diagnostics.push(Diagnostic::error(Code::INVALID_TARGET, message).at(*span).shape(&shape.id));
        return;
    }
    let is_error = model.shapes.get(target).is_some_and(|shape| shape.traits.has("smithy.api#error"));
    let message = match relation {
        Relation::Error if !is_error => format!("`{target}` is bound as an error, but has no @error trait"),
        Relation::Input | Relation::Output if is_error => {
            format!("the {} of an operation cannot be an error, such as `{target}`", relation.as_str())
        }
        _ => return,
    };
    diagnostics.push(Diagnostic::error(Code::INVALID_TARGET, message).at(*span).shape(&shape.id));
}
