use std::cmp::Ordering;

use crate::validate::decimal::compare;
use crate::validate::{Checker, Level, Path};

#[test]
fn numbers_are_compared_by_value() {
    let ascending = [
        "-1e400",
        "-100",
        "-99.5",
        "-10.01",
        "-10",
        "-1e-400",
        "0",
        "1e-400",
        "0.009",
        "0.01",
        "0.5",
        "1",
        "1.0001",
        "9.99",
        "10",
        "99",
        "100.5",
        "123456789012345678901234567890",
        "123456789012345678901234567891",
        "1e400",
    ];
    for (index, a) in ascending.iter().enumerate() {
        for (other, b) in ascending.iter().enumerate() {
            assert_eq!(compare(a, b), index.cmp(&other), "{a} and {b}");
        }
    }
}

#[test]
fn one_number_may_be_written_in_many_ways() {
    for (a, b) in [("0", "-0.00e7"), ("1", "1.000"), ("1.5", "15e-1"), ("1200", "1.2E+3"), ("0.012", "12e-3")] {
        assert_eq!(compare(a, b), Ordering::Equal, "{a} and {b}");
    }
    assert_eq!(compare("1e99999999999999999999", "1e-99999999999999999999"), Ordering::Greater);
}

#[test]
fn limits_are_inclusive_and_maxima_wait_for_strict() {
    let reported = |level, value: &str| {
        let mut checker = Checker::new(level);
        checker.number_range(Path::ROOT.member(&["M", "m"]), value, Some("-1.5"), Some("1e30"));
        checker.finish().map_or_else(|violations| violations.to_string(), |()| String::new())
    };
    assert_eq!(reported(Level::Strict, "-1.50") + &reported(Level::Strict, "1000000000000000000000000000000"), "");
    let words = "Member must be between -1.5 and 1e30, inclusive";
    assert!(reported(Level::Basic, "-1.51").ends_with(words));
    assert!(reported(Level::Strict, "1000000000000000000000000000000.1").ends_with(words));
    assert_eq!(reported(Level::Basic, "2e30"), "");
}
