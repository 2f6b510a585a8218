use crate::primitives::date_time::text::{Scanner, nanos, push_fraction};

#[test]
fn fractions_are_cut_at_nanoseconds() {
    assert_eq!(nanos(b""), 0);
    assert_eq!(nanos(b"5"), 500_000_000);
    assert_eq!(nanos(b"000000001"), 1);
    assert_eq!(nanos(b"9999999999999999999999"), 999_999_999);
}

#[test]
fn fractions_are_written_without_trailing_zeros() {
    let written = |nanos| {
        let mut out = String::from("0");
        push_fraction(&mut out, nanos);
        out
    };
    assert_eq!(written(0), "0");
    assert_eq!(written(1), "0.000000001");
    assert_eq!(written(120_000_000), "0.12");
    assert_eq!(written(999_999_999), "0.999999999");
}

#[test]
fn a_number_has_exactly_its_width() {
    assert_eq!(Scanner::new("123").number::<2>("bad"), Ok(12));
    assert_eq!(Scanner::new("1").number::<2>("bad"), Err("bad"));
    assert_eq!(Scanner::new("+1").number::<2>("bad"), Err("bad"));
    assert_eq!(Scanner::new("9999").number::<4>("bad"), Ok(9_999));
}
