//! Source texts and the places in them. Never opens a file: texts come in, with the names to show for them.

/// A range of bytes in one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Index into [`Sources`].
    pub file: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A named text.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path as the user gave it; shown in diagnostics.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// The texts of one run.
#[derive(Debug, Clone, Default)]
pub struct Sources(pub Vec<Source>);

impl Sources {
    /// Line and column of a span's start, both from 1; columns count Unicode scalar values.
    pub fn position(&self, span: Span) -> Option<(usize, usize)> {
        let text = &self.0.get(span.file as usize)?.text;
        let before = text.get(..span.start as usize)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        Some((line, before[line_start..].chars().count() + 1))
    }
}
