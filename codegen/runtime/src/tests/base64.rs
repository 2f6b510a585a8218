use crate::base64::{Base64, decode, encoded_len};

#[test]
fn the_vectors_of_rfc_4648_go_both_ways() {
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(Base64(bytes.as_bytes()).to_string(), text);
        assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()), "{text}");
    }
}

#[test]
fn every_byte_and_length_comes_back() {
    let bytes: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
    for length in 0..bytes.len() {
        let text = Base64(&bytes[..length]).to_string();
        assert_eq!(text.len(), encoded_len(length));
        assert_eq!(decode(&text).as_deref(), Some(&bytes[..length]));
    }
}

#[test]
fn what_has_another_text_is_refused() {
    for text in
        ["Z", "Zg", "Zg=", "Zg==Zg==", "Zh==", "Zm9=", "====", "Z===", "Zg=a", "Zm 9v", "Zm9-", "Zm9é", "Zm9v\n"]
    {
        assert_eq!(decode(text), None, "{text}");
    }
}
