//! The form of `float` and `double`: a number, or the string `NaN`, `Infinity` or `-Infinity`.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::Serializer;

use super::basic::Form;
use crate::serde::double;
use crate::serde::number::Number;

/// A floating-point number.
#[derive(Clone, Copy)]
pub struct Float;

impl Form<f64> for Float {
    fn write<S: Serializer>(self, value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        double::write(*value, serializer)
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<f64, D::Error> {
        number(Number::deserialize(deserializer)?)
    }
}

impl Form<f32> for Float {
    fn write<S: Serializer>(self, value: &f32, serializer: S) -> Result<S::Ok, S::Error> {
        // Beside the finite ones only the three values that are strings are left, which are the same in both sizes.
        if value.is_finite() { serializer.serialize_f32(*value) } else { double::write((*value).into(), serializer) }
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<f32, D::Error> {
        let wide = Form::<f64>::read(self, deserializer)?;
        let value = wide as f32;
        if value.is_infinite() && wide.is_finite() {
            return Err(D::Error::custom("the number is out of range"));
        }
        Ok(value)
    }
}

fn number<E: Error>(number: Number) -> Result<f64, E> {
    match number {
        Number::Unsigned(value) => Ok(value as f64),
        Number::Signed(value) => Ok(value as f64),
        Number::Float(value) => Ok(value),
        Number::Digits(digits) => {
            let value = digits.parse().ok().filter(|value: &f64| value.is_finite());
            value.ok_or_else(|| E::custom("the number is out of range"))
        }
        Number::Text(text) => match text.as_str() {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            _ => Err(E::custom("of all strings only `NaN`, `Infinity` and `-Infinity` are numbers")),
        },
    }
}
