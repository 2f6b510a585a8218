//! Numbers of a model by their decimal text, exactly: a limit may be `1e400` or `9.1e18`. Never passes through a float.

use std::cmp::Ordering;

/// `±0.digits × 10^magnitude`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    sign: i8,
    magnitude: i64,
    /// Digits without zeros at either end; none for 0.
    digits: String,
}

impl Decimal {
    /// A number in the grammar of JSON. Exponents beyond those of 64 bits count as the nearest of them.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
        let (coefficient, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = coefficient.split_once('.').unwrap_or((coefficient, ""));
        let all = format!("{whole}{fraction}");
        let significant = all.trim_start_matches('0');
        let digits = significant.trim_end_matches('0').to_owned();
        if !all.bytes().all(|b| b.is_ascii_digit()) || all.is_empty() {
            return None;
        }
        let leading = (all.len() - significant.len()) as i64;
        let magnitude = (whole.len() as i64 - leading).saturating_add(self::exponent(exponent)?);
        let sign = match (digits.is_empty(), negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        Some(Self { sign, magnitude: if sign == 0 { 0 } else { magnitude }, digits })
    }

    /// Whether nothing stands behind the point.
    pub fn is_whole(&self) -> bool {
        self.digits.len() as i64 <= self.magnitude.max(0)
    }

    /// The greatest integer that is not greater, if 64 bits hold it.
    pub fn floor(&self) -> Option<i64> {
        self.truncated()?.checked_sub(i64::from(self.sign < 0 && !self.is_whole()))
    }

    /// The least integer that is not less, if 64 bits hold it.
    pub fn ceil(&self) -> Option<i64> {
        self.truncated()?.checked_add(i64::from(self.sign > 0 && !self.is_whole()))
    }

    fn truncated(&self) -> Option<i64> {
        // 64 bits hold 19 digits.
        let places = usize::try_from(self.magnitude.max(0)).ok().filter(|places| *places <= 19)?;
        let digits = self.digits.chars().chain(std::iter::repeat('0')).take(places);
        let sign = if self.sign < 0 { "-" } else { "" };
        let text: String = sign.chars().chain("0".chars()).chain(digits).collect();
        text.parse().ok()
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_size = || (self.magnitude, &self.digits).cmp(&(other.magnitude, &other.digits));
        let of_one_sign = || if self.sign < 0 { by_size().reverse() } else { by_size() };
        self.sign.cmp(&other.sign).then_with(of_one_sign)
    }
}

fn exponent(text: &str) -> Option<i64> {
    let digits = text.trim_start_matches(['+', '-']);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(i64::MAX);
    Some(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).expect(text)
    }

    #[test]
    fn whole_numbers_are_those_without_digits_behind_the_point() {
        for text in ["0", "-0", "0.0", "0e-9", "12", "-12", "1.0", "1.5e1", "1e400", "10e-1", "100.00e-2"] {
            assert!(decimal(text).is_whole(), "{text}");
        }
        for text in ["1.5", "-0.1", "1e-1", "1.25e1", "1e-400", "10e-2"] {
            assert!(!decimal(text).is_whole(), "{text}");
        }
    }

    #[test]
    fn numbers_are_in_order_whatever_their_form() {
        let ordered =
            ["-1e400", "-10", "-9.5", "-1e-400", "0", "1e-400", "0.10", "0.2", "1.5", "9", "10", "1e399", "1e400"];
        for pair in ordered.windows(2) {
            assert!(decimal(pair[0]) < decimal(pair[1]), "{pair:?}");
        }
        assert_eq!(decimal("15e-1"), decimal("1.50"));
        assert_eq!(decimal("-0"), decimal("0e5"));
    }

    #[test]
    fn integers_on_either_side() {
        for (text, floor, ceil) in [
            ("1.5", Some(1), Some(2)),
            ("-1.5", Some(-2), Some(-1)),
            ("-0.5", Some(-1), Some(0)),
            ("1e-400", Some(0), Some(1)),
            ("9.1e18", Some(9_100_000_000_000_000_000), Some(9_100_000_000_000_000_000)),
            ("-9223372036854775808", Some(i64::MIN), Some(i64::MIN)),
            ("9223372036854775808", None, None),
            ("1e400", None, None),
        ] {
            assert_eq!((decimal(text).floor(), decimal(text).ceil()), (floor, ceil), "{text}");
        }
    }

    #[test]
    fn other_texts_are_none() {
        for text in ["", "-", "e5", "1e", "1.5.5", "NaN", "+1"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
