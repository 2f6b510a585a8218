use crate::json::error::Fault;
use crate::json::{Unwritable, from_str, to_string};
use crate::primitives::{Document, Number};

fn read(text: &str) -> Result<Document, Fault> {
    from_str(text).map_err(|error| error.kind())
}

#[test]
fn numbers_keep_their_kind() {
    for (text, number) in [
        ("18446744073709551615", Number::PosInt(u64::MAX)),
        ("-9223372036854775808", Number::NegInt(i64::MIN)),
        ("1.0", Number::Float(1.0)),
        ("-0.0", Number::Float(-0.0)),
        ("1e300", Number::Float(1e300)),
    ] {
        assert_eq!(read(text), Ok(Document::Number(number)), "{text}");
        assert_eq!(to_string(&Document::Number(number)).as_deref(), Ok(text));
    }
    assert_eq!(read("18446744073709551616"), Ok(Document::Number(Number::Float(18_446_744_073_709_551_616.0))));
    assert_eq!(read("1e400"), Err(Fault::OutOfRange));
}

#[test]
fn every_kind_of_value_comes_back() {
    for text in ["null", "true", "false", r#""\u0001é""#, "[]", "{}", r#"[null,[{"a":{"b":[1,-2,3.5]}}]]"#] {
        let document = read(text).unwrap();
        assert_eq!(to_string(&document).as_deref(), Ok(text));
    }
}

#[test]
fn of_two_members_with_one_name_the_last_counts() {
    assert_eq!(read(r#"{"a":1,"\u0061":2}"#), read(r#"{"a":2}"#));
}

#[test]
fn nesting_ends_at_128_levels_in_both_directions() {
    let nested = |levels| "[".repeat(levels) + &"]".repeat(levels);
    let deepest = read(&nested(128)).unwrap();
    assert_eq!(to_string(&deepest), Ok(nested(128)));
    assert_eq!(read(&nested(129)), Err(Fault::TooDeep));
    assert_eq!(to_string(&Document::Array(vec![deepest])).map_err(|error| error.kind()), Err(Unwritable::TooDeep));
    assert!(read(&format!("[{}]", "[],{},".repeat(200) + "1")).is_ok(), "depth is not a count of containers");
}
