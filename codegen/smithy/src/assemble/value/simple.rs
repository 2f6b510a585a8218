//! Values of simple types. Constraint traits are not looked at here.

use super::{Fault, Part, time};
use crate::model::ShapeType;
use crate::node::Kind;

/// Checks a value against a simple type; whether constraints may be checked next.
pub(super) fn check(part: &Part<'_, '_, '_, '_>, ty: ShapeType, faults: &mut Vec<Fault>) -> bool {
    let kind = part.node.kind();
    let fault = match ty {
        ShapeType::Blob | ShapeType::String | ShapeType::Enum => {
            (kind != Kind::String).then(|| part.wrong_type("a string"))
        }
        ShapeType::Boolean => (kind != Kind::Boolean).then(|| part.wrong_type("a boolean")),
        ShapeType::Byte => whole(part, ty, Some((i8::MIN.into(), i8::MAX.into()))),
        ShapeType::Short => whole(part, ty, Some((i16::MIN.into(), i16::MAX.into()))),
        ShapeType::Integer | ShapeType::IntEnum => whole(part, ty, Some((i32::MIN.into(), i32::MAX.into()))),
        ShapeType::Long => whole(part, ty, Some((i64::MIN.into(), i64::MAX.into()))),
        ShapeType::BigInteger => whole(part, ty, None),
        ShapeType::Float | ShapeType::Double => {
            let special = part.node.as_str().is_some_and(|text| matches!(&*text, "NaN" | "Infinity" | "-Infinity"));
            (kind != Kind::Number && !special).then(|| part.wrong_type("a number"))
        }
        ShapeType::BigDecimal => (kind != Kind::Number).then(|| part.wrong_type("a number")),
        ShapeType::Timestamp => timestamp(part),
        _ => None,
    };
    let fits = fault.is_none();
    faults.extend(fault);
    fits
}

fn whole(part: &Part<'_, '_, '_, '_>, ty: ShapeType, limits: Option<(i128, i128)>) -> Option<Fault> {
    let Some(text) = part.node.number_text() else { return Some(part.wrong_type("a number")) };
    if text.contains(['.', 'e', 'E']) {
        return Some(part.fault(format!("{ty} values have no fraction or exponent, but found `{text}`")));
    }
    let (min, max) = limits?;
    // Numbers beyond 128 bits do not fit the type either.
    let fits = text.parse::<i128>().is_ok_and(|value| (min..=max).contains(&value));
    (!fits).then(|| part.fault(format!("{ty} values lie between {min} and {max}, but found {text}")))
}

fn timestamp(part: &Part<'_, '_, '_, '_>) -> Option<Fault> {
    let format = part.trait_value("smithy.api#timestampFormat");
    let format = format.as_ref().and_then(|format| format.as_str());
    let text = part.node.as_str();
    let is_number = part.node.kind() == Kind::Number;
    let (fits, expected) = match format.as_deref() {
        Some("epoch-seconds") => (is_number, "a number of seconds"),
        Some("http-date") => {
            (text.is_some_and(|text| time::is_http_date(&text)), "an HTTP date such as `Tue, 29 Apr 2014 18:30:38 GMT`")
        }
        Some("date-time") => {
            (text.is_some_and(|text| time::is_date_time(&text)), "a date-time such as `1985-04-12T23:20:50.52Z`")
        }
        _ => (is_number || text.is_some_and(|text| time::is_date_time(&text)), "a number of seconds or a date-time"),
    };
    (!fits).then(|| part.wrong_type(expected))
}
