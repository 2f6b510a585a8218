// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The mistakes of a text that is no shorthand, and how they are shown. Never says more than the AWS CLI.

use crate::cli::echo::Echo;

/// A message for the user, by what it is about: the AWS CLI has another exit code for each.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The text is no shorthand.
    Text(String),
    /// A file cannot be read.
    File(String),
}

/// Why a text is no shorthand.
pub enum Error {
    /// One thing stands where another should.
    Expected {
        /// A character, or the name of a kind of text in `<>`.
        expected: String,
        /// A character, `EOF` or `<none>`.
        received: String,
        /// The index of the character.
        at: usize,
    },
    /// A key of the outermost map stands twice.
    SecondKey {
        /// The key.
        key: String,
        /// The index of the character.
        at: usize,
    },
    /// The text nests too deep.
    TooDeep {
        /// The index of the character.
        at: usize,
    },
    /// A file cannot be read.
    File(String),
}

impl Error {
    /// The message for the user, with the text that it is about.
    pub fn refusal(self, text: &[char], echo: Echo) -> Refusal {
        let location = |at: usize| echo.text(&location(text, at)).to_owned();
        let message = match self {
            Self::Expected { expected, received, at } => {
                format!("Expected: '{expected}', received: '{received}' for input:\n{}", location(at))
            }
            Self::SecondKey { key, at } => format!(
                "Second instance of key \"{key}\" encountered for input:\n{}\n\
                 This is often because there is a preceding \",\" instead of a space.",
                location(at)
            ),
            Self::TooDeep { at } => format!("Nested too deep for input:\n{}", location(at)),
            Self::File(message) => return Refusal::File(message),
        };
        Refusal::Text(message)
    }
}

/// The text with a caret below one of its characters.
fn location(text: &[char], at: usize) -> String {
    let (before, after) = text.split_at(at.min(text.len()));
    let column = before.iter().rev().take_while(|&&character| character != '\n').count();
    let line = after.iter().take_while(|&&character| character != '\n').count();
    let (upper, lower) = text.split_at(before.len() + line);
    let mut shown: String = upper.iter().collect();
    shown.push('\n');
    shown.extend(std::iter::repeat_n(' ', column));
    shown.push('^');
    shown.extend(lower);
    shown
}
