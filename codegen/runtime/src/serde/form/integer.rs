//! The form of `byte` to `long`: a number, which may have a fraction or an exponent as long as it is an integer.

use std::fmt;

use serde_core::de::{Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

use super::basic::Form;

/// An integer of at most 64 bits.
#[derive(Clone, Copy)]
pub struct Integer;

impl<T: Serialize + TryFrom<i64>> Form<T> for Integer {
    fn write<S: Serializer>(self, value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let value = deserializer.deserialize_i64(Integral)?;
        T::try_from(value)
            .map_err(|_| D::Error::invalid_value(Unexpected::Signed(value), &"an integer in the range of its type"))
    }
}

struct Integral;

impl Visitor<'_> for Integral {
    type Value = i64;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer of 64 bits")
    }

    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        // Both bounds are powers of two, so they are exact; the upper one is the first that is too large.
        let bounds = -(2_f64.powi(63))..2_f64.powi(63);
        if value.fract() == 0.0 && bounds.contains(&value) {
            Ok(value as i64)
        } else {
            Err(E::invalid_value(Unexpected::Float(value), &self))
        }
    }
}
