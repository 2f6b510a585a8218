use crate::primitives::DateTimeFormat;
use crate::primitives::date_time::DateTime;
use crate::primitives::date_time::http_date::format;

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
