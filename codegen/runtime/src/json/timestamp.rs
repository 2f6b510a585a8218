//! The awsJson forms of a `timestamp`: a number of epoch seconds unless the model names another format.
//! Never passes through a floating-point value: seconds and nanoseconds come from the decimal text.

use super::error::{Fault, Unwritable};
use super::number::Decimal;
use super::reader::Reader;
use super::writer::Sink;
use crate::primitives::{DateTime, DateTimeFormat};

impl Reader<'_> {
    /// Reads a timestamp in epoch seconds: an integer, a fraction or an exponent. Digits below the nanosecond are
    /// dropped.
    #[inline]
    pub fn timestamp(&mut self) -> Result<DateTime, Fault> {
        self.token();
        let start = self.offset();
        let decimal = self.number()?;
        if let Some(instant) = simple(&decimal) {
            return Ok(instant);
        }
        // The grammar holds, so only the seconds' range is left to fail.
        DateTime::from_str(decimal.text, DateTimeFormat::EpochSeconds)
            .map_err(|_| self.back_to(start, Fault::OutOfRange))
    }

    /// Reads a timestamp in the `date-time` format, with any offset.
    #[inline]
    pub fn timestamp_date_time(&mut self) -> Result<DateTime, Fault> {
        self.textual_timestamp(DateTimeFormat::DateTimeWithOffset)
    }

    /// Reads a timestamp in the `http-date` format.
    #[inline]
    pub fn timestamp_http_date(&mut self) -> Result<DateTime, Fault> {
        self.textual_timestamp(DateTimeFormat::HttpDate)
    }

    #[inline]
    fn textual_timestamp(&mut self, format: DateTimeFormat) -> Result<DateTime, Fault> {
        self.token();
        let start = self.offset();
        let text = self.quoted()?;
        DateTime::from_str(text, format).map_err(|_| self.back_to(start, Fault::BadTimestamp))
    }
}

/// What services send, without a detour: no sign, no exponent, and at most nine digits behind the point.
#[inline]
fn simple(decimal: &Decimal<'_>) -> Option<DateTime> {
    let Decimal { text, whole, fraction, exponent } = decimal;
    if text.starts_with('-') || !exponent.is_empty() {
        return None;
    }
    let unit = 10_u32.pow(9_u32.checked_sub(fraction.len().try_into().ok()?)?);
    let nanos = if fraction.is_empty() { 0 } else { fraction.parse::<u32>().ok()? * unit };
    Some(DateTime::from_secs_and_nanos(whole.parse().ok()?, nanos))
}

/// Writes a timestamp in the `date-time` format, as a string.
#[allow(dead_code, reason = "used by a model with such a timestamp")]
pub(crate) fn date_time<S: Sink>(sink: &mut S, value: &DateTime) {
    textual(sink, value, DateTimeFormat::DateTime);
}

/// Writes a timestamp in the `http-date` format, as a string.
#[allow(dead_code, reason = "used by a model with such a timestamp")]
pub(crate) fn http_date<S: Sink>(sink: &mut S, value: &DateTime) {
    textual(sink, value, DateTimeFormat::HttpDate);
}

fn textual<S: Sink>(sink: &mut S, value: &DateTime, format: DateTimeFormat) {
    match value.fmt(format) {
        Ok(text) => sink.string(&text),
        Err(_) => sink.refuse(Unwritable::Timestamp),
    }
}

/// Writes a timestamp in epoch seconds, as a number. The digits go straight to the sink: a body may hold thousands.
#[allow(dead_code, reason = "used by a model with such a timestamp")]
pub(crate) fn epoch_seconds<S: Sink>(sink: &mut S, value: &DateTime) {
    // Nanoseconds count forwards, also before the epoch; as text the fraction has the sign of the seconds.
    let (secs, nanos) = match (value.secs(), value.subsec_nanos()) {
        (secs @ ..0, nanos @ 1..) => ((secs + 1).unsigned_abs(), 1_000_000_000 - nanos),
        (secs, nanos) => (secs.unsigned_abs(), nanos),
    };
    if value.secs() < 0 {
        sink.raw("-");
    }
    sink.unsigned(secs);
    if nanos == 0 {
        return;
    }
    sink.raw(".");
    let mut rest = nanos;
    let mut unit = 100_000_000;
    while rest > 0 {
        sink.unsigned(u64::from(rest / unit));
        rest %= unit;
        unit /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::writer::Text;

    fn written(value: DateTime, write: fn(&mut Text, &DateTime)) -> Result<String, Unwritable> {
        let mut text = Text::default();
        write(&mut text, &value);
        text.into_bytes().map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn epoch_seconds_are_exact_both_ways() {
        for (text, secs, nanos) in [
            ("0", 0, 0),
            ("1422172800", 1_422_172_800, 0),
            ("946845296.123", 946_845_296, 123_000_000),
            ("-1.5", -2, 500_000_000),
            ("-0.000000001", -1, 999_999_999),
            ("0.1", 0, 100_000_000),
            ("9223372036854775807.999999999", i64::MAX, 999_999_999),
            ("-9223372036854775808", i64::MIN, 0),
        ] {
            let instant = DateTime::from_secs_and_nanos(secs, nanos);
            assert_eq!(Reader::new(text).timestamp(), Ok(instant), "{text}");
            assert_eq!(written(instant, epoch_seconds).as_deref(), Ok(text));
        }
    }

    #[test]
    fn epoch_seconds_may_have_an_exponent_and_too_many_digits() {
        for (text, secs, nanos) in [
            ("1.4221728E9", 1_422_172_800, 0),
            ("1422172800123e-3", 1_422_172_800, 123_000_000),
            ("1.0000000019", 1, 1),
            ("-0.0000000009", 0, 0),
            ("1e-400", 0, 0),
        ] {
            assert_eq!(Reader::new(text).timestamp(), Ok(DateTime::from_secs_and_nanos(secs, nanos)), "{text}");
        }
        assert_eq!(Reader::new("1e19").timestamp(), Err(Fault::OutOfRange));
        assert_eq!(Reader::new("\"NaN\"").timestamp(), Err(Fault::ExpectedNumber));
    }

    #[test]
    fn textual_formats_are_strings() {
        let instant = DateTime::from_secs(946_845_296);
        let with_zone = "\"2000-01-02T20:34:56Z\"";
        let with_day = "\"Sun, 02 Jan 2000 20:34:56 GMT\"";
        assert_eq!(Reader::new(with_zone).timestamp_date_time(), Ok(instant));
        assert_eq!(Reader::new("\"2000-01-02T21:34:56+01:00\"").timestamp_date_time(), Ok(instant));
        assert_eq!(Reader::new(with_day).timestamp_http_date(), Ok(instant));
        assert_eq!(Reader::new(with_day).timestamp_date_time(), Err(Fault::BadTimestamp));
        assert_eq!(written(instant, date_time).as_deref(), Ok(with_zone));
        assert_eq!(written(instant, http_date).as_deref(), Ok(with_day));
    }

    #[test]
    fn years_beyond_a_format_are_refused() {
        let far = DateTime::from_secs(i64::MAX);
        assert_eq!(written(far, date_time), Err(Unwritable::Timestamp));
        assert_eq!(written(far, http_date), Err(Unwritable::Timestamp));
    }
}
