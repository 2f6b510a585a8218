use crate::json::error::Fault;
use crate::json::text::{escape, unescape};

fn escaped(value: &str) -> String {
    let mut out = Vec::new();
    escape(value, &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn escapes_are_short_where_json_has_a_short_form() {
    assert_eq!(escaped("a\"b\\c/\u{8}\u{c}\n\r\t"), r#"a\"b\\c/\b\f\n\r\t"#);
    assert_eq!(escaped("\0\u{b}\u{1f}\u{7f}é🍔"), "\\u0000\\u000b\\u001f\u{7f}é🍔");
}

#[test]
fn every_character_is_escaped_wherever_it_stands() {
    for byte in 0..=0x7f_u8 {
        let one = char::from(byte).to_string();
        let many = one.repeat(100) + "plain" + &one;
        let expected = escaped(&one).repeat(100) + "plain" + &escaped(&one);
        assert_eq!(escaped(&many), expected, "100 of byte {byte:#x}");
    }
}

#[test]
fn escapes_are_read() {
    assert_eq!(unescape(br"\/x"), Ok(('/', 2)));
    assert_eq!(unescape(br"\u00E9"), Ok(('é', 6)));
    assert_eq!(unescape(br"\uD83C\uDF54"), Ok(('🍔', 12)));
    assert_eq!(unescape(br"\x"), Err(Fault::BadEscape));
    assert_eq!(unescape(br"\u12G4"), Err(Fault::BadEscape));
    assert_eq!(unescape(br"\u+123"), Err(Fault::BadEscape));
    assert_eq!(unescape(br"\u12"), Err(Fault::UnexpectedEnd));
    assert_eq!(unescape(br"\"), Err(Fault::UnexpectedEnd));
}

#[test]
fn half_a_surrogate_pair_is_refused() {
    for lone in [r"\uD800", r"\uDC00", r"\uD800x", r"\uD800\n", r"\uD800\uD800", r"\uDBFF\u0041", r"\uDC00\uD800"] {
        assert_eq!(unescape(lone.as_bytes()), Err(Fault::LoneSurrogate), "{lone}");
    }
}
