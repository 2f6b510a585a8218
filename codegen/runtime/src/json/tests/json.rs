use std::collections::HashMap;

use crate::json::decode::{Decode, from_slice, from_slice_checked};
use crate::json::error::{DecodeError, Fault};
use crate::json::reader::Reader;

/// A structure as the generator emits it: `Name` is required, `Next` recurs.
#[derive(Debug, Default, PartialEq)]
struct Node {
    name: String,
    sizes: Option<Vec<i32>>,
    notes: Option<HashMap<String, Option<String>>>,
    next: Option<Vec<Node>>,
}

impl Decode for Node {
    fn empty() -> Self {
        Self::default()
    }

    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let object_start = reader.offset();
        let mut name = None;
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("Name", &mut name)?;
            reader.member("Sizes", &mut self.sizes)?;
            reader.member_with("Notes", &mut self.notes, |reader| reader.sparse_map(Reader::string))?;
            reader.member("Next", &mut self.next)?;
            pass = reader.next_pass(start)?;
        }
        match name {
            Some(value) => self.name = value,
            None => reader.missing(object_start, "Name"),
        }
        Ok(())
    }
}

fn node(body: &str) -> Result<Node, DecodeError> {
    from_slice(body.as_bytes())
}

fn fault(body: &str) -> (Fault, String, usize) {
    let error = node(body).unwrap_err();
    (error.kind(), error.path().to_owned(), error.offset())
}

#[test]
fn members_are_read_in_any_order_and_spelling() {
    let read =
        node(" {\"Notes\" : {\"a\":null,\"b\":\"\\n\"},\n\"\\u004eame\":\"x\",\"Sizes\":[1,2.0] } \r\n").unwrap();
    let notes = HashMap::from([("a".to_owned(), None), ("b".to_owned(), Some("\n".to_owned()))]);
    assert_eq!(read, Node { name: "x".to_owned(), sizes: Some(vec![1, 2]), notes: Some(notes), next: None });
}

