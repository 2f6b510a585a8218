//! One of the two models, sliced and resolved. A model without a service is given one that reaches every shape.

use std::collections::BTreeSet;

use crate::config::Wire;
use crate::coverage::ids;
use crate::generate::package_name;
use crate::ir;
use crate::request::Request;
use crate::slice::{self, Slice};
use crate::{lower, naming};
use smithy::ShapeId;
use smithy::diagnostic::Diagnostics;
use smithy::model::{Detail, Member, Model, Operation, Service, Shape, ShapeType, Traits};
use smithy::node::Node;
use smithy::source::Span;

/// A model with what the emitted crate would be made of.
pub(super) struct Resolved<'m, 'a> {
    pub(super) model: &'m Model<'a>,
    pub(super) slice: Slice,
    pub(super) service: ir::Service,
}

/// Operations of the slice.
pub(super) enum Operations {
    All,
    Only(Vec<String>),
}

/// Slices and resolves a model.
pub(super) fn resolve<'m, 'a>(
    model: &'m Model<'a>,
    operations: &Operations,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> Option<Resolved<'m, 'a>> {
    let service = request.service.as_deref();
    let slice = match operations {
        Operations::Only(wanted) if wanted.is_empty() => {
            let all = slice::select(model, service, &[], diagnostics)?;
            Slice { operations: Vec::new(), closure: BTreeSet::new(), ..all }
        }
        Operations::Only(wanted) => slice::select(model, service, wanted, diagnostics)?,
        Operations::All => slice::select(model, service, &[], diagnostics)?,
    };
    let names = naming::assign::names(model, &slice);
    let package = ir::Package {
        name: package_name(model, &slice, request),
        version: String::new(),
        model_hash: String::new(),
        generator_version: String::new(),
        command: request.command.clone(),
    };
    let request = Request { wire: wire(model, &slice, request.wire), ..request.clone() };
    let service = lower::lower(model, &slice, &names, package, &request, diagnostics)?;
    Some(Resolved { model, slice, service })
}

/// A protocol without wire code is no reason not to compare the types.
fn wire(model: &Model<'_>, slice: &Slice, wanted: Wire) -> Wire {
    let protocol = model.shapes.get(&slice.service).and_then(lower::wire_protocol);
    if protocol.is_some() { wanted } else { Wire::None }
}

/// The service of a model that has none.
const SERVICE: &str = "smithy.diff#Service";

/// Its operation beside those of the model, with a name that no operation of a model has.
const OPERATION: &str = "smithy.diff#ReachEveryShapeOfTheModel";

/// The structure that holds every shape together.
const ROOTS: &str = "smithy.diff#Roots";

/// Adds a service that reaches every shape of the model but traits and mixins.
pub(super) fn with_roots(mut model: Model<'_>) -> Model<'_> {
    let ids = [SERVICE, OPERATION, ROOTS].map(ShapeId::parse);
    let [Some(service), Some(operation), Some(input)] = ids else { return model };
    let of = |wanted: &dyn Fn(&Shape<'_>) -> bool| -> Vec<ShapeId> {
        model.shapes.values().filter(|shape| wanted(shape)).map(|shape| shape.id.clone()).collect()
    };
    let is_error = |shape: &Shape<'_>| shape.traits.has(ids::ERROR);
    let mut operations = of(&|shape| shape.ty == ShapeType::Operation);
    let errors = of(&|shape| is_data(shape) && is_error(shape));
    let others = of(&|shape| is_data(shape) && !is_error(shape));
    let members = others.into_iter().map(|id| Member {
        name: id.to_string(),
        target: id,
        traits: Traits::default(),
        span: NOWHERE,
        target_span: NOWHERE,
    });
    let members = members.collect();
    operations.push(operation.clone());
    let bound = Operation { input: Some(input.clone()), output: None, errors };
    let invented = [
        invented(input, ShapeType::Structure, members, Detail::None),
        invented(operation, ShapeType::Operation, Vec::new(), Detail::Operation(bound)),
        invented(
            service,
            ShapeType::Service,
            Vec::new(),
            Detail::Service(Service { operations, ..Service::default() }),
        ),
    ];
    model.shapes.extend(invented.into_iter().map(|shape| (shape.id.clone(), shape)));
    model
}

/// The id of the structure that [`with_roots`] adds.
pub(super) fn is_roots(id: &str) -> bool {
    id == ROOTS
}

/// The key that tells the operations of a service apart: their names. Those of several services, together in the service that
/// [`with_roots`] adds, may share one.
pub(super) fn operation_key<'t>(service: &ir::Service, operation: &'t ir::Operation) -> &'t str {
    if service.id == SERVICE { &operation.id } else { &operation.name }
}

fn is_data(shape: &Shape<'_>) -> bool {
    let definition = shape.traits.has(ids::TRAIT) || shape.traits.has(ids::MIXIN);
    !definition && !matches!(shape.ty, ShapeType::Service | ShapeType::Operation | ShapeType::Resource)
}

const NOWHERE: Span = Span { file: 0, start: 0, end: 0 };

fn invented<'a>(id: ShapeId, ty: ShapeType, members: Vec<Member<'a>>, detail: Detail) -> Shape<'a> {
    let definition = Node::synthetic("{}", NOWHERE);
    Shape { id, span: NOWHERE, ty, members, traits: Traits::default(), detail, references: Vec::new(), definition }
}
