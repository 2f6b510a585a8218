//! Which operations of the two models are compared. Compares nothing itself.

use std::collections::BTreeSet;

use crate::request::Request;
use crate::slice;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Model, ShapeType};

use super::resolved::{self, Operations, Resolved};

/// The slices to compare.
#[derive(Debug, Clone)]
pub enum DiffRequest {
    /// The service and the operations that were asked for. An operation that only one model has was added or removed;
    /// one that neither has is an error.
    Chosen(Request),
    /// The slice of the configuration when both models hold its service. Else all operations; and every shape when
    /// a model holds no service.
    Configured(Request),
    /// The old model is the assembled slice that a crate came from and is compared whole; the new one is sliced.
    Emitted(Request),
}

impl DiffRequest {
    fn request(&self) -> &Request {
        match self {
            Self::Chosen(request) | Self::Configured(request) | Self::Emitted(request) => request,
        }
    }
}

/// The models themselves, or where one has no service and none was asked for, both with every shape as a root.
pub(super) fn rooted<'a>(old: Model<'a>, new: Model<'a>, request: &DiffRequest) -> (Model<'a>, Model<'a>) {
    let asked = request.request();
    let chosen = matches!(request, DiffRequest::Chosen(_)) && (asked.service.is_some() || !asked.operations.is_empty());
    if chosen || (has_service(&old) && has_service(&new)) {
        return (old, new);
    }
    let without_services = |mut model: Model<'a>| {
        model.shapes.retain(|_, shape| shape.ty != ShapeType::Service);
        resolved::with_roots(model)
    };
    (without_services(old), without_services(new))
}

/// Slices and resolves both models.
pub(super) fn choose<'m, 'a>(
    old: &'m Model<'a>,
    new: &'m Model<'a>,
    request: &DiffRequest,
    diagnostics: &mut Diagnostics,
) -> Option<(Resolved<'m, 'a>, Resolved<'m, 'a>)> {
    let asked = request.request();
    let everything = Request { service: None, operations: Vec::new(), ..asked.clone() };
    let configured = matches!(request, DiffRequest::Configured(_));
    if let DiffRequest::Emitted(_) = request {
        let operations = wanted(asked, new);
        let old = resolved::resolve(old, &Operations::All, &everything, diagnostics);
        return old.zip(resolved::resolve(new, &operations, asked, diagnostics));
    }
    if configured && !(holds_service(old, asked) && holds_service(new, asked)) {
        let old = resolved::resolve(old, &Operations::All, &everything, diagnostics);
        return old.zip(resolved::resolve(new, &Operations::All, &everything, diagnostics));
    }
    if asked.operations.is_empty() {
        let old = resolved::resolve(old, &Operations::All, asked, diagnostics);
        return old.zip(resolved::resolve(new, &Operations::All, asked, diagnostics));
    }
    let (in_old, in_new) = (bound(old, asked), bound(new, asked));
    let unknown: Vec<String> =
        asked.operations.iter().filter(|name| !in_old.contains(*name) && !in_new.contains(*name)).cloned().collect();
    if !unknown.is_empty() {
        // Says which, with suggestions.
        let mut reported = Diagnostics::default();
        let selected = slice::select(new, asked.service.as_deref(), &unknown, &mut reported);
        let of_request = |diagnostic| if configured { of_config(diagnostic) } else { diagnostic };
        diagnostics.extend(reported.0.into_iter().map(of_request));
        selected?;
    }
    let of = |bound: BTreeSet<String>| {
        Operations::Only(asked.operations.iter().filter(|name| bound.contains(*name)).cloned().collect())
    };
    let old = resolved::resolve(old, &of(in_old), asked, diagnostics);
    old.zip(resolved::resolve(new, &of(in_new), asked, diagnostics))
}

/// Nobody typed the name: says where it stands.
fn of_config(diagnostic: Diagnostic) -> Diagnostic {
    let place = "the name stands in codegen.toml: compare other operations with `--operation`, or all with `--service`";
    let hint = [place].into_iter().chain(diagnostic.hint.as_deref()).collect::<Vec<_>>().join("; ");
    diagnostic.hint(hint)
}

fn wanted(asked: &Request, model: &Model<'_>) -> Operations {
    let is_bound = |name: &&String| bound(model, asked).contains(*name);
    match asked.operations.as_slice() {
        [] => Operations::All,
        names => Operations::Only(names.iter().filter(is_bound).cloned().collect()),
    }
}

/// Names and ids of the operations that the service binds; none where the service is unknown or ambiguous.
fn bound(model: &Model<'_>, asked: &Request) -> BTreeSet<String> {
    let slice = slice::select(model, asked.service.as_deref(), &[], &mut Diagnostics::default());
    let operations = slice.map(|slice| slice.operations).unwrap_or_default();
    operations.iter().flat_map(|id| [id.name().to_owned(), id.to_string()]).collect()
}

fn has_service(model: &Model<'_>) -> bool {
    model.shapes.values().any(|shape| shape.ty == ShapeType::Service)
}

fn holds_service(model: &Model<'_>, asked: &Request) -> bool {
    let Some(wanted) = asked.service.as_deref() else { return false };
    let mut services = model.shapes.values().filter(|shape| shape.ty == ShapeType::Service);
    services.any(|shape| shape.id.as_str() == wanted || shape.id.name() == wanted)
}
