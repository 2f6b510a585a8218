//! Sets of characters, written as in a pattern and made by the compiler. Decides membership, never a match.

/// Inclusive ranges of code points, sorted and disjoint.
pub type Ranges = &'static [(u32, u32)];

/// A set of characters.
#[derive(Debug)]
pub struct Class {
    /// Whether each byte is a member, as a character: never beyond ASCII.
    bytes: [bool; 256],
    /// Tables of characters beyond ASCII, and whether those in one of them are members.
    beyond: &'static [Ranges],
    includes: bool,
}

#[allow(dead_code, reason = "a model may need only one of the constructors")]
impl Class {
    /// ASCII characters and ranges of them: `a-z0-9_-`. A hyphen that stands last is itself.
    #[inline]
    pub const fn ascii(members: &str) -> Self {
        Self::new(members, &[])
    }

    /// ASCII characters and ranges of them, and the characters of tables.
    #[inline]
    pub const fn new(members: &str, tables: &'static [Ranges]) -> Self {
        Self { bytes: bytes(members, tables, true), beyond: tables, includes: true }
    }

    /// Every character but these.
    #[inline]
    pub const fn except(others: &str, tables: &'static [Ranges]) -> Self {
        Self { bytes: bytes(others, tables, false), beyond: tables, includes: false }
    }
}

/// Marks the ASCII characters of a text and of tables as members, or all others.
#[inline]
const fn bytes(text: &str, tables: &[Ranges], includes: bool) -> [bool; 256] {
    let mut bytes = [false; 256];
    if !includes {
        fill(&mut bytes, 0, 127, true);
    }
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let first = text[at];
        if at + 2 < text.len() && text[at + 1] == b'-' {
            at += 2;
        }
        fill(&mut bytes, first as u32, text[at] as u32, includes);
        at += 1;
    }
    let mut table = 0;
    while table < tables.len() {
        let mut range = 0;
        while range < tables[table].len() && tables[table][range].0 < 128 {
            let (first, last) = tables[table][range];
            fill(&mut bytes, first, last, includes);
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
    /// Whether a byte is a member, as a character.
    #[inline]
    pub const fn has_byte(&self, byte: u8) -> bool {
        self.bytes[byte as usize]
    }

    /// Whether a character is a member.
    #[inline]
    pub fn has(&self, c: char) -> bool {
        if c.is_ascii() {
            return self.bytes[c as usize];
        }
        self.beyond.iter().any(|table| holds(table, u32::from(c))) == self.includes
    }
}

#[inline]
fn holds(table: Ranges, code: u32) -> bool {
    let after = table.partition_point(|(first, _)| *first <= code);
    after.checked_sub(1).is_some_and(|at| code <= table[at].1)
}
