// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Syntax errors in the words of the AWS CLI, made from the crate's: the same place, and what stands there. Never parses.

use jmespath::{JmespathError, RuntimeError};

use super::literals::{self, Strict};
use crate::cli::value::Value;

/// The crate's complaint about `"length"(@)`.
const QUOTED_FUNCTION: &str = "Quoted strings can't be a function name";

/// A bound of the depth of an expression's syntax tree: the operators in the brackets that are open, each of which can
/// hold what stands before it. Those before a comma hold nothing of what follows.
pub fn depth(text: &str) -> usize {
    let mut open = vec![0_usize];
    let (mut depth, mut deepest) = (0, 0);
    for c in text.chars() {
        match c {
            '[' | '(' | '{' | '.' | '|' | '&' | '!' | '<' | '>' | '=' | '*' => {
                depth += 1;
                if let Some(operators) = open.last_mut() {
                    *operators += 1;
                }
                if matches!(c, '[' | '(' | '{') {
                    open.push(0);
                }
            }
            ']' | ')' | '}' if open.len() > 1 => depth -= open.pop().unwrap_or_default(),
            ',' => depth -= open.last_mut().map(std::mem::take).unwrap_or_default(),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// An error of parsing. `text` is what the user gave, `strict` what the crate has read.
pub fn worded(text: &str, strict: &Strict, error: &JmespathError) -> String {
    // The crate counts bytes.
    let offset = strict.original(error.offset).min(text.len());
    let offset = (0..=offset).rev().find(|offset| text.is_char_boundary(*offset)).unwrap_or_default();
    let reason = error.reason.to_string();
    if let Some(character) = unknown(text, offset, &reason) {
        let column = " ".repeat(columns(text, offset));
        return format!("Bad jmespath expression: Unknown token {character}:\n{text}\n{column}^");
    }
    let at_end = reason.ends_with("found Eof") || offset == text.len();
    let token = if at_end { Token { kind: "eof", value: String::new() } } else { token(text, offset) };
    // The AWS CLI points to the start when a function's name is quoted.
    let offset = if reason.contains(QUOTED_FUNCTION) {
        0
    } else if at_end {
        text.len()
    } else {
        offset
    };
    let Some(problem) = problem(&reason, &token).filter(|problem| !at_end || problem.starts_with("Expecting: ["))
    else {
        let column = " ".repeat(columns(text, text.len()) + 1);
        return format!("Invalid jmespath expression: Incomplete expression:\n\"{text}\"\n{column}^");
    };
    let column = columns(text, offset);
    format!(
        "{problem}: Parse error at column {column}, token \"{}\" ({}), for expression:\n\"{text}\"\n{}^",
        token.value,
        token.kind.to_uppercase(),
        " ".repeat(column + 1),
    )
}

/// An error of the evaluation that is none of a function.
pub fn worded_at_runtime(error: RuntimeError) -> String {
    match error {
        RuntimeError::UnknownFunction(name) => format!("Unknown function: {name}()"),
        RuntimeError::InvalidSlice => "slice step cannot be zero".to_owned(),
        error => error.to_string(),
    }
}

fn columns(text: &str, offset: usize) -> usize {
    text[..offset].chars().count()
}

/// The character that begins no token; `=` and `-` stand in apostrophes.
fn unknown(text: &str, offset: usize, reason: &str) -> Option<String> {
    let character = text[offset..].chars().next()?;
    if reason.contains("Invalid character") {
        return Some(character.to_string());
    }
    let lonely = reason.contains("'=' is not valid") || reason.contains("'-' must be followed");
    lonely.then(|| format!("'{character}'"))
}

/// The complaint of the AWS CLI for one of the crate's.
fn problem(reason: &str, token: &Token) -> Option<String> {
    let expecting = |what: &str| Some(format!("Expecting: {what}, got: {}", token.kind));
    let table: &[(&str, &str)] = &[
        ("Expected identifier, '*'", "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']"),
        ("Expected ')' to close '('", "rparen"),
        ("Expected ']'", "rbracket"),
        ("Expected ':', or ']'", "rbracket"),
        ("Expected number, ':', or '*'", "star"),
        ("Expected ':' to follow key", "colon"),
    ];
    if let Some((_, what)) = table.iter().find(|(crates, _)| reason.contains(crates)) {
        return expecting(what);
    }
    if token.kind == "eof" {
        return None;
    }
    if reason.contains("Expected Field to start") || reason.contains("Expected '}' or ','") {
        return expecting("['quoted_identifier', 'unquoted_identifier']");
    }
    if reason.contains(QUOTED_FUNCTION) {
        return Some("Quoted identifier not allowed for function names.".to_owned());
    }
    if reason.contains("Did not parse the complete expression") {
        return Some(format!("Unexpected token: {}", token.value));
    }
    let of_slices = ["Expected '.', '['", "Expected number, ':', or ']'", "Too many colons"];
    if of_slices.iter().any(|crates| reason.contains(crates)) {
        return Some("syntax error".to_owned());
    }
    Some("invalid token".to_owned())
}

/// A token as the AWS CLI shows it.
struct Token {
    kind: &'static str,
    value: String,
}

/// Tokens of two characters stand before those that they begin with.
static SYMBOLS: &[(&str, &str)] = &[
    ("[]", "flatten"),
    ("[?", "filter"),
    ("||", "or"),
    ("&&", "and"),
    ("<=", "lte"),
    (">=", "gte"),
    ("!=", "ne"),
    ("==", "eq"),
    ("[", "lbracket"),
    ("|", "pipe"),
    ("&", "expref"),
    ("<", "lt"),
    (">", "gt"),
    ("!", "not"),
    (".", "dot"),
    ("*", "star"),
    ("]", "rbracket"),
    (",", "comma"),
    (":", "colon"),
    ("@", "current"),
    ("(", "lparen"),
    (")", "rparen"),
    ("{", "lbrace"),
    ("}", "rbrace"),
];

/// The token that begins at an offset.
fn token(text: &str, offset: usize) -> Token {
    let rest = &text[offset..];
    if let Some((symbol, kind)) = SYMBOLS.iter().find(|(symbol, _)| rest.starts_with(symbol)) {
        return Token { kind, value: (*symbol).to_owned() };
    }
    let marked = || literals::marked(text, offset);
    match rest.chars().next().unwrap_or_default() {
        '"' => Token { kind: "quoted_identifier", value: unquoted(marked()) },
        '`' => Token { kind: "literal", value: literal(marked()) },
        '\'' => Token { kind: "literal", value: marked().trim_matches('\'').replace("\\'", "'") },
        '0'..='9' | '-' => Token { kind: "number", value: word(rest, |c| c.is_ascii_digit() || c == '-') },
        _ => Token { kind: "unquoted_identifier", value: word(rest, |c| c.is_ascii_alphanumeric() || c == '_') },
    }
}

fn word(rest: &str, belongs: impl Fn(char) -> bool) -> String {
    rest.chars().take_while(|c| belongs(*c)).collect()
}

fn unquoted(quoted: &str) -> String {
    Value::parse(quoted.as_bytes()).ok().as_ref().and_then(Value::as_str).unwrap_or(quoted).to_owned()
}

fn literal(marked: &str) -> String {
    let json = marked.trim_matches('`').replace("\\`", "`");
    Value::parse(json.as_bytes()).map_or(json, |value| crate::cli::python::text(&value))
}
