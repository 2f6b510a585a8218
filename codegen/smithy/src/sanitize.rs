//! Makes a Smithy identifier of any text. It decides neither case nor keywords.

use std::borrow::Cow;

/// `text` as a Smithy identifier, which has at least one letter or digit and nothing but those and `_`.
///
/// An identifier stays as it is. What Smithy itself can turn into one when it upgrades a 1.0 enum comes out as there.
/// The rest is spelled out character by character.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if is_identifier(text) {
        return Cow::Borrowed(text);
    }
    let joined = join_separators(text);
    let begins_with_letter = joined.trim_start_matches('_').starts_with(|first: char| first.is_ascii_alphabetic());
    if begins_with_letter && is_identifier(&joined) {
        return Cow::Owned(joined);
    }
    Cow::Owned(spell(text))
}

/// Smithy's grammar: letters, digits and underscores; no leading digit; not underscores alone.
fn is_identifier(text: &str) -> bool {
    !text.starts_with(|first: char| first.is_ascii_digit())
        && text.bytes().all(|byte| byte == b'_' || byte.is_ascii_alphanumeric())
        && text.bytes().any(|byte| byte != b'_')
}

/// The characters that Smithy reads as a gap between words.
fn is_separator(c: char) -> bool {
    matches!(c, '-' | '.' | ':' | '/' | ' ' | '\t' | '\n' | '\x0b' | '\x0c' | '\r')
}

/// Puts `_` for each run of separators.
fn join_separators(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut in_gap = false;
    for c in text.chars() {
        let gap = is_separator(c);
        if !gap {
            joined.push(c);
        } else if !in_gap {
            joined.push('_');
        }
        in_gap = gap;
    }
    joined
}

/// Keeps letters and digits, and a gap between two of them; every other character becomes a word.
fn spell(text: &str) -> String {
    let mut words: Vec<Cow<'_, str>> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (run, behind) = split_run(rest, |c| c.is_ascii_alphanumeric());
        if !run.is_empty() {
            words.push(Cow::Borrowed(run));
        }
        let (run, behind) = split_run(behind, |c| !c.is_ascii_alphanumeric());
        let is_gap = run.chars().all(|c| c == '_' || is_separator(c));
        if !is_gap || words.is_empty() || behind.is_empty() {
            words.extend(run.chars().map(character_word));
        }
        rest = behind;
    }
    let spelled = words.join("_");
    match spelled.as_bytes().first() {
        None => "empty".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("_{spelled}"),
        Some(_) => spelled,
    }
}

/// Splits `text` behind the characters at its beginning that `belongs` accepts.
fn split_run(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// The word for a character that is neither letter nor digit of ASCII; its code point beyond the common signs.
fn character_word<'a>(c: char) -> Cow<'a, str> {
    Cow::Borrowed(match c {
        ' ' => "space",
        '!' => "exclamation",
        '"' => "quote",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '\'' => "apostrophe",
        '(' => "open",
        ')' => "close",
        '*' => "asterisk",
        '+' => "plus",
        ',' => "comma",
        '-' => "minus",
        '.' => "dot",
        '/' => "slash",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "less",
        '=' => "equals",
        '>' => "greater",
        '?' => "question",
        '@' => "at",
        '\\' => "backslash",
        '^' => "caret",
        '_' => "underscore",
        '|' => "bar",
        '~' => "tilde",
        _ => return Cow::Owned(format!("u{:04x}", u32::from(c))),
    })
}

#[cfg(test)]
mod tests {
    use super::sanitize;

    #[test]
    fn identifiers_stay_and_all_else_becomes_one() {
        let table = [
            ("Type", "Type"),
            ("_2XLARGE", "_2XLARGE"),
            ("a - b", "a_b"),
            ("-foo", "_foo"),
            ("m1.small", "m1_small"),
            ("", "empty"),
            ("_", "underscore"),
            ("*", "asterisk"),
            ("-1", "minus_1"),
            ("+1", "plus_1"),
            ("1.0", "_1_0"),
            ("16 : 9", "_16_9"),
            ("1abc", "_1abc"),
            ("50%", "_50_percent"),
            ("r#self", "r_hash_self"),
            ("\u{65e5}\u{672c}", "u65e5_u672c"),
            ("-", "minus"),
            ("1-", "_1_minus"),
        ];
        for (text, identifier) in table {
            assert_eq!(sanitize(text), identifier, "{text:?}");
        }
    }
}
