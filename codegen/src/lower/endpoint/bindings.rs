//! The values that operations give to endpoint parameters. The most specific source wins: what the model fixes, then
//! a member, then a path into the input (Smithy, "Binding parameter values").

use crate::codes;
use crate::coverage::ids;
use crate::ir::endpoint::{BoundValue, Endpoint, EndpointBinding, EndpointParam, ParamType};
use crate::ir::{Elements, Expression, ExpressionKind, Nullable, Operation, ValueType};
use crate::jmespath;
use crate::slice;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Model, Shape};
use smithy::node::Node;

use super::params;
use crate::lower::expressions::{Scope, Types, collected};

/// Fills what each operation binds. What cannot be taken is left unset, with a warning.
pub(in crate::lower) fn lower(
    model: &Model<'_>,
    endpoint: &Endpoint,
    types: Types<'_>,
    operations: &mut [Operation],
    diagnostics: &mut Diagnostics,
) {
    for operation in operations {
        let Some(shape) = model.shapes.get(operation.id.as_str()) else { continue };
        for source in sources(model, shape) {
            match binding(endpoint, types, operation, &source) {
                Ok(binding) => {
                    operation.endpoint_params.retain(|other| other.param != binding.param);
                    operation.endpoint_params.push(binding);
                }
                Err(reason) => {
                    let message = format!(
                        "`{}` cannot give a value to the endpoint parameter `{}`: {reason}",
                        operation.name,
                        source.param.escape_debug()
                    );
                    let diagnostic = Diagnostic::warning(codes::ENDPOINT_BINDING, message);
                    diagnostics.push(diagnostic.at(source.node.span()).shape(&operation.id));
                }
            }
        }
    }
}

/// A parameter and where its value is from.
struct Source<'a> {
    param: String,
    node: Node<'a>,
    from: From,
}

enum From {
    /// The value is written out.
    Static,
    /// A member of the input.
    Member(String),
    /// A path into the input.
    Path,
}

/// Every source, the least specific first.
fn sources<'a>(model: &Model<'a>, shape: &Shape<'a>) -> Vec<Source<'a>> {
    let of_trait = |id: &str, key: &str, from: fn() -> From| {
        let entries = shape.traits.get(id).map(Node::entries).unwrap_or_default();
        let source = |(name, value): (smithy::node::Key<'a>, Node<'a>)| {
            let node = value.get(key).unwrap_or(value);
            Source { param: name.name.into_owned(), node, from: from() }
        };
        entries.into_iter().map(source).collect::<Vec<_>>()
    };
    let mut sources = of_trait(ids::OPERATION_CONTEXT_PARAMS, "path", || From::Path);
    let input = slice::operation(model, &shape.id).and_then(|operation| model.shapes.get(operation.input.as_ref()?));
    for member in input.into_iter().flat_map(|input| &input.members) {
        let Some(node) = member.traits.get(ids::CONTEXT_PARAM) else { continue };
        let Some(name) = node.get("name").and_then(|name| Some(name.as_str()?.into_owned())) else { continue };
        sources.push(Source { param: name, node: node.clone(), from: From::Member(member.name.clone()) });
    }
    sources.extend(of_trait(ids::STATIC_CONTEXT_PARAMS, "value", || From::Static));
    sources
}

fn binding(
    endpoint: &Endpoint,
    types: Types<'_>,
    operation: &Operation,
    source: &Source<'_>,
) -> Result<EndpointBinding, String> {
    let param = endpoint.params.iter().find(|param| param.name == source.param);
    let param = param.ok_or("the rules have no such parameter")?;
    let value = match &source.from {
        From::Static => {
            let value = params::value(&source.node.to_value(), param.ty).ok_or("the value does not have its type")?;
            BoundValue::Static(value)
        }
        From::Member(name) => BoundValue::Input(resolve(types, operation, name, param)?),
        From::Path => {
            let path = source.node.as_str().ok_or("its `path` is no text")?;
            BoundValue::Input(resolve(types, operation, &path, param)?)
        }
    };
    Ok(EndpointBinding { param: param.name.clone(), field: param.field.clone(), value })
}

/// A path into the input, as a value of the parameter's type.
fn resolve(types: Types<'_>, operation: &Operation, path: &str, param: &EndpointParam) -> Result<Expression, String> {
    let ast = jmespath::parse(path)?;
    let input = Expression { kind: ExpressionKind::Input, ty: ValueType::Structure(operation.input), nullable: false };
    let value = types.resolve(&ast, &Scope::Value(input))?;
    if !is_supported(types, &value) {
        return Err("the path is more than members, `[*]` and `keys()`".to_owned());
    }
    match (param.ty, &value.ty) {
        (ParamType::Text, ValueType::String) | (ParamType::Boolean, ValueType::Boolean) => Ok(value),
        (ParamType::Texts, ValueType::Slice(_) | ValueType::Vec(..)) => {
            let list = collected(types, value)?;
            let texts = ValueType::Vec(Box::new(ValueType::String), Nullable::No);
            if list.ty == texts { Ok(list) } else { Err("it is a list of something else than texts".to_owned()) }
        }
        _ => Err("the value in the input has another type".to_owned()),
    }
}

/// Whether a value is a path of members, what such a path leads to in each item of a list, or the keys of a map.
fn is_supported(types: Types<'_>, value: &Expression) -> bool {
    match &value.kind {
        ExpressionKind::Keys(of, _) => is_path(of),
        ExpressionKind::Projection(projection) => {
            let is_dense = match projection.of.ty {
                ValueType::Slice(id) => !types.lists[id.0].sparse,
                _ => matches!(projection.of.kind, ExpressionKind::Keys(..)),
            };
            let is_plain = projection.elements == Elements::List && projection.test.is_none();
            let is_keys = matches!(&projection.of.kind, ExpressionKind::Keys(of, _) if is_path(of));
            is_dense && is_plain && (is_path(&projection.of) || is_keys) && is_path(&projection.each)
        }
        _ => is_path(value),
    }
}

fn is_path(value: &Expression) -> bool {
    match &value.kind {
        ExpressionKind::Input | ExpressionKind::Current => true,
        ExpressionKind::Member(of, ..) => is_path(of),
        _ => false,
    }
}
