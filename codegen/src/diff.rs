//! Tells the effects of a model change on the emitted crate: two slices are resolved and compared, so that changes of
//! the crate count and those of the JSON alone do not. Reads no file, emits nothing.

mod client;
mod compare;
mod finding;
mod limits;
mod matching;
mod members;
pub mod render;
mod resolved;
pub mod rules;
mod rust_names;
mod selection;
mod traits;
mod types;

use std::collections::{BTreeMap, BTreeSet};

pub use rules::{Rule, SemverImpact};
pub use selection::DiffRequest;

use finding::{Finding, Joins};
use rust_names::RustNames;
use smithy::assemble;
use smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use smithy::model::Model;
use smithy::source::Sources;

/// The changes, the gravest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diff {
    /// In the order of [`Rule`], then of places.
    pub changes: Vec<Change>,
}

/// One change, wherever it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its kind.
    pub rule: Rule,
    /// The change in words, from old to new.
    pub what: String,
    /// Where it shows: `ns#Shape`, `ns#Shape$member` or an operation's id. At least one.
    pub places: Vec<String>,
    /// The Rust name of each place, `SendMessageInput::priority`, where its type has another name than its shape.
    pub rust: Vec<Option<String>>,
    /// Advice to users.
    pub advice: String,
    /// How many changes it stands for in the verdict.
    count: usize,
}

impl Change {
    /// Which step of the version it asks for.
    pub fn impact(&self) -> SemverImpact {
        self.rule.impact()
    }

    /// Effect on source written against the old crate.
    pub fn effect_on_code(&self) -> &'static str {
        self.rule.effect_on_code()
    }

    /// Effect while an old crate talks to a service of the new model.
    pub fn effect_at_run_time(&self) -> &'static str {
        self.rule.effect_at_run_time()
    }
}

impl Diff {
    /// The gravest impact; `None` when nothing changed.
    pub fn impact(&self) -> Option<SemverImpact> {
        self.changes.iter().map(Change::impact).max()
    }

    /// The verdict on one line, `MINOR: 1 member added, 2 limits relaxed`.
    pub fn verdict(&self) -> String {
        let Some(impact) = self.impact() else {
            return "NONE: nothing that the crate is made of changed".to_owned();
        };
        let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
        for change in &self.changes {
            *counts.entry(change.rule).or_default() += change.count;
        }
        let counted: Vec<String> = counts.into_iter().map(|(rule, count)| rule.counted(count)).collect();
        format!("{}: {}", impact.as_str().to_uppercase(), counted.join(", "))
    }
}

/// Compares what two models make of the crate. `None` when one of them has errors or does not hold what was asked for;
/// then `diagnostics` says why. Places in the new sources count on after the files of the old ones.
pub fn diff(old: &Sources, new: &Sources, request: &DiffRequest, diagnostics: &mut Diagnostics) -> Option<Diff> {
    let shift = u32::try_from(old.0.len()).unwrap_or(u32::MAX);
    let old = load(old, 0, diagnostics);
    let new = load(new, shift, diagnostics);
    let (old, new) = selection::rooted(old?, new?, request);
    let mut reported = Diagnostics::default();
    let both = selection::choose(&old, &new, request, &mut reported);
    diagnostics.extend(errors(reported, 0));
    let (old, new) = both?;
    let mut findings = compare::compare(&old, &new);
    findings.extend(traits::compare(&old, &new));
    // The model of an emitted crate carries no metadata.
    if !matches!(request, DiffRequest::Emitted(_)) {
        findings.extend(traits::metadata(old.model, new.model));
    }
    Some(Diff { changes: merged(findings, &RustNames::of(&old.service, &new.service)) })
}

fn load<'a>(sources: &'a Sources, shift: u32, diagnostics: &mut Diagnostics) -> Option<Model<'a>> {
    let mut reported = Diagnostics::default();
    let model = assemble(sources, &mut reported);
    let is_sound = !reported.has_errors();
    diagnostics.extend(errors(reported, shift));
    is_sound.then_some(model)
}

/// Errors alone: whether a model could be better is for `lint` to say.
fn errors(reported: Diagnostics, shift: u32) -> impl Iterator<Item = Diagnostic> {
    let errors = reported.0.into_iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    errors.map(move |mut diagnostic| {
        let spans = diagnostic.related.iter_mut().map(|(span, _)| span).chain(&mut diagnostic.span);
        spans.for_each(|span| span.file = span.file.saturating_add(shift));
        diagnostic
    })
}

/// A limit that shows in requests and in responses is one change, and the request decides.
fn join_directions(findings: &mut [Finding]) {
    let counterparts = |rule: Rule| match rule {
        Rule::ResponseLimitTightened => [Rule::LimitAdded, Rule::LimitTightened, Rule::PatternChanged].as_slice(),
        Rule::ResponseLimitRelaxed => [Rule::LimitRemoved, Rule::LimitRelaxed].as_slice(),
        _ => &[],
    };
    let in_requests: BTreeSet<(String, Rule)> =
        findings.iter().map(|finding| (finding.what.clone(), finding.rule)).collect();
    for finding in findings {
        let with = |rule: &&Rule| in_requests.contains(&(finding.what.clone(), **rule));
        if let Some(rule) = counterparts(finding.rule).iter().find(with) {
            finding.rule = *rule;
        }
    }
}

fn merged(mut findings: Vec<Finding>, names: &RustNames) -> Vec<Change> {
    join_directions(&mut findings);
    findings.sort_by(|a, b| (a.rule, &a.what, &a.place).cmp(&(b.rule, &b.what, &b.place)));
    let mut changes: Vec<Change> = Vec::new();
    for finding in findings {
        let same = changes
            .last_mut()
            .filter(|last| finding.joins != Joins::Nothing && last.rule == finding.rule && last.what == finding.what);
        match same {
            Some(last) if last.places.last() == Some(&finding.place) => {}
            Some(last) => {
                last.rust.push(names.get(&finding.place));
                last.places.push(finding.place);
                last.count += usize::from(finding.joins == Joins::SameKind);
            }
            None => changes.push(Change {
                rule: finding.rule,
                what: finding.what,
                rust: vec![names.get(&finding.place)],
                places: vec![finding.place],
                advice: finding.advice.unwrap_or_else(|| finding.rule.advice().to_owned()),
                count: 1,
            }),
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_cause_is_one_change_and_documentation_is_counted() {
        let limit = |place: &str| Finding::new(Rule::LimitRelaxed, place, "`Id`: length").joining(Joins::SameCause);
        let docs = |place: &str| Finding::new(Rule::DocumentationChanged, place, "text").joining(Joins::SameKind);
        let member = |place: &str| Finding::new(Rule::MemberAdded, place, "`m`");
        let findings = vec![docs("a#B"), limit("a#C$id"), docs("a#A"), member("a#A"), limit("a#B$id"), member("a#B")];
        let diff = Diff { changes: merged(findings, &RustNames::default()) };
        assert_eq!(diff.verdict(), "MINOR: 2 members added, 1 limit relaxed, 2 descriptions changed");
        assert_eq!(diff.changes[2].places, ["a#B$id", "a#C$id"]);
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(Diff::default().verdict(), "NONE: nothing that the crate is made of changed");
        assert_eq!(Diff::default().impact(), None);
    }
}
