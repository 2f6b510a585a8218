// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! YAML in block style as libyaml writes it, which the AWS CLI uses: names sorted, lists flush with the name that they
//! belong to, lines folded at spaces beyond 80 columns, characters beyond U+FFFF escaped. Never anchors or tags.

mod implicit;
mod style;

use super::{Screen, json};
use crate::cli::python;
use crate::cli::value::Value;
use style::{Context, Style};

/// Column beyond which a scalar continues in the next line, at its next space.
const WIDTH: usize = 80;

/// Columns of one level.
const STEP: usize = 2;

/// Bytes of the longest name that stands before its colon in one line.
const SIMPLE_KEY: usize = 128;

/// One document. A scalar alone stands as JSON: YAML would end it with an ellipsis.
pub fn document(value: &Value, screen: &Screen) -> String {
    if !matches!(value, Value::List(_) | Value::Object(_)) {
        return json::scalar(value, screen) + "\n";
    }
    let mut emitter = Emitter { out: String::new(), column: 0, indention: true, whitespace: true };
    emitter.node(value, None, Parent::None);
    emitter.out.push('\n');
    emitter.out
}

/// The collection that a node is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parent {
    None,
    List,
    Object,
}

/// Text with what libyaml knows about its last line.
struct Emitter {
    out: String,
    column: usize,
    /// Whether the line has only spaces and indicators so far.
    indention: bool,
    /// Whether the last character separates.
    whitespace: bool,
}

impl Emitter {
    /// Writes a value below the indentation `outer`, which the document itself does not have.
    fn node(&mut self, value: &Value, outer: Option<usize>, parent: Parent) {
        match value {
            Value::List(values) if values.is_empty() => self.word("[]"),
            Value::Object(members) if members.is_empty() => self.word("{}"),
            Value::List(values) => {
                // A list as the value of a member on the line of its name is not indented.
                let flush = parent == Parent::Object && !self.indention;
                let indent = if flush { outer.unwrap_or_default() } else { deeper(outer) };
                for value in values {
                    self.break_line(indent);
                    self.indicator("-");
                    self.node(value, Some(indent), Parent::List);
                }
            }
            Value::Object(members) => self.object(members, deeper(outer)),
            Value::String(text) => self.string(text, outer, Context::Value),
            Value::Null => self.word("null"),
            Value::Boolean(true) => self.word("true"),
            Value::Boolean(false) => self.word("false"),
            Value::Integer(value) => self.word(&value.to_string()),
            Value::Float(value) => self.word(&number(*value)),
        }
    }

    fn object(&mut self, members: &[(String, Value)], indent: usize) {
        let mut members: Vec<_> = members.iter().collect();
        members.sort_by_key(|(name, _)| name);
        for (name, value) in members {
            self.break_line(indent);
            if name.len() <= SIMPLE_KEY && !style::is_multiline(name) {
                self.string(name, Some(indent), Context::Key);
                self.raw(":");
                (self.whitespace, self.indention) = (false, false);
            } else {
                self.indicator("?");
                self.string(name, Some(indent), Context::Value);
                self.break_line(indent);
                self.indicator(":");
            }
            self.node(value, Some(indent), Parent::Object);
        }
    }

    /// Writes text without a line feed, and counts its columns.
    fn raw(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }

    fn separate(&mut self) {
        if !self.whitespace {
            self.raw(" ");
        }
    }

    /// Writes one of `-`, `?` and `:` that begins a node; a collection may begin in the same line.
    fn indicator(&mut self, mark: &str) {
        self.separate();
        self.raw(mark);
        self.whitespace = false;
    }

    /// Writes a scalar that needs no quotes and is never folded.
    fn word(&mut self, text: &str) {
        self.separate();
        self.raw(text);
        (self.whitespace, self.indention) = (false, false);
    }

    /// Ends the line, unless a node can begin in it, and indents.
    fn break_line(&mut self, indent: usize) {
        if !self.indention || self.column > indent || self.column == indent && !self.whitespace {
            self.line_feed();
        }
        while self.column < indent {
            self.raw(" ");
        }
        (self.whitespace, self.indention) = (true, true);
    }

    fn line_feed(&mut self) {
        self.out.push('\n');
        self.column = 0;
    }

    /// Writes a string below the indentation `outer`, in the style that its characters need.
    fn string(&mut self, text: &str, outer: Option<usize>, context: Context) {
        let indent = outer.map_or(STEP, |outer| outer + STEP);
        match style::of(text, context) {
            Style::Plain => {
                self.separate();
                self.folded(text, indent, context, Style::Plain);
            }
            Style::Single => {
                self.separate();
                self.raw("'");
                self.folded(text, indent, context, Style::Single);
                self.raw("'");
            }
            Style::Double => {
                self.separate();
                self.raw("\"");
                self.escaped(text, indent, context);
                self.raw("\"");
            }
        }
        (self.whitespace, self.indention) = (false, false);
    }

    /// Whether a scalar may continue in the next line instead of with a space: never twice in a row.
    fn folds(&self, context: Context, after_space: bool) -> bool {
        context == Context::Value && !after_space && self.column > WIDTH
    }

    /// Writes a plain or single quoted scalar. The first line feed of a row is doubled: one alone reads as a space.
    fn folded(&mut self, text: &str, indent: usize, context: Context, style: Style) {
        let (mut after_space, mut after_break) = (false, false);
        let last = text.len().saturating_sub(1);
        for (index, c) in text.char_indices() {
            let space_next = text[index + c.len_utf8()..].starts_with(' ');
            let inner = style == Style::Plain || index != 0 && index != last;
            if c == ' ' {
                if self.folds(context, after_space) && inner && !space_next {
                    self.break_line(indent);
                } else {
                    self.raw(" ");
                }
                after_space = true;
            } else if style::is_break(c) {
                if !after_break && c == '\n' {
                    self.line_feed();
                }
                self.out.push(c);
                self.column = 0;
                (self.indention, after_break) = (true, true);
            } else {
                if after_break {
                    self.break_line(indent);
                }
                if c == '\'' && style == Style::Single {
                    self.raw("'");
                }
                self.raw(c.encode_utf8(&mut [0; 4]));
                (self.indention, after_space, after_break) = (false, false, false);
            }
        }
        if after_break {
            self.break_line(indent);
        }
    }

    /// Writes the inside of a double quoted scalar.
    fn escaped(&mut self, text: &str, indent: usize, context: Context) {
        let mut after_space = false;
        let last = text.len().saturating_sub(1);
        for (index, c) in text.char_indices() {
            if style::needs_escape(c) {
                self.raw(&style::escape(c));
                after_space = false;
            } else if c == ' ' {
                if self.folds(context, after_space) && index != 0 && index != last {
                    self.break_line(indent);
                    if text[index + 1..].starts_with(' ') {
                        self.raw("\\");
                    }
                } else {
                    self.raw(" ");
                }
                after_space = true;
            } else {
                self.raw(c.encode_utf8(&mut [0; 4]));
                after_space = false;
            }
        }
    }
}

fn deeper(outer: Option<usize>) -> usize {
    outer.map_or(0, |outer| outer + STEP)
}

fn number(value: f64) -> String {
    if value.is_nan() {
        ".nan".to_owned()
    } else if value.is_infinite() {
        if value > 0.0 { ".inf".to_owned() } else { "-.inf".to_owned() }
    } else {
        python::float(value)
    }
}
