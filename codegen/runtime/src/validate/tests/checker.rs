use crate::validate::checker::PAIRWISE;
use crate::validate::{Checker, Level, Path, Violations};

fn reported(level: Level, check: impl FnOnce(&mut Checker, Path<'_>)) -> String {
    let mut checker = Checker::new(level);
    check(&mut checker, Path::ROOT.member(&["M", "m"]));
    checker.finish().map_or_else(|violations| violations.to_string(), |()| String::new())
}

#[test]
fn a_sensitive_key_is_a_key_that_is_not_shown() {
    let mut checker = Checker::new(Level::Strict);
    let map = Path::ROOT.member(&["M", "m"]);
    checker.text_length(map.redacted_own_key(), "secret", None, Some(1));
    let violations = checker.finish().expect_err("a violation");
    let violation = violations.iter().next().expect("one");
    assert_eq!((violation.is_key(), violation.key(), violation.path()), (true, None, "/M"));
    assert!(violation.to_string().starts_with("Key with length 6 at '/M' failed"));
    assert!(violation.wire_text().starts_with("Value with length 6 at '/M' failed"));
    assert!(!format!("{violations:?}").contains("secret"));
}

#[test]
fn lengths_are_counted_in_scalar_values_and_maxima_wait_for_strict() {
    let length = |level, text: &'static str| reported(level, |c, at| _ = c.text_length(at, text, Some(2), Some(3)));
    assert_eq!(length(Level::Strict, "\u{1F354}\u{1F354}\u{1F354}"), "");
    let short = "1 validation error detected. Value with length 1 at '/M' failed to satisfy constraint: \
                 Member must have length between 2 and 3, inclusive";
    assert_eq!(length(Level::Basic, "\u{1F354}"), short);
    assert_eq!(length(Level::Required, "\u{1F354}"), "");
    assert_eq!(length(Level::Basic, "abcd"), "");
    assert!(length(Level::Strict, "abcd").contains("Value with length 4"));
}

#[test]
fn ranges_are_inclusive_and_nan_is_in_none() {
    let range = |value: f64| reported(Level::Strict, |c, at| c.range(at, &value, Some(2.0), Some(6.6)));
    assert_eq!((range(2.0), range(6.6)), (String::new(), String::new()));
    assert!(range(6.7).ends_with("Member must be between 2 and 6.6, inclusive"));
    assert!(!range(f64::NAN).is_empty());
}

#[test]
fn repeats_are_found_below_and_above_the_pairwise_limit() {
    let unique = |elements: Vec<u32>| reported(Level::Strict, |c, at| c.unique(at, &elements));
    for count in [2, PAIRWISE as u32, PAIRWISE as u32 + 1, 500] {
        assert_eq!(unique((0..count).collect()), "");
        assert!(unique((0..count).chain([0]).collect()).ends_with("Member must have unique values"));
    }
}

#[test]
fn a_value_may_lie_127_steps_below_the_root() {
    fn descend(checker: &mut Checker, at: &Path<'_>) -> usize {
        if checker.is_too_deep(at) { 0 } else { 1 + descend(checker, &at.index(0)) }
    }
    let mut checker = Checker::new(Level::Required);
    assert_eq!(descend(&mut checker, &Path::ROOT), 128);
    let violations = checker.finish().unwrap_err();
    let path = "/0".repeat(128);
    assert_eq!((violations.total(), violations.iter().next().map(|one| one.path())), (1, Some(path.as_str())));
}

#[test]
fn a_hundred_violations_are_kept_and_all_are_counted() {
    let mut checker = Checker::new(Level::Required);
    for index in 0..250 {
        assert_eq!(checker.required(Path::ROOT.index(index), &None::<()>).map(|(_, value)| value), None);
    }
    let violations = checker.finish().unwrap_err();
    assert_eq!((violations.iter().count(), violations.total()), (Violations::KEPT, 250));
    assert!(violations.to_string().starts_with("250 validation errors detected. Value at '/0'"));
}
