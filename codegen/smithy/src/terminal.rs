//! Text on its way to a terminal, and which characters are never shown as they are. A model is untrusted: a name in it
//! may hold an escape sequence, or turn the direction of what follows. Knows nothing of colours, which are ours.

use std::borrow::Cow;
use std::fmt::Write;

/// Characters without a shape of their own: C0 and C1 controls, bidirectional controls, zero-width and other invisible
/// format characters, fillers that look like a space, and tags.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Text for a terminal: line breaks and tabs are kept, every other hidden character is written as an escape.
///
/// The escapes are those of JSON, where such a character can only stand inside a string: a JSON text comes out as
/// another spelling of the same value.
pub fn text(text: &str) -> Cow<'_, str> {
    escaped(text, |c| is_hidden(c) && c != '\n' && c != '\t')
}

/// The same on one line, for a name among others: line breaks and tabs are escaped too.
pub fn line(text: &str) -> Cow<'_, str> {
    escaped(text, is_hidden)
}

fn escaped(text: &str, is_refused: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_refused) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' if is_refused(c) => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' if is_refused(c) => escaped.push_str("\\t"),
            c if is_refused(c) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    let _ = write!(escaped, "\\u{unit:04x}");
                }
            }
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hostile::HOSTILE;

    #[test]
    fn nothing_hidden_reaches_a_terminal() {
        for hostile in HOSTILE {
            assert!(!line(hostile).contains(is_hidden), "{hostile:?}");
            assert!(!text(hostile).contains(|c| is_hidden(c) && c != '\n' && c != '\t'), "{hostile:?}");
        }
        assert_eq!(line("a\u{1b}[31m\nb\u{202e}"), r"a\u001b[31m\nb\u202e");
        assert_eq!(text("a\n\tb\r\u{9b}"), "a\n\tb\\r\\u009b");
        assert!(matches!(line("Größe → 日本"), Cow::Borrowed("Größe → 日本")));
    }

    #[test]
    fn json_keeps_its_value() {
        for hostile in HOSTILE {
            let json = serde_json::Value::from(*hostile);
            let shown = text(&json.to_string()).into_owned();
            assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), json, "{shown}");
        }
    }
}
