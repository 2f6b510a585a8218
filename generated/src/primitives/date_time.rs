// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The instant type of the wire's timestamps: exact seconds and nanoseconds, read and written in
//! Smithy's three formats. It never passes through floating point on the way to or from text, and
//! knows neither time zones nor leap seconds.

use std::error::Error;
use std::fmt;
use std::time::{Duration, SystemTime};

pub(super) mod calendar;
pub(super) mod epoch_seconds;
pub(super) mod http_date;
pub(super) mod rfc3339;
pub(super) mod text;

const NANOS_PER_SECOND: u32 = 1_000_000_000;

/// An instant: seconds and nanoseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// The seconds span the whole of `i64`; the two calendar formats reach only the years that they can
/// write. `Display` and `Debug` write the date-time format, or epoch seconds for an instant beyond
/// its years.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    // Field order gives the derived ordering: the nanoseconds always count forwards, also before
    // the epoch.
    seconds: i64,
    subsecond_nanos: u32,
}

/// Smithy's timestamp formats.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateTimeFormat {
    /// RFC 3339 in UTC, such as `2019-12-16T23:48:18.52Z`; reading refuses any offset but `Z`.
    /// Years run from -9999 to 9999; those before 0 have a sign.
    DateTime,
    /// As [`DateTimeFormat::DateTime`], and reading accepts an offset such as `+01:00`, which is
    /// not retained.
    DateTimeWithOffset,
    /// The IMF-fixdate of RFC 9110 with an optional fraction, such as `Mon, 16 Dec 2019 23:48:18
    /// GMT`. Years run from 0 to 9999.
    HttpDate,
    /// Seconds since the epoch as a decimal number, such as `1576540098.52`.
    EpochSeconds,
}

impl DateTime {
    /// Creates an instant from whole seconds since the epoch.
    #[inline]
    pub const fn from_secs(epoch_seconds: i64) -> Self {
        Self { seconds: epoch_seconds, subsecond_nanos: 0 }
    }

    /// Creates an instant from milliseconds since the epoch.
    #[inline]
    pub const fn from_millis(epoch_millis: i64) -> Self {
        Self {
            seconds: epoch_millis.div_euclid(1_000),
            subsecond_nanos: epoch_millis.rem_euclid(1_000) as u32 * 1_000_000,
        }
    }

    /// Creates an instant from nanoseconds since the epoch.
    ///
    /// # Errors
    /// When the whole seconds do not fit an `i64`.
    #[inline]
    pub fn from_nanos(epoch_nanos: i128) -> Result<Self, ConversionError> {
        let per_second = i128::from(NANOS_PER_SECOND);
        let seconds = i64::try_from(epoch_nanos.div_euclid(per_second))
            .map_err(|_| ConversionError("the seconds do not fit an i64"))?;
        Ok(Self { seconds, subsecond_nanos: epoch_nanos.rem_euclid(per_second) as u32 })
    }

    /// Creates an instant from whole seconds and the nanoseconds to add to them.
    ///
    /// Nanoseconds beyond 999,999,999 are carried into the seconds; the result stops at the largest
    /// instant.
    #[inline]
    pub const fn from_secs_and_nanos(seconds: i64, subsecond_nanos: u32) -> Self {
        match seconds.checked_add((subsecond_nanos / NANOS_PER_SECOND) as i64) {
            Some(seconds) => Self { seconds, subsecond_nanos: subsecond_nanos % NANOS_PER_SECOND },
            None => Self { seconds: i64::MAX, subsecond_nanos: NANOS_PER_SECOND - 1 },
        }
    }

    /// Creates an instant from whole seconds and a fraction of a second, cut to nanoseconds.
    ///
    /// A fraction outside `0.0..1.0` moves the seconds, which stop at their bounds; one that is not
    /// a number counts as zero.
    #[inline]
    pub fn from_fractional_secs(epoch_seconds: i64, fraction: f64) -> Self {
        let whole = fraction.floor();
        let nanos = ((fraction - whole) * f64::from(NANOS_PER_SECOND)) as u32;
        Self::from_secs_and_nanos(epoch_seconds.saturating_add(whole as i64), nanos)
    }

