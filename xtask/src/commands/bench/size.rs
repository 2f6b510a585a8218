//! Size that decoding one response adds to a program: stripped release builds, less one that does nothing.

use std::fs;

use super::measure;
use super::place;
use super::row::{Amount, Row, Target};
use crate::problem::{At, Problem};

const FIXED: &str = "the reader and its error paths are in the program whole, however little a response holds";

/// The row.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let empty = size("empty")?;
    let beyond = |name| size(name).map(|size| Amount::Bytes(size - empty));
    let row = Row::beside(
        "program that decodes one response",
        "aws-sdk",
        beyond("decode_generated")?,
        beyond("decode_aws_sdk")?,
    );
    Ok(vec![row.held_to(Target::Part(6.0), FIXED)])
}

fn size(name: &str) -> Result<f64, Problem> {
    let target = place::peers_target();
    let mut build = measure::cargo(&["rustc", "--locked", "--release", "--bin", name, "--target-dir"]);
    let build = build.arg(&target).args(["--", "-C", "strip=symbols"]).current_dir(place::peers());
    measure::run(build)?;
    let program = place::program(&target.join("release"), name);
    fs::metadata(&program).at(&program, "cannot be read").map(|metadata| metadata.len() as f64)
}
