//! The http-date format: the IMF-fixdate of RFC 9110 with the optional fraction of a second that
//! Smithy adds. It never reads the two obsolete forms, and never doubts a weekday that the date
//! contradicts.

use std::fmt::Write;

use super::DateTime;
use super::calendar::{Civil, weekday};
use super::text::{Scanner, push_fraction};

const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Takes an http-date.
#[inline]
pub fn read(scanner: &mut Scanner<'_>) -> Result<DateTime, &'static str> {
    const SHAPE: &str = "it is not of the form Sun, 02 Jan 2000 20:34:56 GMT";
    name(scanner, &WEEKDAYS).ok_or(SHAPE)?;
    scanner.expect(b", ", SHAPE)?;
    let day = scanner.number::<2>(SHAPE)?;
    scanner.expect(b" ", SHAPE)?;
    let month = name(scanner, &MONTHS).ok_or(SHAPE)? as u16 + 1;
    scanner.expect(b" ", SHAPE)?;
    let year = scanner.number::<4>(SHAPE)? as i16;
    scanner.expect(b" ", SHAPE)?;
    let hour = scanner.number::<2>(SHAPE)?;
    scanner.expect(b":", SHAPE)?;
    let minute = scanner.number::<2>(SHAPE)?;
    scanner.expect(b":", SHAPE)?;
    let second = scanner.number::<2>(SHAPE)?;
    let nanos = scanner.fraction()?;
    scanner.expect(b" GMT", SHAPE)?;
    let seconds = Civil { year, month, day, hour, minute, second }.to_epoch_seconds()?;
    Ok(DateTime::from_secs_and_nanos(seconds, nanos))
}

/// Takes one of `names`, all three letters long, and returns its index.
#[inline]
fn name(scanner: &mut Scanner<'_>, names: &[&str]) -> Option<usize> {
    let name: [u8; 3] = scanner.take()?;
    names.iter().position(|known| known.as_bytes() == name)
}

/// Returns `None` beyond the years 0 to 9999.
#[inline]
pub fn format(instant: DateTime) -> Option<String> {
    let Civil { year, month, day, hour, minute, second } = Civil::from_epoch_seconds(instant.seconds)?;
    if year < 0 {
        return None;
    }
    let weekday = WEEKDAYS[weekday(instant.seconds)];
    let month = MONTHS[usize::from(month - 1)];
    let mut out = String::with_capacity("Sun, 02 Jan 2000 20:34:56.123456789 GMT".len());
    // Writing to a String cannot fail.
    let _ = write!(out, "{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02}");
    push_fraction(&mut out, instant.subsecond_nanos);
    out.push_str(" GMT");
    Some(out)
}
