use crate::primitives::blob::Blob;

#[test]
fn bytes_go_in_and_out_unchanged() {
    let bytes: Vec<u8> = (0..=255).collect();
    let blob = Blob::new(bytes.as_slice());
    assert_eq!(blob, Blob::from(bytes.clone()));
    assert_eq!(blob, Blob::from(bytes.as_slice()));
    assert_eq!(blob.as_ref(), bytes);
    assert_eq!(Vec::from(blob.clone()), bytes);
    assert_eq!(blob.into_inner(), bytes);
}

#[test]
fn order_is_that_of_the_bytes() {
    assert!(Blob::default() < Blob::new("a"));
    assert!(Blob::new("a") < Blob::new("b"));
    assert!(Blob::new("aa") < Blob::new("b"));
}

#[test]
fn display_is_hexadecimal() {
    assert_eq!(Blob::new([0, 10, 255]).to_string(), "000aff");
    assert_eq!(Blob::default().to_string(), "");
}

#[test]
fn debug_is_readable_and_bounded() {
    assert_eq!(format!("{:?}", Blob::new("a\"\0")), r#"Blob(3 bytes: b"a\"\x00")"#);
    assert_eq!(format!("{:?}", Blob::default()), r#"Blob(0 bytes: b"")"#);
    let long = format!("{:?}", Blob::new([b'x'; 1_000]));
    assert_eq!(long, format!("Blob(1000 bytes: b\"{}\"...)", "x".repeat(64)));
}
