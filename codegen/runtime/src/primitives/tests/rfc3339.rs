use crate::primitives::DateTimeFormat;
use crate::primitives::date_time::DateTime;
use crate::primitives::date_time::rfc3339::format;

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
