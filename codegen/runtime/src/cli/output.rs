//! The printers: an answer as JSON, YAML, text or a table, byte for byte as the AWS CLI prints it. Never chooses which
//! members there are.

mod json;
mod screen;
mod shape;
mod table;
mod text;
pub mod time;
mod width;
mod yaml;

use std::io::{self, Write};

use crate::cli::value::Value;

pub use json::{compact, in_ascii};
pub use screen::{Color, Screen};
pub use shape::{Timestamps, shaped};
pub use width::width;

/// A format of `--output`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Indented by four; the default.
    Json,
    /// One document, the names of members sorted.
    Yaml,
    /// A list of pages, of which a command has one.
    YamlStream,
    /// Columns between tabulators.
    Text,
    /// Boxes of at most the screen's width where that can be.
    Table,
    /// Nothing.
    Off,
}

impl Format {
    /// Every format with its name on the command line, in the order of the AWS CLI.
    pub const ALL: &[(&str, Self)] = &[
        ("json", Self::Json),
        ("text", Self::Text),
        ("table", Self::Table),
        ("yaml", Self::Yaml),
        ("yaml-stream", Self::YamlStream),
        ("off", Self::Off),
    ];

    /// The format of a name; `None` when there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }
}

/// Prints an answer. `operation` is the title of a table. An answer without members prints nothing.
///
/// # Errors
/// Those of `out`.
pub fn print(format: Format, value: &Value, operation: &str, screen: &Screen, out: &mut impl Write) -> io::Result<()> {
    out.write_all(render(format, value, operation, screen).as_bytes())
}

fn render(format: Format, value: &Value, operation: &str, screen: &Screen) -> String {
    let empty = matches!(value, Value::Object(members) if members.is_empty());
    match format {
        Format::Json | Format::Yaml | Format::YamlStream if empty => String::new(),
        Format::Json => json::indented(value, screen),
        Format::Yaml => yaml::document(value, screen),
        Format::YamlStream => yaml::document(&Value::List(vec![value.clone()]), screen),
        Format::Text => screen.escape(text::text(value)),
        Format::Table => table::table(value, operation, screen),
        Format::Off => String::new(),
    }
}
