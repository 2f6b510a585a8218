//! JSON strings: how they are read, what an escape means, how one is written.
//! Never copies a string that is only looked at, and copies none byte by byte.

use super::error::Fault;
use super::reader::Reader;
use super::scan::{WORD, first_mark, is_all_plain, is_plain, plain_len};

impl<'a> Reader<'a> {
    /// Reads a `string`.
    pub fn string(&mut self) -> Result<String, Fault> {
        match self.plain_string() {
            Some(plain) => Ok(plain.to_owned()),
            None => self.any_string().map(str::to_owned),
        }
    }

    /// Reads an enum's value.
    pub fn enumeration<T: for<'k> From<&'k str>>(&mut self) -> Result<T, Fault> {
        self.quoted().map(T::from)
    }

    /// Reads a string without keeping it.
    pub(super) fn quoted(&mut self) -> Result<&str, Fault> {
        match self.plain_string() {
            Some(plain) => Ok(plain),
            None => self.any_string(),
        }
    }

    /// Reads the string that follows at once, unless it holds an escape or is not well-formed.
    #[inline]
    pub(super) fn plain_string(&mut self) -> Option<&'a str> {
        let inside = self.rest.strip_prefix('"')?;
        let (plain, behind) = inside.split_at_checked(plain_len(inside.as_bytes()))?;
        self.rest = behind.strip_prefix('"')?;
        Some(plain)
    }

    /// Reads any string.
    #[inline(never)]
    pub(super) fn any_string(&mut self) -> Result<&str, Fault> {
        self.token();
        if !self.take('"') {
            return Err(self.unexpected(Fault::ExpectedString));
        }
        self.unescaped.clear();
        loop {
            let (plain, behind) = self.rest.split_at_checked(plain_len(self.rest.as_bytes())).unwrap_or_default();
            self.unescaped.push_str(plain);
            self.rest = behind;
            match behind.as_bytes() {
                [b'"', ..] => {
                    self.take('"');
                    return Ok(&self.unescaped);
                }
                [b'\\', ..] => {
                    let (character, length) = unescape(behind.as_bytes())?;
                    self.unescaped.push(character);
                    self.advance(length);
                }
                [] => return Err(Fault::UnexpectedEnd),
                _ => return Err(Fault::ControlCharacter),
            }
        }
    }
}

/// The character that the escape at the head of `bytes` stands for, and the escape's length.
pub(super) fn unescape(bytes: &[u8]) -> Result<(char, usize), Fault> {
    let simple = match bytes.get(1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unescape_utf16(bytes),
        Some(_) => return Err(Fault::BadEscape),
        None => return Err(Fault::UnexpectedEnd),
    };
    Ok((simple, 2))
}

fn unescape_utf16(bytes: &[u8]) -> Result<(char, usize), Fault> {
    let first = code_unit(bytes)?;
    if let Some(character) = char::from_u32(first) {
        return Ok((character, 6));
    }
    let rest = &bytes[6..];
    if first >= 0xdc00 || !rest.starts_with(b"\\u") {
        return Err(Fault::LoneSurrogate);
    }
    let second = code_unit(rest)?;
    if !(0xdc00..=0xdfff).contains(&second) {
        return Err(Fault::LoneSurrogate);
    }
    let scalar = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
    char::from_u32(scalar).map(|character| (character, 12)).ok_or(Fault::LoneSurrogate)
}

/// The UTF-16 code unit of the `\uXXXX` at the head of `bytes`.
fn code_unit(bytes: &[u8]) -> Result<u32, Fault> {
    let digits = bytes.get(2..6).ok_or(Fault::UnexpectedEnd)?;
    digits.iter().try_fold(0, |unit, &digit| {
        let value = char::from(digit).to_digit(16).ok_or(Fault::BadEscape)?;
        Ok(unit << 4 | value)
    })
}

