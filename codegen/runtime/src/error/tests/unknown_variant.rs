use crate::error::unknown_variant::UnknownVariantError;

#[test]
fn the_message_has_the_value() {
    assert_eq!(UnknownVariantError::new("NEWER").to_string(), "`NEWER` is not a value of the enum");
}
