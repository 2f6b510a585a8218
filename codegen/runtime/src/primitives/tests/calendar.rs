use crate::primitives::date_time::calendar::{Civil, RANGE, SECONDS_PER_DAY, days_in_month, weekday};

fn date(year: i16, month: u16, day: u16) -> Civil {
    Civil { year, month, day, hour: 0, minute: 0, second: 0 }
}

#[test]
fn known_days() {
    for (civil, days) in [
        (date(1970, 1, 1), 0),
        (date(2000, 2, 29), 11_016),
        (date(2000, 3, 1), 11_017),
        (date(1900, 3, 1), -25_508),
        (date(1, 1, 1), -719_162),
        (date(0, 1, 1), -719_528),
        (date(-1, 12, 31), -719_529),
        (date(2100, 3, 1), 47_541),
    ] {
        assert_eq!(civil.to_epoch_seconds(), Ok(days * SECONDS_PER_DAY), "{civil:?}");
        assert_eq!(Civil::from_epoch_seconds(days * SECONDS_PER_DAY), Some(civil));
    }
}

#[test]
fn the_range_ends_with_its_years() {
    assert_eq!(date(-9_999, 1, 1).to_epoch_seconds(), Ok(*RANGE.start()));
    assert_eq!(Civil::from_epoch_seconds(*RANGE.start()), Some(date(-9_999, 1, 1)));
    let last = Civil { hour: 23, minute: 59, second: 59, ..date(9_999, 12, 31) };
    assert_eq!(last.to_epoch_seconds(), Ok(*RANGE.end()));
    assert_eq!(Civil::from_epoch_seconds(*RANGE.end()), Some(last));
    for beyond in [RANGE.start() - 1, RANGE.end() + 1, i64::MIN, i64::MAX] {
        assert_eq!(Civil::from_epoch_seconds(beyond), None);
    }
}

#[test]
fn every_day_of_the_range_follows_the_one_before() {
    let mut expected = date(-9_999, 1, 1);
    for seconds in RANGE.step_by(SECONDS_PER_DAY as usize) {
        assert_eq!(Civil::from_epoch_seconds(seconds), Some(expected));
        assert_eq!(expected.to_epoch_seconds(), Ok(seconds));
        expected.day += 1;
        if expected.day > days_in_month(expected.year.into(), expected.month) {
            (expected.day, expected.month) = (1, expected.month + 1);
        }
        if expected.month > 12 {
            (expected.month, expected.year) = (1, expected.year + 1);
        }
    }
    assert_eq!(expected, date(10_000, 1, 1));
}

#[test]
fn dates_and_times_that_do_not_exist() {
    let hour_24 = Civil { hour: 24, ..date(2000, 1, 1) };
    let leap_second = Civil { hour: 23, minute: 59, second: 60, ..date(2016, 12, 31) };
    for civil in [
        date(2000, 0, 1),
        date(2000, 13, 1),
        date(2000, 1, 0),
        date(2000, 1, 32),
        date(2000, 2, 30),
        date(1900, 2, 29),
        date(2001, 2, 29),
        date(2001, 4, 31),
        date(10_000, 1, 1),
        date(-10_000, 1, 1),
        hour_24,
        leap_second,
        Civil { minute: 60, ..date(2000, 1, 1) },
    ] {
        assert!(civil.to_epoch_seconds().is_err(), "{civil:?}");
    }
}

#[test]
fn weekdays() {
    assert_eq!(weekday(0), 4);
    assert_eq!(weekday(-1), 3);
    assert_eq!(weekday(946_845_296), 0);
}
