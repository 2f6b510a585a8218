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
pub(super) fn read(scanner: &mut Scanner<'_>) -> Result<DateTime, &'static str> {
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
    let found: [u8; 3] = scanner.take()?;
    names.iter().position(|name| name.as_bytes() == found)
}

/// Returns `None` beyond the years 0 to 9999.
#[inline]
pub(super) fn format(instant: DateTime) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::super::DateTimeFormat;
    use super::*;

    fn parsed(text: &str) -> Option<DateTime> {
        DateTime::from_str(text, DateTimeFormat::HttpDate).ok()
    }

    #[test]
    fn reads_and_writes_the_same_text() {
        for (text, seconds, nanos) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0, 0),
            ("Sun, 02 Jan 2000 20:34:56 GMT", 946_845_296, 0),
            ("Sun, 02 Jan 2000 20:34:56.123 GMT", 946_845_296, 123_000_000),
            ("Tue, 29 Feb 2000 00:00:00.000000001 GMT", 951_782_400, 1),
            ("Wed, 31 Dec 1969 23:59:59 GMT", -1, 0),
            ("Sat, 01 Jan 0000 00:00:00 GMT", -62_167_219_200, 0),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799, 0),
        ] {
            let instant = DateTime::from_secs_and_nanos(seconds, nanos);
            assert_eq!(parsed(text), Some(instant), "{text}");
            assert_eq!(format(instant).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_year_takes_four_digits_and_no_sign() {
        assert_eq!(format(DateTime::from_secs(-62_167_219_201)), None);
        assert_eq!(format(DateTime::from_secs(253_402_300_800)), None);
    }

    #[test]
    fn a_weekday_needs_to_exist_but_not_to_fit() {
        assert_eq!(parsed("Mon, 02 Jan 2000 20:34:56 GMT"), Some(DateTime::from_secs(946_845_296)));
        assert!(parsed("Son, 02 Jan 2000 20:34:56 GMT").is_none());
    }

    #[test]
    fn refuses_what_is_not_an_imf_fixdate() {
        for text in [
            "",
            "Sun",
            "Sunday, 02-Jan-00 20:34:56 GMT",
            "Sun Jan  2 20:34:56 2000",
            "Sun, 2 Jan 2000 20:34:56 GMT",
            "sun, 02 jan 2000 20:34:56 GMT",
            "Sun, 02 Jan 2000 20:34:56 UTC",
            "Sun, 02 Jan 2000 20:34:56 +0000",
            "Sun, 02 Jan 2000 20:34:56. GMT",
            "Sun, 02 Jan 2000 20:34:56 GMT ",
            "Sun, 02 Jan 2000 20:34:56",
            "Wed, 30 Feb 2000 00:00:00 GMT",
            "Sun, 02 Jan 2000 24:00:00 GMT",
            "Sat, 31 Dec 2016 23:59:60 GMT",
            "Sun, 02 \u{4a}\u{e4}n 2000 20:34:56 GMT",
        ] {
            assert!(parsed(text).is_none(), "{text}");
        }
    }
}
