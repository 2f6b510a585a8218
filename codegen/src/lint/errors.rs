//! Operations whose input has limits, but which have no error to say that one was broken.

use std::collections::BTreeSet;

use crate::codes;
use crate::coverage::{self, ids};
use crate::ir::ConstraintKind;
use crate::slice;
use smithy::ShapeId;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Detail, Model, Shape, Traits};

/// How many operations a note names before it counts the rest.
const NAMED: usize = 4;

/// Notes once for each service which of its operations lack one.
pub(super) fn check(model: &Model<'_>, ids: &BTreeSet<ShapeId>, diagnostics: &mut Diagnostics) {
    for shape in ids.iter().filter_map(|id| model.shapes.get(id)) {
        let Detail::Service(service) = &shape.detail else { continue };
        if service.errors.iter().any(is_validation) {
            continue;
        }
        let operations = slice::bound_operations(model, &shape.id);
        let kept: Vec<&ShapeId> = operations.iter().filter(|id| ids.contains(*id)).collect();
        let lacking: Vec<&str> = kept.iter().filter(|id| lacks(model, id)).map(|id| id.name()).collect();
        if !lacking.is_empty() {
            diagnostics.push(note(shape, &lacking, kept.len()));
        }
    }
}

fn note(shape: &Shape<'_>, lacking: &[&str], all: usize) -> Diagnostic {
    let shown = lacking.iter().take(NAMED).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let more = match lacking.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "{} of {all} operations have limits on their input and no validation error: {shown}{more}",
        lacking.len()
    );
    Diagnostic::note(codes::NO_VALIDATION_ERROR, message).at(shape.span).shape(shape.id.as_str())
}

fn is_validation(error: &ShapeId) -> bool {
    error.name().ends_with("ValidationException") || error.name().ends_with("ValidationError")
}

fn lacks(model: &Model<'_>, id: &ShapeId) -> bool {
    let Some(operation) = slice::operation(model, id) else { return false };
    let input = operation.input.as_ref().and_then(|id| model.shapes.get(id));
    !operation.errors.iter().any(is_validation) && input.is_some_and(|input| has_constraints(model, input))
}

/// Whether a member of the input, or its target, has a constraint; deeper ones hardly ever come alone.
fn has_constraints(model: &Model<'_>, input: &Shape<'_>) -> bool {
    let constraints = ConstraintKind::ALL.iter().filter_map(|kind| coverage::constraint_trait(*kind));
    let constraints: Vec<&str> = constraints.chain([ids::REQUIRED]).collect();
    let is_constrained = |traits: &Traits<'_>| constraints.iter().any(|id| traits.has(id));
    input.members.iter().any(|member| {
        let target = model.shapes.get(&member.target);
        is_constrained(&member.traits) || target.is_some_and(|target| is_constrained(&target.traits))
    })
}
