//! Cuts an expression into tokens.

use serde_json::Value;

use super::{Comparator, Literal};

/// A token.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// `a`, which may be a function's name.
    Identifier(String),
    /// `"a b"`
    Quoted(String),
    /// `'text'`, `` `1` ``
    Literal(Literal),
    /// `12` in brackets.
    Number(i64),
    Compare(Comparator),
    Dot,
    Star,
    /// `[]`
    Flatten,
    /// `[?`
    Filter,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    And,
    Or,
    Pipe,
    Not,
    /// `&`
    Reference,
    /// `@`
    Current,
}

/// Tokens of one, two or three characters, the longer first.
const PUNCTUATION: [(&str, Token); 24] = [
    ("==", Token::Compare(Comparator::Equal)),
    ("!=", Token::Compare(Comparator::NotEqual)),
    ("<=", Token::Compare(Comparator::LessOrEqual)),
    (">=", Token::Compare(Comparator::GreaterOrEqual)),
    ("&&", Token::And),
    ("||", Token::Or),
    ("[]", Token::Flatten),
    ("[?", Token::Filter),
    ("<", Token::Compare(Comparator::Less)),
    (">", Token::Compare(Comparator::Greater)),
    ("!", Token::Not),
    ("&", Token::Reference),
    ("|", Token::Pipe),
    ("[", Token::OpenBracket),
    ("]", Token::CloseBracket),
    ("(", Token::OpenParenthesis),
    (")", Token::CloseParenthesis),
    ("{", Token::OpenBrace),
    ("}", Token::CloseBrace),
    (".", Token::Dot),
    ("*", Token::Star),
    (",", Token::Comma),
    (":", Token::Colon),
    ("@", Token::Current),
];

/// The tokens of an expression, each with its spelling, or why it has none.
pub(super) fn tokens(source: &str) -> Result<Vec<(Token, &str)>, String> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while !rest.is_empty() {
        let (token, after) = next(rest)?;
        tokens.push((token, &rest[..rest.len() - after.len()]));
        rest = after.trim_start();
    }
    Ok(tokens)
}

/// The first token of a text that does not begin with a space, and what follows it.
fn next(text: &str) -> Result<(Token, &str), String> {
    let punctuation = PUNCTUATION.iter().find_map(|(spelling, token)| Some((token, text.strip_prefix(spelling)?)));
    if let Some((token, after)) = punctuation {
        return Ok((token.clone(), after));
    }
    match text.as_bytes()[0] {
        b'\'' => raw_string(text),
        b'"' => quoted(text),
        b'`' => literal(text),
        b'-' | b'0'..=b'9' => number(text),
        b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
            let (name, after) = split(text, |c| c == '_' || c.is_ascii_alphanumeric());
            Ok((Token::Identifier(name.to_owned()), after))
        }
        _ => Err(format!("unexpected `{}`", text.chars().next().unwrap_or_default().escape_debug())),
    }
}

/// The longest beginning of a text whose characters after the first are of a kind, and the rest.
fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.char_indices().skip(1).find(|(_, c)| !belongs(*c)).map_or(text.len(), |(index, _)| index);
    text.split_at(end)
}

fn number(text: &str) -> Result<(Token, &str), String> {
    let (digits, after) = split(text, |c| c.is_ascii_digit());
    let number = digits.parse().map_err(|_| format!("`{digits}` is no number"))?;
    Ok((Token::Number(number), after))
}

/// Extracts the text between a delimiter at its beginning and the next that no backslash precedes.
fn delimited(text: &str, delimiter: char) -> Result<(&str, &str), String> {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        if c == delimiter && !escaped {
            return Ok((&text[1..index], &text[index + 1..]));
        }
        escaped = c == '\\' && !escaped;
    }
    Err(format!("there is no second {delimiter}"))
}

/// `'text'`, in which `\'` is a quote, and a backslash before anything else itself.
fn raw_string(text: &str) -> Result<(Token, &str), String> {
    let (raw, after) = delimited(text, '\'')?;
    Ok((Token::Literal(Literal::String(raw.replace("\\'", "'"))), after))
}

/// `"name"`, a JSON string.
fn quoted(text: &str) -> Result<(Token, &str), String> {
    let (inside, after) = delimited(text, '"')?;
    let name = serde_json::from_str(&format!("\"{inside}\"")).map_err(|error| format!("\"{inside}\": {error}"))?;
    Ok((Token::Quoted(name), after))
}

/// `` `json` ``, in which `` \` `` is a backtick.
fn literal(text: &str) -> Result<(Token, &str), String> {
    let (inside, after) = delimited(text, '`')?;
    let json = inside.replace("\\`", "`");
    let value: Value = serde_json::from_str(&json).map_err(|error| format!("`{inside}` is no JSON: {error}"))?;
    let literal = match value {
        Value::Null => Literal::Null,
        Value::Bool(value) => Literal::Boolean(value),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => Literal::Integer(integer),
            (None, float) => Literal::Float(float.unwrap_or(f64::NAN)),
        },
        Value::String(value) => Literal::String(value),
        Value::Array(_) | Value::Object(_) => Literal::Composite,
    };
    Ok((Token::Literal(literal), after))
}