    /// Creates an instant from floating-point seconds since the epoch, as exact as an `f64` is:
    /// about a microsecond today.
    ///
    /// Saturates beyond the range of the seconds; NaN gives the epoch.
    #[inline]
    pub fn from_secs_f64(epoch_seconds: f64) -> Self {
        Self::from_fractional_secs(0, epoch_seconds)
    }

    /// Reads an instant from the text of a timestamp.
    ///
    /// Digits of a fraction beyond the ninth are dropped. `60` seconds, hour `24` and days that the
    /// month does not have are refused. Epoch seconds follow the grammar of a JSON number, exponent
    /// included.
    ///
    /// # Errors
    /// When the text does not follow the format, or the seconds do not fit an `i64`.
    #[inline]
    pub fn from_str(s: &str, format: DateTimeFormat) -> Result<Self, DateTimeParseError> {
        match Self::split(s, format)? {
            (instant, "") => Ok(instant),
            _ => Err(DateTimeParseError { format, reason: "text follows the timestamp" }),
        }
    }

    /// Reads the first instant of a list with `delim` between its items, and returns it with the text behind that
    /// delimiter.
    ///
    /// # Errors
    /// When the text does not begin with an instant in the format, something else than `delim` follows, or the seconds
    /// do not fit an `i64`.
    #[inline]
    pub fn read(s: &str, format: DateTimeFormat, delim: char) -> Result<(Self, &str), DateTimeParseError> {
        let (instant, rest) = Self::split(s, format)?;
        match rest.strip_prefix(delim) {
            Some(rest) => Ok((instant, rest)),
            None if rest.is_empty() => Ok((instant, rest)),
            None => Err(DateTimeParseError { format, reason: "no delimiter follows the timestamp" }),
        }
    }

    /// The instant at the beginning of the text, and the rest.
    #[inline]
    fn split(s: &str, format: DateTimeFormat) -> Result<(Self, &str), DateTimeParseError> {
        let mut scanner = text::Scanner::new(s);
        match format {
            DateTimeFormat::DateTime => rfc3339::read(&mut scanner, rfc3339::Offset::Refused),
            DateTimeFormat::DateTimeWithOffset => rfc3339::read(&mut scanner, rfc3339::Offset::Accepted),
            DateTimeFormat::EpochSeconds => epoch_seconds::read(&mut scanner),
            DateTimeFormat::HttpDate => http_date::read(&mut scanner),
        }
        // The scanned part is ASCII.
        .map(|instant| (instant, &s[s.len() - scanner.left()..]))
        .map_err(|reason| DateTimeParseError { format, reason })
    }

    /// Writes the instant in `format`, with as many digits of the fraction as are significant.
    ///
    /// # Errors
    /// When the format cannot express the year; epoch seconds never fail.
    #[inline]
    pub fn fmt(&self, format: DateTimeFormat) -> Result<String, DateTimeFormatError> {
        match format {
            DateTimeFormat::DateTime | DateTimeFormat::DateTimeWithOffset => rfc3339::format(*self),
            DateTimeFormat::EpochSeconds => Some(epoch_seconds::format(*self)),
            DateTimeFormat::HttpDate => http_date::format(*self),
        }
        .ok_or(DateTimeFormatError { format })
    }

    /// Returns the whole seconds since the epoch, rounded towards the past.
    #[inline]
    pub const fn secs(&self) -> i64 {
        self.seconds
    }

    /// Sets the whole seconds since the epoch, and leaves the nanoseconds.
    #[inline]
    pub fn set_seconds(&mut self, seconds: i64) -> &mut Self {
        self.seconds = seconds;
        self
    }

    /// Sets the nanoseconds to add to [`DateTime::secs`]; those beyond 999,999,999 are carried into the seconds, as in
    /// [`DateTime::from_secs_and_nanos`].
    #[inline]
    pub fn set_subsec_nanos(&mut self, subsec_nanos: u32) -> &mut Self {
        *self = Self::from_secs_and_nanos(self.seconds, subsec_nanos);
        self
    }

