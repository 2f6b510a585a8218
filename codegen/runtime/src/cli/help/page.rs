//! The layout of a page of help: headings at the margin, text below them, indented and wrapped. Knows no shape.

use super::markdown::{self, Block};
use crate::cli::output::width;

/// Columns of a page of help.
pub const COLUMNS: usize = 80;

/// Columns of a text below an option of the manual: man(1) indents it by four more, and leaves two free.
pub const MANUAL: usize = 74;

/// Columns before the text below a heading.
const MARGIN: usize = 7;

/// Columns of a level of indentation.
const STEP: usize = 3;

/// Least columns of text, however deep it is indented.
const LEAST: usize = 30;

/// A page that grows downwards.
pub struct Page {
    text: String,
    columns: usize,
}

impl Page {
    /// An empty page of a width.
    pub fn new(columns: usize) -> Self {
        Self { text: String::new(), columns }
    }

    /// The page, without control characters that came with the documentation.
    pub fn finish(self) -> String {
        let text = self.text.trim_end_matches('\n');
        text.chars().filter(|c| *c == '\n' || !c.is_control()).chain(['\n']).collect()
    }

    /// The text without headings, at the margin.
    pub fn body(self) -> String {
        let text = self.finish();
        let least = text.lines().filter(|line| !line.is_empty()).map(|line| line.len() - line.trim_start().len()).min();
        let margin = least.unwrap_or_default();
        let lines: Vec<&str> = text.lines().map(|line| line.get(margin..).unwrap_or_default()).collect();
        lines.join("\n")
    }

    /// Begins a section.
    pub fn heading(&mut self, title: &str) {
        self.blank();
        self.push("", title);
    }

    /// Ends a paragraph, unless the page has just begun or has an empty line at its end.
    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Adds a line that is never wrapped; the text that explains it follows directly.
    pub fn line(&mut self, level: usize, line: &str) {
        self.push(&" ".repeat(MARGIN + level * STEP), line);
    }

    /// Adds lines that are never wrapped, and an empty one.
    pub fn lines(&mut self, level: usize, lines: &[String]) {
        for line in lines {
            self.line(level, line);
        }
        self.blank();
    }

    /// Adds wrapped text, and an empty line.
    pub fn paragraph(&mut self, level: usize, text: &str) {
        self.wrapped(MARGIN + level * STEP, "", text);
        self.blank();
    }

    /// Adds wrapped text behind a mark, under which its further lines do not go.
    pub fn item(&mut self, level: usize, mark: &str, text: &str) {
        self.wrapped(MARGIN + level * STEP, mark, text);
    }

    /// Adds documentation, and an empty line.
    pub fn markdown(&mut self, level: usize, text: &str) {
        for block in markdown::blocks(text) {
            let indent = MARGIN + level * STEP;
            match block {
                Block::Text { indent: inner, mark, text } => self.wrapped(indent + inner, &mark, &text),
                Block::Code(lines) => lines.iter().for_each(|line| self.push(&" ".repeat(indent + STEP), line)),
            }
            self.blank();
        }
    }

    fn wrapped(&mut self, indent: usize, mark: &str, text: &str) {
        let mut prefix = format!("{}{mark}", " ".repeat(indent));
        let hanging = width(&prefix);
        let columns = self.columns.saturating_sub(hanging).max(LEAST);
        for line in wrap(text, columns) {
            self.push(&prefix, &line);
            prefix = " ".repeat(hanging);
        }
    }

    fn push(&mut self, prefix: &str, line: &str) {
        self.text.push_str(format!("{prefix}{line}").trim_end());
        self.text.push('\n');
    }
}

/// Breaks text at its spaces. A word that is too long has a line of its own.
fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= columns => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
