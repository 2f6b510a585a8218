//! Flattens mixins: every shape gets the members, traits and properties of its mixins. Never reorders what is written.

mod join;
mod order;

use std::collections::BTreeSet;

use super::Shapes;
use super::apply::{self, Pending};
use crate::ast::Shape;
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Reference, Relation, ShapeType};
use crate::shape_id::ShapeId;

/// Flattening may multiply members; beyond so many, a model is an attack.
const MOST_MEMBERS: usize = 1_000_000;

/// Flattens all shapes, mixins before their users. A shape whose mixins cannot be had is reported and left out.
pub(super) fn flatten<'a>(shapes: Shapes<'a>, mut pending: Pending<'a>, diagnostics: &mut Diagnostics) -> Shapes<'a> {
    let (order, cyclic) = order(&shapes, diagnostics);
    let mut waiting = Shapes::new();
    let mut done = Shapes::new();
    for (id, shape) in shapes {
        if cyclic.contains(&id) {
            continue;
        }
        if mixins(&shape).next().is_some() {
            waiting.insert(id, shape);
        } else if is_complete(&shape, diagnostics) {
            done.insert(id, shape);
        }
    }
    let mut inherited = 0;
    for id in order {
        let is_ready = |shape: &Shape<'_>| mixins(shape).all(|mixin| done.contains_key(mixin));
        let Some(shape) = waiting.get(&id).is_some_and(is_ready).then(|| waiting.remove(&id)).flatten() else {
            continue;
        };
        let flat = join::join(shape, &done, &mut pending, diagnostics);
        inherited += flat.members.len();
        if inherited > MOST_MEMBERS {
            let message = format!("mixins expand to more than {MOST_MEMBERS} members");
            diagnostics.push(Diagnostic::error(codes::INVALID_MIXIN, message).at(flat.span).shape(&flat.id));
            return done;
        }
        if is_complete(&flat, diagnostics) {
            done.insert(flat.id.clone(), flat);
        }
    }
    report_missing(&waiting, &done, diagnostics);
    apply::report_unclaimed(pending, diagnostics);
    done
}

fn mixins<'s>(shape: &'s Shape<'_>) -> impl Iterator<Item = &'s ShapeId> {
    shape.references.iter().filter(|reference| reference.relation == Relation::Mixin).map(|reference| &reference.target)
}

/// Whether the shape has the members without which it is none; reports what it lacks.
fn is_complete(shape: &Shape<'_>, diagnostics: &mut Diagnostics) -> bool {
    let required: &[&str] = match shape.ty {
        ShapeType::List => &["member"],
        ShapeType::Map => &["key", "value"],
        _ => &[],
    };
    let has = |name: &str| shape.members.iter().any(|member| member.name == name);
    let missing: Vec<String> = required.iter().filter(|name| !has(name)).map(|name| format!("`{name}`")).collect();
    let is_mixin = shape.traits.iter().any(|applied| applied.id.as_str() == "smithy.api#mixin");
    let message = if !missing.is_empty() {
        format!("a {} needs {}, which `{}` lacks", shape.ty, missing.join(" and "), shape.id.name())
    } else if matches!(shape.ty, ShapeType::Enum | ShapeType::IntEnum) && shape.members.is_empty() {
        format!("an {} needs at least one member", shape.ty)
    } else {
        let own = |reference: &&Reference| {
            matches!(reference.relation, Relation::Input | Relation::Output)
                && reference.target.as_str() != "smithy.api#Unit"
        };
        if let Some(reference) = shape.references.iter().find(own).filter(|_| is_mixin) {
            let message = format!("an operation that is a mixin has no {} of its own", reference.relation.as_str());
            diagnostics.push(Diagnostic::error(codes::INVALID_MIXIN, message).at(reference.span).shape(&shape.id));
        }
        return true;
    };
    diagnostics.push(Diagnostic::error(codes::MISSING_MEMBER, message).at(shape.span).shape(&shape.id));
    false
}

fn report_missing(waiting: &Shapes<'_>, done: &Shapes<'_>, diagnostics: &mut Diagnostics) {
    for shape in waiting.values() {
        for reference in &shape.references {
            if reference.relation == Relation::Mixin && !done.contains_key(&reference.target) {
                let message = format!("cannot mix `{}` into `{}`: it is not in the model", reference.target, shape.id);
                diagnostics
                    .push(Diagnostic::error(codes::MIXIN_NOT_FOUND, message).at(reference.span).shape(&shape.id));
                break;
            }
        }
    }
}

/// The shapes in an order in which mixins come before their users, and those that are mixins of themselves, which are
/// reported.
fn order(shapes: &Shapes<'_>, diagnostics: &mut Diagnostics) -> (Vec<ShapeId>, BTreeSet<ShapeId>) {
    let all = shapes.iter().map(|(id, shape)| (id, mixins(shape).collect::<Vec<_>>()));
    let uses: order::Uses<'_> = all.filter(|(_, mixins)| !mixins.is_empty()).collect();
    let cyclic = order::on_cycles(&uses);
    for id in &cyclic {
        let message = format!("`{id}` is a mixin of itself");
        let diagnostic = Diagnostic::error(codes::MIXIN_CYCLE, message).shape(*id);
        diagnostics.push(match shapes.get(*id) {
            Some(shape) => diagnostic.at(shape.span),
            None => diagnostic,
        });
    }
    (order::mixins_first(&uses).into_iter().cloned().collect(), cyclic.into_iter().cloned().collect())
}
