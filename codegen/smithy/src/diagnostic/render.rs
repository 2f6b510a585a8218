//! Diagnostics as text: with the source line and a caret, as one line each, or as JSON. Prints nothing itself.

use std::cell::OnceCell;
use std::ops::Range;

use annotate_snippets::renderer::{AnsiColor, DecorStyle, Effects, Style as Ansi};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;

use super::{Diagnostic, Diagnostics, Severity};
use crate::source::{Sources, Span};
use crate::terminal;

/// In bytes. Longer lines are cut around the caret: minified models are one line. With an ellipsis at both ends and
/// behind a line number of five digits, the rest fits 80 columns, where a terminal would break the line off its caret.
const LONGEST_LINE: usize = 70;
/// Bytes left before the caret of a line that is cut.
const KEPT_BEFORE: usize = 30;
/// Stands for the path of a line that is cut: the renderer counts the columns of the excerpt, not of the line.
const CUT_PATH: &str = "\u{10ffff}";

/// Notes and help in the darker of two greens and cyans, which can be read on a light terminal as well as on a dark one.
const NOTE: Ansi = AnsiColor::Green.on_default().effects(Effects::BOLD);
const HELP: Ansi = AnsiColor::Cyan.on_default().effects(Effects::BOLD);

/// How diagnostics look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With source lines, in plain text.
    Plain,
    /// With source lines and ANSI colours.
    Colour,
    /// One line each: `file:line:col: error[S0101]: message (shape)`.
    Short,
    /// One JSON object each, on a line.
    Json,
}

/// Renders one diagnostic. For many, [`render_all`] reads the sources only once.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, style: Style) -> String {
    SourceMap::new(sources).render(diagnostic, style)
}

/// Renders all diagnostics, in their order. In the human styles a blank line stands between two.
pub fn render_all(diagnostics: &Diagnostics, sources: &Sources, style: Style) -> String {
    let map = SourceMap::new(sources);
    let gap = if matches!(style, Style::Plain | Style::Colour) { "\n" } else { "" };
    let texts = diagnostics.0.iter().map(|diagnostic| map.render(diagnostic, style));
    texts.collect::<Vec<_>>().join(gap)
}

/// The sources with their lines, split when first needed.
struct SourceMap<'s> {
    sources: &'s Sources,
    lines: Vec<OnceCell<Lines>>,
}

/// Where the lines of a text begin, and how many characters begin before each block of it: a minified model is one
/// line, and its columns are not counted from the start for each place.
struct Lines {
    starts: Vec<usize>,
    before_block: Vec<usize>,
}

impl Lines {
    /// In bytes.
    const BLOCK: usize = 1024;

    fn of(text: &str) -> Self {
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(newlines.map(|(newline, _)| newline + 1)).collect();
        let mut before_block = vec![0];
        let mut before = 0;
        for block in text.as_bytes().chunks(Self::BLOCK) {
            before += begun(block);
            before_block.push(before);
        }
        Self { starts, before_block }
    }

    /// How many characters begin before a byte of the text.
    fn characters(&self, text: &str, offset: usize) -> usize {
        let block = offset / Self::BLOCK;
        let rest = text.as_bytes().get(block * Self::BLOCK..offset).unwrap_or_default();
        self.before_block.get(block).copied().unwrap_or_default() + begun(rest)
    }
}

/// How many characters have their first byte here.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// A location as people read it.
struct Location<'s> {
    name: &'s str,
    line: usize,
    column: usize,
    excerpt: String,
    marked: Range<usize>,
    cut: Cut,
}

/// Whether a line is shown in part, or with escapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cut {
    Nothing,
    Line,
}

impl<'s> SourceMap<'s> {
    fn new(sources: &'s Sources) -> Self {
        Self { sources, lines: sources.0.iter().map(|_| OnceCell::new()).collect() }
    }

    fn render(&self, diagnostic: &Diagnostic, style: Style) -> String {
        match style {
            Style::Plain => self.human(diagnostic, &Renderer::plain()),
            Style::Colour => self.human(diagnostic, &Renderer::styled().note(NOTE).help(HELP)),
            Style::Short => self.short(diagnostic),
            Style::Json => self.json(diagnostic),
        }
    }

