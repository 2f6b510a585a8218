use crate::validate::pattern::class::{Class, Ranges};

const GREEK: Ranges = &[(0x3b1, 0x3c9), (0x1f00, 0x1f15)];
const LETTERS: Ranges = &[(0x41, 0x5a), (0x61, 0x7a), (0xe0, 0xff)];

fn members(class: &Class) -> String {
    (' '..='~').filter(|c| class.has(*c)).collect()
}

#[test]
fn a_hyphen_between_two_is_a_range() {
    for (text, expected) in [
        ("a-e", "abcde"),
        ("_a-c0-2-", "-012_abc"),
        ("--0_", "-./0_"),
        ("+--", "+,-"),
        ("-", "-"),
        ("a-", "-a"),
        ("", ""),
        ("\n\"\\", "\"\\"),
    ] {
        assert_eq!(members(&Class::ascii(text)), expected, "{text}");
    }
    assert!(Class::ascii("\n").has('\n') && !Class::ascii("a-z").has('é'));
}

#[test]
fn tables_reach_into_ascii_and_beyond() {
    static CLASS: Class = Class::new("-", &[GREEK, LETTERS]);
    for (c, expected) in [('-', true), ('q', true), ('1', false), ('ω', true), ('é', true), ('ß', false)] {
        assert_eq!(CLASS.has(c), expected, "{c}");
    }
    assert!(CLASS.has_byte(b'-') && !CLASS.has_byte(b'1') && !CLASS.has_byte(0xe9));
}

#[test]
fn an_exception_takes_all_else() {
    static CLASS: Class = Class::except("\n/", &[GREEK, LETTERS]);
    for (c, expected) in
        [('-', true), ('/', false), ('\n', false), ('q', false), ('1', true), ('ω', false), ('ß', true), ('😀', true)]
    {
        assert_eq!(CLASS.has(c), expected, "{c}");
    }
    assert!(Class::except("", &[]).has(char::MAX));
}
