//! The place where output appears: a terminal or anything else. Never moves a cursor.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _};

/// Columns where there is no terminal.
const COLUMNS: usize = 80;

/// Whether tables have colours (`--color`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// Always.
    On,
    /// Never.
    Off,
    /// On a terminal; the default.
    Auto,
}

impl Color {
    /// Every choice with its name on the command line.
    pub const ALL: &[(&str, Self)] = &[("on", Self::On), ("off", Self::Off), ("auto", Self::Auto)];

    /// The choice of a name; `None` when there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, color)| *color)
    }
}

/// Facts about the terminal or pipe where output appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    columns: usize,
    palette: Palette,
    controls: Controls,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Palette {
    Plain,
    Colored,
}

/// How control characters of an answer are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Controls {
    /// As they are, as the AWS CLI does: programs read them.
    Raw,
    /// Visibly: a terminal would obey them.
    Escaped,
}

impl Screen {
    /// A file or pipe: 80 columns, no colour.
    pub const PIPE: Self = Self { columns: COLUMNS, palette: Palette::Plain, controls: Controls::Raw };

    /// Standard output.
    pub fn stdout(color: Color) -> Self {
        if !io::stdout().is_terminal() {
            return Self::pipe(color);
        }
        let size = terminal_size::terminal_size_of(io::stdout());
        Self::terminal(size.map_or(COLUMNS, |(width, _)| usize::from(width.0)), color)
    }

    /// A file or pipe, with colours only when they are asked for.
    pub fn pipe(color: Color) -> Self {
        let palette = if color == Color::On { Palette::Colored } else { Palette::Plain };
        Self { palette, ..Self::PIPE }
    }

    /// A terminal of a width.
    pub fn terminal(columns: usize, color: Color) -> Self {
        let palette = if color == Color::Off { Palette::Plain } else { Palette::Colored };
        Self { columns, palette, controls: Controls::Escaped }
    }

    /// Its width in characters.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// A cell of a table, in bright blue.
    pub fn cell(&self, text: &str) -> String {
        self.colored("\x1b[1m\x1b[34m", text)
    }

    /// The rules beside a nested table, in dim yellow.
    pub fn rule(&self, text: &str) -> String {
        self.colored("\x1b[2m\x1b[33m", text)
    }

    fn colored(&self, code: &str, text: &str) -> String {
        match self.palette {
            Palette::Plain => text.to_owned(),
            Palette::Colored => format!("{code}{text}\x1b[0m"),
        }
    }

    /// Text in which a terminal obeys no character but tabulators and line feeds.
    pub fn escape(&self, text: String) -> String {
        if !self.escapes() || !text.chars().any(obeyed) {
            return text;
        }
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            if obeyed(c) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\x{:02x}", u32::from(c));
            } else {
                escaped.push(c);
            }
        }
        escaped
    }

    /// Whether control characters have to be escaped.
    pub fn escapes(&self) -> bool {
        self.controls == Controls::Escaped
    }
}

fn obeyed(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n')
}
