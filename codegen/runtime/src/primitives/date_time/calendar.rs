//! The proleptic Gregorian calendar: dates to seconds since the epoch and back, for the years -9999
//! to 9999. It never sees text, and its arithmetic cannot overflow within those years.

const SECONDS_PER_DAY: i64 = 86_400;
/// Days from 0001-01-01 to 1970-01-01.
const EPOCH_DAYS: i64 = 719_162;
/// Seconds from the epoch to -9999-01-01T00:00:00Z and to 9999-12-31T23:59:59Z.
const RANGE: std::ops::RangeInclusive<i64> = -377_705_116_800..=253_402_300_799;
/// Days of a common year before each month.
const DAYS_BEFORE_MONTH: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// A date and time of day in UTC. Months and days count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: i16,
    pub(super) month: u16,
    pub(super) day: u16,
    pub(super) hour: u16,
    pub(super) minute: u16,
    pub(super) second: u16,
}

impl Civil {
    /// Returns the date and time of `seconds` since the epoch, or `None` beyond the years -9999 to
    /// 9999.
    #[inline]
    pub(super) fn from_epoch_seconds(seconds: i64) -> Option<Self> {
        if !RANGE.contains(&seconds) {
            return None;
        }
        let days = seconds.div_euclid(SECONDS_PER_DAY) + EPOCH_DAYS;
        // 400 years have 146,097 days: the estimate is right or one year short.
        let estimate = (days * 400).div_euclid(146_097) + 1;
        let year = (estimate..=estimate + 1).rev().find(|year| days_before_year(*year) <= days)?;
        let day_of_year = (days - days_before_year(year)) as u16;
        let month = (1..=12).rev().find(|month| days_before_month(year, *month) <= day_of_year)?;
        let second_of_day = seconds.rem_euclid(SECONDS_PER_DAY);
        Some(Self {
            year: year as i16,
            month,
            day: day_of_year - days_before_month(year, month) + 1,
            hour: (second_of_day / 3_600) as u16,
            minute: (second_of_day / 60 % 60) as u16,
            second: (second_of_day % 60) as u16,
        })
    }

    /// Returns the seconds since the epoch, or what is wrong with the date or time.
    #[inline]
    pub(super) fn to_epoch_seconds(self) -> Result<i64, &'static str> {
        let year = i64::from(self.year);
        if !(-9_999..=9_999).contains(&year) {
            return Err("the year is not within -9999 and 9999");
        }
        if !(1..=12).contains(&self.month) {
            return Err("the month is not within 1 and 12");
        }
        if !(1..=days_in_month(year, self.month)).contains(&self.day) {
            return Err("the month does not have that day");
        }
        if self.hour > 23 || self.minute > 59 || self.second > 59 {
            return Err("the time is not within 00:00:00 and 23:59:59");
        }
        let day_of_year = days_before_month(year, self.month) + self.day - 1;
        let days = days_before_year(year) + i64::from(day_of_year) - EPOCH_DAYS;
        let second_of_day = i64::from(self.hour) * 3_600 + i64::from(self.minute) * 60 + i64::from(self.second);
        Ok(days * SECONDS_PER_DAY + second_of_day)
    }
}

/// Returns the day of the week of an instant: 0 is Sunday.
#[inline]
pub(super) fn weekday(seconds: i64) -> usize {
    // The epoch was a Thursday.
    (seconds.div_euclid(SECONDS_PER_DAY) + 4).rem_euclid(7) as usize
}

/// Days from 0001-01-01 to the first day of `year`.
#[inline]
fn days_before_year(year: i64) -> i64 {
    let past = year - 1;
    past * 365 + past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400)
}

#[inline]
fn days_before_month(year: i64, month: u16) -> u16 {
    DAYS_BEFORE_MONTH[usize::from(month - 1)] + u16::from(month > 2 && is_leap(year))
}

#[inline]
fn days_in_month(year: i64, month: u16) -> u16 {
    match month {
        2 => 28 + u16::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[inline]
fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
