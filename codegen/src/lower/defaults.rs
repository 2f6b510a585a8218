//! `@default` values, read in the form of their target (Smithy 2.0, "default trait").

use crate::base64;
use crate::instant;
use crate::ir::{Default, Ty};
use smithy::node::Node;

/// The default, or `None` for `null` and for values that do not fit the target.
pub(super) fn lower(node: &Node<'_>, ty: Ty) -> Option<Default> {
    match ty {
        Ty::Boolean => node.as_bool().map(Default::Boolean),
        Ty::Byte => integer(node, i8::MIN, i8::MAX),
        Ty::Short => integer(node, i16::MIN, i16::MAX),
        Ty::Integer | Ty::IntEnum(_) => integer(node, i32::MIN, i32::MAX),
        Ty::Long => integer(node, i64::MIN, i64::MAX),
        Ty::Float | Ty::Double => float(node).map(Default::Float),
        Ty::BigInteger | Ty::BigDecimal => node.number_text().map(|text| Default::Number(text.to_owned())),
        Ty::String | Ty::Enum(_) => super::text(node).map(Default::String),
        Ty::Blob => super::text(node).and_then(|text| base64::decode(&text)).map(Default::Blob),
        Ty::Timestamp(_) => timestamp(node),
        Ty::List(_) => (!node.is_null()).then_some(Default::EmptyList),
        Ty::Map(_) => (!node.is_null()).then_some(Default::EmptyMap),
        Ty::Document => (!node.is_null()).then(|| Default::Document(node.to_value().to_string())),
        Ty::Structure(_) | Ty::Union(_) => None,
    }
}

fn integer<T: Into<i64>>(node: &Node<'_>, min: T, max: T) -> Option<Default> {
    node.as_i64().filter(|value| (min.into()..=max.into()).contains(value)).map(Default::Integer)
}

/// Non-finite values stand as strings.
fn float(node: &Node<'_>) -> Option<f64> {
    match (node.number_text(), super::text(node).as_deref()) {
        (Some(number), _) => number.parse().ok(),
        (None, Some("NaN")) => Some(f64::NAN),
        (None, Some("Infinity")) => Some(f64::INFINITY),
        (None, Some("-Infinity")) => Some(f64::NEG_INFINITY),
        (None, _) => None,
    }
}

fn timestamp(node: &Node<'_>) -> Option<Default> {
    let instant = match (node.number_text(), super::text(node)) {
        (Some(number), _) => instant::of_seconds(number),
        (None, Some(text)) => instant::of_text(&text),
        (None, None) => None,
    };
    instant.map(|(seconds, nanos)| Default::Timestamp(seconds, nanos))
}
