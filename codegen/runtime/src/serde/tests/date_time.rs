use crate::primitives::DateTime;

#[test]
fn microseconds_come_back_exactly() {
    for seconds in [-62_135_596_800, -2, -1, 0, 1, 1_576_540_098, 4_294_967_296, 8_589_934_590] {
        for micros in [0, 1, 2, 499_999, 520_000, 999_998, 999_999] {
            // Before the year 1698 the seconds alone take the bits that microseconds would need.
            if seconds < -8_589_934_592 && micros != 0 {
                continue;
            }
            let value = DateTime::from_secs_and_nanos(seconds, micros * 1_000);
            let text = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<DateTime>(&text).unwrap(), value, "{text}");
        }
    }
}

#[test]
fn whole_seconds_are_integers() {
    assert_eq!(serde_json::to_string(&DateTime::from_secs(1_576_540_098)).unwrap(), "1576540098");
    assert_eq!(serde_json::to_string(&DateTime::from_secs(i64::MIN)).unwrap(), i64::MIN.to_string());
    assert_eq!(serde_json::to_string(&DateTime::from_millis(-1_500)).unwrap(), "-1.5");
    assert_eq!(serde_json::from_str::<DateTime>("1.5e3").unwrap(), DateTime::from_secs(1_500));
}

#[test]
fn what_is_no_instant_is_refused() {
    for text in ["\"2019-12-16T23:48:18Z\"", "\"1\"", "1e300", "18446744073709551615", "true", "{}", "null"] {
        assert!(serde_json::from_str::<DateTime>(text).is_err(), "{text}");
    }
}
