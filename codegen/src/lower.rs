//! The assembled model and its names become `ir::Service`: types resolved, traits read, boxes placed.
//! The last stage that can find fault with the model. Emits nothing.

mod allowances;
mod auth;
mod boxing;
mod constraints;
mod defaults;
mod docs;
mod endpoint;
mod expressions;
mod operations;
mod pagination;
mod parts;
mod propagate;
mod targets;
mod types;
mod waiters;

use std::collections::BTreeSet;

use crate::codes;
use crate::config::Wire;
use crate::coverage::ids;
use crate::ir;
use crate::naming::assign::Names;
use crate::request::Request;
use crate::slice::{self, Slice};
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Model, Shape};
use smithy::node::Node;

use targets::Targets;

/// Protocol traits with wire code, and those that are known by name but have none.
const PROTOCOLS: [(&str, Option<ir::Protocol>); 8] = [
    (ids::AWS_JSON1_0, Some(ir::Protocol::AwsJson1_0)),
    (ids::AWS_JSON1_1, Some(ir::Protocol::AwsJson1_1)),
    ("aws.protocols#restJson1", None),
    ("aws.protocols#restXml", None),
    ("aws.protocols#awsQuery", None),
    ("aws.protocols#ec2Query", None),
    ("smithy.protocols#rpcv2Cbor", None),
    ("smithy.protocols#rpcv2Json", None),
];

/// Lowers the slice. Reports what the emitted crate cannot honour; `None` only when something is wrong.
pub(crate) fn lower(
    model: &Model<'_>,
    slice: &Slice,
    names: &Names,
    package: ir::Package,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> Option<ir::Service> {
    let shape = model.shapes.get(&slice.service)?;
    let protocol = protocol(shape, request.wire).map_err(|diagnostic| diagnostics.push(diagnostic)).ok()?;
    let mut targets = Targets::new(model, names, request);
    let mut types = types::lower(model, slice, names, &mut targets, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    boxing::place(&mut types);
    let mut operations = operations::lower(model, slice, names, &types, protocol, diagnostics);
    let service = slice::service(model, &slice.service)?;
    let aws = shape.traits.get(ids::AWS_SERVICE);
    let sdk_id = aws.and_then(|aws| text(&aws.get("sdkId")?)).unwrap_or_else(|| shape.id.name().to_owned());
    let endpoint_prefix = aws.map(|aws| endpoint_prefix(shape, aws));
    let endpoint = endpoint::lower(shape, endpoint_prefix.as_deref(), diagnostics);
    // Without a name of the service, its requests can still go where they are told.
    let endpoint = endpoint.or_else(|| protocol.and_then(|_| endpoint::configured()));
    let (lists, maps, patterns) = targets.finish();
    pagination::lower(model, slice, &types, &mut operations, diagnostics);
    let resolved = expressions::Types { types: &types, lists: &lists, maps: &maps };
    if let Some(endpoint) = &endpoint {
        endpoint::bindings::lower(model, endpoint, resolved, &mut operations, diagnostics);
    }
    let waiters = waiters::lower(model, names, resolved, &operations, diagnostics);
    let mut lowered = ir::Service {
        package,
        id: shape.id.to_string(),
        name: shape.id.name().to_owned(),
        version: service.version.clone(),
        title: shape.traits.get(ids::TITLE).and_then(text).unwrap_or_else(|| sdk_id.clone()),
        endpoint_prefix,
        endpoint,
        signing_name: shape.traits.get(ids::SIGV4).and_then(|sigv4| text(&sigv4.get("name")?)),
        sdk_id,
        protocol,
        query_compatible: shape.traits.has(ids::AWS_QUERY_COMPATIBLE),
        docs: docs::of(&shape.traits),
        operations,
        waiters,
        types,
        lists,
        maps,
        patterns,
        parts: BTreeSet::new(),
        allowances: BTreeSet::new(),
    };
    propagate::propagate(&mut lowered);
    Some(lowered)
}

/// `endpointPrefix`, by default the `arnNamespace`, by default the shape name in lower case.
fn endpoint_prefix(service: &Shape<'_>, aws: &Node<'_>) -> String {
    let property = |name: &str| text(&aws.get(name)?);
    property("endpointPrefix")
        .or_else(|| property("arnNamespace"))
        .unwrap_or_else(|| service.id.name().to_ascii_lowercase())
}

/// The protocol of a service that wire code is emitted for.
pub(crate) fn wire_protocol(service: &Shape<'_>) -> Option<ir::Protocol> {
    let applied = PROTOCOLS.iter().filter(|(id, _)| service.traits.has(id));
    applied.filter_map(|(_, protocol)| *protocol).next_back()
}

/// The protocol to emit wire code for, if any is wanted.
///
/// # Errors
/// The protocol has no wire code, and nobody said to do without.
fn protocol(service: &Shape<'_>, wire: Wire) -> Result<Option<ir::Protocol>, Diagnostic> {
    if wire == Wire::None {
        return Ok(None);
    }
    if let Some(protocol) = wire_protocol(service) {
        return Ok(Some(protocol));
    }
    if wire == Wire::JsonBodies && service.traits.has("aws.protocols#restJson1") {
        return Ok(Some(ir::Protocol::AwsJson1_1));
    }
    let applied: Vec<&str> = PROTOCOLS.iter().map(|(id, _)| *id).filter(|id| service.traits.has(id)).collect();
    let message = match applied.as_slice() {
        [] => format!("`{}` has no protocol trait that this generator knows", service.id.name()),
        protocols => format!("there is no wire code for {}", protocols.join(", ")),
    };
    let hint = if wire == Wire::JsonBodies {
        "protocol tests run for awsJson1_0 and awsJson1_1, and for the bodies of restJson1"
    } else {
        "set `wire = \"none\"` in codegen.toml, or pass `--wire none`, to emit types, validators and docs alone"
    };
    let diagnostic = Diagnostic::error(codes::UNSUPPORTED_PROTOCOL, message).at(service.span);
    Err(diagnostic.shape(service.id.as_str()).hint(hint))
}

fn text(node: &smithy::node::Node<'_>) -> Option<String> {
    node.as_str().map(std::borrow::Cow::into_owned)
}
