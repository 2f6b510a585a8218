//! Report of `codegen` on stdout: the slice, the files, and with `--check` the first differences. Pure text.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use ::codegen::command_line::quoted;
use ::codegen::files::Change;
use ::codegen::{Generation, LimitCount};
use serde_json::json;
use similar::TextDiff;

use super::update::{Update, advice};
use crate::output::{self, Format};
use crate::paths;
use crate::survey::Survey;

/// How many names a list shows before it only counts.
const NAMES: usize = 6;
/// How many files `--check` shows a difference of.
const HUNKS: usize = 5;
/// How many lines of a difference it shows.
const HUNK_LINES: usize = 24;
/// How long a comparison may look for the smallest difference.
const DIFF_TIME: Duration = Duration::from_millis(500);

type Changes = BTreeMap<String, Change>;

/// A run, as it is reported.
pub(crate) struct Run<'r> {
    /// The emitted files.
    pub(crate) generation: &'r Generation,
    /// The folder as it was before.
    pub(crate) survey: &'r Survey,
    /// Changes that were, or would be, made in it.
    pub(crate) changes: &'r Changes,
    /// Its meaning for users of the crate that was there.
    pub(crate) update: Option<&'r Update>,
    /// The file that the settings came from.
    pub(crate) configuration: Option<&'r Path>,
    /// How long it took.
    pub(crate) took: Duration,
}

impl Run<'_> {
    fn verdict(&self) -> Option<&str> {
        self.update.map(|update| update.verdict.as_str())
    }

    /// The step of the version that is to be taken in the configuration.
    fn advice(&self) -> Option<String> {
        Some(advice(self.update?.step.as_ref()?, self.configuration?))
    }

    fn version(&self) -> Option<serde_json::Value> {
        let step = self.update?.step.as_ref()?;
        Some(json!({ "from": step.from, "to": step.to }))
    }
}

/// The report of a run that wrote.
pub(crate) fn written(run: &Run<'_>, format: Format) -> String {
    let Run { generation, changes, .. } = run;
    let folder = paths::shown(&run.survey.folder);
    let removed = of(changes, &[Change::Orphan]);
    let written = of(changes, &[Change::Missing, Change::Stale]);
    let unchanged = generation.files.len() - written.len();
    let took = run.took.as_millis();
    let counts = format!("{} written, {unchanged} unchanged, {} removed", written.len(), removed.len());
    match format {
        Format::Human => {
            let mut text = slice(generation);
            listed(&mut text, "  wrote    ", &written);
            listed(&mut text, "  removed  ", &removed);
            listed(&mut text, "  verdict  ", run.verdict().as_slice());
            listed(&mut text, "  to do    ", run.advice().as_slice());
            let _ = writeln!(text, "{folder}: {counts} ({took} ms)");
            text
        }
        Format::Short => {
            let verdict = run.verdict().map(|verdict| format!("; {verdict}")).unwrap_or_default();
            format!("{folder}: {counts}; {}{verdict}; {took} ms\n", kept(generation))
        }
        Format::Json => {
            let files = json!({ "written": written, "unchanged": unchanged, "removed": removed });
            let slice = slice_as_json(generation);
            line(json!({ "slice": slice, "folder": folder, "files": files, "verdict": run.verdict(),
            "version": run.version(), "milliseconds": took }))
        }
    }
}

/// The report of `--check`; ends with the command that fixes it.
pub(crate) fn checked(run: &Run<'_>, command: &str, format: Format) -> String {
    let Run { generation, survey, changes, .. } = run;
    let folder = paths::shown(&survey.folder);
    let took = run.took.as_millis();
    match format {
        Format::Human if changes.is_empty() => {
            let count = generation.files.len();
            format!("{}{folder}: up to date, {count} files ({took} ms)\n", slice(generation))
        }
        Format::Human => {
            let mut text = format!(
                "{folder} does not follow from the model: {} to change\n",
                output::counted(changes.len(), "file")
            );
            listed(&mut text, "  verdict  ", run.verdict().as_slice());
            listed(&mut text, "  to do    ", run.advice().as_slice());
            for (path, change) in *changes {
                let _ = writeln!(text, "  {:<8} {path}", word(*change));
            }
            differences(&mut text, generation, survey, changes);
            let _ = write!(text, "\nTo bring it up to date, run:\n    {command}\n");
            text
        }
        Format::Short => changes.iter().map(|(path, change)| format!("{} {folder}/{path}\n", word(*change))).collect(),
        Format::Json => line(json!({
            "slice": slice_as_json(generation),
            "folder": folder,
            "up_to_date": changes.is_empty(),
            "verdict": run.verdict(),
            "version": run.version(),
            "stale": of(changes, &[Change::Stale]),
            "missing": of(changes, &[Change::Missing]),
            "orphaned": of(changes, &[Change::Orphan]),
            "command": command,
            "milliseconds": took,
        })),
    }
}

/// The command line that writes what this one checks, fit for a shell.
pub(crate) fn without_check(arguments: impl Iterator<Item = String>) -> String {
    let kept = arguments.filter(|argument| argument != "--check");
    kept.fold("cargo xtask".to_owned(), |command, argument| format!("{command} {}", quoted(&argument)))
}

