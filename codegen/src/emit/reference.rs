//! Emits the reference, `docs/`: in Markdown an index, a page per operation and a page per group of types, and all of
//! it as one page of HTML.
//! Every word about the API comes from the model; every name, limit and example from where the code takes them.

mod html;
mod index;
mod location;
mod member;
mod operation;
mod sketch;
mod types;

use crate::ir::{Docs, Service};
use crate::markdown::{first_sentence, from_text};
use crate::output::Verbatim;
use crate::print::marker;

use super::example;

pub(super) use location::operation_page;

/// The whole reference.
pub(super) fn files(service: &Service) -> Vec<Verbatim> {
    let mut pages = vec![(location::INDEX.to_owned(), index::page(service))];
    let operations = service.operations.iter().enumerate();
    pages.extend(operations.map(|(index, one)| (operation_page(one), operation::page(service, index))));
    pages.extend(types::pages(service));
    let html = html::file(service, &pages);
    pages.into_iter().map(|(path, blocks)| page(service, &path, blocks)).chain([html]).collect()
}

/// A file below `docs/`: marker, text, one newline at the end, no blank lines in a row.
fn page(service: &Service, path: &str, blocks: Vec<String>) -> Verbatim {
    let blocks: Vec<&str> = blocks.iter().map(|block| block.trim_end()).filter(|block| !block.is_empty()).collect();
    let text = format!("<!-- {} -->\n\n{}\n", marker(service), blocks.join("\n\n"));
    Verbatim { path: format!("docs/{path}"), text }
}

/// The model's own documentation: deprecation first, then the text.
fn docs(docs: &Docs) -> Vec<String> {
    let deprecated = docs.deprecated.as_ref().map(|deprecated| {
        let since = deprecated.since.as_deref().map(|since| format!(" since {}", from_text(since))).unwrap_or_default();
        let message =
            deprecated.message.as_deref().map(|message| format!(" {}", from_text(message))).unwrap_or_default();
        format!("> **Deprecated{since}.**{message}")
    });
    deprecated.into_iter().chain([docs.markdown.clone()]).collect()
}

/// The first sentence of the model's text, on one line.
fn summary(docs: &Docs) -> String {
    first_sentence(&docs.markdown).replace('\n', " ")
}

/// A fenced block: its text is ours, JSON or Rust, and holds no line that could end it.
fn fenced(language: &str, code: &str) -> String {
    format!("```{language}\n{}\n```", code.trim_end())
}

/// A list of labelled facts. Its bullets are not those of the model's text: a list right above stays apart.
fn facts(facts: impl IntoIterator<Item = (String, String)>) -> String {
    facts.into_iter().map(|(label, words)| format!("* **{label}:** {words}\n")).collect()
}
