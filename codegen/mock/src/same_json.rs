//! Compares JSON texts by value. Never goes through a floating-point number, and needs no model.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// Whether two JSON texts have one value: members in any order, items in theirs, numbers by value; a `null` member is
/// not an absent one. A text that is no JSON equals nothing.
pub fn same_json(actual: &str, expected: &str) -> bool {
    let (actual, expected) = (actual.trim_ascii(), expected.trim_ascii());
    match (actual.bytes().next(), expected.bytes().next()) {
        (Some(b'{'), Some(b'{')) => {
            type Members<'a> = BTreeMap<String, &'a RawValue>;
            let (Ok(actual), Ok(expected)) =
                (serde_json::from_str::<Members<'_>>(actual), serde_json::from_str::<Members<'_>>(expected))
            else {
                return false;
            };
            actual.len() == expected.len()
                && actual.iter().zip(&expected).all(|((name, actual), (wanted, expected))| {
                    name == wanted && same_json(actual.get(), expected.get())
                })
        }
        (Some(b'['), Some(b'[')) => {
            let (Ok(actual), Ok(expected)) =
                (serde_json::from_str::<Vec<&RawValue>>(actual), serde_json::from_str::<Vec<&RawValue>>(expected))
            else {
                return false;
            };
            actual.len() == expected.len()
                && actual.iter().zip(&expected).all(|(actual, expected)| same_json(actual.get(), expected.get()))
        }
        (Some(b'"'), Some(b'"')) => {
            let text = |json| serde_json::from_str::<Cow<'_, str>>(json).ok();
            text(actual).is_some_and(|actual| Some(actual) == text(expected))
        }
        (Some(b'-' | b'0'..=b'9'), Some(b'-' | b'0'..=b'9')) => {
            let number = |json| serde_json::from_str::<&RawValue>(json).ok().and_then(|raw| decimal(raw.get()));
            number(actual).is_some_and(|actual| Some(actual) == number(expected))
        }
        _ => actual == expected && serde_json::from_str::<&RawValue>(actual).is_ok(),
    }
}

/// A JSON number as sign, digits without zeros at either end, and the power of ten of the last one.
fn decimal(number: &str) -> Option<(bool, String, i64)> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let exponent: i64 = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_end_matches('0');
    let power = exponent - fraction.len() as i64 + (digits.len() - significant.len()) as i64;
    let significant = significant.trim_start_matches('0');
    Some(if significant.is_empty() { (false, String::new(), 0) } else { (negative, significant.to_owned(), power) })
}
