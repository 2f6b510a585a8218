//! Operations become `ir::Operation`s: inputs, outputs, errors, endpoint and compression traits.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{self, HostPart, TypeDef, TypeId, TypeKind};
use crate::model::{Model, Shape, ShapeType};
use crate::names::{Names, OperationName};
use crate::naming;
use crate::slice::{self, Slice};

use super::docs;

/// Lowers the kept operations.
pub(super) fn lower(
    model: &Model<'_>,
    slice: &Slice,
    names: &Names,
    types: &[TypeDef],
    has_wire: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<ir::Operation> {
    let mut operations = Vec::new();
    for name in &names.operations {
        let Some(shape) = model.shapes.get(&name.shape) else { continue };
        let operation = operation(model, slice, names, types, name, shape);
        if let (true, Some(reason)) = (has_wire, &operation.unsupported_wire) {
            diagnostics.push(
                Diagnostic::warning(Code::UNSUPPORTED_STREAM, format!("no wire code for `{}`: {reason}", operation.name))
                    .at(shape.span)
                    .shape(shape.id.as_str())
                    .hint("its types, validators and docs are emitted; leave the operation out to silence this"),
            );
        }
        operations.push(operation);
    }
    operations
}

fn operation(
    model: &Model<'_>,
    slice: &Slice,
    names: &Names,
    types: &[TypeDef],
    name: &OperationName,
    shape: &Shape<'_>,
) -> ir::Operation {
    let modelled = slice::operation(model, &shape.id);
    let input = modelled.and_then(|operation| operation.input.as_ref());
    let output = modelled.and_then(|operation| operation.output.as_ref());
    let has = |id: &str| shape.traits.has(id);
    ir::Operation {
        id: shape.id.to_string(),
        name: shape.id.name().to_owned(),
        type_name: name.type_name.clone(),
        error: name.error.clone(),
        module: name.module.clone(),
        docs: docs::of(&shape.traits),
        input: TypeId(name.input),
        output: TypeId(name.output),
        has_input: input.is_some(),
        has_output: output.is_some(),
        errors: errors(model, slice, names, types, shape),
        idempotent: has("smithy.api#readonly") || has("smithy.api#idempotent"),
        host_prefix: host_prefix(shape, &types[name.input]),
        gzip: compresses(shape),
        unsupported_wire: [input, output].into_iter().flatten().find_map(|id| streaming(model, model.shapes.get(id)?)),
    }
}

/// The operation's own errors, then the service's.
fn errors(
    model: &Model<'_>,
    slice: &Slice,
    names: &Names,
    types: &[TypeDef],
    shape: &Shape<'_>,
) -> Vec<ir::OperationError> {
    let own = slice::operation(model, &shape.id).into_iter().flat_map(|operation| &operation.errors);
    let common = slice::service(model, &slice.service).into_iter().flat_map(|service| &service.errors);
    let mut seen = Vec::new();
    let mut errors = Vec::new();
    let mut variants = naming::Scope::with_reserved(&["Unhandled"]);
    for index in own.chain(common).filter_map(|id| names.by_shape.get(id)) {
        if seen.contains(index) {
            continue;
        }
        seen.push(*index);
        let variant = variants.claim(naming::type_name(&types[*index].name)).to_string();
        let predicate = format!("is_{}", naming::suffix(&variant));
        errors.push(ir::OperationError { variant, predicate, target: TypeId(*index) });
    }
    errors
}

fn host_prefix(shape: &Shape<'_>, input: &TypeDef) -> Vec<HostPart> {
    let prefix = shape.traits.get("smithy.api#endpoint").and_then(|node| super::text(&node.get("hostPrefix")?));
    let members = match &input.kind {
        TypeKind::Structure(structure) => structure.members.as_slice(),
        _ => &[],
    };
    let mut parts = Vec::new();
    let mut rest = prefix.as_deref().unwrap_or_default();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((label, after)) = after.split_once('}') else { break };
        if !before.is_empty() {
            parts.push(HostPart::Literal(before.to_owned()));
        }
        parts.extend(members.iter().position(|member| member.wire == label).map(HostPart::Label));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(HostPart::Literal(rest.to_owned()));
    }
    parts
}

fn compresses(shape: &Shape<'_>) -> bool {
    let encodings = shape.traits.get("smithy.api#requestCompression").and_then(|node| node.get("encodings"));
    encodings.is_some_and(|list| list.elements().iter().any(|encoding| encoding.as_str().as_deref() == Some("gzip")))
}

/// What about an input or output is a stream, if anything is.
fn streaming(model: &Model<'_>, shape: &Shape<'_>) -> Option<String> {
    shape.members.iter().find_map(|member| {
        let target = model.shapes.get(&member.target)?;
        let streams = target.traits.has("smithy.api#streaming") || member.traits.has("smithy.api#streaming");
        let what = if target.ty == ShapeType::Union { "an event stream" } else { "a streaming blob" };
        streams.then(|| format!("its member `{}` is {what}", member.name))
    })
}
