//! Numbers within a type and a range: one where it lies within, else the bound that is nearest to it.

use crate::ir::{Constraint, Ty};

/// The `nth` integer from the first one on, as decimal text; `None` beyond the range.
pub(super) fn integer(ty: Ty, constraints: &[Constraint], nth: usize) -> Option<String> {
    let (least, most) = match ty {
        Ty::Byte => (i64::from(i8::MIN), i64::from(i8::MAX)),
        Ty::Short => (i64::from(i16::MIN), i64::from(i16::MAX)),
        Ty::Integer => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let (min, max) = range(constraints);
    let min = whole(min, f64::ceil)?.unwrap_or(least).max(least);
    let max = whole(max, f64::floor)?.unwrap_or(most).min(most);
    let number = (min <= max).then(|| 1.clamp(min, max))?.checked_add(i64::try_from(nth).ok()?)?;
    (number <= max).then(|| number.to_string())
}

/// As [`integer`] for numbers without a fixed size and for those with a fraction.
pub(super) fn decimal(ty: Ty, constraints: &[Constraint], nth: usize) -> Option<String> {
    let (min, max) = range(constraints);
    let bound = |text: Option<&str>, none: f64| text.map_or(Some(none), |text| text.parse().ok());
    let (least, most) = (bound(min, f64::MIN)?, bound(max, f64::MAX)?);
    let number = nth as f64 + if least > most { return None } else { 1.0_f64.clamp(least, most) };
    let text = match ty {
        Ty::BigInteger | Ty::BigDecimal => format!("{number}"),
        _ => format!("{number:?}"),
    };
    let is_whole = number.fract() == 0.0 || ty != Ty::BigInteger;
    (is_whole && number <= most && number.abs() < 1e15).then_some(text)
}

fn range(constraints: &[Constraint]) -> (Option<&str>, Option<&str>) {
    let range = constraints.iter().find_map(|constraint| match constraint {
        Constraint::Range { min, max } => Some((min.as_deref(), max.as_deref())),
        _ => None,
    });
    range.unwrap_or_default()
}

/// A bound as an integer, rounded into the range; a bound beyond `i64` gives up.
fn whole(bound: Option<&str>, round: fn(f64) -> f64) -> Option<Option<i64>> {
    let Some(text) = bound else { return Some(None) };
    if let Ok(number) = text.parse() {
        return Some(Some(number));
    }
    let number = round(text.parse().ok()?);
    (number.abs() < 9e18).then_some(Some(number as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within(min: Option<&str>, max: Option<&str>) -> [Constraint; 1] {
        [Constraint::Range { min: min.map(str::to_owned), max: max.map(str::to_owned) }]
    }

    #[test]
    fn integers_lie_in_type_and_range() {
        let integer = |ty, min, max, nth| integer(ty, &within(min, max), nth);
        assert_eq!(integer(Ty::Integer, None, None, 0).as_deref(), Some("1"));
        assert_eq!(integer(Ty::Integer, Some("5"), None, 2).as_deref(), Some("7"));
        assert_eq!(integer(Ty::Integer, None, Some("-3"), 0).as_deref(), Some("-3"));
        assert_eq!(integer(Ty::Integer, None, Some("-3"), 1), None);
        assert_eq!(integer(Ty::Byte, Some("200"), None, 0), None);
        assert_eq!(integer(Ty::Long, Some("1.5"), None, 0).as_deref(), Some("2"));
        assert_eq!(integer(Ty::Long, Some("9"), Some("2"), 0), None);
    }

    #[test]
    fn decimals_lie_in_the_range() {
        let decimal = |ty, min, max| decimal(ty, &within(min, max), 0);
        assert_eq!(decimal(Ty::Double, None, None).as_deref(), Some("1.0"));
        assert_eq!(decimal(Ty::Double, Some("0"), Some("0.5")).as_deref(), Some("0.5"));
        assert_eq!(decimal(Ty::BigDecimal, Some("2.5"), None).as_deref(), Some("2.5"));
        assert_eq!(decimal(Ty::BigInteger, Some("2.5"), None), None);
        assert_eq!(decimal(Ty::Float, Some("3"), Some("2")), None);
    }
}
