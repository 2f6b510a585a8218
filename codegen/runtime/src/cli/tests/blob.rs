use crate::cli::blob::{BinaryFormat, decode, encoded};
use crate::cli::value::Value;

#[test]
fn bytes_come_back() {
    for length in 0..10 {
        let bytes: Vec<u8> = (0..length).map(|byte: u8| byte.wrapping_mul(37).wrapping_add(250)).collect();
        let Value::String(text) = encoded(&bytes) else { panic!("no text") };
        assert_eq!(text.len() % 4, 0);
        assert_eq!(decode(&text), Some(bytes));
    }
    assert_eq!(encoded(b"\xfb\xff"), Value::String("+/8=".to_owned()));
}

#[test]
fn decoding_is_lenient_but_for_the_last_group() {
    let table: [(&str, Option<&[u8]>); 10] = [
        ("", Some(b"")),
        ("a!G\nk=", Some(b"hi")),
        ("aGk=trailing", Some(b"hi")),
        ("aGk", None),
        ("a", None),
        ("a=Gk=", Some(b"hi")),
        ("YQ==", Some(b"a")),
        ("YQ=", None),
        ("====", Some(b"")),
        ("é", None),
    ];
    for (text, bytes) in table {
        assert_eq!(decode(text).as_deref(), bytes, "{text}");
    }
}

#[test]
fn formats_have_names() {
    for name in BinaryFormat::NAMES {
        assert!(BinaryFormat::named(name).is_some(), "{name}");
    }
    assert_eq!(BinaryFormat::named("raw"), None);
}
