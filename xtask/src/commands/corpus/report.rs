//! Report of `corpus` on stdout: a line per model, then a summary. Pure text, but for the peak of memory.

use std::fmt::Write;
use std::fs;
use std::time::Duration;

use ::codegen::config::Wire;
use serde_json::{Value, json};
use smithy::diagnostic::Counts;
use smithy::terminal;

use super::emit::{Emitted, End, Outcome};
use crate::output::{self, Format};

/// The figures of the whole run.
pub(super) struct Run {
    /// Until the last model was emitted.
    pub(super) emitted: Duration,
    /// How long cargo took after that, when it was asked.
    pub(super) built: Option<Duration>,
    /// The most memory that the generator held at a time, in bytes, where the system says.
    pub(super) peak: Option<u64>,
}

/// The most memory that this process held: `VmHWM` of Linux.
pub(super) fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kibibytes| kibibytes * 1024)
}

/// The report of a run.
pub(super) fn of(outcomes: &[Outcome], run: &Run, format: Format) -> String {
    let mut text = String::new();
    let width = outcomes.iter().map(|outcome| terminal::line(&outcome.model).chars().count()).max().unwrap_or(0);
    for outcome in outcomes {
        let _ = match format {
            Format::Human => writeln!(text, "{:<width$}  {}", terminal::line(&outcome.model), line(outcome)),
            Format::Short => writeln!(text, "{}: {}", terminal::line(&outcome.model), words(&line(outcome))),
            Format::Json => writeln!(text, "{}", as_json(outcome)),
        };
    }
    let totals = Totals::of(outcomes);
    let _ = match format {
        Format::Human => writeln!(text, "\n{}", totals.line(run)),
        Format::Short => writeln!(text, "{}", totals.line(run)),
        Format::Json => writeln!(text, "{}", totals.as_json(run)),
    };
    text
}

fn line(outcome: &Outcome) -> String {
    let mut parts = match &outcome.end {
        End::Skipped(reason) => return format!("skipped: {reason}"),
        End::Failed => vec!["failed".to_owned()],
        End::Emitted(emitted) => {
            let Emitted { operations, shapes, bytes, .. } = emitted;
            let took = outcome.took.as_millis();
            let (operations, shapes) = (output::counted(*operations, "operation"), output::counted(*shapes, "shape"));
            vec![format!("{operations:>15} {shapes:>12} {:>6} KB {took:>5} ms", bytes.div_ceil(1000))]
        }
    };
    parts.extend(counted(outcome.counts));
    if outcome.compiler > 0 {
        parts.push(format!("does not compile cleanly: {}", output::counted(outcome.compiler, "finding")));
    }
    if matches!(&outcome.end, End::Emitted(Emitted { wire: Wire::None, .. })) {
        parts.push("wire = \"none\"".to_owned());
    }
    parts.join(", ")
}

/// Without the padding of a table.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn counted(counts: Counts) -> Vec<String> {
    let all = [(counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note")];
    all.into_iter().filter(|(count, _)| *count > 0).map(|(count, name)| output::counted(count, name)).collect()
}

fn as_json(outcome: &Outcome) -> Value {
    let Counts { errors, warnings, notes } = outcome.counts;
    let mut object = json!({
        "model": outcome.model,
        "outcome": if outcome.is_failure() { "failed" } else { "emitted" },
        "errors": errors,
        "warnings": warnings,
        "notes": notes,
        "compiler_findings": outcome.compiler,
        "milliseconds": outcome.took.as_millis() as u64,
    });
    match &outcome.end {
        End::Failed => {}
        End::Skipped(reason) => {
            object["outcome"] = "skipped".into();
            object["reason"] = (*reason).into();
        }
        End::Emitted(emitted) => {
            object["operations"] = emitted.operations.into();
            object["shapes"] = emitted.shapes.into();
            object["files"] = emitted.files.into();
            object["bytes"] = emitted.bytes.into();
            object["wire"] = (emitted.wire != Wire::None).into();
        }
    }
    object
}

/// The sums over all models.
#[derive(Default)]
struct Totals {
    emitted: usize,
    skipped: usize,
    failed: usize,
    operations: usize,
    shapes: usize,
    bytes: usize,
}

impl Totals {
    fn of(outcomes: &[Outcome]) -> Self {
        let mut totals = Self::default();
        for outcome in outcomes {
            match &outcome.end {
                _ if outcome.is_failure() => totals.failed += 1,
                End::Skipped(_) => totals.skipped += 1,
                End::Emitted(_) | End::Failed => totals.emitted += 1,
            }
            if let End::Emitted(emitted) = &outcome.end {
                totals.operations += emitted.operations;
                totals.shapes += emitted.shapes;
                totals.bytes += emitted.bytes;
            }
        }
        totals
    }

    fn line(&self, run: &Run) -> String {
        let Self { emitted, skipped, failed, operations, shapes, .. } = self;
        let megabytes = self.bytes as f64 / 1e6;
        let mut text = format!("{emitted} passed, {failed} failed, {skipped} skipped: ");
        let _ = write!(text, "{operations} operations, {shapes} shapes, {megabytes:.1} MB ");
        let _ = write!(text, "in {:.1} s", run.emitted.as_secs_f64());
        if let Some(built) = run.built {
            let _ = write!(text, ", built in {:.1} s", built.as_secs_f64());
        }
        if let Some(peak) = run.peak {
            let _ = write!(text, ", peak memory {} MB", peak / 1_000_000);
        }
        text
    }

    fn as_json(&self, run: &Run) -> Value {
        json!({
            "passed": self.emitted,
            "failed": self.failed,
            "skipped": self.skipped,
            "operations": self.operations,
            "shapes": self.shapes,
            "bytes": self.bytes,
            "emit_milliseconds": run.emitted.as_millis() as u64,
            "build_milliseconds": run.built.map(|built| built.as_millis() as u64),
            "peak_memory_bytes": run.peak,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(end: End) -> Outcome {
        Outcome {
            model: "a.json".to_owned(),
            package: "a".to_owned(),
            end,
            counts: Counts { errors: 0, warnings: 2, notes: 1 },
            compiler: 0,
            took: Duration::from_millis(7),
            findings: String::new(),
        }
    }

    fn emitted() -> End {
        End::Emitted(Emitted { operations: 2, shapes: 9, files: 3, bytes: 1_500, wire: Wire::None })
    }

    #[test]
    fn a_line_says_how_large_and_what_was_found() {
        assert_eq!(
            words(&line(&outcome(emitted()))),
            "2 operations 9 shapes 2 KB 7 ms, 2 warnings, 1 note, wire = \"none\"",
        );
        assert_eq!(line(&outcome(End::Skipped("no service"))), "skipped: no service");
        assert_eq!(as_json(&outcome(emitted()))["wire"], false);
    }

    #[test]
    fn a_crate_that_does_not_compile_is_a_failure() {
        let broken = Outcome { compiler: 1, ..outcome(emitted()) };
        assert!(line(&broken).contains("does not compile cleanly: 1 finding"));
        assert_eq!(as_json(&broken)["outcome"], "failed");
        let run = Run { emitted: Duration::from_millis(1_240), built: None, peak: Some(2_000_000) };
        let line = Totals::of(&[broken, outcome(emitted()), outcome(End::Failed)]).line(&run);
        assert_eq!(line, "1 passed, 2 failed, 0 skipped: 4 operations, 18 shapes, 0.0 MB in 1.2 s, peak memory 2 MB");
    }
}
