//! Has cargo build the program of a mock, and starts it in the place of this process.

use std::path::PathBuf;
use std::process::{Command, Output};

use ::codegen::MockPackages;
use serde_json::Value;
use smithy::terminal;

use crate::Verdict;
use crate::output::{self, Format};
use crate::problem::{At, Problem};
use crate::progress::Progress;
use crate::scratch::Scratch;

/// Writes both packages, builds them, and returns the path of the program.
///
/// # Errors
/// The scratch workspace cannot be written; or cargo fails, and said why.
pub(super) fn build(
    scratch: &Scratch,
    package: &str,
    packages: &MockPackages,
    format: Format,
) -> Result<PathBuf, Vec<Problem>> {
    let one = |problem| vec![problem];
    scratch.add("service", &packages.service)?;
    scratch.add("program", &packages.program)?;
    scratch.keep_only(&["program".to_owned(), "service".to_owned()].into()).map_err(one)?;
    output::note("building the mock, which takes about half a minute the first time", format);
    let progress = Progress::start("building the mock", None);
    let mut cargo = scratch.cargo();
    cargo.args(["build", "--quiet", "--package", package, "--message-format", "json-render-diagnostics"]);
    let Output { stdout, stderr, .. } = cargo.output().at("cargo".as_ref(), "cannot be started").map_err(one)?;
    drop(progress);
    executable(&String::from_utf8_lossy(&stdout)).ok_or_else(|| {
        output::findings(&terminal::text(&String::from_utf8_lossy(&stderr)));
        one(Problem::usage("the mock cannot be built").hint("cargo says why, above"))
    })
}

/// The program among cargo's messages, if the build went well.
fn executable(messages: &str) -> Option<PathBuf> {
    let messages: Vec<Value> = messages.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let is_built = messages.iter().any(|message| message["reason"] == "build-finished" && message["success"] == true);
    let mut programs = messages.iter().filter_map(|message| message["executable"].as_str());
    programs.next_back().filter(|_| is_built).map(PathBuf::from)
}

/// Replaces this process: signals reach the program, and its end is that of the command. The lock of the scratch
/// workspace is given up at that moment, since its file is closed.
#[cfg(unix)]
pub(super) fn become_program(mut command: Command, _scratch: Scratch) -> Result<Verdict, Problem> {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    Err(Problem::io(command.get_program().as_ref(), "cannot be started", &error))
}

/// Waits for the program, which hears of Ctrl-C as this process does.
#[cfg(not(unix))]
pub(super) fn become_program(mut command: Command, scratch: Scratch) -> Result<Verdict, Problem> {
    let program = PathBuf::from(command.get_program());
    let mut child = command.spawn().at(&program, "cannot be started")?;
    drop(scratch);
    let status = child.wait().at(&program, "cannot be waited for")?;
    Ok(if status.success() { Verdict::Good } else { Verdict::BadInput })
}
