use crate::primitives::big::{BigDecimal, BigInteger};

const INTEGERS: [&str; 5] = ["0", "-0", "7", "-10", "123456789012345678901234567890"];
const DECIMALS: [&str; 7] =
    ["0.0", "-0.50", "1e5", "1E+5", "1.25e-400", "0e0", "12345678901234567890.123456789012345678901"];
const NEITHER: [&str; 16] =
    ["", "-", "+1", "00", "01", "-01", ".5", "1.", "1e", "1e+", "1.e1", "e1", " 1", "1 ", "NaN", "\u{661}"];

#[test]
fn text_is_kept_as_it_is() {
    for text in INTEGERS {
        assert_eq!(text.parse::<BigInteger>().map(|number| number.to_string()).as_deref(), Ok(text));
    }
    for text in INTEGERS.into_iter().chain(DECIMALS) {
        assert_eq!(text.parse::<BigDecimal>().map(|number| number.to_string()).as_deref(), Ok(text));
    }
}

#[test]
fn only_the_grammar_of_json_is_accepted() {
    for text in NEITHER {
        assert!(text.parse::<BigInteger>().is_err(), "{text}");
        assert!(text.parse::<BigDecimal>().is_err(), "{text}");
    }
    for text in DECIMALS {
        assert!(text.parse::<BigInteger>().is_err(), "{text}");
    }
}

#[test]
fn equality_is_that_of_the_text() {
    let decimal = |text: &str| text.parse::<BigDecimal>().expect("a number");
    assert_eq!(decimal("1.0"), decimal("1.0"));
    assert_ne!(decimal("1.0"), decimal("1"));
}

#[test]
fn the_default_is_zero() {
    assert_eq!(BigInteger::default().as_ref(), "0");
    assert_eq!(BigDecimal::default().as_ref(), "0");
}
