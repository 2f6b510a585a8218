//! Operations become `ir::Operation`s: inputs, outputs, errors, endpoint and compression traits.

use std::collections::BTreeSet;

use crate::codes;
use crate::coverage::ids;
use crate::ir::{self, HostPart, Member, OperationError, Ty, TypeDef, TypeId, TypeKind, WireCode};
use crate::naming::assign::{ErrorName, Names, OperationName};
use crate::slice::{self, Slice};
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Model, Shape, ShapeType};

use super::{auth, docs};

/// Operations that go to an endpoint which the service handed out, by the service's `sdkId`, the operation and the
/// input member that holds it. No trait says so: every AWS SDK has this list.
const ENDPOINT_MEMBERS: [(&str, &str, &str); 1] = [("Machine Learning", "Predict", "PredictEndpoint")];

/// Lowers the kept operations.
pub(super) fn lower(
    model: &Model<'_>,
    slice: &Slice,
    names: &Names,
    types: &[TypeDef],
    protocol: Option<ir::Protocol>,
    diagnostics: &mut Diagnostics,
) -> Vec<ir::Operation> {
    let mut operations = Vec::new();
    for name in &names.operations {
        let Some(shape) = model.shapes.get(&name.shape) else { continue };
        let errors = errors(model, slice, names, shape);
        let wire = wire_code(model, shape, protocol);
        if let (Some(_), WireCode::Streams(member)) = (protocol, &wire) {
            diagnostics.push(
                Diagnostic::warning(
                    codes::UNSUPPORTED_STREAM,
                    format!("no wire code for `{}`: {member}", shape.id.name()),
                )
                .at(shape.span)
                .shape(shape.id.as_str())
                .hint("its types, validators and docs are emitted; leave the operation out to silence this"),
            );
        }
        operations.push(operation(model, slice, types, name, shape, errors, wire));
    }
    operations
}

fn operation(
    model: &Model<'_>,
    slice: &Slice,
    types: &[TypeDef],
    name: &OperationName,
    shape: &Shape<'_>,
    errors: Vec<OperationError>,
    wire: WireCode,
) -> ir::Operation {
    let modelled = slice::operation(model, &shape.id);
    let output = modelled.and_then(|operation| operation.output.as_ref());
    let has = |id: &str| shape.traits.has(id);
    ir::Operation {
        id: shape.id.to_string(),
        name: shape.id.name().to_owned(),
        type_name: name.type_name.clone(),
        marker: name.marker.clone(),
        marker_definition: name.marker_definition.clone(),
        error: name.error.clone(),
        module: name.module.clone(),
        method: name.method.clone(),
        fluent_builder: name.fluent_builder.clone(),
        file_stem: name.file_stem.clone(),
        command: name.command.clone(),
        options: name.options.clone(),
        docs: docs::of(&shape.traits),
        input: TypeId(name.input),
        output: TypeId(name.output),
        has_output: output.is_some(),
        errors,
        idempotent: has(ids::READONLY) || has(ids::IDEMPOTENT),
        host_prefix: host_prefix(shape, &types[name.input]),
        endpoint_member: endpoint_member(model, slice, shape, &types[name.input]),
        pagination: None,
        endpoint_params: Vec::new(),
        gzip: compresses(shape),
        auth: model.shapes.get(&slice.service).map(|service| auth::schemes(service, shape)).unwrap_or_default(),
        wire,
    }
}

/// The operation's own errors, then the service's.
fn errors(model: &Model<'_>, slice: &Slice, names: &Names, shape: &Shape<'_>) -> Vec<OperationError> {
    let own = slice::operation(model, &shape.id).into_iter().flat_map(|operation| &operation.errors);
    let common = slice::service(model, &slice.service).into_iter().flat_map(|service| &service.errors);
    let mut seen = BTreeSet::new();
    let indices = own.chain(common).filter_map(|id| names.by_shape.get(id)).filter(|index| seen.insert(**index));
    let error = |index: &usize| {
        let ErrorName { variant, predicate } = names.errors.get(index)?.clone();
        Some(OperationError { variant, predicate, target: TypeId(*index) })
    };
    indices.filter_map(error).collect()
}

fn members(input: &TypeDef) -> &[Member] {
    match &input.kind {
        TypeKind::Structure(structure) => &structure.members,
        _ => &[],
    }
}

fn endpoint_member(model: &Model<'_>, slice: &Slice, shape: &Shape<'_>, input: &TypeDef) -> Option<usize> {
    let service = model.shapes.get(&slice.service)?.traits.get(ids::AWS_SERVICE)?;
    let sdk_id = super::text(&service.get("sdkId")?)?;
    let (.., name) =
        ENDPOINT_MEMBERS.iter().find(|(id, operation, _)| *id == sdk_id && *operation == shape.id.name())?;
    members(input).iter().position(|member| member.wire == *name && member.target.ty == Ty::String)
}

fn host_prefix(shape: &Shape<'_>, input: &TypeDef) -> Vec<HostPart> {
    let prefix = shape.traits.get(ids::ENDPOINT).and_then(|node| super::text(&node.get("hostPrefix")?));
    let is_text = |member: &Member| matches!(member.target.ty, Ty::String | Ty::Enum(_));
    let mut parts = Vec::new();
    let mut rest = prefix.as_deref().unwrap_or_default();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((label, after)) = after.split_once('}') else { break };
        if !before.is_empty() {
            parts.push(HostPart::Literal(before.to_owned()));
        }
        let member = members(input).iter().position(|member| member.wire == label && is_text(member));
        parts.extend(member.map(HostPart::Label));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(HostPart::Literal(rest.to_owned()));
    }
    parts
}

fn compresses(shape: &Shape<'_>) -> bool {
    let encodings = shape.traits.get(ids::REQUEST_COMPRESSION).and_then(|node| node.get("encodings"));
    encodings.is_some_and(|list| list.elements().iter().any(|encoding| encoding.as_str().as_deref() == Some("gzip")))
}

fn wire_code(model: &Model<'_>, operation: &Shape<'_>, protocol: Option<ir::Protocol>) -> WireCode {
    let modelled = slice::operation(model, &operation.id);
    let ends = modelled.into_iter().flat_map(|operation| [&operation.input, &operation.output]).flatten();
    match ends.filter_map(|id| model.shapes.get(id)).find_map(|shape| streaming_member(model, shape)) {
        Some(member) => WireCode::Streams(member),
        None if protocol.is_none() => WireCode::NoProtocol,
        None => WireCode::Emitted,
    }
}

/// The member of an input or output that is a stream, in words.
fn streaming_member(model: &Model<'_>, shape: &Shape<'_>) -> Option<String> {
    shape.members.iter().find_map(|member| {
        let target = model.shapes.get(&member.target)?;
        let streams = target.traits.has(ids::STREAMING) || member.traits.has(ids::STREAMING);
        let what = if target.ty == ShapeType::Union { "an event stream" } else { "a streaming blob" };
        streams.then(|| format!("its member `{}` is {what}", member.name))
    })
}
