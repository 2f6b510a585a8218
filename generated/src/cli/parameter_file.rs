// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Values in files: `file://PATH` is the text of a file, `fileb://PATH` its bytes. Reads local files alone, and writes
//! none.

use std::env;
use std::fs;
use std::io;

/// Contents of a file.
#[derive(Debug, PartialEq)]
pub enum Content {
    /// The text, with the line feed at its end where there is one. Other ends of line are line feeds here.
    Text(String),
    /// The bytes as they are.
    Bytes(Vec<u8>),
}

/// Reads the file that a value names; `None` where it names none.
///
/// # Errors
/// The message says which file could not be read, and why.
pub fn load(value: &str) -> Option<Result<Content, String>> {
    if let Some(path) = value.strip_prefix("file://") {
        return Some(text(value, &expand(path)).map(Content::Text));
    }
    let path = value.strip_prefix("fileb://")?;
    Some(fs::read(expand(path)).map(Content::Bytes).map_err(|error| unreadable(value, &expand(path), &error)))
}

fn text(value: &str, path: &str) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| unreadable(value, path, &error))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(line_feeds(text)),
        Err(_) => Err(format!(
            "Unable to load paramfile ({path}), text contents could not be decoded.  If this is a binary file, please \
             use the fileb:// prefix instead of the file:// prefix."
        )),
    }
}

/// Writes every end of line as a line feed, as Python reads text.
fn line_feeds(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

fn unreadable(value: &str, path: &str, error: &io::Error) -> String {
    let message = error.to_string();
    let reason = match (error.raw_os_error(), message.rsplit_once(" (os error ")) {
        (Some(code), Some((reason, _))) => format!("[Errno {code}] {reason}: '{path}'"),
        _ => message,
    };
    format!("Unable to load paramfile {value}: {reason}")
}

/// Expands `~` at the start and `$NAME` or `${NAME}` anywhere. A variable that is not set stays as it is.
fn expand(path: &str) -> String {
    expand_variables(&expand_home(path, variable("HOME")), variable)
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok()
}

/// Expands `~` at the start, where nothing but `/` follows.
pub fn expand_home(path: &str, home: Option<String>) -> String {
    let rest = path.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with('/'));
    match (rest, home) {
        (Some(rest), Some(home)) => format!("{}{rest}", home.trim_end_matches('/')),
        _ => path.to_owned(),
    }
}

/// Expands the variables that are set.
pub fn expand_variables(path: &str, variable: impl Fn(&str) -> Option<String>) -> String {
    let mut expanded = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('$') {
        expanded.push_str(before);
        let (name, length) = variable_name(after);
        match name.and_then(&variable) {
            Some(value) => expanded.push_str(&value),
            None => {
                expanded.push('$');
                expanded.push_str(&after[..length]);
            }
        }
        rest = &after[length..];
    }
    expanded.push_str(rest);
    expanded
}

/// The name of a variable at the start of a text, and how many bytes it takes there with its braces.
fn variable_name(text: &str) -> (Option<&str>, usize) {
    if let Some(braced) = text.strip_prefix('{') {
        return match braced.split_once('}') {
            Some((name, _)) => (Some(name), name.len() + 2),
            None => (None, 0),
        };
    }
    let length = text.find(|character: char| !character.is_ascii_alphanumeric() && character != '_');
    match length.unwrap_or(text.len()) {
        0 => (None, 0),
        length => (Some(&text[..length]), length),
    }
}
