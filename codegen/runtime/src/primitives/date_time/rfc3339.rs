//! The date-time format: RFC 3339, extended by signed years before 0.
//! It never retains an offset: the instant is what counts.

use std::fmt::Write;

use super::DateTime;
use super::calendar::Civil;
use super::text::{Scanner, push_fraction};

/// What to do with an offset other than `Z`.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Offset {
    Accepted,
    Refused,
}

/// Takes a date-time with its offset.
#[inline]
pub(super) fn read(scanner: &mut Scanner<'_>, offset: Offset) -> Result<DateTime, &'static str> {
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
pub(super) fn format(instant: DateTime) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::super::DateTimeFormat;
    use super::*;

    fn parsed(text: &str) -> Option<DateTime> {
        DateTime::from_str(text, DateTimeFormat::DateTimeWithOffset).ok()
    }

    #[test]
    fn reads_and_writes_the_same_text() {
        for (text, seconds, nanos) in [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
            ("2000-01-02T20:34:56.123Z", 946_845_296, 123_000_000),
            ("2000-02-29T00:00:00.000000001Z", 951_782_400, 1),
            ("0000-01-01T00:00:00Z", -62_167_219_200, 0),
            ("-0001-12-31T23:59:59Z", -62_167_219_201, 0),
            ("-9999-01-01T00:00:00Z", -377_705_116_800, 0),
            ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
        ] {
            let instant = DateTime::from_secs_and_nanos(seconds, nanos);
            assert_eq!(parsed(text), Some(instant), "{text}");
            assert_eq!(format(instant).as_deref(), Some(text));
        }
    }

    #[test]
    fn reads_what_it_does_not_write() {
        let instant = DateTime::from_secs(946_845_296);
        for text in [
            "2000-01-02t20:34:56z",
            "2000-01-02T20:34:56.000Z",
            "2000-01-02T20:34:56+00:00",
            "2000-01-02T20:34:56-00:00",
            "2000-01-02T21:34:56+01:00",
            "2000-01-02T19:34:56-01:00",
            "2000-01-03T20:33:56+23:59",
            "2000-01-02T20:34:56.00000000099999999999999999999999Z",
        ] {
            assert_eq!(parsed(text), Some(instant), "{text}");
        }
    }

    #[test]
    fn an_offset_may_not_lead_to_a_year_that_is_not_written() {
        for text in ["9999-12-31T23:59:59-00:01", "-9999-01-01T00:00:00+00:01", "-9999-01-01T00:00:00+23:59"] {
            assert!(parsed(text).is_none(), "{text}");
        }
        for (text, written) in [
            ("0000-01-01T00:00:00+23:59", "-0001-12-31T00:01:00Z"),
            ("9999-12-31T23:59:59+00:01", "9999-12-31T23:58:59Z"),
            ("-9999-01-01T00:00:00-23:59", "-9999-01-01T23:59:00Z"),
        ] {
            let instant = parsed(text).expect(text);
            assert_eq!(format(instant).as_deref(), Some(written), "{text}");
            assert_eq!(parsed(written), Some(instant));
        }
    }

    #[test]
    fn refuses_offsets_when_told() {
        let parsed = |text| DateTime::from_str(text, DateTimeFormat::DateTime);
        assert!(parsed("2000-01-02T20:34:56Z").is_ok());
        assert!(parsed("2000-01-02T20:34:56+00:00").is_err());
    }

    #[test]
    fn refuses_what_is_not_a_date_time() {
        for text in [
            "",
            "2000-01-02",
            "2000-01-02T20:34:56",
            "2000-01-02T20:34:56ZZ",
            "2000-01-02 20:34:56Z",
            "2000-01-02T20:34Z",
            "2000-01-02T20:34:56.Z",
            "2000-01-02T20:34:56,5Z",
            "2000-01-02T20:34:56+0100",
            "2000-01-02T20:34:56+1:00",
            "2000-01-02T20:34:56+24:00",
            "2000-01-02T20:34:56+01:60",
            "2000-01-02T20:34:56+01",
            "2000-1-02T20:34:56Z",
            "20000-01-02T20:34:56Z",
            "+2000-01-02T20:34:56Z",
            "-0000-01-02T20:34:56Z",
            "2000-02-30T00:00:00Z",
            "2001-02-29T00:00:00Z",
            "2000-13-01T00:00:00Z",
            "2000-01-02T24:00:00Z",
            "2016-12-31T23:59:60Z",
            " 2000-01-02T20:34:56Z",
            "2000-01-02T20:34:56Z ",
            "2000-01-02T20:34:5\u{660}Z",
        ] {
            assert!(parsed(text).is_none(), "{text}");
        }
    }
}
