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
