//! Tests of the constructors, conversions and messages; each format is tested beside its code.

use std::time::{Duration, SystemTime};

use crate::primitives::date_time::{DateTime, DateTimeFormat};

const FORMATS: [DateTimeFormat; 4] = [
    DateTimeFormat::DateTime,
    DateTimeFormat::DateTimeWithOffset,
    DateTimeFormat::EpochSeconds,
    DateTimeFormat::HttpDate,
];

fn at(seconds: i64, nanos: u32) -> DateTime {
    let instant = DateTime::from_secs_and_nanos(seconds, nanos);
    assert_eq!((instant.secs(), instant.subsec_nanos()), (seconds, nanos));
    instant
}

#[test]
fn whole_units_round_trip() {
    assert_eq!(DateTime::from_millis(-1), at(-1, 999_000_000));
    assert_eq!(DateTime::from_millis(i64::MIN).to_millis(), Ok(i64::MIN));
    assert_eq!(DateTime::from_millis(i64::MAX).to_millis(), Ok(i64::MAX));
    assert_eq!(at(-1, 999_999_999).to_millis(), Ok(-1));
    for instant in [at(0, 0), at(-1, 1), at(i64::MIN, 0), at(i64::MAX, 999_999_999)] {
        assert_eq!(DateTime::from_nanos(instant.as_nanos()), Ok(instant));
    }
}

#[test]
fn units_out_of_range_are_errors() {
    assert!(at(i64::MAX, 0).to_millis().is_err());
    assert!(at(i64::MIN, 0).to_millis().is_err());
    assert!(DateTime::from_nanos(i128::MAX).is_err());
    assert!(DateTime::from_nanos(at(i64::MIN, 0).as_nanos() - 1).is_err());
    assert!(DateTime::from_nanos(at(i64::MAX, 999_999_999).as_nanos() + 1).is_err());
}

#[test]
fn excess_nanoseconds_are_carried() {
    assert_eq!(DateTime::from_secs_and_nanos(-1, 1_000_000_001), at(0, 1));
    assert_eq!(DateTime::from_secs_and_nanos(0, u32::MAX), at(4, 294_967_295));
    assert_eq!(DateTime::from_secs_and_nanos(i64::MAX, 1_000_000_000), at(i64::MAX, 999_999_999));
}

#[test]
fn either_part_can_be_set() {
    let mut instant = at(1, 5);
    assert_eq!(*instant.set_seconds(-7), at(-7, 5));
    assert_eq!(*instant.set_subsec_nanos(999_999_999), at(-7, 999_999_999));
    assert_eq!(*instant.set_subsec_nanos(1_000_000_001), at(-6, 1));
}

#[test]
fn the_items_of_a_list_are_read_one_by_one() {
    for (format, first, second) in [
        (DateTimeFormat::DateTime, "1970-01-01T00:00:01Z", "1970-01-01T00:00:02.5Z"),
        (DateTimeFormat::DateTimeWithOffset, "1970-01-01T01:00:01+01:00", "1970-01-01T00:00:02.5Z"),
        (DateTimeFormat::EpochSeconds, "1", "2.5"),
        (DateTimeFormat::HttpDate, "Thu, 01 Jan 1970 00:00:01 GMT", "Thu, 01 Jan 1970 00:00:02.5 GMT"),
    ] {
        let list = format!("{first},{second}");
        assert_eq!(DateTime::read(&list, format, ','), Ok((at(1, 0), second)));
        assert_eq!(DateTime::read(second, format, ','), Ok((at(2, 500_000_000), "")));
        let error = DateTime::read(&list, format, ';').expect_err("another delimiter");
        assert!(error.to_string().ends_with("no delimiter follows the timestamp"), "{error}");
        let error = DateTime::from_str(&list, format).expect_err("two items");
        assert!(error.to_string().ends_with("text follows the timestamp"), "{error}");
        assert_eq!(DateTime::read(&format!("{first}\u{2028}"), format, '\u{2028}'), Ok((at(1, 0), "")));
    }
}

