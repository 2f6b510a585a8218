//! Numbers of any size: as a number where one of 64 bits gives the same text back, otherwise as a string.
//! Never loses a digit while writing; while reading, only where the format has done so already.

use std::str::FromStr;

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::number::Number;
use crate::primitives::{BigDecimal, BigInteger};

impl Serialize for BigInteger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.as_ref();
        match (exactly(text, u64::to_string), exactly(text, i64::to_string)) {
            (Some(value), _) => serializer.serialize_u64(value),
            (None, Some(value)) => serializer.serialize_i64(value),
            (None, None) => serializer.serialize_str(text),
        }
    }
}

impl Serialize for BigDecimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.as_ref();
        match (exactly(text, i64::to_string), exactly(text, shortest)) {
            (Some(value), _) => serializer.serialize_i64(value),
            (None, Some(value)) => serializer.serialize_f64(value),
            (None, None) => serializer.serialize_str(text),
        }
    }
}

/// The number of a size that the text stands for, if that number has this text.
fn exactly<T: FromStr>(text: &str, text_of: fn(&T) -> String) -> Option<T> {
    text.parse().ok().filter(|value| text_of(value) == text)
}

/// The shortest text that gives the value back.
#[inline]
fn shortest(value: &f64) -> String {
    format!("{value:?}")
}

impl<'de> Deserialize<'de> for BigInteger {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Number::deserialize(deserializer)? {
            Number::Unsigned(value) => value.to_string(),
            Number::Signed(value) => value.to_string(),
            Number::Digits(text) | Number::Text(text) => text,
            // Readers of JSON turn `-0` into a float: no integer type holds it.
            Number::Float(value) if value == 0.0 && value.is_sign_negative() => "-0".to_owned(),
            // A format that had more digits than these has lost them by now.
            Number::Float(_) => return Err(D::Error::custom("an integer of more than 64 bits has to be a string")),
        };
        text.parse().map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for BigDecimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Number::deserialize(deserializer)? {
            Number::Unsigned(value) => value.to_string(),
            Number::Signed(value) => value.to_string(),
            Number::Float(value) => shortest(&value),
            Number::Digits(text) | Number::Text(text) => text,
        };
        text.parse().map_err(D::Error::custom)
    }
}
