// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The awsJson forms of a `timestamp`: a number of epoch seconds unless the model names another format.
//! Never passes through a floating-point value: seconds and nanoseconds come from the decimal text.

use super::error::{Fault, Unwritable};
use super::reader::Reader;
use super::writer::Sink;
use crate::primitives::{DateTime, DateTimeFormat};

impl Reader<'_> {
    /// Reads a timestamp in epoch seconds: an integer, a fraction or an exponent. Digits below the nanosecond are
    /// dropped.
    pub fn timestamp(&mut self) -> Result<DateTime, Fault> {
        self.token();
        let start = self.offset();
        let text = self.number()?.text;
        // The grammar holds, so only the seconds' range is left to fail.
        DateTime::from_str(text, DateTimeFormat::EpochSeconds).map_err(|_| self.back_to(start, Fault::OutOfRange))
    }

    /// Reads a timestamp in the `date-time` format, with any offset.
    pub fn timestamp_date_time(&mut self) -> Result<DateTime, Fault> {
        self.textual_timestamp(DateTimeFormat::DateTimeWithOffset)
    }

    /// Reads a timestamp in the `http-date` format.
    pub fn timestamp_http_date(&mut self) -> Result<DateTime, Fault> {
        self.textual_timestamp(DateTimeFormat::HttpDate)
    }

    fn textual_timestamp(&mut self, format: DateTimeFormat) -> Result<DateTime, Fault> {
        self.token();
        let start = self.offset();
        let text = self.quoted()?;
        DateTime::from_str(text, format).map_err(|_| self.back_to(start, Fault::BadTimestamp))
    }
}

/// Writes a timestamp in a format: epoch seconds as a number, the others as strings.
pub(crate) fn write<S: Sink>(sink: &mut S, value: &DateTime, format: DateTimeFormat) -> Result<(), Unwritable> {
    if format == DateTimeFormat::EpochSeconds {
        write_epoch_seconds(sink, value);
        return Ok(());
    }
    let text = value.fmt(format).map_err(|_| Unwritable::Timestamp)?;
    sink.string(&text);
    Ok(())
}

/// Most timestamps are whole seconds or close to them: digits go to the sink without a text of their own.
fn write_epoch_seconds<S: Sink>(sink: &mut S, value: &DateTime) {
    let nanos = value.as_nanos();
    if nanos < 0 {
        sink.raw("-");
    }
    let size = nanos.unsigned_abs();
    // An instant has at most 64 bits of seconds.
    sink.unsigned((size / 1_000_000_000) as u64);
    let fraction = (size % 1_000_000_000) as u32;
    if fraction != 0 {
        let digits = format!(".{fraction:09}");
        sink.raw(digits.trim_end_matches('0'));
    }
}
