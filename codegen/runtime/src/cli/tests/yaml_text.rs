use crate::cli::value::Value;
use crate::cli::yaml_text::{Node, is_text, parse};

fn json(node: Node) -> Value {
    match node {
        Node::Scalar(value) => value,
        Node::Bytes(bytes) => Value::String(format!("{bytes:?}")),
        Node::List(nodes) => Value::List(nodes.into_iter().map(json).collect()),
        Node::Map(entries) => Value::Object(entries.into_iter().map(|(key, node)| (key, json(node))).collect()),
    }
}

#[test]
fn texts_and_their_values() {
    let table = [
        ("", "null"),
        ("a: b\nc:\n- 1\n- [x, 'y']\n", r#"{"a":"b","c":[1,["x","y"]]}"#),
        ("{a: ~, b: null, c: true, d: False, e: yes}", r#"{"a":null,"b":null,"c":true,"d":false,"e":"yes"}"#),
        ("[0x1F, 0o17, 0b11, -7, +1_000, 017]", "[31,15,3,-7,1000,17]"),
        ("[1.5, -.5, 1e3, .inf, .nan, 1.2.3, '1', \"2\"]", r#"[1.5,-0.5,1000.0,"Infinity","NaN","1.2.3","1","2"]"#),
        ("[0x, +-1, inf, nan, 2020-01-01, 0x-1, 1:2]", r#"["0x","+-1","inf","nan","2020-01-01","0x-1","1:2"]"#),
        ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", r#"{"a":"x\ny\n","b":"x y"}"#),
        ("a: &x [1]\nb: *x\n", r#"{"a":[1],"b":[1]}"#),
        ("a: !!str 1\nb: !!binary aGk=\n", r#"{"a":"1","b":"[104, 105]"}"#),
        ("# only\n{'NULL': 1, 2: 3} # this\n", r#"{"NULL":1,"2":3}"#),
    ];
    for (text, expected) in table {
        let value = parse(text).map(|node| String::from_utf8(json(node).to_json()).unwrap());
        assert_eq!(value.as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_single_plain_document_is_refused() {
    let texts =
        ["a: [", "a: 1\na: 2", "? [x]\n: y", "--- 1\n--- 2\n", "a: *unknown", "a: !!binary x", "a: b: c", "a: &a [*a]"];
    for text in texts {
        assert!(parse(text).is_err(), "{text}");
    }
}

#[test]
fn aliases_cannot_blow_a_text_up() {
    let mut text = "a0: &a0 [x, x]\n".to_owned();
    for level in 1..40 {
        text += &format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1);
    }
    assert!(parse(&text).is_err_and(|reason| reason.contains("aliases")));
    assert!(parse(&("[".repeat(200) + &"]".repeat(200))).is_err());
}

#[test]
fn some_text_needs_quotes() {
    for text in ["red", "aws:kms", "a b", "yes"] {
        assert!(is_text(text), "{text}");
    }
    for text in ["", "1", "1.5", "true", "NULL", "~", "0x10", ".inf"] {
        assert!(!is_text(text), "{text}");
    }
}
