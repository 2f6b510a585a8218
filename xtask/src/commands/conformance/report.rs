//! The report of a run: every case that failed, was skipped or got headers of the protocol, then the counts of each side and of all.

use codegen::conformance::{Planned, Side, Skipped};
use serde_json::json;

use super::outcome::Outcome;
use crate::output::Format;

/// The report in a form.
pub(crate) fn of(outcomes: &[Outcome<'_>], skipped: &[Skipped], format: Format) -> String {
    match format {
        Format::Human => human(outcomes, skipped),
        Format::Short => short(outcomes, skipped),
        Format::Json => json(outcomes, skipped),
    }
}

fn human(outcomes: &[Outcome<'_>], skipped: &[Skipped]) -> String {
    let mut text = String::new();
    for outcome in outcomes.iter().filter(|outcome| !outcome.has_passed() || !outcome.case.added.is_empty()) {
        let Planned { id, test, added, .. } = outcome.case;
        let verdict = if outcome.has_passed() { "passed" } else { "failed" };
        let added = if added.is_empty() { String::new() } else { format!(": {} added", added.join(", ")) };
        text.push_str(&format!("{verdict}   {id} ({test}){added}\n"));
        let failure = outcome.failure().into_iter().flat_map(str::lines);
        text.extend(failure.map(|line| format!("         {line}\n")));
    }
    for case in skipped {
        text.push_str(&format!("skipped  {} ({}): {}\n", case.id, case.side.as_str(), case.reason));
    }
    for side in [Side::Client, Side::Server] {
        let counts = Counts::of(outcomes, skipped, |of| of == side);
        if counts != Counts::default() {
            text.push_str(&format!("{}: {}\n", side.as_str(), counts.line()));
        }
    }
    text + &Counts::of(outcomes, skipped, |_| true).line() + "\n"
}

fn short(outcomes: &[Outcome<'_>], skipped: &[Skipped]) -> String {
    let failed = outcomes.iter().filter(|outcome| !outcome.has_passed());
    let mut text: String = failed.map(|outcome| format!("failed {}\n", outcome.case.test)).collect();
    for Planned { test, added, .. } in outcomes.iter().map(|outcome| outcome.case) {
        text.extend(added.iter().map(|header| format!("added {header} {test}\n")));
    }
    text + &Counts::of(outcomes, skipped, |_| true).line() + "\n"
}

fn json(outcomes: &[Outcome<'_>], skipped: &[Skipped]) -> String {
    let cases = outcomes.iter().map(|outcome| {
        let case = outcome.case;
        let verdict = if outcome.has_passed() { "passed" } else { "failed" };
        json!({ "case": case.id, "side": case.side.as_str(), "test": case.test, "outcome": verdict, "reason": outcome.failure(), "added_headers": case.added })
    });
    let skipped_cases = skipped.iter().map(|case| {
        json!({ "case": case.id, "side": case.side.as_str(), "test": null, "outcome": "skipped", "reason": case.reason })
    });
    let Counts { passed, failed, skipped: left_out } = Counts::of(outcomes, skipped, |_| true);
    let summary = json!({ "passed": passed, "failed": failed, "skipped": left_out });
    cases.chain(skipped_cases).chain([summary]).map(|object| format!("{object}\n")).collect()
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Counts {
    fn of(outcomes: &[Outcome<'_>], skipped: &[Skipped], is_of: impl Fn(Side) -> bool) -> Self {
        let here: Vec<&Outcome<'_>> = outcomes.iter().filter(|outcome| is_of(outcome.case.side)).collect();
        let passed = here.iter().filter(|outcome| outcome.has_passed()).count();
        let skipped = skipped.iter().filter(|case| is_of(case.side)).count();
        Self { passed, failed: here.len() - passed, skipped }
    }

    /// `118 passed, 0 failed`, and what was skipped.
    fn line(self) -> String {
        let Self { passed, failed, skipped } = self;
        let skipped = if skipped == 0 { String::new() } else { format!(", {skipped} skipped") };
        format!("{passed} passed, {failed} failed{skipped}")
    }
}
