//! Checks a JSON text once, so that reading it later cannot fail. Never builds a value.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{MAX_DEPTH, span};
use crate::codes;
use crate::diagnostic::Diagnostic;

/// An object's entries as they stand in the text.
#[derive(Default)]
pub(super) struct Entries<'a>(pub(super) Vec<(&'a RawValue, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Vec<(&'de RawValue, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(entries)
            }
        }

        deserializer.deserialize_map(Collect).map(Entries)
    }
}

/// Checks syntax, nesting and surrogates of a whole text.
pub(super) fn check(file: u32, text: &str) -> Result<(), Diagnostic> {
    if u32::try_from(text.len()).is_err() {
        return Err(Diagnostic::error(codes::FILE_TOO_LARGE, "the file is larger than 4 GiB").at(span(file, 0, 0)));
    }
    if text.starts_with('\u{feff}') {
        let diagnostic = Diagnostic::error(codes::BYTE_ORDER_MARK, "the file begins with a byte order mark");
        return Err(diagnostic.at(span(file, 0, 3)).hint("save the file as UTF-8 without a byte order mark"));
    }
    if text.trim_ascii().is_empty() {
        return Err(Diagnostic::error(codes::EMPTY_FILE, "the file is empty").at(span(file, 0, 0)));
    }
    serde_json::from_str::<&RawValue>(text).map_err(|error| syntax(file, text, &error))?;
    check_strings_and_depth(file, text)
}

/// serde_json says line and column in bytes, both from 1.
fn syntax(file: u32, text: &str, error: &serde_json::Error) -> Diagnostic {
    let line_start = match error.line() {
        0 | 1 => 0,
        line => text.match_indices('\n').nth(line - 2).map_or(0, |(newline, _)| newline + 1),
    };
    let mut start = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let width = text[start..].chars().next().map_or(0, char::len_utf8);
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    if error.classify() == Category::Eof {
        let diagnostic = Diagnostic::error(codes::TRUNCATED_FILE, format!("the file ends too early: {message}"));
        return diagnostic.at(span(file, start, width)).hint("the file may have been cut off while it was copied");
    }
    let diagnostic =
        Diagnostic::error(codes::JSON_SYNTAX, format!("invalid JSON: {message}")).at(span(file, start, width));
    match text.as_bytes().get(start) {
        Some(b'/' | b'#') => diagnostic.hint("JSON has no comments"),
        Some(b'}' | b']') => diagnostic.hint("JSON allows no comma after the last entry"),
        _ => diagnostic,
    }
}

/// Refuses what the syntax check lets pass: any depth, and escapes of lone surrogates.
fn check_strings_and_depth(file: u32, text: &str) -> Result<(), Diagnostic> {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    let message = format!("values are nested deeper than {MAX_DEPTH} levels");
                    return Err(Diagnostic::error(codes::NESTING_TOO_DEEP, message).at(span(file, at, 1)));
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                let (end, unicode_escape) = string_end(bytes, at);
                if unicode_escape && serde_json::from_str::<String>(&text[at..end]).is_err() {
                    let message = "the string has a surrogate escape without its other half";
                    return Err(Diagnostic::error(codes::LONE_SURROGATE, message).at(span(file, at, end - at)));
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    Ok(())
}

/// One past the closing quote of the string that starts here, and whether it has a `\u` escape.
fn string_end(bytes: &[u8], start: usize) -> (usize, bool) {
    let mut at = start + 1;
    let mut unicode_escape = false;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return (at + 1, unicode_escape),
            b'\\' => {
                unicode_escape |= bytes.get(at + 1) == Some(&b'u');
                at += 2;
            }
            _ => at += 1,
        }
    }
    (bytes.len(), unicode_escape)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fails(text: &str) -> (String, u32) {
        let diagnostic = check(0, text).unwrap_err();
        (diagnostic.code.as_str().to_owned(), diagnostic.span.unwrap().start)
    }

    #[test]
    fn each_defect_has_its_code_and_place() {
        assert_eq!(fails("").0, codes::EMPTY_FILE.as_str());
        assert_eq!(fails(" \n").0, codes::EMPTY_FILE.as_str());
        assert_eq!(fails("\u{feff}{}").0, codes::BYTE_ORDER_MARK.as_str());
        assert_eq!(fails("{\"a\": ").0, codes::TRUNCATED_FILE.as_str());
        assert_eq!(fails("{} {}"), (codes::JSON_SYNTAX.as_str().to_owned(), 3));
        assert_eq!(fails("{\n \"a\": é}"), (codes::JSON_SYNTAX.as_str().to_owned(), 8));
        assert_eq!(fails("[\"a\tb\"]").0, codes::JSON_SYNTAX.as_str());
        assert_eq!(fails(r#"["ok", "\ud800"]"#), (codes::LONE_SURROGATE.as_str().to_owned(), 7));
    }

    #[test]
    fn nesting_is_allowed_up_to_the_limit_only() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(check(0, &nested(MAX_DEPTH)).is_ok());
        assert_eq!(fails(&nested(MAX_DEPTH + 1)).0, codes::NESTING_TOO_DEEP.as_str());
        assert_eq!(fails(&nested(100_000)).0, codes::NESTING_TOO_DEEP.as_str());
        assert!(check(0, r#"["[[[\"[[", "\ud83d\ude00"]"#).is_ok());
    }
}
