//! The built `xtask` at work: the time of a whole process, from its start until the last file is written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::row::{Amount, Row, Target};
use super::{measure, place};
use crate::problem::{At, Problem};
use crate::scratch;

/// Smithy's own Java loader over the same model, the whole process, in nanoseconds. Quoted: it was measured once, on
/// another day, and cannot be fetched for a run.
const JAVA: Amount = Amount::Nanos(690e6);

const LOADING: &str = "Smithy in Java, loading (quoted)";

const PRINTING: &str = "printing, nine tenths of the instructions: syn reads the tokens back (over a half), prettyplease \
                        lays them out (17 %), quote makes them (15 %); reading and resolving the model takes 8 %";

/// Which build of `xtask`.
#[derive(Clone, Copy)]
pub(super) enum Built {
    /// The one that `cargo xtask` runs.
    Dev,
    /// With `--release`.
    Release,
}

/// The rows.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let out = place::scratch("emitted");
    measure::remove(&out)?;
    let mut rows = Vec::new();
    for (built, name, target) in [(Built::Release, "release", Target::Part(40.0)), (Built::Dev, "dev", Target::Stated)]
    {
        let xtask = xtask(built)?;
        let row = |work: String, nanos: f64| Row::beside(work, LOADING, Amount::Nanos(nanos), JAVA);
        let time = measure::median(15, || emit(&xtask, None, &[], &fresh(&out)))?;
        rows.push(row(format!("codegen of the slice into an empty folder, {name} build"), time));
        let present = fresh(&out);
        emit(&xtask, None, &[], &present)?;
        let time = measure::median(15, || measure::wall(&mut codegen(&xtask, None, &[], &present)))?;
        // The peer writes nothing either.
        rows.push(row(format!("codegen of the slice, nothing to write, {name} build"), time).held_to(target, PRINTING));
    }
    let limit = |milliseconds: f64| Target::AtMost(Amount::Nanos(milliseconds * 1e6));
    let whole = [
        ("codegen of Service Catalog, 90 operations", place::SERVICE_CATALOG, limit(80.0), 7),
        ("codegen of SageMaker, 358 operations", place::SAGEMAKER, limit(500.0), 5),
    ];
    let all = "corpus of all models";
    let memory = Target::AtMost(Amount::Bytes(500e6));
    let Some(models) = place::models() else {
        rows.extend(whole.map(|(work, _, target, _)| Row::skipped(work, target, place::NO_MODELS)));
        rows.push(Row::skipped(all, limit(20_000.0), place::NO_MODELS));
        return Ok(rows);
    };
    let xtask = xtask(Built::Release)?;
    for (work, model, target, times) in whole {
        let model = models.join(model);
        let time = measure::median(times, || emit(&xtask, Some(&model), &[], &fresh(&out)))?;
        rows.push(Row::alone(work, Amount::Nanos(time), target).held_to(target, PRINTING));
    }
    measure::remove(&out)?;
    let (time, peak) = corpus(&xtask, &models)?;
    rows.push(Row::alone(all, time, limit(20_000.0)).held_to(limit(20_000.0), PRINTING));
    rows.push(Row::alone(format!("{all}, peak memory"), peak, memory));
    Ok(rows)
}

/// Builds `xtask`; where it lies.
pub(super) fn xtask(built: Built) -> Result<PathBuf, Problem> {
    let (folder, options) = match built {
        Built::Dev => ("debug", ["--profile", "dev"].as_slice()),
        Built::Release => ("release", ["--profile", "release", "--features", "mimalloc"].as_slice()),
    };
    measure::run(measure::cargo(&["build", "--package", "xtask"]).args(options))?;
    Ok(place::program(&scratch::target().join(folder), "xtask"))
}

/// A folder that no run has used: what the file system does late about a removed one would count for the next.
fn fresh(out: &Path) -> PathBuf {
    static USED: AtomicUsize = AtomicUsize::new(0);
    out.join(USED.fetch_add(1, Ordering::Relaxed).to_string())
}

/// The time of `codegen` into an empty folder: of a model, or of what `model/codegen.toml` says.
pub(super) fn emit(xtask: &Path, model: Option<&Path>, more: &[String], out: &Path) -> Result<f64, Problem> {
    measure::remove(out)?;
    let parent = out.parent().unwrap_or(out);
    fs::create_dir_all(parent).at(parent, "cannot be created")?;
    measure::wall(&mut codegen(xtask, model, more, out))
}

fn codegen(xtask: &Path, model: Option<&Path>, more: &[String], out: &Path) -> Command {
    let mut command = Command::new(xtask);
    command.args(["codegen", "--format", "short", "--out"]).arg(out);
    if let Some(model) = model {
        command.arg("--model").arg(model);
    }
    command.args(more);
    command
}

/// The time and the peak of memory of `corpus`.
fn corpus(xtask: &Path, models: &Path) -> Result<(Amount, Amount), Problem> {
    let mut command = Command::new(xtask);
    let report = measure::text(command.arg("corpus").arg(models).args(["--format", "json"]))?;
    let totals: Value = report.lines().last().and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default();
    let number = |name| measure::number(&totals, name);
    Ok((Amount::Nanos(number("emit_milliseconds") * 1e6), Amount::Bytes(number("peak_memory_bytes"))))
}
