//! From operations to the closure of shapes below them: what the emitted crate will know.
//! Decides nothing about Rust, and never changes the model.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes;
use smithy::ShapeId;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::did_you_mean;
use smithy::model::{Detail, Model, Operation, Service, ShapeType};

/// How many operations a hint names.
const SHOWN_OPERATIONS: usize = 6;

/// The operations to emit and everything that they reach.
#[derive(Debug, Clone)]
pub(crate) struct Slice {
    /// The service shape.
    pub service: ShapeId,
    /// Kept operations, by shape name.
    pub operations: Vec<ShapeId>,
    /// Operations of the service that are left out, by shape name.
    pub dropped: Vec<ShapeId>,
    /// Shapes reached from the kept operations, they included; prelude shapes and the service are not.
    pub closure: BTreeSet<ShapeId>,
}

/// Chooses the service and its operations; no `operations` means all of them.
///
/// Reports a missing or ambiguous service and unknown operations, with suggestions.
pub(crate) fn select(
    model: &Model<'_>,
    service: Option<&str>,
    operations: &[String],
    diagnostics: &mut Diagnostics,
) -> Option<Slice> {
    let id = choose_service(model, service, diagnostics)?;
    let bound = bound_operations(model, &id);
    let kept = choose_operations(&id, &bound, operations, diagnostics)?;
    let kept_ids: BTreeSet<&ShapeId> = kept.iter().collect();
    let mut dropped: Vec<ShapeId> = bound.into_iter().filter(|operation| !kept_ids.contains(operation)).collect();
    dropped.sort_by(|a, b| a.name().cmp(b.name()));
    let closure = closure(model, &id, &kept);
    Some(Slice { service: id, operations: kept, dropped, closure })
}

/// The service properties of a service shape.
pub(crate) fn service<'m>(model: &'m Model<'_>, id: &ShapeId) -> Option<&'m Service> {
    match &model.shapes.get(id)?.detail {
        Detail::Service(service) => Some(service),
        _ => None,
    }
}

/// The operation properties of an operation shape.
pub(crate) fn operation<'m>(model: &'m Model<'_>, id: &ShapeId) -> Option<&'m Operation> {
    match &model.shapes.get(id)?.detail {
        Detail::Operation(operation) => Some(operation),
        _ => None,
    }
}

fn choose_service(model: &Model<'_>, wanted: Option<&str>, diagnostics: &mut Diagnostics) -> Option<ShapeId> {
    let services: Vec<&ShapeId> =
        model.shapes.values().filter(|shape| shape.ty == ShapeType::Service).map(|shape| &shape.id).collect();
    let listed = || services.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    let diagnostic = match (wanted, services.as_slice()) {
        (None, [only]) => return Some((*only).clone()),
        (None, []) => Diagnostic::error(codes::NO_SERVICE, "the model has no service shape")
            .hint("pass the file that defines the service as well"),
        (None, _) => Diagnostic::error(
            codes::SERVICE_NOT_NAMED,
            format!("the model has {} services and none is named", services.len()),
        )
        .hint(format!("name one with `service` in codegen.toml or `--service`: {}", listed())),
        (Some(wanted), _) => {
            let chosen = services.iter().find(|id| id.as_str() == wanted || id.name() == wanted);
            if let Some(id) = chosen {
                return Some((*id).clone());
            }
            let message = match model.shapes.get(wanted) {
                Some(shape) => format!("`{wanted}` is of type {}, not a service", shape.ty.as_str()),
                None => format!("there is no service `{wanted}` in the model"),
            };
            let hint = did_you_mean(wanted, services.iter().map(|id| id.as_str()))
                .or_else(|| (!services.is_empty()).then(|| format!("the model has: {}", listed())));
            Diagnostic::error(codes::UNKNOWN_SERVICE, message).hint_if(hint)
        }
    };
    diagnostics.push(diagnostic);
    None
}

/// Every operation that the service binds, itself or through its resources, by shape name.
pub(crate) fn bound_operations(model: &Model<'_>, service_id: &ShapeId) -> Vec<ShapeId> {
    let Some(service) = service(model, service_id) else { return Vec::new() };
    let mut operations: BTreeSet<ShapeId> = service.operations.iter().cloned().collect();
    let mut seen: BTreeSet<&ShapeId> = BTreeSet::new();
    let mut pending: Vec<&ShapeId> = service.resources.iter().collect();
    while let Some(id) = pending.pop() {
        let Some(Detail::Resource(resource)) = model.shapes.get(id).map(|shape| &shape.detail) else { continue };
        if seen.insert(id) {
            operations.extend(resource.operations.iter().cloned());
            pending.extend(&resource.resources);
        }
    }
    let mut operations: Vec<ShapeId> = operations.into_iter().collect();
    operations.sort_by(|a, b| a.name().cmp(b.name()).then_with(|| a.cmp(b)));
    operations
}

fn choose_operations(
    service: &ShapeId,
    bound: &[ShapeId],
    wanted: &[String],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<ShapeId>> {
    if wanted.is_empty() {
        return Some(bound.to_vec());
    }
    let by_name: BTreeMap<&str, &ShapeId> = bound.iter().flat_map(|id| [(id.name(), id), (id.as_str(), id)]).collect();
    let mut kept = BTreeSet::new();
    let mut complete = true;
    for name in wanted {
        if let Some(id) = by_name.get(name.as_str()) {
            kept.insert((*id).clone());
            continue;
        }
        complete = false;
        let hint = did_you_mean(name, bound.iter().map(ShapeId::name)).or_else(|| some_of(bound));
        diagnostics.push(
            Diagnostic::error(codes::UNKNOWN_OPERATION, format!("`{}` has no operation `{name}`", service.name()))
                .shape(service.as_str())
                .hint_if(hint),
        );
    }
    let mut kept: Vec<ShapeId> = kept.into_iter().collect();
    kept.sort_by(|a, b| a.name().cmp(b.name()).then_with(|| a.cmp(b)));
    complete.then_some(kept)
}

/// The first operations and how many more there are; none when there is none.
fn some_of(bound: &[ShapeId]) -> Option<String> {
    let shown: Vec<&str> = bound.iter().take(SHOWN_OPERATIONS).map(ShapeId::name).collect();
    let more = bound.len() - shown.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!shown.is_empty()).then(|| format!("it has: {}{more}", shown.join(", ")))
}

fn closure(model: &Model<'_>, service_id: &ShapeId, operations: &[ShapeId]) -> BTreeSet<ShapeId> {
    let mut reached = BTreeSet::new();
    let mut pending: Vec<ShapeId> = operations.to_vec();
    if !operations.is_empty() {
        pending.extend(service(model, service_id).into_iter().flat_map(|service| service.errors.iter().cloned()));
    }
    while let Some(id) = pending.pop() {
        let Some(shape) = model.shapes.get(&id) else { continue };
        if !reached.insert(id) {
            continue;
        }
        pending.extend(shape.members.iter().map(|member| member.target.clone()));
        if let Detail::Operation(operation) = &shape.detail {
            pending.extend(operation.input.iter().chain(&operation.output).chain(&operation.errors).cloned());
        }
    }
    reached
}
