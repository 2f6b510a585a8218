// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! JSON strings: how they are read, what an escape means, how one is written.
//! Never copies a string that is only looked at, and copies none byte by byte.

use super::error::Fault;
use super::reader::Reader;
use super::scan::{is_all_plain, plain_len, short_plain_len};
use super::value::Value;

impl<'a> Reader<'a> {
    /// Reads a `string`.
    #[inline]
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
    #[inline]
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
        let (plain, behind) = inside.split_at_checked(short_plain_len(inside.as_bytes()))?;
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
        // The text that has been read but not kept begins at `rest`; its first `at` bytes are known to hold no mark.
        let (mut rest, mut at) = (self.rest, 0);
        loop {
            at += plain_len(&rest.as_bytes()[at..]);
            let (plain, behind) = rest.split_at(at);
            self.unescaped.push_str(plain);
            self.rest = behind;
            match behind.as_bytes() {
                [b'"', ..] => {
                    self.take('"');
                    return Ok(&self.unescaped);
                }
                // These stand for themselves: they are kept together with what follows.
                [b'\\', b'"' | b'\\' | b'/', ..] => (rest, at) = (&behind[1..], 1),
                [b'\\', ..] => {
                    let (character, length) = unescape(behind.as_bytes())?;
                    self.unescaped.push(character);
                    (rest, at) = (&behind[length..], 0);
                }
                [] => return Err(Fault::UnexpectedEnd),
                _ => return Err(Fault::ControlCharacter),
            }
        }
    }
}

impl Value for String {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.string()
    }
}

/// The character that the escape at the head of `bytes` stands for, and the escape's length.
#[inline]
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

#[inline]
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
#[inline]
fn code_unit(bytes: &[u8]) -> Result<u32, Fault> {
    let digits = bytes.get(2..6).ok_or(Fault::UnexpectedEnd)?;
    digits.iter().try_fold(0, |unit, &digit| {
        let value = char::from(digit).to_digit(16).ok_or(Fault::BadEscape)?;
        Ok(unit << 4 | value)
    })
}

/// Appends `value` to `out` as the inside of a JSON string.
// Apart, so that what calls it stays small enough to be compiled where the key is known.
#[inline(never)]
pub(super) fn escape(value: &str, out: &mut Vec<u8>) {
    let bytes = value.as_bytes();
    if is_all_plain(bytes) { out.extend_from_slice(bytes) } else { escape_marked(bytes, out) }
}

#[inline(never)]
fn escape_marked(mut rest: &[u8], out: &mut Vec<u8>) {
    loop {
        let (plain, behind) = rest.split_at(plain_len(rest));
        out.extend_from_slice(plain);
        let [byte, behind @ ..] = behind else { return };
        escape_byte(*byte, out);
        rest = behind;
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
        _ => return out.extend_from_slice(&long_escape(byte)),
    };
    out.extend_from_slice(&[b'\\', short]);
}

#[cold]
#[inline]
fn long_escape(byte: u8) -> [u8; 6] {
    let [high, low] = [byte >> 4, byte & 0xf].map(|digit| b"0123456789abcdef"[usize::from(digit)]);
    [b'\\', b'u', b'0', b'0', high, low]
}
