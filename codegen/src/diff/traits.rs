//! Compares traits and metadata that the resolved services do not hold, since the crate does not use them, and the defaults that a
//! service takes for members that a client may leave out.

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::{self, Coverage, ids};
use crate::generate::is_foreign;
use crate::markdown::code;
use crate::slice::{self, Slice};
use smithy::ShapeId;
use smithy::model::{Member, Model, Traits};
use smithy::node::Node;

use super::client;
use super::finding::{Finding, Joins, from_to, quoted};
use super::resolved::Resolved;
use super::rules::Rule;

/// Every difference that only the models show.
pub(super) fn compare(old: &Resolved<'_, '_>, new: &Resolved<'_, '_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (old_inputs, new_inputs) = (inputs(old.model, &old.slice), inputs(new.model, &new.slice));
    for id in shapes(&old.slice).intersection(&shapes(&new.slice)) {
        let (Some(old), Some(new)) = (old.model.shapes.get(*id), new.model.shapes.get(*id)) else { continue };
        unused(id.as_str(), &old.traits, &new.traits, &mut findings);
        client::compare(id.as_str(), &old.traits, &new.traits, &mut findings);
        let in_new: BTreeMap<&str, &Member<'_>> =
            new.members.iter().map(|member| (member.name.as_str(), member)).collect();
        let is_input = old_inputs.contains(*id) && new_inputs.contains(*id);
        for old in &old.members {
            let Some(new) = in_new.get(old.name.as_str()) else { continue };
            let place = id.with_member(&old.name);
            unused(place.as_str(), &old.traits, &new.traits, &mut findings);
            client::compare(place.as_str(), &old.traits, &new.traits, &mut findings);
            let optional = |member: &Member<'_>| member.traits.has(ids::CLIENT_OPTIONAL);
            if is_input || (optional(old) && optional(new)) {
                default(place.as_str(), &old.traits, &new.traits, &mut findings);
            }
        }
    }
    findings
}

fn shapes(slice: &Slice) -> BTreeSet<&ShapeId> {
    slice.closure.iter().chain([&slice.service]).collect()
}

fn inputs(model: &Model<'_>, slice: &Slice) -> BTreeSet<ShapeId> {
    slice.operations.iter().filter_map(|id| slice::operation(model, id)?.input.clone()).collect()
}

/// Traits that the crate does not use; what it uses is compared in its resolved form.
fn unused(place: &str, old: &Traits<'_>, new: &Traits<'_>, findings: &mut Vec<Finding>) {
    let ids: BTreeSet<&ShapeId> = old.0.keys().chain(new.0.keys()).collect();
    let is_unused = |id: &ShapeId| matches!(coverage::of(id.as_str()), Coverage::Ignored | Coverage::Unlisted);
    for id in ids.into_iter().filter(|id| is_unused(id) && !is_foreign(id)) {
        let step = match (old.0.get(id), new.0.get(id)) {
            (Some(old), Some(new)) if old.same_value(new) => continue,
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "removed",
            (None, _) => "added",
        };
        let finding = Finding::new(Rule::UnusedTraitChanged, place, format!("`@{}` {step}", id.name()));
        findings.push(finding.joining(Joins::SameCause));
    }
}

/// The value that a service takes for a member that is not sent; `null` is no default.
fn default(place: &str, old: &Traits<'_>, new: &Traits<'_>, findings: &mut Vec<Finding>) {
    let of = |traits: &Traits<'_>| {
        let node: Option<&Node<'_>> = traits.get(ids::DEFAULT).filter(|node| !node.is_null());
        node.map(|node| node.to_value().to_string()).unwrap_or_default()
    };
    let (from, to) = (of(old), of(new));
    if from != to {
        let rule = if from.is_empty() || to.is_empty() { Rule::DefaultNoted } else { Rule::InputDefaultChanged };
        findings.push(Finding::new(rule, place, from_to("default", &quoted(&from), &quoted(&to))));
    }
}

/// Metadata by key.
pub(super) fn metadata(old: &Model<'_>, new: &Model<'_>) -> Vec<Finding> {
    let keys: BTreeSet<&String> = old.metadata.keys().chain(new.metadata.keys()).collect();
    let changed = keys.into_iter().filter(|key| match (old.metadata.get(*key), new.metadata.get(*key)) {
        (Some(old), Some(new)) => !old.same_value(new),
        _ => true,
    });
    changed.map(|key| Finding::new(Rule::MetadataChanged, key.as_str(), code(key))).collect()
}
