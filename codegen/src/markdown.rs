//! The model's documentation, HTML as AWS writes it, becomes CommonMark that is safe in a `///` comment: no code block
//! that would run as a doctest, no link that rustdoc cannot follow, no text that ends its comment. Never adds a word.

mod blocks;
mod escape;
mod inline;
mod inline_events;
mod tree;
mod values;

pub(crate) use inline_events::{InlineEvent, inline_events};
pub(crate) use values::{enum_values, first_sentence};

/// Converts HTML, or plain text, to Markdown of at most about 100 columns. Total and linear: any text will do.
pub(crate) fn from_html(html: &str) -> String {
    blocks::render(&tree::parse(html)).join("\n")
}

/// Plain text, such as a title, on one line, wherever a line may begin.
pub(crate) fn from_text(text: &str) -> String {
    let mut words = inline::words(text);
    if let Some(first) = words.first_mut() {
        *first = escape::line_start(first);
    }
    words.join(" ")
}

/// A value or name of the model as it is, in a code span that nothing in it can end.
pub(crate) fn code(text: &str) -> String {
    escape::code(text)
}

/// Markdown as a cell of a table: not even in a code span does `|` stand for itself there.
pub(crate) fn cell(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}

#[cfg(test)]
mod tests;
