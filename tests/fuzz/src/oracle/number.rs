//! Exact numbers from their decimal text, by digits alone.

/// A JSON number's digits without leading zeros, and how many of them stand before the point.
struct Digits {
    negative: bool,
    digits: String,
    point: i64,
}

impl Digits {
    fn of(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let far = if exponent.starts_with('-') { i64::MIN / 4 } else { i64::MAX / 4 };
        let exponent = exponent.parse::<i64>().unwrap_or(far).clamp(i64::MIN / 4, i64::MAX / 4);
        let all = format!("{}{fraction}", whole.trim_start_matches('-'));
        let digits = all.trim_start_matches('0').to_owned();
        let point = digits.len() as i64 - fraction.len() as i64 + exponent;
        Self { negative: text.starts_with('-'), digits, point }
    }

    /// The number times a power of ten, cut to an integer, and whether something was cut off. `None`: more than 30
    /// digits.
    fn scaled(&self, power: i64) -> Option<(i128, bool)> {
        if self.digits.is_empty() {
            return Some((0, false));
        }
        let kept = self.point + power;
        if kept > 30 {
            return None;
        }
        let kept = usize::try_from(kept).unwrap_or(0);
        let (whole, rest) = self.digits.split_at(kept.min(self.digits.len()));
        let size: i128 = format!("0{whole:0<kept$}").parse().ok()?;
        let cut = rest.bytes().any(|digit| digit != b'0');
        Some((if self.negative { -size } else { size }, cut))
    }
}

/// The integer that a JSON number is, whatever its form; `None` when it is none or has more than 30 digits.
pub fn exact_integer(text: &str) -> Option<i128> {
    Digits::of(text).scaled(0).filter(|(_, cut)| !cut).map(|(value, _)| value)
}

/// Seconds and nanoseconds of a number of epoch seconds, finer digits cut off; `None` when the seconds fit no `i64`.
pub fn instant(text: &str) -> Option<(i64, u32)> {
    let (nanos, _) = Digits::of(text).scaled(9)?;
    let secs = i64::try_from(nanos.div_euclid(1_000_000_000)).ok()?;
    Some((secs, nanos.rem_euclid(1_000_000_000) as u32))
}