    fn locate(&self, span: Span) -> Option<Location<'s>> {
        let file = span.file as usize;
        let source = self.sources.0.get(file)?;
        let lines = self.lines.get(file)?.get_or_init(|| Lines::of(&source.text));
        let starts = &lines.starts;
        let start = floor(&source.text, span.start as usize);
        let line = starts.partition_point(|line_start| *line_start <= start);
        let line_start = *starts.get(line.checked_sub(1)?)?;
        let line_end = starts.get(line).map_or(source.text.len(), |next| next - 1);
        let text = source.text.get(line_start..line_end)?.trim_end_matches('\r');
        let marked =
            start - line_start..(floor(&source.text, span.end as usize).max(start) - line_start).min(text.len());
        let characters = |offset| lines.characters(&source.text, offset);
        let column = characters(line_start + marked.start) - characters(line_start) + 1;
        let (excerpt, marked, cut) = excerpt(text, marked);
        let (excerpt, marked, cut) = shown(&excerpt, marked, cut);
        Some(Location { name: &source.name, line, column, excerpt, marked, cut })
    }

    fn human(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.primary_title(terminal::text(&diagnostic.message)).id(diagnostic.code.as_str());
        let mut group = Group::with_title(title);
        let mut corrections = Vec::new();
        let first = diagnostic.span.map(|span| (span, None, AnnotationKind::Primary));
        let related = diagnostic
            .related
            .iter()
            .map(|(span, label)| (*span, Some(terminal::line(label)), AnnotationKind::Context));
        for (span, label, kind) in first.into_iter().chain(related) {
            let Some(location) = self.locate(span) else { continue };
            let path = match location.cut {
                Cut::Nothing => terminal::line(location.name),
                Cut::Line => {
                    let shown = location.excerpt[..location.marked.start].chars().count() + 1;
                    let wrong = format!("{CUT_PATH}:{}:{shown}", location.line);
                    corrections.push((
                        wrong,
                        format!("{}:{}:{}", terminal::line(location.name), location.line, location.column),
                    ));
                    CUT_PATH.into()
                }
            };
            let annotation = kind.span(location.marked).label(label);
            let snippet = Snippet::source(location.excerpt).line_start(location.line).annotation(annotation);
            group = group.element(snippet.path(path));
        }
        if let Some(shape) = &diagnostic.shape {
            group = group.element(Level::NOTE.message(format!("in {}", terminal::line(shape))));
        }
        if let Some(hint) = &diagnostic.hint {
            group = group.element(Level::HELP.message(terminal::text(hint)));
        }
        let mut text = renderer.clone().decor_style(DecorStyle::Ascii).render(&[group]);
        text.push('\n');
        corrections.into_iter().fold(text, |text, (wrong, right)| text.replacen(&wrong, &right, 1))
    }

    fn short(&self, diagnostic: &Diagnostic) -> String {
        let place = diagnostic.span.and_then(|span| self.locate(span));
        let place = place
            .map(|place| format!("{}:{}:{}: ", terminal::line(place.name), place.line, place.column))
            .unwrap_or_default();
        let shape = diagnostic.shape.as_ref().map(|shape| format!(" ({})", terminal::line(shape))).unwrap_or_default();
        let Diagnostic { severity, code, message, .. } = diagnostic;
        format!("{place}{severity}[{code}]: {}{shape}\n", terminal::line(&message.replace('\n', " ")))
    }

    fn json(&self, diagnostic: &Diagnostic) -> String {
        let place = |span: Span| {
            self.locate(span).map(|place| {
                json!({ "file": place.name, "line": place.line, "column": place.column, "start": span.start, "end": span.end })
            })
        };
        let related: Vec<_> =
            diagnostic.related.iter().map(|(span, label)| json!({ "place": place(*span), "label": label })).collect();
        let object = json!({
            "code": diagnostic.code.as_str(),
            "severity": diagnostic.severity.to_string(),
            "message": diagnostic.message,
            "shape": diagnostic.shape,
            "place": diagnostic.span.and_then(place),
            "related": related,
            "hint": diagnostic.hint,
        });
        terminal::text(&format!("{object}\n")).into_owned()
    }
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The part of a line that is shown, and where the mark is in it.
fn excerpt(line: &str, marked: Range<usize>) -> (String, Range<usize>, Cut) {
    if line.len() <= LONGEST_LINE {
        return (line.to_owned(), marked, Cut::Nothing);
    }
    let from = floor(line, marked.start.saturating_sub(KEPT_BEFORE).min(line.len() - LONGEST_LINE));
    // Skips the rest of the indentation.
    let blank = line[from..].len() - line[from..].trim_start().len();
    let from = if from > 0 { marked.start.min(from + blank) } else { from };
    let to = floor(line, from + LONGEST_LINE);
    let before = if from > 0 { "…" } else { "" };
    let after = if to < line.len() { "…" } else { "" };
    let shift = |offset: usize| offset.min(to) - from + before.len();
    let text = format!("{before}{}{after}", &line[from..to]);
    (text, shift(marked.start)..shift(marked.end), Cut::Line)
}

