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
fn compare(a: &str, b: &str) -> Ordering {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_value() {
        let ascending = [
            "-1e400",
            "-100",
            "-99.5",
            "-10.01",
            "-10",
            "-1e-400",
            "0",
            "1e-400",
            "0.009",
            "0.01",
            "0.5",
            "1",
            "1.0001",
            "9.99",
            "10",
            "99",
            "100.5",
            "123456789012345678901234567890",
            "123456789012345678901234567891",
            "1e400",
        ];
        for (index, a) in ascending.iter().enumerate() {
            for (other, b) in ascending.iter().enumerate() {
                assert_eq!(compare(a, b), index.cmp(&other), "{a} and {b}");
            }
        }
    }

    #[test]
    fn one_number_may_be_written_in_many_ways() {
        for (a, b) in [("0", "-0.00e7"), ("1", "1.000"), ("1.5", "15e-1"), ("1200", "1.2E+3"), ("0.012", "12e-3")] {
            assert_eq!(compare(a, b), Ordering::Equal, "{a} and {b}");
        }
        assert_eq!(compare("1e99999999999999999999", "1e-99999999999999999999"), Ordering::Greater);
    }

    #[test]
    fn limits_are_inclusive_and_maxima_wait_for_strict() {
        let found = |level, value: &str| {
            let mut checker = Checker::new(level);
            checker.number_range(Path::ROOT.member(&["M", "m"]), value, Some("-1.5"), Some("1e30"));
            checker.finish().map_or_else(|violations| violations.to_string(), |()| String::new())
        };
        assert_eq!(found(Level::Strict, "-1.50") + &found(Level::Strict, "1000000000000000000000000000000"), "");
        let words = "Member must be between -1.5 and 1e30, inclusive";
        assert!(found(Level::Basic, "-1.51").ends_with(words));
        assert!(found(Level::Strict, "1000000000000000000000000000000.1").ends_with(words));
        assert_eq!(found(Level::Basic, "2e30"), "");
    }
}
