//! `params` become values in the type of their shape (Smithy 2.0, "Parameter format").

use crate::conformance::case::Value;
use crate::instant;
use crate::ir::{Service, Target, Ty, TypeId, TypeKind};
use smithy::node::{Kind, Node};

/// A structure, from `params` or from nothing. An error says which part does not fit.
pub(super) fn structure(service: &Service, id: TypeId, params: Option<&Node<'_>>) -> Result<Value, String> {
    match params {
        Some(params) => value(service, Ty::Structure(id), params),
        None => Ok(Value::Structure(Vec::new())),
    }
}

fn value(service: &Service, ty: Ty, node: &Node<'_>) -> Result<Value, String> {
    let fits = match ty {
        Ty::Boolean => node.as_bool().map(Value::Boolean),
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long | Ty::IntEnum(_) => node.as_i64().map(Value::Integer),
        Ty::Float | Ty::Double => float(node).map(Value::Float),
        Ty::BigInteger | Ty::BigDecimal => number(node).map(Value::Number),
        Ty::String | Ty::Enum(_) => text(node).map(Value::Text),
        Ty::Blob => text(node).map(|text| Value::Blob(text.into_bytes())),
        Ty::Timestamp(_) => node.number_text().and_then(timestamp),
        Ty::Document => Some(Value::Document(node.to_value())),
        Ty::List(id) => return list(service, &service.lists[id.0].member, node),
        Ty::Map(id) => return map(service, &service.maps[id.0].value, node),
        Ty::Structure(id) | Ty::Union(id) => return named(service, id, node),
    };
    fits.ok_or_else(|| format!("{} does not fit its shape", node.to_value()))
}

fn text(node: &Node<'_>) -> Option<String> {
    node.as_str().map(std::borrow::Cow::into_owned)
}

/// The literal text, of a number or of a string that holds one.
fn number(node: &Node<'_>) -> Option<String> {
    node.number_text().map(str::to_owned).or_else(|| text(node))
}

/// Non-finite values stand as strings.
fn float(node: &Node<'_>) -> Option<f64> {
    match (node.number_text(), text(node).as_deref()) {
        (Some(number), _) => number.parse().ok(),
        (None, Some("NaN")) => Some(f64::NAN),
        (None, Some("Infinity")) => Some(f64::INFINITY),
        (None, Some("-Infinity")) => Some(f64::NEG_INFINITY),
        (None, _) => None,
    }
}

/// Seconds since the epoch, whatever the format on the wire.
fn timestamp(number: &str) -> Option<Value> {
    instant::of_seconds(number).map(|(seconds, nanos)| Value::Timestamp(seconds, nanos))
}

fn nullable(service: &Service, target: &Target, node: &Node<'_>) -> Result<Option<Value>, String> {
    // A document is never absent: its `null` is a value.
    if node.is_null() && target.ty != Ty::Document {
        return Ok(None);
    }
    value(service, target.ty, node).map(Some)
}

fn list(service: &Service, item: &Target, node: &Node<'_>) -> Result<Value, String> {
    if node.kind() != Kind::Array {
        return Err(format!("{} is no list", node.to_value()));
    }
    let items = node.elements().iter().map(|element| nullable(service, item, element)).collect::<Result<_, _>>()?;
    Ok(Value::List(items))
}

fn map(service: &Service, target: &Target, node: &Node<'_>) -> Result<Value, String> {
    if node.kind() != Kind::Object {
        return Err(format!("{} is no map", node.to_value()));
    }
    let entry = |(key, value): (smithy::node::Key<'_>, Node<'_>)| {
        Ok((key.name.into_owned(), nullable(service, target, &value)?))
    };
    Ok(Value::Map(node.entries().into_iter().map(entry).collect::<Result<_, String>>()?))
}

/// A structure or a union, by the Smithy names of its members; `null` is not set.
fn named(service: &Service, id: TypeId, node: &Node<'_>) -> Result<Value, String> {
    if node.kind() != Kind::Object {
        return Err(format!("{} is no structure or union", node.to_value()));
    }
    let given: Vec<_> = node.entries();
    match &service.types[id.0].kind {
        TypeKind::Structure(structure) => {
            let mut members = Vec::new();
            for (key, value) in given.iter().filter(|(_, value)| !value.is_null()) {
                let position = structure.members.iter().position(|member| member.wire == key.name);
                let index = position.ok_or_else(|| format!("there is no member `{}`", key.name))?;
                members.push((index, self::value(service, structure.members[index].target.ty, value)?));
            }
            Ok(Value::Structure(members))
        }
        TypeKind::Union(union) => {
            let [(key, value)] = given.as_slice() else { return Err("a union has exactly one member".to_owned()) };
            let position = union.variants.iter().position(|variant| variant.wire == key.name);
            let index = position.ok_or_else(|| format!("there is no member `{}`", key.name))?;
            let target = union.variants[index].target.as_ref();
            let payload = target.map(|target| self::value(service, target.ty, value)).transpose()?;
            Ok(Value::Union(index, payload.map(Box::new)))
        }
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => Err("an enum is no object".to_owned()),
    }
}
