//! The emitted program beside the AWS CLI: how long it takes to start, and how large it is. The AWS CLI is the one on the
//! PATH, or the one that `.ci/interop` has installed; without one, the rows are skipped.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::row::{Amount, Row, Target};
use super::{measure, place};
use crate::problem::{At, Problem};
use crate::scratch;

const PEER: &str = "AWS CLI";

/// Starts of which the middle one counts.
const TIMES: usize = 9;

const NO_PEER: &str = "there is no aws on the PATH, and .ci/interop has installed none";

const SIZE: &str = "the emitted program, stripped";

/// The words of a start, and what it is.
const STARTS: [(&str, &[&str]); 3] = [
    ("its version", &["--version"]),
    ("a template of an input", &["execute-provisioned-product-plan", "--generate-cli-skeleton"]),
    ("a complaint about an option", &["execute-provisioned-product-plan", "--plan-idd", "a"]),
];

/// The rows.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let target = scratch::target().join("bench-cli");
    let mut build = measure::cargo(&["rustc", "--package", "servicecatalog", "--features", "cli", "--release"]);
    measure::run(build.args(["--bin", "servicecatalog", "--target-dir"]).arg(&target).args([
        "--",
        "-C",
        "strip=symbols",
    ]))?;
    let ours = place::program(&target.join("release"), "servicecatalog");
    let size = fs::metadata(&ours).at(&ours, "cannot be read")?.len() as f64;
    let mut rows = Vec::new();
    let peer = peer();
    for (what, words) in STARTS {
        let work = format!("start of the program for {what}");
        let Some(peer) = &peer else {
            rows.push(Row::skipped(work, Target::Part(10.0), NO_PEER));
            continue;
        };
        let start = |program: &PathBuf, first: &[&str]| {
            measure::median(TIMES, || {
                let mut command = Command::new(program);
                measure::wall_of(command.args(first).args(words).env("AWS_EC2_METADATA_DISABLED", "true"))
            })
        };
        let service: &[&str] = if words[0].starts_with("--") { &[] } else { &["servicecatalog"] };
        let (ours, theirs) = (start(&ours, &[])?, start(peer, service)?);
        let row = Row::beside(work, PEER, Amount::Nanos(ours), Amount::Nanos(theirs));
        rows.push(row.held_to(Target::Part(10.0), ""));
    }
    rows.push(Row::alone(SIZE, Amount::Bytes(size), Target::Stated));
    Ok(rows)
}

/// The AWS CLI, where there is one.
fn peer() -> Option<PathBuf> {
    let on_path = env::var_os("PATH").into_iter().flat_map(|path| env::split_paths(&path).collect::<Vec<_>>());
    let installed = scratch::target().join("interop/bin");
    on_path.chain([installed]).map(|folder| place::program(&folder, "aws")).find(|program| program.is_file())
}
