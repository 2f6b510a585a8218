use std::collections::HashMap;

use crate::primitives::{DateTime, DateTimeFormat};
use crate::serde::form::basic::Written;
use crate::serde::form::{Float, Form, Integer, List, Map, Own, Sparse, Timestamp, Unit};

fn read<T, F: Form<T>>(form: F, text: &str) -> Result<T, String> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    form.read(&mut deserializer).map_err(|error| error.to_string())
}

fn written<T, F: Form<T>>(form: F, value: &T) -> String {
    serde_json::to_string(&Written(value, form)).unwrap_or_else(|error| error.to_string())
}

#[test]
fn integers_may_have_a_fraction_of_nothing() {
    for (text, value) in [("7", 7), ("-7", -7), ("7.0", 7), ("7e0", 7), ("9223372036854775807", i64::MAX)] {
        assert_eq!(read(Integer, text), Ok(value), "{text}");
    }
    for text in ["7.5", "9223372036854775808", "1e19", "\"7\"", "null", "true"] {
        assert!(read::<i64, _>(Integer, text).is_err(), "{text}");
    }
    assert_eq!(read(Integer, "-128"), Ok(i8::MIN));
    assert!(read::<i8, _>(Integer, "128").is_err());
    assert!(read::<i16, _>(Integer, "32768").is_err());
    assert!(read::<i32, _>(Integer, "2147483648").is_err());
    assert_eq!(written(Integer, &i64::MIN), "-9223372036854775808");
}

#[test]
fn floats_are_numbers_or_the_three_strings() {
    for (value, text) in [(1.0, "1.0"), (f64::INFINITY, "\"Infinity\""), (f64::NEG_INFINITY, "\"-Infinity\"")] {
        assert_eq!(written(Float, &value), text);
        assert_eq!(read(Float, text), Ok(value));
    }
    assert_eq!(written(Float, &f32::NAN), "\"NaN\"");
    assert_eq!(written(Float, &0.1_f32), "0.1");
    assert_eq!(read(Float, "0.1"), Ok(0.1_f32));
    assert_eq!(read(Float, "3"), Ok(3.0_f64));
    assert!(read::<f32, _>(Float, "\"NaN\"").is_ok_and(f32::is_nan));
    for text in ["\"1.5\"", "\"inf\"", "1e39", "true"] {
        assert!(read::<f32, _>(Float, text).is_err(), "{text}");
    }
}

#[test]
fn null_is_an_entry_only_where_the_model_says_so() {
    let sparse = List(Sparse(Map(Sparse(Own))));
    let text = r#"[null,{"a":null},{"b":true}]"#;
    let value: Vec<Option<HashMap<String, Option<bool>>>> = read(sparse, text).unwrap();
    assert_eq!(value[1], Some(HashMap::from([("a".to_owned(), None)])));
    assert_eq!(written(sparse, &value), text);
    assert!(read::<Vec<bool>, _>(List(Own), "[null]").is_err());
    assert!(read::<HashMap<String, bool>, _>(Map(Own), r#"{"a":null}"#).is_err());
}

#[test]
fn of_two_entries_with_one_key_the_last_counts() {
    let value: HashMap<String, i32> = read(Map(Integer), r#"{"a":1,"a":2}"#).unwrap();
    assert_eq!(value, HashMap::from([("a".to_owned(), 2)]));
}

#[test]
fn timestamps_are_text_where_the_model_names_a_text_format() {
    let value = DateTime::from_secs_and_nanos(1_576_540_098, 520_000_000);
    for (format, text) in [
        (DateTimeFormat::DateTimeWithOffset, "\"2019-12-16T23:48:18.52Z\""),
        (DateTimeFormat::HttpDate, "\"Mon, 16 Dec 2019 23:48:18.52 GMT\""),
    ] {
        assert_eq!(written(Timestamp(format), &value), text);
        assert_eq!(read(Timestamp(format), text), Ok(value));
        assert!(read::<DateTime, _>(Timestamp(format), "1576540098").is_err());
        assert!(read::<DateTime, _>(Timestamp(format), "\"today\"").is_err());
    }
    let late = DateTime::from_secs(i64::MAX);
    assert!(serde_json::to_string(&Written(&late, Timestamp(DateTimeFormat::HttpDate))).is_err());
}

#[test]
fn a_unit_is_an_empty_map_whatever_it_holds() {
    assert_eq!(written(Unit, &()), "{}");
    assert_eq!(read(Unit, r#"{"newer":[1]}"#), Ok(()));
    assert!(read(Unit, "1").is_err());
}
