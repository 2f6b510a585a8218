//! Flattens mixins: every shape gets the members, traits and properties of its mixins. Never reorders what is written.

mod join;

use std::collections::{BTreeMap, BTreeSet};

use super::Shapes;
use super::apply::{self, Pending};
use crate::ast::Shape;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Reference, Relation, ShapeType};
use crate::shape_id::ShapeId;

/// Flattening may multiply members; beyond so many, a model is an attack.
const MOST_MEMBERS: usize = 1_000_000;

/// Flattens all shapes, mixins before their users. A shape whose mixins cannot be had is reported and left out.
pub(super) fn flatten<'a>(shapes: Shapes<'a>, mut pending: Pending<'a>, diagnostics: &mut Diagnostics) -> Shapes<'a> {
    let cyclic = report_cycles(&shapes, diagnostics);
    let mut waiting: Vec<Shape<'a>> = Vec::new();
    let mut done = Shapes::new();
    for (id, shape) in shapes {
        if cyclic.contains(&id) {
            continue;
        }
        if mixins(&shape).next().is_none() {
            if is_complete(&shape, diagnostics) {
                done.insert(id, shape);
            }
        } else {
            waiting.push(shape);
        }
    }
    let mut inherited = 0;
    // Each round finishes the shapes whose mixins are finished; a chain of mixins is short.
    loop {
        let (ready, rest): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|shape| mixins(shape).all(|mixin| done.contains_key(mixin)));
        waiting = rest;
        if ready.is_empty() {
            break;
        }
        for shape in ready {
            let flat = join::join(shape, &done, &mut pending, diagnostics);
            inherited += flat.members.len();
            if inherited > MOST_MEMBERS {
                let message = format!("mixins expand to more than {MOST_MEMBERS} members");
                diagnostics.push(Diagnostic::error(Code::INVALID_MIXIN, message).at(flat.span).shape(&flat.id));
                return done;
            }
            if is_complete(&flat, diagnostics) {
                done.insert(flat.id.clone(), flat);
            }
        }
    }
    report_missing(&waiting, &done, diagnostics);
    apply::report_unclaimed(pending, diagnostics);
    done
}

fn mixins<'s>(shape: &'s Shape<'_>) -> impl Iterator<Item = &'s ShapeId> {
    shape.references.iter().filter(|found| found.relation == Relation::Mixin).map(|found| &found.target)
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
    let is_mixin = shape.traits.iter().any(|found| found.id.as_str() == "smithy.api#mixin");
    let message = if !missing.is_empty() {
        format!("a {} needs {}, which `{}` lacks", shape.ty, missing.join(" and "), shape.id.name())
    } else if matches!(shape.ty, ShapeType::Enum | ShapeType::IntEnum) && shape.members.is_empty() {
        format!("an {} needs at least one member", shape.ty)
    } else {
        let own = |found: &&Reference| {
            matches!(found.relation, Relation::Input | Relation::Output) && found.target.as_str() != "smithy.api#Unit"
        };
        if let Some(found) = shape.references.iter().find(own).filter(|_| is_mixin) {
            let message = format!("an operation that is a mixin has no {} of its own", found.relation.as_str());
            diagnostics.push(Diagnostic::error(Code::INVALID_MIXIN, message).at(found.span).shape(&shape.id));
        }
        return true;
    };
    diagnostics.push(Diagnostic::error(Code::MISSING_MEMBER, message).at(shape.span).shape(&shape.id));
    false
}

fn report_missing(waiting: &[Shape<'_>], done: &Shapes<'_>, diagnostics: &mut Diagnostics) {
    for shape in waiting {
        for found in &shape.references {
            if found.relation == Relation::Mixin && !done.contains_key(&found.target) {
                let message = format!("cannot mix `{}` into `{}`: it is not in the model", found.target, shape.id);
                diagnostics.push(Diagnostic::error(Code::MIXIN_NOT_FOUND, message).at(found.span).shape(&shape.id));
                break;
            }
        }
    }
}

/// Reports and returns the shapes that are mixins of themselves.
fn report_cycles(shapes: &Shapes<'_>, diagnostics: &mut Diagnostics) -> BTreeSet<ShapeId> {
    let uses: BTreeMap<&ShapeId, Vec<&ShapeId>> = shapes
        .iter()
        .map(|(id, shape)| (id, mixins(shape).collect::<Vec<_>>()))
        .filter(|(_, mixins)| !mixins.is_empty())
        .collect();
    let mut cyclic = BTreeSet::new();
    for start in uses.keys() {
        let mut reached: BTreeSet<&ShapeId> = BTreeSet::new();
        let mut open: Vec<&ShapeId> = vec![start];
        while let Some(id) = open.pop() {
            for mixin in uses.get(id).into_iter().flatten() {
                if reached.insert(mixin) {
                    open.push(mixin);
                }
            }
        }
        if reached.contains(start) {
            let shape = &shapes[*start];
            let message = format!("`{start}` is a mixin of itself");
            diagnostics.push(Diagnostic::error(Code::MIXIN_CYCLE, message).at(shape.span).shape(start));
            cyclic.insert((*start).clone());
        }
    }
    cyclic
}
