use crate::json::path::{MAX_PATHS_BYTES, at, of_missing};

const BODY: &str = r#"{"a":[1,{"b/~":"x,{","c\"\u00e9":[[],[2,3]]}],"d":4}"#;

fn at_text(text: &str) -> String {
    at(BODY, BODY.find(text).unwrap())
}

#[test]
fn a_value_has_the_path_of_its_keys_and_indices() {
    assert_eq!(at_text("{"), "");
    assert_eq!(at_text("1"), "/a/0");
    assert_eq!(at_text("\"x"), "/a/1/b~1~0");
    assert_eq!(at_text("3"), "/a/1/c\"é/1/1");
    assert_eq!(at_text("4"), "/d");
    assert_eq!(at(BODY, BODY.len()), "");
}

#[test]
fn a_key_has_the_path_of_its_object() {
    assert_eq!(at_text("\"a"), "");
    assert_eq!(at_text("b/"), "/a/1");
}

#[test]
fn any_bytes_have_some_path() {
    assert_eq!(at("]}\"\\", 4), "");
    assert_eq!(at(r#"{"\x":"#, 6), r#"/"\x""#);
    assert_eq!(at(&"[".repeat(5000), 5000), "/0".repeat(128));
    assert_eq!(at(&("[".repeat(200) + &"]".repeat(200) + "[,"), 402), "/1");
}

#[test]
fn missing_members_come_in_the_order_of_the_body() {
    let paths = of_missing(r#"{"a":[{},{}]}"#, vec![(6, "X"), (9, "X"), (0, "Y"), (0, "Z")]);
    assert_eq!(paths, ["/Y", "/Z", "/a/0/X", "/a/1/X"]);
}

#[test]
fn long_keys_do_not_multiply() {
    let body = format!(r#"{{"{}":[]}}"#, "k".repeat(MAX_PATHS_BYTES));
    let inside = body.len() - 2;
    assert_eq!(of_missing(&body, vec![(inside, "X"); 100]).len(), 1);
}
