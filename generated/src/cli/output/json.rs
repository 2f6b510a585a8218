// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! JSON, indented by four, as Python's `json` writes it: characters beyond ASCII as they are.

use std::fmt::Write as _;

use super::Screen;
use crate::cli::python;
use crate::cli::value::Value;

const INDENT: usize = 4;

/// The text of `--output json`, with a line feed at the end.
pub fn indented(value: &Value, screen: &Screen) -> String {
    let mut out = String::new();
    write(&mut out, value, 0, screen);
    out.push('\n');
    out
}

/// One line without a line feed, as scalars of `--output yaml` are written.
pub fn scalar(value: &Value, screen: &Screen) -> String {
    let mut out = String::new();
    write(&mut out, value, 0, screen);
    out
}

/// JSON without white space, in ASCII, as the function `to_string` of JMESPath gives it.
pub fn compact(value: &Value) -> String {
    ascii(&in_one_line(value, [",", ":"]))
}

/// JSON on one line, in ASCII, as Python's `json.dumps` writes it unless told otherwise.
pub fn in_ascii(value: &Value) -> String {
    ascii(&in_one_line(value, [", ", ": "]))
}

fn ascii(json: &str) -> String {
    let mut escaped = String::new();
    for c in json.chars() {
        if matches!(c, ' '..='~') {
            escaped.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    escaped
}

/// Separates elements by the first, and names from values by the second of the separators.
fn in_one_line(value: &Value, separators: [&str; 2]) -> String {
    let [comma, colon] = separators;
    let inner = |value: &Value| in_one_line(value, separators);
    match value {
        Value::List(values) => format!("[{}]", values.iter().map(inner).collect::<Vec<_>>().join(comma)),
        Value::Object(members) => {
            let name = |name: &str| scalar(&Value::String(name.to_owned()), &Screen::PIPE);
            let member = |(key, value): &(String, Value)| format!("{}{colon}{}", name(key), inner(value));
            format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(comma))
        }
        value => scalar(value, &Screen::PIPE),
    }
}

fn write(out: &mut String, value: &Value, depth: usize, screen: &Screen) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Integer(value) => out.push_str(&value.to_string()),
        Value::Float(value) => out.push_str(&number(*value)),
        Value::String(text) => quote(out, text, screen),
        Value::List(values) => {
            let members = values.iter().map(|value| (None, value));
            block(out, ['[', ']'], members, depth, screen);
        }
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| (Some(name.as_str()), value));
            block(out, ['{', '}'], members, depth, screen);
        }
    }
}

fn block<'a>(
    out: &mut String,
    [open, close]: [char; 2],
    members: impl ExactSizeIterator<Item = (Option<&'a str>, &'a Value)>,
    depth: usize,
    screen: &Screen,
) {
    out.push(open);
    let empty = members.len() == 0;
    for (index, (name, value)) in members.enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        indent(out, depth + 1);
        if let Some(name) = name {
            quote(out, name, screen);
            out.push_str(": ");
        }
        write(out, value, depth + 1, screen);
    }
    if !empty {
        out.push('\n');
        indent(out, depth);
    }
    out.push(close);
}

fn indent(out: &mut String, depth: usize) {
    out.extend(std::iter::repeat_n(' ', depth * INDENT));
}

/// JSON has no name for these three; Python's names are those of JavaScript.
fn number(value: f64) -> String {
    if value.is_nan() {
        "NaN".to_owned()
    } else if value.is_infinite() {
        if value > 0.0 { "Infinity".to_owned() } else { "-Infinity".to_owned() }
    } else {
        python::float(value)
    }
}

fn quote(out: &mut String, text: &str, screen: &Screen) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            // Delete and the controls beyond ASCII stand as they are, except where a terminal would obey them.
            c if c < ' ' || screen.escapes() && c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
