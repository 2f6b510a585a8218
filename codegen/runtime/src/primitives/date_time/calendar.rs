//! The proleptic Gregorian calendar: dates to seconds since the epoch and back, for the years -9999
//! to 9999. It never sees text, and its arithmetic cannot overflow within those years.

pub const SECONDS_PER_DAY: i64 = 86_400;
/// Days from 0001-01-01 to 1970-01-01.
const EPOCH_DAYS: i64 = 719_162;
/// Seconds from the epoch to -9999-01-01T00:00:00Z and to 9999-12-31T23:59:59Z.
pub const RANGE: std::ops::RangeInclusive<i64> = -377_705_116_800..=253_402_300_799;
/// Days of a common year before each month.
const DAYS_BEFORE_MONTH: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// A date and time of day in UTC. Months and days count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    pub year: i16,
    pub month: u16,
    pub day: u16,
    pub hour: u16,
    pub minute: u16,
    pub second: u16,
}

impl Civil {
    /// Returns the date and time of `seconds` since the epoch, or `None` beyond the years -9999 to
    /// 9999.
    #[inline]
    pub fn from_epoch_seconds(seconds: i64) -> Option<Self> {
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
    pub fn to_epoch_seconds(self) -> Result<i64, &'static str> {
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
pub fn weekday(seconds: i64) -> usize {
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
pub fn days_in_month(year: i64, month: u16) -> u16 {
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