    /// Returns the nanoseconds to add to [`DateTime::secs`]: 0 to 999,999,999.
    #[inline]
    pub const fn subsec_nanos(&self) -> u32 {
        self.subsecond_nanos
    }

    /// Returns whether the instant lies between two whole seconds.
    #[inline]
    pub const fn has_subsec_nanos(&self) -> bool {
        self.subsecond_nanos != 0
    }

    /// Returns the seconds since the epoch as the nearest `f64`.
    #[inline]
    pub fn as_secs_f64(&self) -> f64 {
        self.seconds as f64 + f64::from(self.subsecond_nanos) / f64::from(NANOS_PER_SECOND)
    }

    /// Returns the nanoseconds since the epoch.
    #[inline]
    pub fn as_nanos(&self) -> i128 {
        i128::from(self.seconds) * i128::from(NANOS_PER_SECOND) + i128::from(self.subsecond_nanos)
    }

    /// Returns the milliseconds since the epoch, rounded towards the past.
    ///
    /// # Errors
    /// When they do not fit an `i64`.
    #[inline]
    pub fn to_millis(self) -> Result<i64, ConversionError> {
        i64::try_from(self.as_nanos().div_euclid(1_000_000))
            .map_err(|_| ConversionError("the milliseconds do not fit an i64"))
    }

    /// The instant that lies `secs` and `nanos` before the epoch, or `None` when it is out of
    /// range.
    #[inline]
    pub(super) fn before_epoch(secs: u64, nanos: u32) -> Option<Self> {
        let seconds = 0_i64.checked_sub_unsigned(secs)?;
        match nanos {
            0 => Some(Self::from_secs(seconds)),
            _ => Some(Self { seconds: seconds.checked_sub(1)?, subsecond_nanos: NANOS_PER_SECOND - nanos }),
        }
    }
}

impl From<SystemTime> for DateTime {
    /// Converts exactly; a time beyond the range of the seconds stops at their bounds.
    #[inline]
    fn from(time: SystemTime) -> Self {
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs())
                .map_or(Self::from_secs(i64::MAX), |secs| Self::from_secs_and_nanos(secs, after.subsec_nanos())),
            Err(error) => {
                let before = error.duration();
                Self::before_epoch(before.as_secs(), before.subsec_nanos()).unwrap_or(Self::from_secs(i64::MIN))
            }
        }
    }
}

impl TryFrom<DateTime> for SystemTime {
    type Error = ConversionError;

    /// Converts to the platform's clock type, which may round and may have a smaller range.
    #[inline]
    fn try_from(instant: DateTime) -> Result<Self, ConversionError> {
        let seconds = Duration::from_secs(instant.seconds.unsigned_abs());
        let base = match instant.seconds {
            0.. => SystemTime::UNIX_EPOCH.checked_add(seconds),
            _ => SystemTime::UNIX_EPOCH.checked_sub(seconds),
        };
        base.and_then(|base| base.checked_add(Duration::from_nanos(instant.subsecond_nanos.into())))
            .ok_or(ConversionError("the instant is beyond the range of SystemTime"))
    }
}

impl fmt::Display for DateTime {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&rfc3339::format(*self).unwrap_or_else(|| epoch_seconds::format(*self)))
    }
}

impl fmt::Debug for DateTime {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A timestamp whose text does not follow its format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateTimeParseError {
    format: DateTimeFormat,
    reason: &'static str,
}

impl fmt::Display for DateTimeParseError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid {} timestamp: {}", self.format.name(), self.reason)
    }
}

impl Error for DateTimeParseError {}

/// An instant that a format cannot express.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateTimeFormatError {
    format: DateTimeFormat,
}

impl fmt::Display for DateTimeFormatError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the year is beyond the range of a {} timestamp", self.format.name())
    }
}

impl Error for DateTimeFormatError {}

/// An instant that another representation cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConversionError(&'static str);

impl fmt::Display for ConversionError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for ConversionError {}

impl DateTimeFormat {
    #[inline]
    fn name(self) -> &'static str {
        match self {
            Self::DateTime | Self::DateTimeWithOffset => "date-time",
            Self::EpochSeconds => "epoch-seconds",
            Self::HttpDate => "http-date",
        }
    }
}
