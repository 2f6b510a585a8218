use crate::json::error::{Fault, Unwritable};
use crate::json::reader::Reader;
use crate::json::timestamp::{date_time, epoch_seconds, http_date};
use crate::json::writer::Text;
use crate::primitives::DateTime;

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
