//! The update from the crate that is there to the one that is emitted: its verdict, its changes, the version that users
//! need, what a run would overwrite. Writes nothing.

use std::path::Path;

use ::codegen::diff::render::{Style, render};
use ::codegen::present::{Present, VersionStep};
use ::codegen::{Diff, DiffRequest, Generation, Request, diff};
use smithy::diagnostic::Diagnostics;
use smithy::source::{Source, Sources};

use crate::output::{self, Format};
use crate::paths;
use crate::problem::Problem;
use crate::survey::Survey;

/// The slice that a crate came from, among its files.
const MODEL: &str = "model.json";
/// How many edited files are named.
const NAMES: usize = 6;

/// Meaning of the update for users of the crate that was there.
#[derive(Debug, Clone)]
pub(super) struct Update {
    /// The semver verdict in one line.
    pub(super) verdict: String,
    /// The changes; none where they cannot be told.
    changes: Option<Diff>,
    /// The step of the version that is still to be taken.
    pub(super) step: Option<VersionStep>,
}

impl Update {
    /// Compares the model of the crate that is there with the new one; `None` when there is no crate.
    /// `configured` is the version that the configuration names, where there is one to change.
    pub(super) fn of(
        survey: &Survey,
        generation: &Generation,
        sources: &Sources,
        request: &Request,
        configured: Option<&str>,
    ) -> Option<Self> {
        let present = survey.present.get(MODEL)?;
        if generation.files.get(MODEL).is_some_and(|new| present == new.as_bytes()) {
            return Some(Self { verdict: Diff::default().verdict(), changes: Some(Diff::default()), step: None });
        }
        let text = String::from_utf8_lossy(present).into_owned();
        let old = Sources(vec![Source { name: paths::shown(&survey.folder.join(MODEL)), text }]);
        let mut diagnostics = Diagnostics::default();
        let changes = diff(&old, sources, &DiffRequest::Emitted(request.clone()), &mut diagnostics);
        let verdict = changes.as_ref().map_or_else(
            || {
                let why = diagnostics.0.first().map_or("it cannot be loaded", |first| first.message.as_str());
                format!("unknown, because the present {MODEL} cannot be compared: {why}")
            },
            Diff::verdict,
        );
        let impact = changes.as_ref().and_then(Diff::impact);
        let step = impact.zip(configured);
        let step = step.and_then(|(impact, configured)| Present(&survey.present).version_step(impact, configured));
        Some(Self { verdict, changes, step })
    }

    /// Prints the changes, before anything is overwritten.
    ///
    /// # Errors
    /// The report cannot be written.
    pub(super) fn show(&self, format: Format) -> Result<(), Vec<Problem>> {
        match &self.changes {
            Some(changes) if format == Format::Human && !changes.changes.is_empty() => {
                output::report(&format!("{}\n", render(changes, Style::Human)))
            }
            _ => Ok(()),
        }
    }
}

/// The step as a sentence: `raise version 0.1.0 -> 0.2.0 in codegen.toml`.
pub(super) fn advice(step: &VersionStep, configuration: &Path) -> String {
    format!("raise version {step} in {}", paths::shown(configuration))
}

/// Notes that name the files that a run overwrites although they are not what their own model gives, and a crate of
/// another version of the generator.
pub(super) fn overwritten(survey: &Survey, generation: &Generation, request: &Request) -> Vec<String> {
    let folder = paths::shown(&survey.folder);
    let present = Present(&survey.present);
    let own = env!("CARGO_PKG_VERSION");
    let mut notes = Vec::new();
    if let Some(version) = present.generator_version().filter(|version| version != own) {
        notes.push(format!("{folder} was made by version {version} of the generator; this is {own}"));
    }
    let edited = present.edited(&generation.files, request);
    if !edited.is_empty() {
        let named: Vec<&str> = edited.iter().take(NAMES).map(String::as_str).collect();
        let more = edited.len() - named.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let text = "not what this generator makes of the model beside it, and to be overwritten: edited by hand, or made \
                    by another build of the generator";
        notes.push(format!("{folder}: {}{more}: {text}", named.join(", ")));
    }
    notes
}
