use crate::primitives::{BigDecimal, BigInteger};

#[test]
fn every_digit_comes_back() {
    for (text, json) in [
        ("0", "0"),
        ("-5", "-5"),
        ("18446744073709551615", "18446744073709551615"),
        ("-0", "\"-0\""),
        ("18446744073709551616", "\"18446744073709551616\""),
    ] {
        let value: BigInteger = text.parse().unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        assert_eq!(serde_json::from_str::<BigInteger>(json).unwrap(), value);
    }
    for (text, json) in [
        ("7", "7"),
        ("1.5", "1.5"),
        ("1.0", "1.0"),
        ("-0.0", "-0.0"),
        ("1.50", "\"1.50\""),
        ("1e400", "\"1e400\""),
        ("0.1234567890123456789", "\"0.1234567890123456789\""),
    ] {
        let value: BigDecimal = text.parse().unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        assert_eq!(serde_json::from_str::<BigDecimal>(json).unwrap(), value);
    }
}

#[test]
fn the_negative_zero_of_the_wire_is_read() {
    let value: BigInteger = serde_json::from_str("-0").unwrap();
    assert_eq!(value.as_ref(), "-0");
}

#[test]
fn what_is_no_number_is_refused() {
    for json in ["1.5", "123456789012345678901234567890", "\"1.5\"", "\"\"", "\"NaN\"", "null", "[]"] {
        assert!(serde_json::from_str::<BigInteger>(json).is_err(), "{json}");
    }
    for json in ["\"\"", "\"NaN\"", "null", "true"] {
        assert!(serde_json::from_str::<BigDecimal>(json).is_err(), "{json}");
    }
}
