use crate::primitives::date_time::DateTime;
use crate::primitives::date_time::epoch_seconds::{RANGE, format};
use crate::primitives::{DateTimeFormat, DateTimeParseError};

fn from_str(text: &str) -> Result<DateTime, DateTimeParseError> {
    DateTime::from_str(text, DateTimeFormat::EpochSeconds)
}

fn parsed(text: &str) -> Option<(i64, u32)> {
    from_str(text).ok().map(|instant| (instant.secs(), instant.subsec_nanos()))
}

#[test]
fn reads_and_writes_the_same_text() {
    for (text, seconds, nanos) in [
        ("0", 0, 0),
        ("1515531081.123", 1_515_531_081, 123_000_000),
        ("1515531081.000000001", 1_515_531_081, 1),
        ("-1", -1, 0),
        ("-0.5", -1, 500_000_000),
        ("-1.5", -2, 500_000_000),
        ("-0.000000001", -1, 999_999_999),
        ("9223372036854775807.999999999", i64::MAX, 999_999_999),
        ("-9223372036854775808", i64::MIN, 0),
        ("-9223372036854775807.999999999", i64::MIN, 1),
    ] {
        assert_eq!(parsed(text), Some((seconds, nanos)), "{text}");
        assert_eq!(format(DateTime::from_secs_and_nanos(seconds, nanos)), text);
    }
}

#[test]
fn exponents_move_the_point() {
    for (text, seconds, nanos) in [
        ("1.515531081123E9", 1_515_531_081, 123_000_000),
        ("1515531081123e-3", 1_515_531_081, 123_000_000),
        ("15e8", 1_500_000_000, 0),
        ("1.5e+9", 1_500_000_000, 0),
        ("1.5e0", 1, 500_000_000),
        ("-1.5e00", -2, 500_000_000),
        ("5e-1", 0, 500_000_000),
        ("5e-9", 0, 5),
        ("5e-10", 0, 0),
        ("123e-11", 0, 1),
        ("1e-99999999999999999999999", 0, 0),
        ("0e99999999999999999999999", 0, 0),
        ("0.0e99", 0, 0),
        ("0.00000000000000000000001e23", 1, 0),
        ("9.223372036854775807e18", i64::MAX, 0),
        ("9223372036854775807000e-3", i64::MAX, 0),
    ] {
        assert_eq!(parsed(text), Some((seconds, nanos)), "{text}");
    }
}

#[test]
fn digits_beyond_nanoseconds_are_dropped() {
    assert_eq!(parsed("1.9999999999999999"), Some((1, 999_999_999)));
    assert_eq!(parsed("-1.0000000009"), Some((-1, 0)));
    assert_eq!(parsed("-0"), Some((0, 0)));
}

#[test]
fn refuses_what_is_not_a_json_number() {
    for text in [
        "",
        "-",
        "+1",
        ".5",
        "1.",
        "01",
        "-01",
        "00",
        "1e",
        "1e+",
        "1.e1",
        "e1",
        "1e1.5",
        "1 ",
        " 1",
        "0x1",
        "1_0",
        "NaN",
        "Infinity",
        "-Infinity",
        "--1",
        "1-",
        "\u{661}",
    ] {
        assert_eq!(parsed(text), None, "{text}");
    }
}

#[test]
fn refuses_seconds_beyond_an_i64() {
    for text in [
        "9223372036854775808",
        "-9223372036854775808.000000001",
        "-9223372036854775809",
        "99999999999999999999999999",
        "1e19",
        "1e400",
        "-1e400",
        "1e99999999999999999999999",
    ] {
        let error = from_str(text).expect_err(text);
        assert!(error.to_string().ends_with(RANGE), "{error}");
    }
}
