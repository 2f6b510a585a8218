use jiff::tz::TimeZone;

use crate::cli::output::time::iso8601_in;
use crate::cli::value::Value;

fn iso(json: &str, zone: &str) -> Option<String> {
    iso8601_in(&Value::parse(json.as_bytes()).unwrap(), &TimeZone::posix(zone).unwrap())
}

#[test]
fn numbers_are_seconds_shown_in_the_local_time_zone() {
    let table = [
        ("0", "UTC0", "1970-01-01T00:00:00+00:00"),
        ("1506859200", "CET-1CEST,M3.5.0,M10.5.0/3", "2017-10-01T14:00:00+02:00"),
        ("1483272000.5", "CET-1CEST,M3.5.0,M10.5.0/3", "2017-01-01T13:00:00.500000+01:00"),
        ("1506859200", "NST3:30NDT,M3.2.0,M11.1.0", "2017-10-01T09:30:00-02:30"),
        ("-1", "UTC0", "1969-12-31T23:59:59+00:00"),
        ("\"1506859200.25\"", "UTC0", "2017-10-01T12:00:00.250000+00:00"),
        ("253402300799", "UTC0", "9999-12-31T23:59:59+00:00"),
        ("-62135596800", "UTC0", "0001-01-01T00:00:00+00:00"),
        ("0", "LMT-1:02:03", "1970-01-01T01:02:03+01:02:03"),
    ];
    for (json, zone, shown) in table {
        assert_eq!(iso(json, zone).as_deref(), Some(shown), "{json}");
    }
}

#[test]
fn fractions_have_six_digits_or_none() {
    let table = [
        ("1506859200.0", "2017-10-01T12:00:00+00:00"),
        ("1506859200.123", "2017-10-01T12:00:00.123000+00:00"),
        ("1506859200.0000004", "2017-10-01T12:00:00+00:00"),
        ("1506859200.9999999", "2017-10-01T12:00:01+00:00"),
        ("-0.25", "1969-12-31T23:59:59.750000+00:00"),
        ("-0.0000001", "1970-01-01T00:00:00+00:00"),
        ("0.0000005", "1970-01-01T00:00:00+00:00"),
        ("0.0000015", "1970-01-01T00:00:00.000002+00:00"),
    ];
    for (json, shown) in table {
        assert_eq!(iso(json, "UTC0").as_deref(), Some(shown), "{json}");
    }
}

#[test]
fn dates_keep_the_offset_that_they_came_with() {
    let table = [
        ("\"2015-12-10T00:00:00Z\"", "2015-12-10T00:00:00+00:00"),
        ("\"2015-12-10T00:00:00.5+02:00\"", "2015-12-10T00:00:00.500000+02:00"),
        ("\"2015-12-10 01:02:03\"", "2015-12-10T01:02:03"),
        ("\"2015-12-10\"", "2015-12-10T00:00:00"),
        ("\"Thu, 10 Dec 2015 00:00:00 GMT\"", "2015-12-10T00:00:00+00:00"),
    ];
    for (json, shown) in table {
        assert_eq!(iso(json, "CET-1").as_deref(), Some(shown), "{json}");
    }
}

#[test]
fn anything_else_is_no_timestamp() {
    for json in ["true", "[]", "{}", "\"\"", "\"x\"", "\"nan\"", "1e18", "1e300", "-1e12", "253402300800"] {
        assert_eq!(iso(json, "UTC0"), None, "{json}");
    }
}
