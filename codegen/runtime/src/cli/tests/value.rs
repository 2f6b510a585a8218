use crate::cli::value::Value;

fn round(json: &str) -> String {
    String::from_utf8(Value::parse(json.as_bytes()).unwrap().to_json()).unwrap()
}

#[test]
fn members_keep_their_order_and_the_last_of_equal_names_its_value() {
    assert_eq!(round(r#"{"b": 1, "a": [null, true], "b": 2}"#), r#"{"b":2,"a":[null,true]}"#);
}

#[test]
fn whole_numbers_stay_whole_and_others_stay_apart() {
    let table = [
        ("18446744073709551615", Value::Integer(18_446_744_073_709_551_615)),
        ("-9223372036854775808", Value::Integer(i64::MIN.into())),
        ("1.0", Value::Float(1.0)),
        ("1e2", Value::Float(100.0)),
    ];
    for (json, value) in table {
        assert_eq!(Value::parse(json.as_bytes()).unwrap(), value, "{json}");
    }
    assert_eq!(round("[1.0,1,0.1]"), "[1.0,1,0.1]");
}

#[test]
fn what_is_no_json_is_an_error() {
    for json in ["", "{", "[1,]", "nul", "1 2", "\"\\ud800\""] {
        assert!(Value::parse(json.as_bytes()).is_err(), "{json}");
    }
}
