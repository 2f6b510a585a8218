// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! JSON that a person wrote: the value, or what is wrong and where, in the words of the AWS CLI, which are Python's.
//! Never knows the shape of the value.

mod mistake;

use super::value::Value;

/// Parses JSON.
///
/// # Errors
/// The message names the mistake, with line, column and character.
pub fn parse(text: &str) -> Result<Value, String> {
    Value::parse(text.as_bytes()).map_err(|error| match mistake::first(text) {
        Some((reason, at)) => format!("{reason}: {}", position(text, at)),
        None => error.to_string(),
    })
}

/// The position of a byte: line and column count from 1, characters from 0.
fn position(text: &str, at: usize) -> String {
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&character| character != '\n').count() + 1;
    format!("line {line} column {column} (char {})", before.chars().count())
}
