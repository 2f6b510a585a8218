//! Sets of characters, written as in a pattern and made by the compiler. Decides membership, never a match.

/// Inclusive ranges of code points, sorted and disjoint.
type Ranges = &'static [(u32, u32)];

/// A set of characters.
#[derive(Debug)]
pub(crate) struct Class {
    /// Whether each byte is a member, as a character: never beyond ASCII.
    bytes: [bool; 256],
    /// Where the characters beyond ASCII are looked up, and whether those found are members.
    beyond: &'static [Ranges],
    found: bool,
}

#[allow(dead_code, reason = "a model may need only one of the constructors")]
impl Class {
    /// ASCII characters and ranges of them: `a-z0-9_-`. A hyphen that stands last is itself.
    #[inline]
    pub(crate) const fn ascii(members: &str) -> Self {
        Self::new(members, &[])
    }

    /// ASCII characters and ranges of them, and the characters of tables.
    #[inline]
    pub(crate) const fn new(members: &str, tables: &'static [Ranges]) -> Self {
        Self { bytes: bytes(members, tables, true), beyond: tables, found: true }
    }

    /// Every character but these.
    #[inline]
    pub(crate) const fn except(others: &str, tables: &'static [Ranges]) -> Self {
        Self { bytes: bytes(others, tables, false), beyond: tables, found: false }
    }
}

/// Marks the ASCII characters of a text and of tables as members, or all others.
#[inline]
const fn bytes(text: &str, tables: &[Ranges], found: bool) -> [bool; 256] {
    let mut bytes = [false; 256];
    if !found {
        fill(&mut bytes, 0, 127, true);
    }
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let first = text[at];
        if at + 2 < text.len() && text[at + 1] == b'-' {
            at += 2;
        }
        fill(&mut bytes, first as u32, text[at] as u32, found);
        at += 1;
    }
    let mut table = 0;
    while table < tables.len() {
        let mut range = 0;
        while range < tables[table].len() && tables[table][range].0 < 128 {
            let (first, last) = tables[table][range];
            fill(&mut bytes, first, last, found);
            range += 1;
        }
        table += 1;
    }
    bytes
}

#[inline]
const fn fill(bytes: &mut [bool; 256], first: u32, last: u32, member: bool) {
    let mut byte = first;
    while byte <= last && byte < 128 {
        bytes[byte as usize] = member;
        byte += 1;
    }
}

impl Class {
    #[inline]
    pub(super) const fn has_byte(&self, byte: u8) -> bool {
        self.bytes[byte as usize]
    }

    #[inline]
    pub(super) fn has(&self, c: char) -> bool {
        if c.is_ascii() {
            return self.bytes[c as usize];
        }
        self.beyond.iter().any(|table| holds(table, u32::from(c))) == self.found
    }
}

#[inline]
fn holds(table: Ranges, code: u32) -> bool {
    let after = table.partition_point(|(first, _)| *first <= code);
    after.checked_sub(1).is_some_and(|at| code <= table[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for (c, expected) in [
            ('-', true),
            ('/', false),
            ('\n', false),
            ('q', false),
            ('1', true),
            ('ω', false),
            ('ß', true),
            ('😀', true),
        ] {
            assert_eq!(CLASS.has(c), expected, "{c}");
        }
        assert!(Class::except("", &[]).has(char::MAX));
    }
}
