use super::tables;
use crate::cli::timestamp::{encode_within, read};
use crate::cli::value::Value;

#[test]
fn texts_and_numbers_are_instants() {
    let table = [
        ("1577836800", 1_577_836_800),
        ("-1", -1),
        ("2020-01-01", 1_577_836_800),
        ("2020-01-01T00:00", 1_577_836_800),
        ("2020-01-01 01:02:03", 1_577_840_523),
        ("20200101T010203Z", 1_577_840_523),
        ("2020-01-01T01:02:03.5+01:00", 1_577_836_923),
        ("2020-01-01T01:02:03 -0100", 1_577_844_123),
        ("2020-01-01T01:02:03+01", 1_577_836_923),
        ("2020-01-01 01:02:03 UTC", 1_577_840_523),
        ("Wed, 01 Jan 2020 00:00:00 GMT", 1_577_836_800),
    ];
    for (text, seconds) in table {
        assert_eq!(read(&Value::String(text.to_owned())).map(|instant| instant.secs()), Some(seconds), "{text}");
    }
    assert_eq!(read(&Value::Integer(5)).map(|instant| instant.secs()), Some(5));
    assert_eq!(read(&Value::Float(5.5)).map(|instant| instant.subsec_nanos()), Some(500_000_000));
}

#[test]
fn others_are_not() {
    let texts =
        ["", "soon", "2020-13-01", "2020-01-01T25:00", "2020-01-01T1", "é020-01-01", "1e30", "2020-01-01T::", "T", "+"];
    for text in texts {
        assert_eq!(read(&Value::String(text.to_owned())), None, "{text}");
    }
    for value in [Value::Null, Value::List(Vec::new()), Value::Integer(i128::MAX), Value::Float(f64::NAN)] {
        assert_eq!(read(&value), None, "{value:?}");
    }
}

#[test]
fn the_wire_has_its_own_form() {
    let encoded = |shape, text: &str| encode_within(shape, Value::String(text.to_owned()));
    assert_eq!(encoded(&tables::WHEN, "2020-01-01"), Value::Integer(1_577_836_800));
    assert_eq!(encoded(&tables::WHEN, "1.5"), Value::Float(1.5));
    assert_eq!(encoded(&tables::WHEN_TEXT, "0"), Value::String("1970-01-01T00:00:00Z".to_owned()));
    assert_eq!(encoded(&tables::WHEN, "soon"), Value::String("soon".to_owned()));
    let input = Value::parse(br#"{"Items": [{"When": "0", "Name": "0", "Inner": {"When": 1}}], "x": "0"}"#).unwrap();
    let wire = encode_within(&tables::ITEM, input).to_json();
    assert_eq!(wire, br#"{"Items":[{"When":0,"Name":"0","Inner":{"When":1}}],"x":"0"}"#);
}
