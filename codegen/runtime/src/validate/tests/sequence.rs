use crate::validate::pattern::sequence::{Sequence, matches};
use crate::validate::pattern::{Class, Part};

static LOWER: Class = Class::ascii("a-z");
static DIGIT: Class = Class::ascii("0-9");
static GREEK: Class = Class::new("-", &[&[(0x3b1, 0x3c9), (0x1f00, 0x1f15), (0x1f600, 0x1f600)]]);
static ANY: Class = Class::except("", &[]);

const UNBOUNDED: u32 = u32::MAX;

fn assert_matches(sequence: &Sequence, cases: &[(&str, bool)]) {
    for (value, expected) in cases {
        assert_eq!(matches(value, std::slice::from_ref(sequence)), *expected, "{value:?}");
    }
}

const fn alone(open: Part) -> Sequence {
    Sequence { lead: &[], open, tail: &[] }
}

#[test]
fn counts_are_inclusive() {
    assert_matches(&alone(Part::Text("")), &[("", true), ("a", false)]);
    let counted = |min, max| alone(Part::Run(&LOWER, min, max));
    assert_matches(&counted(2, 3), &[("a", false), ("ab", true), ("abc", true), ("abcd", false)]);
    assert_matches(&counted(2, 2), &[("a", false), ("ab", true), ("abc", false), ("a1", false)]);
    assert_matches(&counted(0, UNBOUNDED), &[("", true), ("abc", true), ("a-", false), ("é", false)]);
}

#[test]
fn the_lead_stops_where_the_next_part_starts() {
    const SEQUENCE: Sequence = Sequence {
        lead: &[Part::Run(&LOWER, 1, 3), Part::Text("-é")],
        open: Part::Run(&DIGIT, 0, UNBOUNDED),
        tail: &[],
    };
    assert_matches(
        &SEQUENCE,
        &[
            ("abc-é12", true),
            ("a-é", true),
            ("-é1", false),
            ("abcd-é1", false),
            ("abc", false),
            ("a-1", false),
            ("a-é1é", false),
        ],
    );
}

#[test]
fn the_open_part_leaves_room_for_the_tail() {
    const SEQUENCE: Sequence = Sequence {
        lead: &[Part::Run(&LOWER, 1, 1)],
        open: Part::Run(&ANY, 0, 3),
        tail: &[Part::Text("-"), Part::Run(&DIGIT, 2, 2), Part::Text("z")],
    };
    assert_matches(
        &SEQUENCE,
        &[
            ("a-12z", true),
            ("a---12z", true),
            ("a----12z", true),
            ("a-----12z", false),
            ("a12z", false),
            ("a-1z", false),
            ("a-é2z", false),
            ("aé-é-12z", true),
            ("é-12z", false),
            ("z", false),
        ],
    );
}

#[test]
fn characters_are_scalar_values() {
    assert_matches(
        &alone(Part::Run(&GREEK, 2, 2)),
        &[
            ("αω", true),
            ("ἀ😀", true),
            ("-ἕ", true),
            ("α", false),
            ("αωα", false),
            ("αἶ", false),
            ("😁α", false),
            ("aα", false),
        ],
    );
    const TAIL: Sequence = Sequence { lead: &[], open: Part::Run(&ANY, 1, 1), tail: &[Part::Run(&GREEK, 1, 1)] };
    assert_matches(&TAIL, &[("éα", true), ("αé", false), ("α", false), ("ééα", false)]);
}

#[test]
fn one_of_several_is_enough() {
    let sequences = [alone(Part::Text("ab")), alone(Part::Run(&DIGIT, 1, 2))];
    for (value, expected) in [("ab", true), ("12", true), ("", false), ("ab1", false)] {
        assert_eq!(matches(value, &sequences), expected, "{value:?}");
    }
    assert!(!matches("", &[]), "a pattern that nothing matches");
}
