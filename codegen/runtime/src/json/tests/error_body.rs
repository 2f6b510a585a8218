use crate::json::error_body::ErrorBody;

fn read(body: &str) -> [Option<String>; 3] {
    let ErrorBody { dunder_type, code, message } = ErrorBody::read(body.as_bytes());
    [dunder_type, code, message]
}

fn said(texts: [&str; 3]) -> [Option<String>; 3] {
    texts.map(|text| (!text.is_empty()).then(|| text.to_owned()))
}

#[test]
fn top_level_members_are_found_whatever_their_order() {
    let body = r#" {"MESSAGE":"m","details":{"__type":"Inner","code":"x"},"__type":"a#B","code":404}"#;
    assert_eq!(read(body), said(["a#B", "404", "m"]));
    assert_eq!(read(r#"{"Code":"data","message":"m","Message":null}"#), said(["", "", "m"]));
    assert_eq!(read(r#"{"__type":{"a":1},"message":["m"],"code":true}"#), said(["", "", ""]));
}

#[test]
fn a_broken_body_is_no_error() {
    for body in ["", "null", "[]", "<html>", "{\"__type\"", "\u{feff}{}"] {
        assert_eq!(read(body), said(["", "", ""]), "{body}");
    }
    assert_eq!(read(r#"{"__type":"A","message":"cut of"#), said(["A", "", ""]));
    assert_eq!(ErrorBody::read(b"{\"__type\":\"A\",\"m\":\"\xff\"}").dunder_type.as_deref(), Some("A"));
}
