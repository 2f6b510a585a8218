use crate::primitives::unknown_int::UnknownIntValue;

#[test]
fn the_number_is_kept() {
    let value = UnknownIntValue::new(i32::MIN);
    assert_eq!(value.as_i32(), i32::MIN);
    assert_eq!(value.to_string(), "-2147483648");
    assert!(value < UnknownIntValue::new(0));
}
