//! How each case went, read from what libtest prints.

use std::collections::BTreeMap;

use codegen::conformance::Planned;

/// How a case went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome<'c> {
    /// The case.
    pub(crate) case: &'c Planned,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Passed,
    /// With what the test printed.
    Failed(String),
    /// Its test is nowhere in the output.
    NotRun,
}

impl Outcome<'_> {
    /// Whether the case holds.
    pub(crate) fn has_passed(&self) -> bool {
        self.kind == Kind::Passed
    }

    /// Whether its test never came to an end.
    pub(crate) fn was_not_run(&self) -> bool {
        self.kind == Kind::NotRun
    }

    /// Why it does not hold.
    pub(crate) fn failure(&self) -> Option<&str> {
        match &self.kind {
            Kind::Passed => None,
            Kind::Failed(text) => Some(text),
            Kind::NotRun => Some("its test was not run"),
        }
    }
}

/// Finds every planned case in the output; one that is not there was not run.
pub(crate) fn read<'c>(planned: &'c [Planned], stdout: &str) -> Vec<Outcome<'c>> {
    let verdicts: BTreeMap<&str, bool> = stdout.lines().filter_map(verdict).collect();
    let mut texts = failures(stdout);
    let outcome = |case: &'c Planned| {
        let kind = match verdicts.get(case.test.as_str()) {
            Some(true) => Kind::Passed,
            Some(false) => Kind::Failed(texts.remove(case.test.as_str()).unwrap_or_default()),
            None => Kind::NotRun,
        };
        Outcome { case, kind }
    };
    planned.iter().map(outcome).collect()
}

/// The test of a line of libtest, and whether it passed: `test client::request::a ... ok`.
pub(crate) fn verdict(line: &str) -> Option<(&str, bool)> {
    let (name, verdict) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
    match verdict {
        "ok" => Some((name, true)),
        "FAILED" => Some((name, false)),
        _ => None,
    }
}

/// Output of each failed test, between `---- name stdout ----` and the next such line or the list of failures.
fn failures(stdout: &str) -> BTreeMap<&str, String> {
    let mut texts = BTreeMap::new();
    let mut current: Option<&str> = None;
    for line in stdout.lines() {
        if let Some(name) = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" stdout ----")) {
            current = Some(name);
            texts.insert(name, String::new());
        } else if line == "failures:" {
            current = None;
        } else if let Some(text) = current.and_then(|name| texts.get_mut(name)) {
            text.push_str(line);
            text.push('\n');
        }
    }
    for text in texts.values_mut() {
        *text = told(text);
    }
    texts
}

/// The message of a panic alone: where it stands in an emitted test helps nobody.
fn told(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("thread '") && !line.starts_with("note: run with"));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use codegen::conformance::Side;

    const OUTPUT: &str = "
running 3 tests
test client::request::good ... ok
test client::request::bad ... FAILED

failures:

---- client::request::bad stdout ----

thread 'client::request::bad' (7) panicked at tests/src/client/request.rs:3:5:
assertion failed: path
 left: 1
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

failures:
    client::request::bad

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out
";

    #[test]
    fn every_case_is_told() {
        let planned = ["good", "bad", "lost"].map(|name| Planned {
            id: name.to_owned(),
            side: Side::Client,
            added: Vec::new(),
            test: format!("client::request::{name}"),
        });
        let outcomes = read(&planned, OUTPUT);
        let failures: Vec<Option<&str>> = outcomes.iter().map(Outcome::failure).collect();
        assert_eq!(failures, [None, Some("assertion failed: path\n left: 1"), Some("its test was not run")]);
        assert_eq!(outcomes.iter().map(Outcome::has_passed).collect::<Vec<_>>(), [true, false, false]);
        assert!(outcomes[2].was_not_run() && !outcomes[1].was_not_run());
    }
}
