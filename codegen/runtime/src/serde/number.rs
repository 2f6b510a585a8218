//! Numbers as self-describing formats give them: in one of three sizes, or as digits where none of them fits.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};

use super::digits::digits;

/// A number, or a string that stands for one.
#[derive(Debug, Clone, PartialEq)]
pub enum Number {
    /// An integer that is not negative.
    Unsigned(u64),
    /// Another integer.
    Signed(i64),
    /// A number with a fraction or an exponent.
    Float(f64),
    /// A number of any size and precision.
    Digits(String),
    /// A string, which may stand for a number.
    Text(String),
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNumber)
    }
}

struct AnyNumber;

impl<'de> Visitor<'de> for AnyNumber {
    type Value = Number;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_u64<E>(self, value: u64) -> Result<Number, E> {
        Ok(Number::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Number, E> {
        Ok(u64::try_from(value).map_or(Number::Signed(value), Number::Unsigned))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Number, E> {
        Ok(Number::Digits(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Number, E> {
        Ok(Number::Digits(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Number, E> {
        Ok(Number::Float(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Number, E> {
        Ok(Number::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Number, A::Error> {
        let digits = match map.next_key::<String>()? {
            Some(key) => digits(&key, &mut map)?,
            None => None,
        };
        digits.map(Number::Digits).ok_or_else(|| A::Error::invalid_type(Unexpected::Map, &self))
    }
}
