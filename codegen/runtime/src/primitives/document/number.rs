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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_convert_exactly_or_not_at_all() {
        assert_eq!(u64::try_from(Number::PosInt(u64::MAX)), Ok(u64::MAX));
        assert_eq!(i64::try_from(Number::NegInt(i64::MIN)), Ok(i64::MIN));
        assert_eq!(u8::try_from(Number::Float(255.0)), Ok(255));
        assert_eq!(i64::try_from(Number::Float(-(2_f64.powi(63)))), Ok(i64::MIN));
        assert_eq!(u64::try_from(Number::Float(-0.0)), Ok(0));
        assert!(i64::try_from(Number::PosInt(1 << 63)).is_err());
        assert!(u64::try_from(Number::NegInt(-1)).is_err());
        assert!(u8::try_from(Number::PosInt(256)).is_err());
        for float in [0.5, 2_f64.powi(64), 1e300, -1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(u64::try_from(Number::Float(float)).is_err(), "{float}");
            assert!(i64::try_from(Number::Float(float)).is_err(), "{float}");
        }
    }

    #[test]
    fn floats_convert_exactly_or_not_at_all() {
        assert_eq!(f64::try_from(Number::PosInt(1 << 53)), Ok(2_f64.powi(53)));
        assert!(f64::try_from(Number::PosInt((1 << 53) + 1)).is_err());
        assert!(f64::try_from(Number::PosInt(u64::MAX)).is_err());
        assert_eq!(f64::try_from(Number::NegInt(i64::MIN)), Ok(-(2_f64.powi(63))));
        assert_eq!(f32::try_from(Number::PosInt(1 << 63)), Ok(2_f32.powi(63)));
        assert!(f32::try_from(Number::NegInt(-(1 << 24) - 1)).is_err());
        assert_eq!(f32::try_from(Number::Float(0.5)), Ok(0.5));
        assert!(f32::try_from(Number::Float(0.1)).is_err());
        assert!(f32::try_from(Number::Float(1e300)).is_err());
        assert_eq!(f32::try_from(Number::Float(f64::INFINITY)), Ok(f32::INFINITY));
        assert!(f32::try_from(Number::Float(f64::NAN)).is_ok_and(f32::is_nan));
    }

    #[test]
    fn lossy_conversions_give_the_nearest() {
        assert_eq!(Number::PosInt(u64::MAX).to_f64_lossy(), 2_f64.powi(64));
        assert_eq!(Number::NegInt(-3).to_f64_lossy(), -3.0);
        assert_eq!(Number::Float(0.1).to_f32_lossy(), 0.1_f32);
        assert_eq!(Number::PosInt(3).to_f32_lossy(), 3.0);
        assert_eq!(Number::NegInt(-3).to_f32_lossy(), -3.0);
    }

    #[test]
    fn a_failed_conversion_names_the_type() {
        let error = u8::try_from(Number::NegInt(-1)).expect_err("negative");
        assert_eq!(error.to_string(), "the number cannot be held exactly by u8");
    }
}
