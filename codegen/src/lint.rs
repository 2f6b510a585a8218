//! Reports the faults of a model beyond those that Smithy itself reports, and how each of its traits is covered.
//! Emits nothing and changes nothing.

mod documented;
mod errors;
mod patterns;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::{self, Coverage, ids};
use crate::request::Request;
use crate::slice;
use smithy::ShapeId;
use smithy::assemble;
use smithy::diagnostic::Diagnostics;
use smithy::model::{Member, Model, Shape, ShapeType};
use smithy::source::Sources;

/// Summary of a run; the faults themselves are diagnostics.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LintReport {
    /// How many shapes were looked at.
    pub shapes: usize,
    /// The traits that they use: the unlisted first, then by id.
    pub traits: Vec<TraitUse>,
}

/// A trait and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraitUse {
    /// Absolute id.
    pub id: String,
    /// How often it is applied.
    pub uses: usize,
    /// How the emitted crate covers it.
    pub coverage: Coverage,
    /// How it is honoured, or why it is not.
    pub why: &'static str,
}

/// Loads and assembles models and reports everything there is to say of them: of the slice that is asked for, or
/// without a request of every shape. A fault that Smithy rejects is an error, any other a warning or a note.
pub fn lint(sources: &Sources, request: Option<&Request>, diagnostics: &mut Diagnostics) -> LintReport {
    let model = assemble(sources, diagnostics);
    let Some(ids) = chosen(&model, request, diagnostics) else { return LintReport::default() };
    let shapes: Vec<&Shape<'_>> = ids.iter().filter_map(|id| model.shapes.get(id)).collect();
    for shape in shapes.iter().filter(|shape| !shape.traits.has(ids::TRAIT)) {
        patterns::check(&model, shape, diagnostics);
        documented::check(&model, shape, diagnostics);
        words::check(&model, shape, diagnostics);
    }
    errors::check(&model, &ids, diagnostics);
    LintReport { shapes: shapes.len(), traits: traits(&shapes) }
}

fn chosen(model: &Model<'_>, request: Option<&Request>, diagnostics: &mut Diagnostics) -> Option<BTreeSet<ShapeId>> {
    let Some(request) = request else { return Some(model.shapes.keys().cloned().collect()) };
    let slice = slice::select(model, request.service.as_deref(), &request.operations, diagnostics)?;
    Some(slice.closure.into_iter().chain([slice.service]).collect())
}

fn traits(shapes: &[&Shape<'_>]) -> Vec<TraitUse> {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for shape in shapes {
        let of_members = shape.members.iter().flat_map(|member| member.traits.0.keys());
        for id in shape.traits.0.keys().chain(of_members) {
            *uses.entry(id.to_string()).or_default() += 1;
        }
    }
    let described = uses.into_iter().map(|(id, uses)| match coverage::row(&id) {
        Some(row) => TraitUse { id, uses, coverage: row.coverage, why: row.why },
        None => TraitUse { id, uses, coverage: Coverage::Unlisted, why: "kept in the model, and otherwise unknown" },
    });
    let mut described: Vec<TraitUse> = described.collect();
    described.sort_by(|a, b| b.coverage.cmp(&a.coverage).then_with(|| a.id.cmp(&b.id)));
    described
}

/// The type of a member's target.
fn target_type(model: &Model<'_>, member: &Member<'_>) -> Option<ShapeType> {
    let shape = model.shapes.get(&member.target);
    shape.map(|shape| shape.ty).or_else(|| smithy::prelude::shape_type(member.target.as_str()))
}

/// A trait as it holds for a member: its own, or else its target's.
fn effective<'t, 'a>(model: &'t Model<'a>, member: &'t Member<'a>, id: &str) -> Option<&'t smithy::node::Node<'a>> {
    member.traits.effective(model.shapes.get(&member.target).map(|shape| &shape.traits), id)
}

/// Documentation as HTML.
fn documentation(member: &Member<'_>) -> Option<String> {
    Some(member.traits.get(ids::DOCUMENTATION)?.as_str()?.into_owned())
}
