//! Emits all models, as many at a time as there are cores. One model's failure, or a panic over it, stops no other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ::codegen::codes;
use ::codegen::config::Wire;
use ::codegen::{Generation, Request, generate};
use smithy::diagnostic::{Code, Counts, Diagnostics, Severity};
use smithy::source::Sources;

use super::Model;
use crate::output::{self, Format};
use crate::problem::Problem;
use crate::progress::Progress;
use crate::scratch::Scratch;
use crate::{input, paths};

/// Result of emitting a model.
pub(super) struct Outcome {
    /// Its file, as seen from the current folder.
    pub(super) model: String,
    /// Its package in the scratch workspace.
    pub(super) package: String,
    /// How it ended.
    pub(super) end: End,
    /// Diagnostics of the model, counted.
    pub(super) counts: Counts,
    /// Errors and warnings of the compiler over the emitted crate.
    pub(super) compiler: usize,
    /// From the file to the emitted texts.
    pub(super) took: Duration,
    /// Why it failed, for stderr.
    pub(super) findings: String,
}

/// How a model ended.
pub(super) enum End {
    /// A crate was emitted.
    Emitted(Emitted),
    /// It is no model of a single service; the reason.
    Skipped(&'static str),
    /// There is no crate.
    Failed,
}

/// The size of an emitted crate.
pub(super) struct Emitted {
    /// Operations in it.
    pub(super) operations: usize,
    /// Shapes in it.
    pub(super) shapes: usize,
    /// Files of it.
    pub(super) files: usize,
    /// Bytes of all files.
    pub(super) bytes: usize,
    /// Whether it has wire code.
    pub(super) wire: Wire,
}

impl Outcome {
    /// Whether there is a crate.
    pub(super) fn is_emitted(&self) -> bool {
        matches!(self.end, End::Emitted(_))
    }

    /// Whether the model counts as failed.
    pub(super) fn is_failure(&self) -> bool {
        matches!(self.end, End::Failed) || self.compiler > 0
    }
}

/// Emits every model, into the scratch workspace when there is one, and keeps their order.
pub(super) fn all(models: &[Model], scratch: Option<&Scratch>, format: Format) -> Result<Vec<Outcome>, Vec<Problem>> {
    let progress = Progress::start("emitting models", Some(models.len()));
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(model) = models.get(index) else { return };
            let outcome = one(model, scratch, format);
            progress.advance(&model.package);
            if let Ok(mut done) = done.lock() {
                done.push((index, outcome));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
        work();
    });
    drop(progress);
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}

fn one(model: &Model, scratch: Option<&Scratch>, format: Format) -> Result<Outcome, Vec<Problem>> {
    let started = Instant::now();
    let mut outcome = Outcome {
        model: paths::shown(&model.path),
        package: model.package.clone(),
        end: End::Failed,
        counts: Counts::default(),
        compiler: 0,
        took: Duration::ZERO,
        findings: String::new(),
    };
    let sources = match input::read(&model.path) {
        Ok(source) => Sources(vec![source]),
        Err(problem) => {
            outcome.findings = output::rendered_problem(&problem, format);
            return Ok(outcome);
        }
    };
    let mut diagnostics = Diagnostics::default();
    let (generation, wire) = match catch_unwind(AssertUnwindSafe(|| generated(&sources, model, &mut diagnostics))) {
        Ok(generation) => generation,
        Err(_) => {
            let problem = Problem::new(&model.path, "made the generator panic, which is a bug of it");
            outcome.findings = output::rendered_problem(&problem, format);
            return Ok(outcome);
        }
    };
    outcome.took = started.elapsed();
    diagnostics.sort();
    outcome.counts = diagnostics.counts();
    match generation {
        Some(generation) => {
            if let Some(scratch) = scratch {
                scratch.add(&model.package, &generation.files)?;
            }
            outcome.end = End::Emitted(size(&generation, wire));
        }
        None => match reason_to_skip(&diagnostics) {
            Some(reason) => {
                outcome.counts.errors = 0;
                outcome.end = End::Skipped(reason);
            }
            None => outcome.findings = output::rendered(&diagnostics, &sources, format),
        },
    }
    Ok(outcome)
}

/// Emits with wire code, or without when the protocol has none.
fn generated(sources: &Sources, model: &Model, diagnostics: &mut Diagnostics) -> (Option<Generation>, Wire) {
    let mut request = Request { crate_name: Some(model.package.clone()), ..Request::default() };
    let generation = generate(sources, &request, diagnostics);
    if generation.is_some() || only_error(diagnostics) != Some(codes::UNSUPPORTED_PROTOCOL) {
        return (generation, request.wire);
    }
    *diagnostics = Diagnostics::default();
    request.wire = Wire::None;
    (generate(sources, &request, diagnostics), request.wire)
}

/// The code of the errors, when they all have one.
fn only_error(diagnostics: &Diagnostics) -> Option<Code> {
    let mut codes = diagnostics
        .0
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .map(|diagnostic| diagnostic.code);
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

fn reason_to_skip(diagnostics: &Diagnostics) -> Option<&'static str> {
    let code = only_error(diagnostics)?;
    let reasons = [(codes::NO_SERVICE, "no service"), (codes::SERVICE_NOT_NAMED, "several services")];
    reasons.into_iter().find(|(reason, _)| *reason == code).map(|(_, words)| words)
}

fn size(generation: &Generation, wire: Wire) -> Emitted {
    Emitted {
        operations: generation.summary.kept_operations.len(),
        shapes: generation.summary.kept_shapes,
        files: generation.files.len(),
        bytes: generation.files.iter().map(|(_, text)| text.len()).sum(),
        wire,
    }
}
