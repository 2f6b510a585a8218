use std::collections::HashMap;

use crate::json::writer::{Sink, Size, Text};
use crate::json::{Encode, to_string};

/// Writes one value by a function of both sinks.
macro_rules! written {
    (|$sink:ident| $write:expr) => {{
        struct Value;
        impl Encode for Value {
            fn encode<S: Sink>(&self, $sink: &mut S) {
                $write;
            }
        }
        let mut size = Size::default();
        Value.encode(&mut size);
        let text = to_string(&Value).unwrap();
        if !text.contains('\\') {
            assert_eq!(text.len(), size.bytes, "{text}");
        }
        text
    }};
}

#[test]
fn integers_have_all_their_digits() {
    let list = [0, 9, 10, 99, 100, -1, i64::MAX, i64::MIN];
    let text = written!(|sink| sink.list(&[0, 9, 10, 99, 100, -1, i64::MAX, i64::MIN], S::integer));
    assert_eq!(text, format!("{list:?}").replace(' ', ""));
    assert_eq!(written!(|sink| sink.unsigned(u64::MAX)), "18446744073709551615");
}

#[test]
fn floats_have_the_fewest_digits_that_give_them_back() {
    assert_eq!(written!(|sink| sink.double(&1.0)), "1.0");
    assert_eq!(written!(|sink| sink.double(&123_456_789.123_456_79)), "123456789.12345679");
    assert_eq!(written!(|sink| sink.double(&5e-324)), "5e-324");
    assert_eq!(written!(|sink| sink.float(&0.1)), "0.1");
    assert_eq!(written!(|sink| sink.float(&f32::NAN)), "\"NaN\"");
    assert_eq!(written!(|sink| sink.double(&f64::INFINITY)), "\"Infinity\"");
    assert_eq!(written!(|sink| sink.double(&f64::NEG_INFINITY)), "\"-Infinity\"");
}

#[test]
fn the_first_comma_becomes_the_opening_bracket() {
    let text = written!(|sink| {
        let Some(object) = sink.open_object() else { return };
        sink.empty(",\"a\":");
        sink.member(",\"b\":", &[None, Some(true)], |sink, value| sink.sparse_list(value, S::boolean));
        sink.optional(",\"c\":", &Some([""; 0]), |sink, value| sink.list(value, S::string));
        sink.optional(",\"d\":", &None, S::boolean);
        sink.close_object(object);
    });
    assert_eq!(text, r#"{"a":{},"b":[null,true],"c":[]}"#);
}

#[test]
fn a_text_with_few_escapes_never_grows() {
    let value = "plain text, \"quoted\" text \n".repeat(10);
    let mut size = Size::default();
    size.string(&value);
    let mut text = Text::sized(&size).unwrap();
    let capacity = text.out.capacity();
    text.string(&value);
    assert_eq!(text.out.capacity(), capacity);
    assert_eq!(text.out.len(), size.bytes + 30);
}

#[test]
fn strings_are_escaped_keys_too() {
    assert_eq!(written!(|sink| sink.string("a\"b\u{1}")), r#""a\"b\u0001""#);
    assert_eq!(written!(|sink| sink.string("plain é🍔")), "\"plain é🍔\"");
    let text = written!(|sink| sink.sparse_map(&HashMap::from([("k\n", None::<&str>)]), S::string));
    assert_eq!(text, r#"{"k\n":null}"#);
}
