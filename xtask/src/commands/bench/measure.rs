//! Starts programs, takes their time and reads the lines that they print. Knows no target.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::place;
use crate::problem::{At, Problem};

/// A call of cargo from the project's root.
pub(super) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place::root()).args(arguments);
    command
}

/// Runs to the end; what fails is shown with what it said.
pub(super) fn run(command: &mut Command) -> Result<Output, Problem> {
    let shown = || {
        let words: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
        format!("{} {}", Path::new(command.get_program()).display(), words.join(" "))
    };
    let shown = shown();
    let output = command.output().map_err(|error| Problem::usage(format!("{shown}: {error}")))?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Problem::usage(format!("{shown}: {}\n{}", output.status, said.trim_end())))
}

/// Runs to the end, and returns stdout.
pub(super) fn text(command: &mut Command) -> Result<String, Problem> {
    run(command).map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// How long a run takes from start to end, in nanoseconds.
pub(super) fn wall(command: &mut Command) -> Result<f64, Problem> {
    let started = Instant::now();
    run(command.stdin(Stdio::null()))?;
    Ok(nanos(started.elapsed()))
}

/// The same of a program whose exit code may be any.
pub(super) fn wall_of(command: &mut Command) -> Result<f64, Problem> {
    let started = Instant::now();
    let shown = command.get_program().to_owned();
    let ended = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    ended.at(Path::new(&shown), "cannot be started")?;
    Ok(nanos(started.elapsed()))
}

/// The middle one of several measurements.
pub(super) fn median(times: usize, mut measured: impl FnMut() -> Result<f64, Problem>) -> Result<f64, Problem> {
    let mut values = Vec::new();
    for _ in 0..times.max(1) {
        values.push(measured()?);
    }
    values.sort_by(f64::total_cmp);
    Ok(values[values.len() / 2])
}

/// A time as rows and plots have it.
pub(super) fn nanos(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

/// Removes a folder; that it is absent already is as good.
pub(super) fn remove(folder: &Path) -> Result<(), Problem> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed.at(folder, "cannot be removed"),
    }
}

/// How the crate of the peers is built.
#[derive(Clone, Copy)]
pub(super) enum Profile {
    /// With every peer.
    Release,
    /// With the clients, whose calls are measured.
    Client,
    /// With link-time optimisation, without the SDK, which would take minutes and tell nothing.
    Fat,
}

/// Builds the crate of the peers and runs it: its lines, one JSON object each.
pub(super) fn peers(profile: Profile, arguments: &[&str]) -> Result<Vec<Value>, Problem> {
    peers_in(&[], profile, arguments)
}

/// The same with some variables in its environment.
pub(super) fn peers_in(
    environment: &[(&str, &str)],
    profile: Profile,
    arguments: &[&str],
) -> Result<Vec<Value>, Problem> {
    let (folder, flags) = match profile {
        Profile::Release => ("release", ["--profile", "release"].as_slice()),
        Profile::Client => ("release", ["--profile", "release", "--features", "client"].as_slice()),
        Profile::Fat => ("fat", ["--profile", "fat", "--no-default-features"].as_slice()),
    };
    let target = place::peers_target();
    let mut build = cargo(&["build", "--locked", "--bin", "peers"]);
    run(build.args(flags).arg("--target-dir").arg(&target).current_dir(place::peers()))?;
    let mut program = Command::new(place::program(&target.join(folder), "peers"));
    let printed = text(program.args(arguments).envs(environment.iter().copied()))?;
    Ok(printed.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// Builds a program of another crate beside the peers and runs it: its lines, one JSON object each.
pub(super) fn printed_by(crate_folder: &Path, name: &str, arguments: &[&str]) -> Result<Vec<Value>, Problem> {
    let target = place::peers_target();
    let mut build = cargo(&["build", "--locked", "--release", "--bin", name]);
    run(build.arg("--target-dir").arg(&target).current_dir(crate_folder))?;
    let printed = text(Command::new(place::program(&target.join("release"), name)).args(arguments))?;
    Ok(printed.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// The codec or server of the emitted crate in these lines.
pub(super) const OURS: &str = "generated";

/// A number of a line.
pub(super) fn number(line: &Value, name: &str) -> f64 {
    line[name].as_f64().unwrap_or(f64::NAN)
}

/// A text of a line.
pub(super) fn word<'l>(line: &'l Value, name: &str) -> &'l str {
    line[name].as_str().unwrap_or_default()
}
