//! `@range` of numbers of any size: compares decimal texts digit by digit. It never converts them, nor allocates.

use std::cmp::Ordering;

use super::{Checker, Constraint, Level, Path};

impl Checker {
    /// `@range` of a `bigInteger` or `bigDecimal`; the value and the limits are decimal texts.
    #[inline]
    pub fn number_range(&mut self, at: Path<'_>, value: &str, min: Option<&str>, max: Option<&str>) {
        let too_small = self.level >= Level::Basic && min.is_some_and(|min| compare(value, min).is_lt());
        let too_great = self.level >= Level::Strict && max.is_some_and(|max| compare(value, max).is_gt());
        if too_small || too_great {
            self.report(at, Constraint::Range { min: min.map(str::to_owned), max: max.map(str::to_owned) }, None);
        }
    }
}

/// Compares two numbers in the grammar of JSON by their values: `1.0` equals `10e-1`.
///
/// Exponents beyond those of 64 bits count as the nearest of them.
#[inline]
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    let (a, b) = (Decimal::of(a), Decimal::of(b));
    let by_size = || a.magnitude.cmp(&b.magnitude).then_with(|| compare_digits(a.digits, b.digits));
    a.sign.cmp(&b.sign).then_with(|| match a.sign {
        0 => Ordering::Equal,
        1 => by_size(),
        _ => by_size().reverse(),
    })
}

/// `sign × 0.digits × 10^magnitude`, the first digit not being zero.
struct Decimal<'a> {
    sign: i8,
    magnitude: i64,
    /// The digits without leading zeros, perhaps with a point among them.
    digits: &'a [u8],
}

impl<'a> Decimal<'a> {
    #[inline]
    fn of(text: &'a str) -> Self {
        let (is_negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
        let (coefficient, exponent) = text.split_once(['e', 'E']).unwrap_or((text, ""));
        let start = coefficient.bytes().position(|byte| matches!(byte, b'1'..=b'9')).unwrap_or(coefficient.len());
        let point = coefficient.find('.').unwrap_or(coefficient.len());
        // The point itself stands between the first digit and the places behind it.
        let places = if start < point { (point - start) as i64 } else { 1 + point as i64 - start as i64 };
        let sign = match (start == coefficient.len(), is_negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let digits = coefficient.as_bytes().get(start..).unwrap_or_default();
        Self { sign, magnitude: places.saturating_add(self::exponent(exponent)), digits }
    }
}

#[inline]
fn exponent(text: &str) -> i64 {
    let (is_negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let size = digits
        .bytes()
        .filter(u8::is_ascii_digit)
        .fold(0_i64, |exponent, digit| exponent.saturating_mul(10).saturating_add(i64::from(digit - b'0')));
    if is_negative { -size } else { size }
}

/// Compares from the first digit on, as if zeros without end followed each.
#[inline]
fn compare_digits(a: &[u8], b: &[u8]) -> Ordering {
    let mut a = a.iter().filter(|byte| byte.is_ascii_digit());
    let mut b = b.iter().filter(|byte| byte.is_ascii_digit());
    loop {
        match (a.next(), b.next()) {
            (None, None) => return Ordering::Equal,
            (a, b) => match a.unwrap_or(&b'0').cmp(b.unwrap_or(&b'0')) {
                Ordering::Equal => {}
                unequal => return unequal,
            },
        }
    }
}
