//! Reads the escapes of an ECMA-262 pattern and writes characters for the `regex` crate.
//! It never gives an escaped letter a meaning that the dialects do not share.

use super::property;

/// ECMA-262's `.` without the flag `s`.
pub(super) const NOT_LINE_TERMINATOR: &str = r"[^\n\r\x{2028}\x{2029}]";

const DIGIT: &str = "[0-9]";
const NOT_DIGIT: &str = "[^0-9]";
const WORD: &str = "[0-9A-Za-z_]";
const NOT_WORD: &str = "[^0-9A-Za-z_]";
/// WhiteSpace and LineTerminator: the Unicode space separators, ASCII controls and U+FEFF.
pub(super) const SPACE: &str =
    r"[\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}]";
pub(super) const NOT_SPACE: &str =
    r"[^\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}]";

/// The context of an escape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// In the pattern itself.
    Pattern,
    /// Between square brackets.
    Class,
}

/// The meaning of an escape.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Escape {
    /// One character.
    Char(char),
    /// A bracketed class or property, in the dialect of `regex`.
    Set(String),
    /// A zero-width assertion, in the dialect of `regex`.
    Assertion(&'static str),
    /// `\Z`: the end, or before a final line terminator.
    TextEnd,
}

/// Reads an escape after its backslash.
///
/// # Errors
/// A sentence that says what cannot be honoured.
pub(super) fn read(rest: &mut &str, context: Context) -> Result<Escape, String> {
    let in_pattern = context == Context::Pattern;
    let c = next(rest).ok_or("A backslash stands at the end.")?;
    let set = |text: &str| Ok(Escape::Set(text.to_owned()));
    match c {
        'd' => set(DIGIT),
        'D' => set(NOT_DIGIT),
        'w' => set(WORD),
        'W' => set(NOT_WORD),
        's' => set(SPACE),
        'S' => set(NOT_SPACE),
        'p' | 'P' => Ok(Escape::Set(property::translate(rest, c == 'P')?)),
        'b' if in_pattern => Ok(Escape::Assertion(r"(?-u:\b)")),
        'B' if in_pattern => Ok(Escape::Assertion(r"(?-u:\B)")),
        'A' if in_pattern => Ok(Escape::Assertion("^")),
        'z' if in_pattern => Ok(Escape::Assertion("$")),
        'Z' if in_pattern => Ok(Escape::TextEnd),
        'k' | '1'..='9' if in_pattern => Err("The pattern refers back to a group.".into()),
        'b' => Ok(Escape::Char('\u{8}')),
        _ => character(c, rest).map(Escape::Char),
    }
}

/// An escape for one character.
fn character(c: char, rest: &mut &str) -> Result<char, String> {
    match c {
        't' => Ok('\t'),
        'n' => Ok('\n'),
        'v' => Err(r"Java reads `\v` as any vertical white space and ECMA-262 as one character.".into()),
        'f' => Ok('\u{C}'),
        'r' => Ok('\r'),
        'c' => control(rest),
        'x' => scalar(hex(rest, 2)?),
        'u' => unicode(rest),
        '0'..='9' => match rest.bytes().next() {
            Some(b'0'..=b'9') => Err("The pattern uses an octal escape.".into()),
            _ if c == '0' => Ok('\0'),
            _ => Err("The pattern uses an octal escape.".into()),
        },
        c if c.is_ascii_alphabetic() => Err(format!("The escape `\\{c}` is not one of ECMA-262.")),
        c => Ok(c),
    }
}

fn control(rest: &mut &str) -> Result<char, String> {
    match next(rest) {
        Some(letter) if letter.is_ascii_uppercase() => scalar(letter as u32 % 32),
        Some(letter) if letter.is_ascii_lowercase() => {
            Err(r"Java and ECMA-262 read `\c` and a small letter as different characters.".into())
        }
        _ => Err(r"`\c` names no control character.".into()),
    }
}

