//! Numbers within a type and a range: one where it lies within, else the bound that is nearest to it.

use super::limits::Limits;
use crate::ir::{RangeBound, Ty};

/// The `nth` integer from the first one on, as decimal text; `None` beyond the range.
pub(super) fn integer(ty: Ty, limits: Limits<'_>, nth: usize) -> Option<String> {
    let (min, max) = limits.range;
    let (least, most) = match ty {
        Ty::Byte => (i64::from(i8::MIN), i64::from(i8::MAX)),
        Ty::Short => (i64::from(i16::MIN), i64::from(i16::MAX)),
        Ty::Integer => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let bound = |bound: Option<&RangeBound>, none: i64| bound.map_or(Some(none), |bound| bound.whole);
    let (min, max) = (bound(min, least)?.max(least), bound(max, most)?.min(most));
    let number = (min <= max).then(|| 1.clamp(min, max))?.checked_add(i64::try_from(nth).ok()?)?;
    (number <= max).then(|| number.to_string())
}

/// As [`integer`] for numbers without a fixed size and for those with a fraction.
pub(super) fn decimal(ty: Ty, limits: Limits<'_>, nth: usize) -> Option<String> {
    let (min, max) = limits.range;
    let bound = |bound: Option<&RangeBound>, none: f64| bound.map_or(Some(none), |bound| bound.text.parse().ok());
    let (least, most) = (bound(min, f64::MIN)?, bound(max, f64::MAX)?);
    let number = nth as f64 + if least > most { return None } else { 1.0_f64.clamp(least, most) };
    let text = match ty {
        Ty::BigInteger | Ty::BigDecimal => format!("{number}"),
        _ => format!("{number:?}"),
    };
    let is_whole = number.fract() == 0.0 || ty != Ty::BigInteger;
    (is_whole && number <= most && number.abs() < 1e15).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_lie_in_type_and_range() {
        let bound = |whole: i64| RangeBound { text: whole.to_string(), whole: Some(whole) };
        let integer = |ty, min: Option<i64>, max: Option<i64>, nth| {
            let (min, max) = (min.map(bound), max.map(bound));
            integer(ty, Limits { range: (min.as_ref(), max.as_ref()), ..Limits::default() }, nth)
        };
        assert_eq!(integer(Ty::Integer, None, None, 0).as_deref(), Some("1"));
        assert_eq!(integer(Ty::Integer, Some(5), None, 2).as_deref(), Some("7"));
        assert_eq!(integer(Ty::Integer, None, Some(-3), 0).as_deref(), Some("-3"));
        assert_eq!(integer(Ty::Integer, None, Some(-3), 1), None);
        assert_eq!(integer(Ty::Byte, Some(200), None, 0), None);
        assert_eq!(integer(Ty::Long, Some(9), Some(2), 0), None);
        let beyond = RangeBound { text: "1e30".to_owned(), whole: None };
        let limits = Limits { range: (Some(&beyond), None), ..Limits::default() };
        assert_eq!(super::integer(Ty::Long, limits, 0), None);
    }

    #[test]
    fn decimals_lie_in_the_range() {
        let bound = |text: &str| RangeBound { text: text.to_owned(), whole: None };
        let decimal = |ty, min: Option<&str>, max: Option<&str>| {
            let (min, max) = (min.map(bound), max.map(bound));
            decimal(ty, Limits { range: (min.as_ref(), max.as_ref()), ..Limits::default() }, 0)
        };
        assert_eq!(decimal(Ty::Double, None, None).as_deref(), Some("1.0"));
        assert_eq!(decimal(Ty::Double, Some("0"), Some("0.5")).as_deref(), Some("0.5"));
        assert_eq!(decimal(Ty::BigDecimal, Some("2.5"), None).as_deref(), Some("2.5"));
        assert_eq!(decimal(Ty::BigInteger, Some("2.5"), None), None);
        assert_eq!(decimal(Ty::Float, Some("3"), Some("2")), None);
    }
}
