use serde_core::Deserialize;
use serde_core::de::value::{Error, MapDeserializer};

use crate::primitives::{Document, Number};

#[test]
fn every_kind_of_value_comes_back_as_from_the_wire() {
    for text in [
        "null",
        "true",
        "\"é\"",
        "[]",
        "{}",
        "-1",
        "18446744073709551615",
        "1.0",
        "-0.0",
        "0.1",
        r#"[null,[{"a":{"b":[1,-2,3.5]}}]]"#,
    ] {
        let document: Document = serde_json::from_str(text).unwrap();
        assert_eq!(crate::json::from_str(text).as_ref(), Ok(&document), "{text}");
        assert_eq!(serde_json::to_string(&document).unwrap(), text);
    }
    assert_eq!(serde_json::to_string(&Document::from(f64::NAN)).unwrap(), "\"NaN\"");
}

#[test]
fn numbers_that_come_as_digits_are_numbers() {
    let document = |digits: &'static str| {
        Document::deserialize(MapDeserializer::<_, Error>::new([("$serde_json::private::Number", digits)].into_iter()))
    };
    assert_eq!(document("5"), Ok(Document::Number(Number::PosInt(5))));
    assert_eq!(document("-5"), Ok(Document::Number(Number::NegInt(-5))));
    assert_eq!(document("1.5"), Ok(Document::Number(Number::Float(1.5))));
    assert!(document("1e400").is_err());
}
