use crate::json::Reader;
use crate::stand_in::{Grade, Size};

#[test]
fn a_value_that_the_model_does_not_know_is_kept() {
    let Ok(Size::Unknown(value)) = Reader::new("\"LARGE\"").enumeration() else { panic!("it is unknown") };
    assert_eq!(value.as_str(), "LARGE");
    let Ok(Grade::Unknown(value)) = Reader::new("2").int_enum() else { panic!("it is unknown") };
    assert_eq!(value.as_i32(), 2);
}

#[test]
fn the_values_that_the_model_knows_are_parsed() {
    assert_eq!(Size::try_parse("SMALL"), Ok(Size::Small));
    assert_eq!(Size::try_parse("LARGE").unwrap_err().to_string(), "`LARGE` is not a value of the enum");
    assert_eq!(Reader::new("1").int_enum(), Ok(Grade::First));
}
