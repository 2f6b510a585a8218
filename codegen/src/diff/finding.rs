//! Findings, and the words and documentation that all comparisons share. Compares no shapes.

use std::collections::BTreeSet;

use crate::ir::{Docs, ModulePath, Reference, Service, TypeDef};
use crate::markdown::code;

use super::resolved::is_roots;
use super::rules::Rule;

/// A change at one place.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) rule: Rule,
    pub(super) what: String,
    pub(super) place: String,
    pub(super) advice: Option<String>,
    pub(super) joins: Joins,
}

/// Which findings make one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joins {
    /// It stands alone.
    Nothing,
    /// Those that say the same: a limit of a shape shows at every member that targets it, and is one change.
    SameCause,
    /// Those that say the same, each counted: documentation.
    SameKind,
}

impl Finding {
    pub(super) fn new(rule: Rule, place: impl Into<String>, what: impl Into<String>) -> Self {
        let what = what.into().replace(|c: char| c.is_control(), " ");
        Self { rule, what, place: place.into(), advice: None, joins: Joins::Nothing }
    }

    pub(super) fn advice(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    pub(super) fn joining(mut self, joins: Joins) -> Self {
        self.joins = joins;
        self
    }
}

/// Which way a shape travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// It is sent, and perhaps received as well.
    Request,
    /// It is only received.
    Response,
}

/// The findings so far, and the pairs of shapes that are still to be compared: each once, however often it is reached.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) all: Vec<Finding>,
    pending: Vec<(Reference, Reference)>,
    seen: BTreeSet<(Reference, Reference)>,
}

impl Findings {
    pub(super) fn push(&mut self, finding: Finding) {
        self.all.push(finding);
    }

    /// Leaves a pair for later.
    pub(super) fn visit(&mut self, old: Reference, new: Reference) {
        if self.seen.insert((old, new)) {
            self.pending.push((old, new));
        }
    }

    /// The next pair to compare.
    pub(super) fn next(&mut self) -> Option<(Reference, Reference)> {
        self.pending.pop()
    }
}

/// Where something is held, and which way that travels.
pub(super) struct Holding {
    pub(super) place: String,
    pub(super) direction: Direction,
}

/// Documentation and deprecation of anything.
pub(super) fn docs(place: &str, old: &Docs, new: &Docs, findings: &mut Findings) {
    if is_roots(place) {
        return;
    }
    if old.markdown != new.markdown {
        findings.push(Finding::new(Rule::DocumentationChanged, place, "documentation").joining(Joins::SameKind));
    }
    let note =
        |docs: &Docs| quoted(docs.deprecated.as_ref().and_then(|note| note.message.as_deref()).unwrap_or_default());
    match (&old.deprecated, &new.deprecated) {
        (None, Some(_)) => {
            findings.push(Finding::new(Rule::DeprecationAdded, place, from_to("deprecated", "", &note(new))))
        }
        (Some(_), None) => findings.push(Finding::new(Rule::DeprecationChanged, place, "no longer deprecated")),
        (Some(a), Some(b)) if a != b => {
            findings.push(Finding::new(Rule::DeprecationChanged, place, from_to("note", &note(old), &note(new))));
        }
        _ => {}
    }
}

/// Text of the model, of which nothing is left where it is empty.
pub(super) fn quoted(text: &str) -> String {
    if text.is_empty() { String::new() } else { code(text) }
}

/// `what: old → new`, leaving out what is empty.
pub(super) fn from_to(what: &str, old: &str, new: &str) -> String {
    match (old.is_empty(), new.is_empty()) {
        (true, true) => what.to_owned(),
        (true, false) => format!("{what}: {new}"),
        (false, true) => format!("{what}: {old} → none"),
        (false, false) => format!("{what}: {old} → {new}"),
    }
}

/// The place of a type: its shape, or what stands for the shape that an operation does not model.
pub(super) fn place(service: &Service, definition: &TypeDef) -> String {
    match definition.module {
        ModulePath::Operation(index) if definition.id.is_empty() => service.operations[index].id.clone(),
        _ => definition.id.clone(),
    }
}