/// Appends `value` to `out` as the inside of a JSON string.
pub(super) fn escape(value: &str, out: &mut Vec<u8>) {
    let bytes = value.as_bytes();
    let mut at = 0;
    // A whole word is a single move; it is cut back to its plain part where it has an escape.
    while let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk::<WORD>) {
        out.extend_from_slice(word);
        at += WORD;
        if let Some(plain) = first_mark(word) {
            let behind = WORD - plain;
            out.truncate(out.len() - behind);
            at -= behind;
            escape_byte(bytes[at], out);
            at += 1;
        }
    }
    let rest = &bytes[at..];
    if is_all_plain(rest) {
        out.extend_from_slice(rest);
        return;
    }
    for &byte in rest {
        if is_plain(byte) { out.push(byte) } else { escape_byte(byte, out) }
    }
}

#[inline]
fn escape_byte(byte: u8, out: &mut Vec<u8>) {
    let short = match byte {
        b'"' | b'\\' => byte,
        0x08 => b'b',
        0x0c => b'f',
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        _ => {
            let [high, low] = [byte >> 4, byte & 0xf].map(|digit| b"0123456789abcdef"[usize::from(digit)]);
            out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

/// How many bytes [`escape`] writes for `value`.
#[inline]
pub(super) fn escaped_len(value: &str) -> usize {
    if is_all_plain(value.as_bytes()) { value.len() } else { value.len() + added_in(value.as_bytes()) }
}

/// What escapes add to the length.
#[inline(never)]
fn added_in(bytes: &[u8]) -> usize {
    // Sums in a byte (at most 5 * 32) are counted as whole vectors.
    let (blocks, rest) = bytes.as_chunks::<32>();
    let sum = |bytes: &[u8]| usize::from(bytes.iter().fold(0, |sum, &byte| sum + added(byte)));
    blocks.iter().map(|block| sum(block)).sum::<usize>() + sum(rest)
}

/// What escaping a byte adds to its length: 1 for a short escape, 5 for `\u00XX`.
#[inline]
fn added(byte: u8) -> u8 {
    let quoted = u8::from(byte == b'"') | u8::from(byte == b'\\');
    let control = u8::from(byte < 0x20) * 5;
    let short = u8::from(byte.wrapping_sub(0x08) < 6 && byte != 0x0b) * 4;
    quoted + control - short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(value: &str) -> String {
        let mut out = Vec::new();
        escape(value, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn escapes_are_short_where_json_has_a_short_form() {
        assert_eq!(escaped("a\"b\\c/\u{8}\u{c}\n\r\t"), r#"a\"b\\c/\b\f\n\r\t"#);
        assert_eq!(escaped("\0\u{b}\u{1f}\u{7f}é🍔"), "\\u0000\\u000b\\u001f\u{7f}é🍔");
    }

    #[test]
    fn the_length_is_that_of_the_text() {
        for byte in 0..=0x7f_u8 {
            let one = char::from(byte).to_string();
            assert_eq!(escaped_len(&one), escaped(&one).len(), "byte {byte:#x}");
            let many = one.repeat(100) + "plain" + &one;
            assert_eq!(escaped_len(&many), escaped(&many).len(), "100 of byte {byte:#x}");
            let expected = escaped(&one).repeat(100) + "plain" + &escaped(&one);
            assert_eq!(escaped(&many), expected, "100 of byte {byte:#x}");
        }
        assert_eq!(escaped_len("🍔"), 4);
    }

    #[test]
    fn escapes_are_read() {
        assert_eq!(unescape(br"\/x"), Ok(('/', 2)));
        assert_eq!(unescape(br"\u00E9"), Ok(('é', 6)));
        assert_eq!(unescape(br"\uD83C\uDF54"), Ok(('🍔', 12)));
        assert_eq!(unescape(br"\x"), Err(Fault::BadEscape));
        assert_eq!(unescape(br"\u12G4"), Err(Fault::BadEscape));
        assert_eq!(unescape(br"\u+123"), Err(Fault::BadEscape));
        assert_eq!(unescape(br"\u12"), Err(Fault::UnexpectedEnd));
        assert_eq!(unescape(br"\"), Err(Fault::UnexpectedEnd));
    }

    #[test]
    fn half_a_surrogate_pair_is_refused() {
        for lone in [r"\uD800", r"\uDC00", r"\uD800x", r"\uD800\n", r"\uD800\uD800", r"\uDBFF\u0041", r"\uDC00\uD800"] {
            assert_eq!(unescape(lone.as_bytes()), Err(Fault::LoneSurrogate), "{lone}");
        }
    }
}
