use crate::primitives::Number;

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