/// `\uXXXX`, a surrogate pair of two, or `\u{X…}`.
fn unicode(rest: &mut &str) -> Result<char, String> {
    if let Some(braced) = rest.strip_prefix('{') {
        let (digits, after) = braced.split_once('}').ok_or(r"`\u{` is not closed.")?;
        *rest = after;
        let code = u32::from_str_radix(digits, 16).map_err(|_| r"`\u{…}` is no character.")?;
        return scalar(code);
    }
    let unit = hex(rest, 4)?;
    if let 0xD800..=0xDBFF = unit
        && let Some(mut after) = rest.strip_prefix(r"\u")
        && let Ok(low @ 0xDC00..=0xDFFF) = hex(&mut after, 4)
    {
        *rest = after;
        return scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
    }
    scalar(unit)
}

fn hex(rest: &mut &str, digits: usize) -> Result<u32, String> {
    let text = rest.get(..digits).filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()));
    let text = text.ok_or("An escape lacks hexadecimal digits.")?;
    *rest = &rest[digits..];
    u32::from_str_radix(text, 16).map_err(|_| "An escape lacks hexadecimal digits.".into())
}

fn scalar(code: u32) -> Result<char, String> {
    char::from_u32(code).ok_or_else(|| "The pattern names a lone surrogate, which no string holds.".into())
}

fn next(rest: &mut &str) -> Option<char> {
    let c = rest.chars().next()?;
    *rest = &rest[c.len_utf8()..];
    Some(c)
}

/// Writes one character so that it stands for itself, in a pattern and in a class.
pub(super) fn write(c: char, output: &mut String) {
    if regex_syntax::is_meta_character(c) {
        output.push('\\');
        output.push(c);
    } else if c == ' ' || c.is_ascii_graphic() || c.is_alphanumeric() || (!c.is_ascii() && is_pictograph(c)) {
        output.push(c);
    } else {
        output.push_str(&format!("\\x{{{:X}}}", c as u32));
    }
}

/// The planes of emoji: visible, so better shown than numbered.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{1F300}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(source: &str, context: Context) -> Result<Escape, String> {
        let mut rest = source;
        let escape = read(&mut rest, context)?;
        assert_eq!(rest, "", "{source}");
        Ok(escape)
    }

    #[test]
    fn characters() {
        for (source, expected) in [
            ("t", '\t'),
            ("cJ", '\n'),
            ("x7E", '~'),
            ("u00e9", 'é'),
            ("uDBFF\\uDFFF", '\u{10FFFF}'),
            ("u{1F600}", '😀'),
            ("0", '\0'),
            ("-", '-'),
            ("_", '_'),
        ] {
            assert_eq!(one(source, Context::Class), Ok(Escape::Char(expected)), "{source}");
        }
        assert_eq!(one("b", Context::Class), Ok(Escape::Char('\u{8}')));
    }

    #[test]
    fn a_lone_surrogate_or_unknown_letter_is_refused() {
        for source in [
            "uD800",
            "uDC00",
            "uD800\\u0041",
            "u00",
            "xG0",
            "a",
            "e",
            "Q",
            "h",
            "01",
            "8",
            "c1",
            "cj",
            "v",
            "u{110000}",
        ] {
            assert!(read(&mut { source }, Context::Class).is_err(), "{source}");
        }
        assert!(read(&mut "u\u{e9}\u{e9}", Context::Pattern).is_err());
    }

    #[test]
    fn space_is_that_of_ecma() {
        let in_set = |c: char| {
            let hir = regex_syntax::parse(SPACE).expect("the class parses");
            let regex_syntax::hir::HirKind::Class(regex_syntax::hir::Class::Unicode(class)) = hir.kind() else {
                return false;
            };
            class.ranges().iter().any(|range| range.start() <= c && c <= range.end())
        };
        assert!(['\t', '\u{B}', '\u{C}', '\r', ' ', '\u{FEFF}', '\u{2029}', '\u{3000}'].into_iter().all(in_set));
        assert!(!['\u{85}', '\u{180E}', '\u{200B}', '\u{E}', '\u{8}'].into_iter().any(in_set));
    }
}
