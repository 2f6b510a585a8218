// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The style of a YAML string: plain where it reads back as the same string, else between apostrophes, else between
//! double quotes. Never a block scalar.

use super::implicit;

/// Where a string stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// Before the colon of a member: in one line.
    Key,
    /// Anywhere else.
    Value,
}

/// A style of scalars.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As it is.
    Plain,
    /// Between apostrophes, where only they are escaped, by doubling.
    Single,
    /// Between double quotes, where anything can be escaped.
    Double,
}

/// The style of a string.
pub fn of(text: &str, context: Context) -> Style {
    if text.is_empty() || context == Context::Key && is_multiline(text) {
        return if text.is_empty() { Style::Single } else { Style::Double };
    }
    if !allows_single_quotes(text) {
        Style::Double
    } else if allows_plain(text) && !implicit::is_other_than_string(text) {
        Style::Plain
    } else {
        Style::Single
    }
}

/// Whether a string has more than one line.
pub fn is_multiline(text: &str) -> bool {
    text.contains(is_break)
}

/// A character that YAML 1.1 ends lines with.
pub fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A character that stands as it is in a stream: libyaml counts none beyond U+FFFF, nor tabulators.
fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{fffd}') && c != '\u{feff}'
}

fn is_blank_or_end(c: Option<char>) -> bool {
    c.is_none_or(|c| matches!(c, ' ' | '\t' | '\0') || is_break(c))
}

/// Whether the characters can stand between apostrophes: all are printable, and no space is beside a line break that
/// folding would lose.
fn allows_single_quotes(text: &str) -> bool {
    let mut previous = None;
    for c in text.chars() {
        let space_and_break = match previous {
            Some(' ') => is_break(c),
            Some(previous) => is_break(previous) && c == ' ',
            None => false,
        };
        if !is_printable(c) || space_and_break {
            return false;
        }
        previous = Some(c);
    }
    true
}

/// Whether the characters can stand without quotes in a block collection.
fn allows_plain(text: &str) -> bool {
    let ends_blank = text.starts_with(' ') || text.ends_with(' ');
    if ends_blank || is_multiline(text) || text.starts_with("---") || text.starts_with("...") {
        return false;
    }
    let mut chars = text.chars().peekable();
    let mut previous = None;
    while let Some(c) = chars.next() {
        let before_blank = is_blank_or_end(chars.peek().copied());
        let indicates = match (previous, c) {
            (None, '#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`') => {
                true
            }
            (None, '?' | '-') | (_, ':') => before_blank,
            (Some(previous), '#') => is_blank_or_end(Some(previous)),
            _ => false,
        };
        if indicates {
            return false;
        }
        previous = Some(c);
    }
    true
}

/// Whether a character between double quotes is escaped.
pub fn needs_escape(c: char) -> bool {
    !is_printable(c) || is_break(c) || matches!(c, '"' | '\\')
}

/// A character as it is written between double quotes.
pub fn escape(c: char) -> String {
    let short = match c {
        '\0' => '0',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{b}' => 'v',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\u{1b}' => 'e',
        '"' => '"',
        '\\' => '\\',
        '\u{85}' => 'N',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        c => {
            return match u32::from(c) {
                code @ 0..=0xff => format!("\\x{code:02X}"),
                code @ 0x100..=0xffff => format!("\\u{code:04X}"),
                code => format!("\\U{code:08X}"),
            };
        }
    };
    format!("\\{short}")
}
