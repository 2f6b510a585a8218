use crate::json::error::Fault;
use crate::json::reader::Reader;

fn long(text: &str) -> Result<i64, Fault> {
    Reader::new(text).long()
}

#[test]
fn integers_keep_every_bit() {
    assert_eq!(long("9223372036854775807"), Ok(i64::MAX));
    assert_eq!(long("-9223372036854775808"), Ok(i64::MIN));
    assert_eq!(long("1234567890123456789"), Ok(1_234_567_890_123_456_789));
    assert_eq!(long("9223372036854775808"), Err(Fault::OutOfRange));
    assert_eq!(long("-0"), Ok(0));
}

#[test]
fn a_fraction_or_exponent_may_still_be_an_integer() {
    for (text, value) in [
        ("1.0", 1),
        ("1e0", 1),
        ("12.50E1", 125),
        ("1200e-2", 12),
        ("-1.5e1", -15),
        ("0.0e-9", 0),
        ("0e99999999999999999999", 0),
        ("9223372036854775807.000", i64::MAX),
        ("-922337203685477580.8e1", i64::MIN),
    ] {
        assert_eq!(long(text), Ok(value), "{text}");
    }
    for text in ["1.5", "1e-1", "0.1", "1e-99999999999999999999", "9007199254740993.5"] {
        assert_eq!(long(text), Err(Fault::NotAnInteger), "{text}");
    }
    for text in ["1e19", "1e39", "9.3e18", "1e99999999999999999999"] {
        assert_eq!(long(text), Err(Fault::OutOfRange), "{text}");
    }
}

#[test]
fn small_integers_have_their_own_range() {
    assert_eq!(Reader::new("-128").byte(), Ok(-128));
    assert_eq!(Reader::new("128").byte(), Err(Fault::OutOfRange));
    assert_eq!(Reader::new("32767").short(), Ok(i16::MAX));
    assert_eq!(Reader::new("2147483648").integer(), Err(Fault::OutOfRange));
}

#[test]
fn the_grammar_is_that_of_rfc_8259() {
    for text in ["01", "-01", "1.", "1.e1", "1e", "1e+", "-", "-a", "1.-1"] {
        let fault = Reader::new(text).number().err();
        assert!(matches!(fault, Some(Fault::BadNumber | Fault::UnexpectedEnd)), "{text}: {fault:?}");
    }
    for text in [".5", "+1", "NaN", "Infinity"] {
        assert_eq!(Reader::new(text).number().err(), Some(Fault::ExpectedNumber), "{text}");
    }
}

#[test]
fn floats_are_numbers_or_the_three_strings() {
    assert_eq!(Reader::new("1234.5").float(), Ok(1234.5));
    assert_eq!(Reader::new("123456789.12345679").double(), Ok(123_456_789.123_456_79));
    assert_eq!(Reader::new("\"-Infinity\"").double(), Ok(f64::NEG_INFINITY));
    assert_eq!(Reader::new("\"Infinity\"").float(), Ok(f32::INFINITY));
    assert!(Reader::new("\"NaN\"").float().is_ok_and(f32::is_nan));
    assert_eq!(Reader::new("\"1.5\"").double(), Err(Fault::ExpectedNumber));
    assert_eq!(Reader::new("1e400").double(), Err(Fault::OutOfRange));
    assert_eq!(Reader::new("1e39").float(), Err(Fault::OutOfRange));
    assert_eq!(Reader::new("1e-999").double(), Ok(0.0));
}