#[test]
fn floating_point_never_panics() {
    assert_eq!(DateTime::from_secs_f64(1.5), at(1, 500_000_000));
    assert_eq!(DateTime::from_secs_f64(-1.25), at(-2, 750_000_000));
    assert_eq!(DateTime::from_fractional_secs(7, 0.5), at(7, 500_000_000));
    assert_eq!(DateTime::from_fractional_secs(7, -0.5), at(6, 500_000_000));
    assert_eq!(DateTime::from_fractional_secs(7, f64::NAN), at(7, 0));
    assert_eq!(DateTime::from_secs_f64(f64::INFINITY), at(i64::MAX, 0));
    assert_eq!(DateTime::from_secs_f64(f64::NEG_INFINITY), at(i64::MIN, 0));
    assert_eq!(DateTime::from_secs_f64(f64::MIN), at(i64::MIN, 0));
    assert_eq!(DateTime::from_fractional_secs(i64::MAX, f64::MAX), at(i64::MAX, 0));
    assert_eq!(at(-2, 750_000_000).as_secs_f64(), -1.25);
}

#[test]
fn order_follows_time_on_both_sides_of_the_epoch() {
    let ascending = [at(i64::MIN, 0), at(-2, 999_999_999), at(-1, 0), at(-1, 1), at(0, 0), at(0, 1), at(1, 0)];
    assert!(ascending.is_sorted_by(|a, b| a < b && a.as_nanos() < b.as_nanos()));
}

#[test]
fn system_time_round_trips() {
    for instant in [at(0, 0), at(1, 5_000), at(-1, 999_999_900), at(-62_135_596_800, 0), at(253_402_300_799, 0)] {
        assert_eq!(SystemTime::try_from(instant).map(DateTime::from), Ok(instant));
    }
    let half_before = SystemTime::UNIX_EPOCH - Duration::from_millis(500);
    assert_eq!(DateTime::from(half_before), at(-1, 500_000_000));
}

#[test]
fn extreme_instants_reach_system_time_or_fail() {
    for instant in [at(i64::MIN, 0), at(i64::MIN, 1), at(i64::MAX, 999_999_999)] {
        if let Ok(time) = SystemTime::try_from(instant) {
            assert_eq!(DateTime::from(time), instant);
        }
    }
}

#[test]
fn instants_before_the_epoch_stay_in_range() {
    assert_eq!(DateTime::before_epoch(1 << 63, 0), Some(at(i64::MIN, 0)));
    assert_eq!(DateTime::before_epoch(1 << 63, 1), None);
    assert_eq!(DateTime::before_epoch((1 << 63) - 1, 1), Some(at(i64::MIN, 999_999_999)));
    assert_eq!(DateTime::before_epoch(u64::MAX, 0), None);
}

#[test]
fn every_format_round_trips_over_its_range() {
    // A prime step of about 73 days, with a fraction that varies in length.
    for seconds in (-62_167_219_200..=253_402_300_799_i64).step_by(6_299_999) {
        let instant = at(seconds, seconds.rem_euclid(1_000_000_000) as u32);
        for format in FORMATS {
            let text = instant.fmt(format).expect("the year is in range");
            assert_eq!(DateTime::from_str(&text, format), Ok(instant), "{text}");
        }
    }
}

#[test]
fn only_epoch_seconds_reach_beyond_the_calendar() {
    let far = at(253_402_300_800, 0);
    assert_eq!(far.fmt(DateTimeFormat::EpochSeconds).as_deref(), Ok("253402300800"));
    let error = far.fmt(DateTimeFormat::DateTime).expect_err("year 10000");
    assert_eq!(error.to_string(), "the year is beyond the range of a date-time timestamp");
    assert!(far.fmt(DateTimeFormat::HttpDate).is_err());
    assert_eq!(far.to_string(), "253402300800");
}

#[test]
fn display_and_debug_write_the_date_time() {
    let instant = at(946_845_296, 123_000_000);
    assert_eq!(instant.to_string(), "2000-01-02T20:34:56.123Z");
    assert_eq!(format!("{instant:?}"), "2000-01-02T20:34:56.123Z");
}

#[test]
fn a_parse_error_says_which_format_and_why_but_not_what() {
    let message = |text, format| DateTime::from_str(text, format).expect_err("bad text").to_string();
    assert_eq!(
        message("2000-02-30T00:00:00Z", DateTimeFormat::DateTime),
        "invalid date-time timestamp: the month does not have that day"
    );
    assert_eq!(
        message("secret", DateTimeFormat::EpochSeconds),
        "invalid epoch-seconds timestamp: it is not a decimal number"
    );
}

#[test]
fn no_cut_of_a_valid_text_panics() {
    for text in ["2000-01-02T20:34:56.123+01:00", "Sun, 02 Jan 2000 20:34:56.123 GMT", "-1515531081.123e-5"] {
        for end in 0..text.len() {
            for format in FORMATS {
                let _ = DateTime::from_str(&text[..end], format);
            }
        }
    }
}
