//! Escapes: they keep text from having a meaning in Markdown, in a comment, or to a terminal.

use smithy::terminal;

/// Tells characters that are visible, or separate words.
pub(super) fn is_shown(character: char) -> bool {
    !terminal::is_hidden(character) || character.is_whitespace()
}

/// A Markdown code span that no content can end: fenced by more backticks than it holds in a row, on one line, with
/// escapes for what would not be seen.
pub(super) fn code(text: &str) -> String {
    let text = terminal::line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let stripped = text.starts_with(' ') && text.ends_with(' ');
    let padding = if text.starts_with('`') || text.ends_with('`') || stripped || text.is_empty() { " " } else { "" };
    format!("{fence}{padding}{text}{padding}{fence}")
}

/// A word of plain text, its Markdown characters escaped.
pub(super) fn word(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        let special = match character {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
            // Between letters an underscore is one: escaping it would only make `IN_PROGRESS` harder to read.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after.is_ascii_alphabetic() || after == '#',
            // `*/` would look like the end of a comment, `://` like an address.
            '/' => before == '*',
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(character);
        before = character;
    }
    escaped
}

/// The first word of a line: what would start a list, heading, quote, rule or setext underline is escaped.
pub(super) fn line_start(word: &str) -> String {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && matches!(word.as_bytes().get(digits), Some(b'.' | b')')) {
        return format!("{}\\{}", &word[..digits], &word[digits..]);
    }
    if word.starts_with(['-', '+', '#', '=', '>']) { format!("\\{word}") } else { word.to_owned() }
}

/// An address that a link may have: http or https, without anything that would end the link.
pub(super) fn address(href: &str) -> Option<String> {
    let href = href.trim();
    let scheme = href.get(..8.min(href.len()))?.to_ascii_lowercase();
    if !(scheme.starts_with("http://") || scheme.starts_with("https://")) {
        return None;
    }
    let mut address = String::with_capacity(href.len());
    for character in href.chars().filter(|character| is_shown(*character)) {
        match character {
            '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '"' | '\'' | '`' | '*' | '|' | '{' | '}' => {
                address.push_str(&format!("%{:02X}", u32::from(character)));
            }
            character if character.is_whitespace() => address.push_str("%20"),
            character => address.push(character),
        }
    }
    Some(address)
}

/// Splits a word into what stands before, in and after an address in it.
pub(super) fn split_address(word: &str) -> Option<(&str, &str, &str)> {
    let start = word.find("https://").into_iter().chain(word.find("http://")).min()?;
    let rest = &word[start..];
    let end = rest.find(['<', '>', '"', '`', ')', ']', '|', '\\', '\'', ',']).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
    let host = address.split("://").nth(1).unwrap_or_default();
    if host.is_empty() {
        return None;
    }
    Some((&word[..start], address, &rest[address.len()..]))
}