#[test]
fn a_body_in_no_order_is_read_whatever_stands_between_its_tokens() {
    let members = [r#""Name":"x""#, r#""Sizes":[1]"#, r#""Other":{"Name":1}"#, r#""Next":[{}]"#, r#""\u004fther":0"#];
    let expected = Node { name: "x".to_owned(), sizes: Some(vec![1]), notes: None, next: Some(vec![Node::default()]) };
    for first in 0..members.len() {
        for step in 1..members.len() {
            // 5 is a prime: each step comes to each member.
            let order = (0..members.len()).map(|index| members[(first + index * step) % members.len()]);
            let body = format!("{{{}}}", order.collect::<Vec<_>>().join(","));
            assert_eq!(node(&body).unwrap(), expected, "{body}");
            let spaced = body.replace("\":", "\" :\t").replace(',', " ,\n").replace('}', " }");
            assert_eq!(node(&spaced).unwrap(), expected, "{spaced}");
        }
    }
}

#[test]
fn a_name_that_ends_or_begins_as_another_is_unknown() {
    let body = r#"{"Nam":1,"Names":2,"NamE":3,"":4,"}Name":5,"Name\"":6,"\u004eames":7,"\u004eame":"x"}"#;
    assert_eq!(node(body).unwrap(), Node { name: "x".to_owned(), ..Node::default() });
}

#[test]
fn null_and_unknown_members_are_as_if_absent() {
    assert_eq!(node(r#"{"Sizes":null,"Other":[{"Name":[]},1e9,"",true]}"#).unwrap(), Node::default());
}

#[test]
fn of_two_members_with_one_name_the_last_counts() {
    assert_eq!(node(r#"{"Name":"a","Name":"b"}"#).unwrap().name, "b");
}

#[test]
fn a_fault_tells_its_place() {
    let place = |kind, path: &str, offset| (kind, path.to_owned(), offset);
    assert_eq!(fault(r#"{"Name":1}"#), place(Fault::ExpectedString, "/Name", 8));
    assert_eq!(fault(r#"{"Next":[{},{"Sizes":[1,1.5]}]}"#), place(Fault::NotAnInteger, "/Next/1/Sizes/1", 24));
    assert_eq!(fault(r#"{"Sizes":[1,null]}"#), place(Fault::UnexpectedNull, "/Sizes/1", 12));
    assert_eq!(fault(r#"{"Other":{"x":"\uD800"}}"#), place(Fault::LoneSurrogate, "/Other/x", 15));
    assert_eq!(fault("{\"Other\":\"a\tb\"}"), place(Fault::ControlCharacter, "/Other", 11));
    assert_eq!(fault(r#"{"Name":"a",}"#), place(Fault::ExpectedKey, "", 12));
    assert_eq!(fault(r#"{"Name":"a"}Name":"b"}"#), place(Fault::TrailingData, "", 12));
    assert_eq!(fault(r#"{"Name" "a"}"#), place(Fault::ExpectedColon, "/Name", 8));
    assert_eq!(fault(r#"{"Other" 1}"#), place(Fault::ExpectedColon, "/Other", 9));
    assert_eq!(fault(r#"{"Name":"a" "Sizes":[]}"#), place(Fault::ExpectedCommaOrEnd, "/Name", 12));
    assert_eq!(fault(r#"{"Other":1 "Name":"a"}"#), place(Fault::ExpectedCommaOrEnd, "/Other", 11));
    assert_eq!(fault(r#"{"Other":1,null:1}"#), place(Fault::ExpectedKey, "", 11));
    assert_eq!(fault(r#"{null:1}"#), place(Fault::ExpectedKey, "", 1));
    assert_eq!(fault(r#"{} {}"#), place(Fault::TrailingData, "", 3));
    assert_eq!(fault(r#"{"Name":"#), place(Fault::UnexpectedEnd, "/Name", 8));
    assert_eq!(fault(""), place(Fault::UnexpectedEnd, "", 0));
    assert_eq!(fault("null"), place(Fault::UnexpectedNull, "", 0));
    assert_eq!(fault("\u{feff}{}"), place(Fault::ByteOrderMark, "", 0));
}

#[test]
fn bad_utf8_is_refused_wherever_it_stands() {
    let error = from_slice::<Node>(b"{\"Other\":[0,\"\xff\"]}").unwrap_err();
    assert_eq!((error.kind(), error.path(), error.offset()), (Fault::NotUtf8, "/Other/1", 13));
    assert_eq!(error.to_string(), "invalid UTF-8 at \"/Other/1\", byte 13");
}

#[test]
fn nesting_ends_at_128_levels() {
    // Each node is an object and a list.
    let nested = |levels| r#"{"Next":["#.repeat(levels) + &"]}".repeat(levels);
    assert!(node(&nested(64)).is_ok());
    assert_eq!(fault(&nested(65)).0, Fault::TooDeep);
    let skipped = |levels| format!(r#"{{"Other":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
    assert!(node(&skipped(127)).is_ok());
    assert_eq!(fault(&skipped(128)), (Fault::TooDeep, "/Other".to_owned() + &"/0".repeat(127), 136));
    assert_eq!(fault(&"{\"Other\":[".repeat(100_000)).0, Fault::TooDeep);
}

#[test]
fn missing_members_are_noted_in_checked_mode_alone() {
    let body = r#"{"Next":[{"Name":"a"},{},{"Name":null}]}"#;
    assert!(node(body).is_ok());
    let (value, missing) = from_slice_checked::<Node>(body.as_bytes()).unwrap();
    assert_eq!(value, node(body).unwrap());
    let missing = missing.to_string();
    for path in ["'/Name'", "'/Next/1/Name'", "'/Next/2/Name'"] {
        assert!(missing.contains(path), "{missing}");
    }
    assert!(missing.starts_with("3 validation errors"), "{missing}");
    assert!(!missing.contains("/Next/0"), "{missing}");
}
