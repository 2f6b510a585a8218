// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Timestamps of an answer as ISO 8601 in the local time zone, as Python's `isoformat` writes them. Reads the variable
//! `TZ` and the system's time zones; never the clock.
//!
//! The offset is the one of the moment that is shown. The AWS CLI takes today's rules of a zone for all years, so that
//! moments before a zone changed its rules may show another offset there; the moment is the same.

use std::fmt::Write as _;

use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, civil};

use crate::cli::value::Value;

const MICROS: f64 = 1_000_000.0;

/// Years that Python knows.
const YEARS: std::ops::RangeInclusive<i16> = 1..=9999;

/// A timestamp with six digits of a fraction or none, `2017-10-01T12:00:00.123000+00:00`. Numbers, and strings that
/// hold one, are seconds since 1970; other strings are RFC 3339 or an HTTP date, and keep their offset. `None` for
/// anything else, and for years before 1 or after 9999.
pub fn iso8601(value: &Value) -> Option<String> {
    iso8601_in(value, &TimeZone::system())
}

/// As [`iso8601`], in a time zone.
pub fn iso8601_in(value: &Value, zone: &TimeZone) -> Option<String> {
    match value {
        Value::Integer(seconds) => epoch(i64::try_from(*seconds).ok()?, 0, zone),
        Value::Float(seconds) => fractional(*seconds, zone),
        Value::String(text) => match text.trim().parse::<f64>() {
            Ok(seconds) if seconds.is_finite() => fractional(seconds, zone),
            _ => date_time(text),
        },
        _ => None,
    }
}

/// Rounds to microseconds, half to even, seconds and fraction apart, so that the fraction keeps its digits.
fn fractional(seconds: f64, zone: &TimeZone) -> Option<String> {
    let whole = seconds.trunc();
    // The range of `i64`, which is wider than that of the years.
    if !(-9.0e18..9.0e18).contains(&whole) {
        return None;
    }
    let micros = ((seconds - whole) * MICROS).round_ties_even();
    let (whole, micros) = match micros {
        micros if micros < 0.0 => (whole - 1.0, micros + MICROS),
        micros if micros >= MICROS => (whole + 1.0, micros - MICROS),
        micros => (whole, micros),
    };
    epoch(whole as i64, micros as i32 * 1000, zone)
}

fn epoch(seconds: i64, nanos: i32, zone: &TimeZone) -> Option<String> {
    // A timestamp of `jiff` ends a day before the year 9999 does, so that any offset can be added to it.
    let clamped = seconds.clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    let offset = zone.to_offset(Timestamp::from_second(clamped).ok()?);
    let elapsed = SignedDuration::new(seconds.checked_add(offset.seconds().into())?, nanos);
    written(civil::date(1970, 1, 1).at(0, 0, 0, 0).checked_add(elapsed).ok()?, Some(offset))
}

fn date_time(text: &str) -> Option<String> {
    if let Ok(pieces) = Pieces::parse(text.trim()) {
        let offset = pieces.offset().map(|offset| match offset {
            PiecesOffset::Numeric(offset) => offset.offset(),
            _ => Offset::UTC,
        });
        return written(pieces.date().to_datetime(pieces.time().unwrap_or(civil::Time::midnight())), offset);
    }
    let zoned = jiff::fmt::rfc2822::parse(text.trim()).ok()?;
    written(zoned.datetime(), Some(zoned.offset()))
}

fn written(local: civil::DateTime, offset: Option<Offset>) -> Option<String> {
    if !YEARS.contains(&local.year()) {
        return None;
    }
    let (date, time) = (local.date(), local.time());
    let mut text = format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    );
    let micros = time.subsec_nanosecond() / 1000;
    // Writing to a string cannot fail.
    let _ = match micros {
        0 => Ok(()),
        micros => write!(text, ".{micros:06}"),
    };
    if let Some(offset) = offset {
        let seconds = offset.seconds();
        let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
        let _ = write!(text, "{sign}{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
        let _ = match seconds % 60 {
            0 => Ok(()),
            rest => write!(text, ":{rest:02}"),
        };
    }
    Some(text)
}
