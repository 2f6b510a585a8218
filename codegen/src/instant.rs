//! Timestamps of the model, as seconds and nanoseconds since 1970-01-01T00:00:00Z. The nanoseconds count forwards.
//! Never passes through floating point.

const NANOS_PER_SECOND: i128 = 1_000_000_000;

/// The instant of a JSON number of seconds; digits below the nanosecond are dropped.
pub(crate) fn of_seconds(number: &str) -> Option<(i64, u32)> {
    let (is_negative, size) = number.strip_prefix('-').map_or((false, number), |size| (true, size));
    let (mantissa, exponent) = size.split_once(['e', 'E']).unwrap_or((size, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|digit| digit - b'0').collect();
    let first = digits.iter().position(|digit| *digit != 0).unwrap_or(digits.len());
    // Where the point stands among the digits from the first that counts: an `i64` has at most 19 before it.
    let beyond = if exponent.starts_with('-') { i64::MIN } else { i64::MAX };
    let places = (whole.len() as i64 - first as i64).saturating_add(exponent.parse().unwrap_or(beyond));
    let significant = &digits[first..];
    if places > 19 && !significant.is_empty() {
        return None;
    }
    let kept = usize::try_from(places.saturating_add(9)).unwrap_or(0).min(28);
    let nanos = (0..kept).fold(0, |nanos, at| nanos * 10 + significant.get(at).copied().map_or(0, i128::from));
    let nanos = if is_negative { -nanos } else { nanos };
    let seconds = i64::try_from(nanos.div_euclid(NANOS_PER_SECOND)).ok()?;
    Some((seconds, nanos.rem_euclid(NANOS_PER_SECOND) as u32))
}

/// The instant of a text in the `date-time` format, whose form the loader has checked; `None` for a day or a second that
/// does not exist.
pub(crate) fn of_text(text: &str) -> Option<(i64, u32)> {
    let text = text.strip_suffix('Z')?;
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let part = |range| clock.get::<std::ops::Range<usize>>(range)?.parse::<i64>().ok();
    let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
    let (hour, minute, second) = (part(11..13)?, part(14..16)?, part(17..19)?);
    let date = days_from_epoch(year, month) + day - 1;
    if !(1..=12).contains(&month) || day < 1 || date >= days_from_epoch(year, month + 1) {
        return None;
    }
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let nanos = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
    Some((date * 86_400 + hour * 3_600 + minute * 60 + second, nanos))
}

/// Days from 1970-01-01 to the first day of a month in the proleptic Gregorian calendar; month 13 is the next January.
/// Years are counted from March, so that a leap day ends one.
fn days_from_epoch(year: i64, month: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * month + 2) / 5 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use runtime::primitives::{DateTime, DateTimeFormat};

    /// Reads as the emitted crate does.
    fn emitted(text: &str, format: DateTimeFormat) -> Option<(i64, u32)> {
        DateTime::from_str(text, format).ok().map(|instant| (instant.secs(), instant.subsec_nanos()))
    }

    #[test]
    fn seconds_are_read_as_the_emitted_crate_reads_them() {
        for text in [
            "0",
            "-0",
            "1576540098.52",
            "-1.5",
            "-0.000000001",
            "1.9999999999",
            "-1.9999999999",
            "1e3",
            "1.5E+2",
            "15e-1",
            "-15e-10",
            "1e-400",
            "1e-99999999999999999999",
            "1e99999999999999999999",
            "0e99999999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775807.999999999",
            "9223372036854775808",
            "1e18",
            "1e19",
            "1e400",
            "0e400",
            "0.0000000000000000000000000012345e30",
            "1234567890123456789.1234567890123456789",
        ] {
            assert_eq!(of_seconds(text), emitted(text, DateTimeFormat::EpochSeconds), "{text}");
        }
        assert_eq!(of_seconds("-1.5"), Some((-2, 500_000_000)));
    }

    #[test]
    fn texts_are_read_as_the_emitted_crate_reads_them() {
        for text in [
            "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59.5Z",
            "2000-02-29T12:34:56.123456789Z",
            "1900-03-01T00:00:00Z",
            "2100-02-29T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "0000-02-29T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "1985-04-12T23:20:50.52Z",
            "2024-01-31T00:00:00Z",
            "2023-02-28T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2024-12-31T23:59:59Z",
            "2024-12-32T00:00:00Z",
            "2024-04-31T00:00:00Z",
            "2024-05-00T00:00:00Z",
            "2024-05-06T07:08:60Z",
            "2024-13-01T00:00:00Z",
            "2024-05-06T24:00:00Z",
            "2024-05-06",
            "2024-05-06T07:08:09",
            "today",
            "",
        ] {
            assert_eq!(of_text(text), emitted(text, DateTimeFormat::DateTime), "{text}");
        }
        assert_eq!(of_text("2000-01-02T20:34:56Z"), Some((946_845_296, 0)));
    }
}
