// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The awsJson forms of a `timestamp`: a number of epoch seconds unless the model names another format.
//! Never passes through a floating-point value: seconds and nanoseconds come from the decimal text.

use super::error::{Fault, Unwritable};
use super::number::Decimal;
use super::reader::Reader;
use super::value::Value;
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

impl Value for DateTime {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.timestamp()
    }
}

/// Reads the form that services send directly: no sign, no exponent, and at most nine digits behind the point.
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
pub fn date_time<S: Sink>(sink: &mut S, value: &DateTime) {
    textual(sink, value, DateTimeFormat::DateTime);
}

/// Writes a timestamp in the `http-date` format, as a string.
#[allow(dead_code, reason = "used by a model with such a timestamp")]
pub fn http_date<S: Sink>(sink: &mut S, value: &DateTime) {
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
pub fn epoch_seconds<S: Sink>(sink: &mut S, value: &DateTime) {
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
    // Most instants have no digits below the millisecond.
    let (mut digits, mut places) = if nanos % 1_000_000 == 0 { (nanos / 1_000_000, 3) } else { (nanos, 9) };
    while digits % 10 == 0 {
        digits /= 10;
        places -= 1;
    }
    for _ in digits.ilog10() + 1..places {
        sink.raw("0");
    }
    sink.unsigned(u64::from(digits));
}
