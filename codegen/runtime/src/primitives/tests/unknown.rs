use crate::primitives::unknown::UnknownVariantValue;

#[test]
fn the_text_is_kept() {
    let value = UnknownVariantValue::new("NEWER");
    assert_eq!(value.as_str(), "NEWER");
    assert_eq!(value.to_string(), "NEWER");
    assert!(value < UnknownVariantValue::new("NEWEST"));
}
