//! Has cargo look at every emitted crate, and says which crate each finding is about. What cargo finds is a failure,
//! a warning as much as an error.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use super::emit::Outcome;
use crate::problem::Problem;
use crate::scratch::Scratch;

/// One call of cargo.
pub(super) struct Step {
    arguments: &'static [&'static str],
    /// Whether cargo says what it finds as JSON; the tests of the documentation do not.
    is_read: bool,
}

/// What the flags ask for.
pub(super) fn steps(compile: bool, docs: bool) -> Vec<Step> {
    let read = |arguments| Step { arguments, is_read: true };
    let mut steps = Vec::new();
    if compile {
        steps.push(read(&["clippy", "--workspace", "--keep-going", "--no-default-features"]));
        steps.push(read(&["clippy", "--workspace", "--keep-going", "--all-features"]));
    }
    if docs {
        steps.push(read(&["doc", "--workspace", "--keep-going", "--no-deps", "--all-features"]));
        steps.push(Step { arguments: &["test", "--workspace", "--no-fail-fast", "--doc", "--all-features"], is_read: false });
    }
    steps
}

/// Runs the steps, and enters what they find.
pub(super) fn all(scratch: &Scratch, steps: Vec<Step>, outcomes: &mut [Outcome]) -> Result<(), Problem> {
    let places = outcomes.iter().enumerate().map(|(index, outcome)| (outcome.package.clone(), index));
    let places: BTreeMap<String, usize> = places.collect();
    for step in steps {
        let found = run(scratch, &step)?;
        for (package, text) in found {
            let Some(outcome) = places.get(&package).and_then(|index| outcomes.get_mut(*index)) else { continue };
            // A finding that holds with and without features is one.
            if !outcome.findings.contains(&text) {
                outcome.compiler += 1;
                outcome.findings.push_str(&text);
            }
        }
    }
    Ok(())
}

/// The findings of a step: the package, and what cargo says.
fn run(scratch: &Scratch, step: &Step) -> Result<Vec<(String, String)>, Problem> {
    let mut cargo = scratch.cargo();
    cargo.args(step.arguments);
    if step.is_read {
        cargo.args(["--message-format", "json"]);
    }
    if io::stderr().is_terminal() {
        cargo.stderr(Stdio::inherit());
    }
    let failed = |what: &str| Problem::usage(format!("cargo {}: {what}", step.arguments.join(" ")));
    let output = cargo.output().map_err(|error| failed(&error.to_string()))?;
    let stdout = String::from_utf8_lossy(&output.stdout);
    let found: Vec<(String, String)> =
        if step.is_read { stdout.lines().filter_map(finding).collect() } else { Vec::new() };
    if output.status.success() || !found.is_empty() {
        return Ok(found);
    }
    let said = if step.is_read { String::from_utf8_lossy(&output.stderr) } else { stdout };
    Err(failed(&format!("{}\n{}", output.status, said.trim_end())))
}

/// A line of cargo's output, when it is a finding about a package.
fn finding(line: &str) -> Option<(String, String)> {
    let line: Value = serde_json::from_str(line).ok()?;
    let message = line.get("message").filter(|_| line["reason"] == "compiler-message")?;
    let is_finding = matches!(message["level"].as_str()?, "error" | "warning");
    // The closing "2 warnings emitted" is about no line of code.
    let is_summary = message["spans"].as_array()?.is_empty() && message["code"].is_null();
    let manifest = Path::new(line["manifest_path"].as_str()?);
    let package = manifest.parent()?.file_name()?.to_str()?.to_owned();
    (is_finding && !is_summary).then(|| (package, message["rendered"].as_str().unwrap_or_default().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_told_from_what_else_cargo_says() {
        let message = |level: &str, spans: &str| {
            format!(
                r#"{{"reason":"compiler-message","manifest_path":"/x/packages/demo/Cargo.toml","message":
                {{"level":"{level}","spans":{spans},"code":null,"rendered":"text"}}}}"#
            )
        };
        let expected = Some(("demo".to_owned(), "text".to_owned()));
        assert_eq!(finding(&message("warning", "[{}]")), expected);
        assert_eq!(finding(&message("error", "[{}]")), expected);
        assert_eq!(finding(&message("error", "[]")), None);
        assert_eq!(finding(&message("note", "[{}]")), None);
        assert_eq!(finding(r#"{"reason":"build-finished","success":true}"#), None);
        assert_eq!(finding("no JSON"), None);
    }
}
