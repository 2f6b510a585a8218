use crate::validate::pattern::automaton::{Automaton, Next, State};
use crate::validate::pattern::{Class, Part};

fn assert_accepts(automaton: &Automaton, cases: &[(&str, bool)]) {
    for (value, expected) in cases {
        assert_eq!(automaton.accepts(value), *expected, "{value:?}");
    }
}

#[test]
fn every_way_is_followed_at_once() {
    // (?:ab|a)*abc
    const AUTOMATON: Automaton = Automaton::new(
        &[Next::Then(0), Next::Then(1), Next::Then(2)],
        &[
            State::new(Part::Text("ab"), &[Next::Then(0), Next::Then(1), Next::Then(2)]),
            State::new(Part::Run(&Class::ascii("a"), 1, 1), &[Next::Then(0), Next::Then(1), Next::Then(2)]),
            State::new(Part::Text("abc"), &[Next::End]),
        ],
    );
    let cases = [("abc", true), ("aababc", true), ("ababab", false), ("", false), ("abca", false), ("abcabc", false)];
    assert_accepts(&AUTOMATON, &cases);
}

#[test]
fn runs_overlap() {
    // [a-z]+[a-f]{3}-
    const AUTOMATON: Automaton = Automaton::new(
        &[Next::Then(0)],
        &[
            State::new(Part::Run(&Class::ascii("a-z"), 1, 1), &[Next::Then(0), Next::Then(1)]),
            State::new(Part::Run(&Class::ascii("a-f"), 3, 3), &[Next::Then(2)]),
            State::new(Part::Run(&Class::ascii("-"), 1, 1), &[Next::End]),
        ],
    );
    let cases = [("xabc-", true), ("aaaaaaa-", true), ("abc-", false), ("xyzabcd-", true), ("xabcz-", false)];
    assert_accepts(&AUTOMATON, &cases);
}

/// `(?:-*[aé]){0,70}`
const COUNTED: Automaton = Automaton::new(
    &[Next::Then(0), Next::Then(1), Next::End],
    &[
        State::new(Part::Run(&Class::ascii("-"), 1, 1), &[Next::Within(0), Next::Within(1)]),
        State::new(
            Part::Run(&Class::new("a", &[&[(0xe9, 0xe9)]]), 1, 1),
            &[Next::Again(0, 70), Next::Again(1, 70), Next::End],
        ),
    ],
);

#[test]
fn repetitions_are_counted() {
    let times = |part: &str, count| part.repeat(count);
    for (value, expected) in [
        (times("a", 70), true),
        (times("a", 71), false),
        (times("é", 70), true),
        (times("é", 71), false),
        (times("--a", 70), true),
        (times("--a", 71), false),
        (times("-", 500), false),
        (times("-", 500) + "a", true),
        (times("a", 69) + &times("-", 99) + "a", true),
        (times("a", 70) + "-", false),
        (String::new(), true),
    ] {
        assert_eq!(COUNTED.accepts(&value), expected, "{value:?}");
    }
}

#[test]
fn states_beyond_the_first_word_are_states() {
    // (?:a[b-z]){40} as 80 states, then [xy]{1,3} as two.
    const STEPS: [[Next; 1]; 80] = {
        let mut steps = [const { [Next::End] }; 80];
        let mut at = 0;
        while at < 80 {
            steps[at] = [Next::Then(at as u16 + 1)];
            at += 1;
        }
        steps
    };
    const CLASSES: [Class; 3] = [Class::ascii("a"), Class::ascii("b-z"), Class::ascii("x-y")];
    const LAST: &[Next] = &[Next::Again(80, 3), Next::Again(81, 3), Next::End];
    const STATES: [State; 82] = {
        let mut states = [const { State::new(Part::Run(&CLASSES[2], 1, 1), LAST) }; 82];
        let mut at = 0;
        while at < 80 {
            states[at] = State::new(Part::Run(&CLASSES[at % 2], 1, 1), &STEPS[at]);
            at += 1;
        }
        states
    };
    static AUTOMATON: Automaton = Automaton::new(&[Next::Then(0)], &STATES);
    let lead = "az".repeat(40);
    for (tail, expected) in [("x", true), ("xyx", true), ("xyxy", false), ("", false), ("z", false), ("xz", false)] {
        assert_eq!(AUTOMATON.accepts(&format!("{lead}{tail}")), expected, "{tail}");
    }
}