fn slice(generation: &Generation) -> String {
    let summary = &generation.summary;
    let mut text = format!("{}: {}\n", summary.service, kept(generation));
    listed(&mut text, "  kept     ", &summary.kept_operations);
    listed(&mut text, "  dropped  ", &summary.dropped_operations);
    let _ = writeln!(text, "  checks   {}; limits in prose are not checked", summary.limits);
    text
}

fn kept(generation: &Generation) -> String {
    let summary = &generation.summary;
    let (kept, dropped) = (summary.kept_operations.len(), summary.dropped_operations.len());
    let all = kept + dropped;
    format!("kept {} of {} shapes, {kept} of {all} operations", summary.kept_shapes, summary.all_shapes)
}

fn slice_as_json(generation: &Generation) -> serde_json::Value {
    let summary = &generation.summary;
    json!({
        "service": summary.service,
        "model_hash": summary.model_hash,
        "kept_shapes": summary.kept_shapes,
        "all_shapes": summary.all_shapes,
        "kept_operations": summary.kept_operations,
        "dropped_operations": summary.dropped_operations,
        "limits": limits_as_json(&summary.limits),
    })
}

/// Names every field, so that a new kind of constraint does not compile without one.
fn limits_as_json(limits: &LimitCount) -> serde_json::Value {
    let LimitCount { required, lengths, ranges, patterns, unique, enums, unchecked_patterns } = limits;
    json!({
        "required": required,
        "lengths": lengths,
        "ranges": ranges,
        "patterns": patterns,
        "unique_items": unique,
        "enums": enums,
        "unchecked_patterns": unchecked_patterns,
    })
}

fn listed(text: &mut String, label: &str, names: &[impl AsRef<str>]) {
    if names.is_empty() {
        return;
    }
    let shown: Vec<&str> = names.iter().take(NAMES).map(AsRef::as_ref).collect();
    let _ = write!(text, "{label}{}", shown.join(", "));
    let more = names.len() - shown.len();
    text.push_str(&if more > 0 { format!(" and {more} more\n") } else { "\n".to_owned() });
}

/// The first hunk of the first stale files.
fn differences(text: &mut String, generation: &Generation, survey: &Survey, changes: &Changes) {
    let stale = of(changes, &[Change::Stale]);
    for path in stale.iter().take(HUNKS) {
        let (Some(old), Some(new)) = (survey.present.get(*path), generation.files.get(path)) else { continue };
        let _ = writeln!(text, "\n--- {path} (present)\n+++ {path} (from the model)");
        match std::str::from_utf8(old) {
            Ok(old) => first_hunk(text, old, new),
            Err(_) => text.push_str("the present file is not UTF-8 text\n"),
        }
    }
    if stale.len() > HUNKS {
        let _ = writeln!(text, "\n… and {} more", output::counted(stale.len() - HUNKS, "file"));
    }
}

/// The first hunk of a unified diff, cut to what a terminal shows, and how much there is behind it.
fn first_hunk(text: &mut String, old: &str, new: &str) {
    let diff = TextDiff::configure().timeout(DIFF_TIME).diff_lines(old, new);
    let mut unified = diff.unified_diff();
    let mut hunks = unified.context_radius(2).iter_hunks();
    let Some(first) = hunks.next() else { return };
    let first = first.to_string();
    for line in first.lines().take(HUNK_LINES) {
        let _ = writeln!(text, "{line}");
    }
    let hidden = first.lines().count().saturating_sub(HUNK_LINES);
    let behind = hunks.count();
    let counted = [(hidden, "line of this hunk", "lines of this hunk"), (behind, "hunk", "hunks")];
    let counted = counted.into_iter().filter(|(count, ..)| *count > 0);
    let counted: Vec<String> =
        counted.map(|(count, one, many)| format!("{count} more {}", if count == 1 { one } else { many })).collect();
    if !counted.is_empty() {
        let _ = writeln!(text, "… {}", counted.join(", "));
    }
}

fn of<'c>(changes: &'c Changes, wanted: &[Change]) -> Vec<&'c str> {
    changes.iter().filter(|(_, change)| wanted.contains(change)).map(|(path, _)| path.as_str()).collect()
}

fn word(change: Change) -> &'static str {
    match change {
        Change::Missing => "missing",
        Change::Stale => "stale",
        Change::Orphan => "orphaned",
    }
}

fn line(object: serde_json::Value) -> String {
    format!("{object}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(old: &str, new: &str) -> String {
        let mut text = String::new();
        first_hunk(&mut text, &old.replace(' ', "\n"), &new.replace(' ', "\n"));
        text.replace('\n', "|")
    }

    #[test]
    fn the_first_hunk_is_shown_and_the_rest_is_counted() {
        assert_eq!(first("a b c d e f g ", "a b c x e f g "), "@@ -2,5 +2,5 @@| b| c|-d|+x| e| f|");
        let (old, new) = ("a b c d e f g h i j k l m n o p ", "x b c d e f g y i j k l m n o z ");
        let text = first(old, new);
        assert!(text.ends_with("| b| c|… 2 more hunks|"), "{text}");
    }

    #[test]
    fn a_long_hunk_is_cut_and_counted() {
        let text = first(&"a ".repeat(20), &"b ".repeat(20));
        assert!(text.ends_with("+b|… 17 more lines of this hunk|"), "{text}");
    }
}
