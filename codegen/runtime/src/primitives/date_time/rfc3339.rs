//! The date-time format: RFC 3339, extended by signed years before 0.
//! It never retains an offset: the instant is what counts.

use std::fmt::Write;

use super::DateTime;
use super::calendar::Civil;
use super::text::{Scanner, push_fraction};

/// Treatment of an offset other than `Z`.
#[derive(Clone, Copy, PartialEq)]
pub enum Offset {
    Accepted,
    Refused,
}

/// Takes a date-time with its offset.
#[inline]
pub fn read(scanner: &mut Scanner<'_>, offset: Offset) -> Result<DateTime, &'static str> {
    let local = date_and_time(scanner)?;
    let nanos = scanner.fraction()?;
    let east = offset_seconds(scanner, offset)?;
    // Both are small: the calendar ends with year 9999. An offset may still lead out of it, to what is not written.
    let utc = local - east;
    if east != 0 && Civil::from_epoch_seconds(utc).is_none() {
        return Err("the year in UTC is not within -9999 and 9999");
    }
    Ok(DateTime::from_secs_and_nanos(utc, nanos))
}

/// Takes `YYYY-MM-DDThh:mm:ss` as seconds since the epoch.
#[inline]
fn date_and_time(scanner: &mut Scanner<'_>) -> Result<i64, &'static str> {
    const SHAPE: &str = "it is not of the form YYYY-MM-DDThh:mm:ssZ";
    let before_0 = scanner.accept(b"-");
    let year = scanner.number::<4>(SHAPE)? as i16;
    if before_0 && year == 0 {
        return Err("year 0 has no sign");
    }
    scanner.expect(b"-", SHAPE)?;
    let month = scanner.number::<2>(SHAPE)?;
    scanner.expect(b"-", SHAPE)?;
    let day = scanner.number::<2>(SHAPE)?;
    if !scanner.accept(b"T") {
        scanner.expect(b"t", SHAPE)?;
    }
    let hour = scanner.number::<2>(SHAPE)?;
    scanner.expect(b":", SHAPE)?;
    let minute = scanner.number::<2>(SHAPE)?;
    scanner.expect(b":", SHAPE)?;
    let second = scanner.number::<2>(SHAPE)?;
    let year = if before_0 { -year } else { year };
    Civil { year, month, day, hour, minute, second }.to_epoch_seconds()
}

/// Takes `Z` or `±hh:mm` as seconds east of UTC.
#[inline]
fn offset_seconds(scanner: &mut Scanner<'_>, offset: Offset) -> Result<i64, &'static str> {
    const SHAPE: &str = "the offset is not of the form Z, +hh:mm or -hh:mm";
    if scanner.accept(b"Z") || scanner.accept(b"z") {
        return Ok(0);
    }
    if offset == Offset::Refused {
        return Err("it does not end with Z");
    }
    let west = scanner.accept(b"-");
    if !west {
        scanner.expect(b"+", SHAPE)?;
    }
    let hours = scanner.number::<2>(SHAPE)?;
    scanner.expect(b":", SHAPE)?;
    let minutes = scanner.number::<2>(SHAPE)?;
    if hours > 23 || minutes > 59 {
        return Err("the offset is not within -23:59 and +23:59");
    }
    let seconds = i64::from(hours) * 3_600 + i64::from(minutes) * 60;
    Ok(if west { -seconds } else { seconds })
}

/// Returns `None` beyond the years -9999 to 9999.
#[inline]
pub fn format(instant: DateTime) -> Option<String> {
    let Civil { year, month, day, hour, minute, second } = Civil::from_epoch_seconds(instant.seconds)?;
    let mut out = String::with_capacity("-9999-12-31T23:59:59.999999999Z".len());
    if year < 0 {
        out.push('-');
    }
    // Writing to a String cannot fail.
    let _ = write!(out, "{:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}", year.unsigned_abs());
    push_fraction(&mut out, instant.subsecond_nanos);
    out.push('Z');
    Some(out)
}
