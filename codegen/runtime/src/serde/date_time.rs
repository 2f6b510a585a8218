//! A timestamp as a number of epoch seconds: an integer where it is one, otherwise the nearest `f64`.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::number::Number;
use crate::primitives::{DateTime, DateTimeFormat};

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let seconds = if self.has_subsec_nanos() { self.fmt(DateTimeFormat::EpochSeconds).ok() } else { None };
        // By way of the decimal text, because adding a fraction to the seconds would round twice.
        match seconds.and_then(|seconds| seconds.parse().ok()) {
            Some(seconds) => serializer.serialize_f64(seconds),
            None => serializer.serialize_i64(self.secs()),
        }
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = match Number::deserialize(deserializer)? {
            Number::Unsigned(seconds) => seconds.to_string(),
            Number::Signed(seconds) => return Ok(Self::from_secs(seconds)),
            // The shortest text that gives the number back is the one that it was written from.
            Number::Float(seconds) => seconds.to_string(),
            Number::Digits(seconds) => seconds,
            Number::Text(_) => return Err(D::Error::custom("a timestamp is a number of seconds here, no string")),
        };
        Self::from_str(&seconds, DateTimeFormat::EpochSeconds).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
