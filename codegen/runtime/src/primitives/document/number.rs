//! A number in a document, with integers apart from floating-point numbers.
//! Its checked conversions never round: they give the same number or an error.

use std::error::Error;
use std::fmt;

/// A JSON number.
///
/// Equality compares the variants too: `PosInt(1)` differs from `Float(1.0)`, and a `NaN` from
/// itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// An integer that is not negative.
    PosInt(u64),
    /// A negative integer.
    NegInt(i64),
    /// A number with a fraction or an exponent, or an integer that fits neither of the others.
    Float(f64),
}

impl Number {
    /// Returns the nearest `f64`.
    #[inline]
    pub fn to_f64_lossy(self) -> f64 {
        match self {
            Self::PosInt(value) => value as f64,
            Self::NegInt(value) => value as f64,
            Self::Float(value) => value,
        }
    }

    /// Returns the nearest `f32`.
    #[inline]
    pub fn to_f32_lossy(self) -> f32 {
        match self {
            Self::PosInt(value) => value as f32,
            Self::NegInt(value) => value as f32,
            Self::Float(value) => value as f32,
        }
    }

    /// The value as an integer, when it is one and every target's range lies within.
    #[inline]
    fn to_i128(self) -> Option<i128> {
        match self {
            Self::PosInt(value) => Some(value.into()),
            Self::NegInt(value) => Some(value.into()),
            // The cast is exact for an integral value, or stops at a bound beyond every target.
            Self::Float(value) => (value.fract() == 0.0).then_some(value as i128),
        }
    }
}

/// Converts to each listed integer, exactly or not at all.
macro_rules! integer_from_number {
    ($($type:ty)*) => {$(
        impl TryFrom<Number> for $type {
            type Error = TryFromNumberError;

            #[inline]
            fn try_from(number: Number) -> Result<Self, TryFromNumberError> {
                let value = number.to_i128().and_then(|value| Self::try_from(value).ok());
                value.ok_or(TryFromNumberError { target: stringify!($type) })
            }
        }
    )*};
}

integer_from_number!(u8 u16 u32 u64 i8 i16 i32 i64);

impl TryFrom<Number> for f64 {
    type Error = TryFromNumberError;

    /// Converts exactly or not at all.
    #[inline]
    fn try_from(number: Number) -> Result<Self, TryFromNumberError> {
        let value = number.to_f64_lossy();
        match number {
            Number::Float(_) => Ok(value),
            _ if number.to_i128() == Some(value as i128) => Ok(value),
            _ => Err(TryFromNumberError { target: "f64" }),
        }
    }
}

impl TryFrom<Number> for f32 {
    type Error = TryFromNumberError;

    /// Converts exactly or not at all; NaN and the infinities convert.
    #[inline]
    fn try_from(number: Number) -> Result<Self, TryFromNumberError> {
        let value = number.to_f32_lossy();
        match number {
            Number::Float(float) if float.is_nan() || f64::from(value) == float => Ok(value),
            Number::PosInt(_) | Number::NegInt(_) if number.to_i128() == Some(value as i128) => Ok(value),
            _ => Err(TryFromNumberError { target: "f32" }),
        }
    }
}

/// A number that a type cannot hold exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryFromNumberError {
    target: &'static str,
}

impl fmt::Display for TryFromNumberError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the number cannot be held exactly by {}", self.target)
    }
}

impl Error for TryFromNumberError {}
