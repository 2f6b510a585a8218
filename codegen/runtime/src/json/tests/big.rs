use crate::json::error::Fault;
use crate::json::reader::Reader;

#[test]
fn every_digit_is_kept() {
    let integer = "-123456789012345678901234567890";
    assert_eq!(Reader::new(integer).big_integer().unwrap().as_ref(), integer);
    let decimal = "0.12345678901234567890123456789012345678900e-999";
    assert_eq!(Reader::new(decimal).big_decimal().unwrap().as_ref(), decimal);
}

#[test]
fn other_values_are_refused() {
    assert_eq!(Reader::new("1.5").big_integer(), Err(Fault::NotAnInteger));
    assert_eq!(Reader::new("\"1\"").big_integer(), Err(Fault::ExpectedNumber));
    assert_eq!(Reader::new("01").big_decimal(), Err(Fault::BadNumber));
}
