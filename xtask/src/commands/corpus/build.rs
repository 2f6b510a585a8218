//! Has cargo look at every emitted crate, and says which crate each finding is about. What cargo finds is a failure,
//! a warning as much as an error.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use smithy::terminal;

use super::emit::Outcome;
use crate::paths;
use crate::problem::Problem;
use crate::process::{self, Ended};
use crate::progress::Progress;
use crate::scratch::Scratch;

/// One call of cargo.
pub(super) struct Step {
    arguments: &'static [&'static str],
    finds: Finds,
}

/// In what form a call of cargo says what it finds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Finds {
    /// The compiler's messages, as JSON on stdout.
    Messages,
    /// On stderr, the packages with examples that fail.
    Packages,
}

/// Steps that the flags ask for.
pub(super) fn steps(compile: bool, docs: bool) -> Vec<Step> {
    let messages = |arguments| Step { arguments, finds: Finds::Messages };
    let mut steps = Vec::new();
    if compile {
        steps.push(messages(&["clippy", "--workspace", "--keep-going", "--no-default-features"]));
        steps.push(messages(&["clippy", "--workspace", "--keep-going", "--all-features", "--all-targets"]));
    }
    if docs {
        steps.push(messages(&["doc", "--workspace", "--keep-going", "--no-deps", "--all-features"]));
        let arguments = &["test", "--workspace", "--no-fail-fast", "--doc", "--all-features"];
        steps.push(Step { arguments, finds: Finds::Packages });
    }
    steps
}

/// Runs the steps, and enters what they find.
pub(super) fn all(scratch: &Scratch, steps: Vec<Step>, outcomes: &mut [Outcome]) -> Result<(), Problem> {
    let places = outcomes.iter().enumerate().map(|(index, outcome)| (outcome.package.clone(), index));
    let places: BTreeMap<String, usize> = places.collect();
    let emitted = outcomes.iter().filter(|outcome| outcome.is_emitted()).count();
    let progress = Progress::start("starting cargo", None);
    for step in steps {
        for (package, text) in run(scratch, &step, emitted, &progress)? {
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

/// The findings of a step over so many crates: the package, and what cargo says.
fn run(scratch: &Scratch, step: &Step, crates: usize, progress: &Progress) -> Result<Vec<(String, String)>, Problem> {
    let mut cargo = scratch.cargo();
    cargo.args(step.arguments);
    let call = step.arguments.join(" ");
    match step.finds {
        Finds::Messages => {
            cargo.args(["--message-format", "json"]);
            progress.begin(&format!("cargo {call}"), Some(crates));
        }
        Finds::Packages => progress.begin(&format!("cargo {call}"), None),
    }
    let packages = scratch.package("");
    let ended = process::run(&mut cargo, |line| {
        if let Some(package) = checked(line, &packages) {
            progress.advance(&package);
        }
    });
    let Ended { status, stdout, stderr } = ended.map_err(|error| Problem::usage(format!("cargo {call}: {error}")))?;
    let failures: Vec<(String, String)> = match step.finds {
        Finds::Messages => stdout.lines().filter_map(message).collect(),
        Finds::Packages => stderr.lines().filter_map(failed_package).map(|name| examples_fail(scratch, name)).collect(),
    };
    if status.success() || !failures.is_empty() {
        return Ok(failures);
    }
    Err(Problem::usage(format!("cargo {call}: {status}\n{}", stderr.trim_end())))
}

/// The package of a line in the list with which cargo ends when tests fail.
fn failed_package(line: &str) -> Option<&str> {
    line.trim().strip_prefix("`-p ")?.strip_suffix(" --doc`")
}

fn examples_fail(scratch: &Scratch, package: &str) -> (String, String) {
    let folder = paths::shown(scratch.folder());
    let call = format!("cargo test -p {package} --doc --all-features");
    (package.to_owned(), format!("error: examples of {package} fail; `{call}` in {folder} shows how\n"))
}

/// The crate of a line of cargo's output that says that a library below a folder is done.
fn checked(line: &str, packages: &Path) -> Option<String> {
    let line: Value = serde_json::from_str(line).ok()?;
    let is_library = line["reason"] == "compiler-artifact" && line["target"]["kind"][0] == "lib";
    let folder = Path::new(line["manifest_path"].as_str()?).parent()?;
    let name = folder.strip_prefix(packages).ok()?.to_str()?;
    is_library.then(|| name.to_owned())
}

/// A line of cargo's output, when it is a finding about a package.
fn message(line: &str) -> Option<(String, String)> {
    let line: Value = serde_json::from_str(line).ok()?;
    let message = line.get("message").filter(|_| line["reason"] == "compiler-message")?;
    let is_finding = matches!(message["level"].as_str()?, "error" | "warning");
    // The closing "2 warnings emitted" is about no line of code.
    let is_summary = message["spans"].as_array()?.is_empty() && message["code"].is_null();
    let manifest = Path::new(line["manifest_path"].as_str()?);
    let package = manifest.parent()?.file_name()?.to_str()?.to_owned();
    (is_finding && !is_summary)
        .then(|| (package, terminal::text(message["rendered"].as_str().unwrap_or_default()).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_told_from_what_else_cargo_says() {
        let line = |level: &str, spans: &str| {
            format!(
                r#"{{"reason":"compiler-message","manifest_path":"/x/packages/demo/Cargo.toml","message":
                {{"level":"{level}","spans":{spans},"code":null,"rendered":"text"}}}}"#
            )
        };
        let expected = Some(("demo".to_owned(), "text".to_owned()));
        assert_eq!(message(&line("warning", "[{}]")), expected);
        assert_eq!(message(&line("error", "[{}]")), expected);
        assert_eq!(message(&line("error", "[]")), None);
        assert_eq!(message(&line("note", "[{}]")), None);
        assert_eq!(message(r#"{"reason":"build-finished","success":true}"#), None);
        assert_eq!(message("no JSON"), None);
    }

    #[test]
    fn libraries_that_are_done_are_counted() {
        let line = |kind: &str, folder: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","manifest_path":"{folder}/demo/Cargo.toml","target":{{"kind":["{kind}"]}}}}"#
            )
        };
        let package = |line: &str| checked(line, Path::new("/x/packages"));
        assert_eq!(package(&line("lib", "/x/packages")).as_deref(), Some("demo"));
        assert_eq!(package(&line("bin", "/x/packages")), None);
        assert_eq!(package(&line("lib", "/registry")), None);
        assert_eq!(package("no JSON"), None);
    }

    #[test]
    fn packages_whose_examples_fail_are_named() {
        assert_eq!(failed_package("    `-p demo --doc`"), Some("demo"));
        assert_eq!(failed_package("error: doctest failed, to rerun pass `-p demo --doc`"), None);
    }
}