/// A line with escapes for what a terminal must not see, and where the mark is then. Escapes before the mark move it,
/// as a cut does.
fn shown(line: &str, marked: Range<usize>, cut: Cut) -> (String, Range<usize>, Cut) {
    let [before, inside, after] =
        [&line[..marked.start], &line[marked.clone()], &line[marked.end..]].map(terminal::text);
    let cut = if before.len() == marked.start { cut } else { Cut::Line };
    let marked = before.len()..before.len() + inside.len();
    (format!("{before}{inside}{after}"), marked, cut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;
    use crate::source::Source;
    use crate::terminal::is_hidden;
    use hostile::HOSTILE;

    fn sources(text: &str) -> Sources {
        Sources(vec![Source { name: "m.json".into(), text: text.into() }])
    }

    fn diagnostic_at(start: u32, end: u32) -> Diagnostic {
        Diagnostic::error(codes::INVALID_TARGET, "bad").at(Span { file: 0, start, end }).shape("ns#A$b").hint("fix it")
    }

    #[test]
    fn human_text_has_place_line_caret_note_and_help() {
        let text = render(&diagnostic_at(4, 9), &sources("{\n \"é\": 1\n}"), Style::Plain);
        let expected = "error[S0211]: bad\n --> m.json:2:3\n  |\n2 |  \"é\": 1\n  |   ^^^^\n  |\n  = note: in ns#A$b\n  = help: fix it\n";
        assert_eq!(text, expected, "\n{text}");
        assert!(render(&diagnostic_at(4, 9), &sources("{\n \"é\": 1\n}"), Style::Colour).contains("\u{1b}["));
    }

    #[test]
    fn related_places_are_shown_with_their_labels() {
        let both = diagnostic_at(0, 1).related(Span { file: 0, start: 4, end: 5 }, "first here");
        let text = render(&both, &sources("{ 1\n 2 }"), Style::Plain);
        assert!(
            text.contains("m.json:1:1")
                && text.contains("m.json:2")
                && text.contains("2 |  2 }")
                && text.contains("first here"),
            "\n{text}"
        );
    }

    #[test]
    fn a_long_line_is_one_frame_cut_around_the_caret() {
        let line = format!("{}\"bad\"{}", "é".repeat(500), "x".repeat(5000));
        let text = render(&diagnostic_at(1000, 1005), &sources(&line), Style::Plain);
        let source = format!("…{}\"bad\"{}…", "é".repeat(15), "x".repeat(35));
        let carets = format!("{}^^^^^", " ".repeat(16));
        let expected = format!(
            "error[S0211]: bad\n --> m.json:1:501\n  |\n1 | {source}\n  | {carets}\n  |\n  = note: in ns#A$b\n  = help: fix it\n"
        );
        assert_eq!(text, expected, "\n{text}");
    }

    #[test]
    fn a_frame_fits_80_columns() {
        let text = format!("{}{}\"bad\"{}", "\n".repeat(12_344), "x".repeat(500), "x".repeat(500));
        for start in [12_344, 12_844, 13_300] {
            let text = render(&diagnostic_at(start, start + 5), &sources(&text), Style::Plain);
            assert!(text.lines().all(|line| line.chars().count() <= 80), "\n{text}");
        }
    }

    #[test]
    fn every_place_in_a_long_line_has_its_own_column() {
        let line = "ab é ".repeat(3000);
        let places = |start: u32| {
            let place = |start| Span { file: 0, start, end: start + 1 };
            diagnostic_at(start, start + 1).related(place(start + 300), "here").related(place(start / 2), "there")
        };
        for start in (0..15_000).step_by(997) {
            for style in [Style::Plain, Style::Colour] {
                let text = render(&places(start), &sources(&line), style);
                assert!(!text.contains(CUT_PATH), "{text}");
                for at in [start, start + 300, start / 2] {
                    let column = line[..floor(&line, at as usize)].chars().count() + 1;
                    assert!(text.contains(&format!("m.json:1:{column}")), "{at}: {column}\n{text}");
                }
            }
        }
    }

    #[test]
    fn columns_are_characters_however_long_the_line() {
        let text = format!("[\n\"é\",\n{}{}", "é".repeat(1500), "x".repeat(1100));
        let (line_start, _) = text.match_indices('\n').nth(1).unwrap();
        for start in (line_start + 1..=text.len()).filter(|start| text.is_char_boundary(*start)) {
            let column = text[line_start + 1..start].chars().count() + 1;
            let start = u32::try_from(start).unwrap();
            let text = render(&diagnostic_at(start, start), &sources(&text), Style::Short);
            assert!(text.starts_with(&format!("m.json:3:{column}: ")), "{text}");
        }
    }

    #[test]
    fn short_and_json_are_one_line_each() {
        let sources = sources("{ 1\n 2 }");
        assert_eq!(render(&diagnostic_at(5, 6), &sources, Style::Short), "m.json:2:2: error[S0211]: bad (ns#A$b)\n");
        let json: serde_json::Value =
            serde_json::from_str(&render(&diagnostic_at(5, 6), &sources, Style::Json)).unwrap();
        assert_eq!((&json["place"]["line"], &json["code"]), (&json!(2), &json!("S0211")));
    }

    #[test]
    fn nothing_hidden_reaches_a_terminal() {
        let is_refused = |c: char| is_hidden(c) && c != '\n' && c != '\t';
        for hostile in HOSTILE {
            let text = format!("{{\n{hostile}\"x\"");
            let source = Source { name: format!("{hostile}.json"), text: text.clone() };
            let (start, end) = (u32::try_from(text.len() - 3).unwrap(), u32::try_from(text.len()).unwrap());
            let span = Span { file: 0, start, end };
            let about = Diagnostic::error(codes::INVALID_TARGET, *hostile).at(span).shape(*hostile).hint(*hostile);
            let about = about.related(span, *hostile);
            let shown = |style| render(&about, &Sources(vec![source.clone()]), style);
            for (style, lines) in [(Style::Plain, None), (Style::Short, Some(1)), (Style::Json, Some(1))] {
                let text = shown(style);
                assert!(!text.contains(is_refused), "{hostile:?}: {text:?}");
                assert!(lines.is_none_or(|lines| text.lines().count() == lines), "{hostile:?}: {text:?}");
            }
            let plain = |text: &str| text.replace("\u{1b}[", "");
            assert!(!plain(&shown(Style::Colour)).contains(is_refused), "{hostile:?}");
            let json: serde_json::Value = serde_json::from_str(&shown(Style::Json)).unwrap();
            assert_eq!((&json["message"], &json["hint"]), (&json!(hostile), &json!(hostile)));
        }
    }

    #[test]
    fn places_beyond_the_sources_do_no_harm() {
        for style in [Style::Plain, Style::Colour, Style::Short, Style::Json] {
            for diagnostic in [
                diagnostic_at(90, 95),
                diagnostic_at(95, 2),
                diagnostic_at(3, 3),
                diagnostic_at(0, 0),
                Diagnostic::note(codes::EMPTY_FILE, "x"),
            ] {
                assert!(!render(&diagnostic, &sources("{ é}"), style).is_empty());
                assert!(!render(&diagnostic, &Sources::default(), style).is_empty());
            }
        }
    }
}
