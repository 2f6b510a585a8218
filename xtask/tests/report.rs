//! Reports that nobody can read: one that cannot be written is exit code 2, one whose reader went away is none.
#![cfg(unix)]

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

const MODEL: &str = include_str!("demo.json");

/// Every command that ends within a second, with what makes it report something.
const COMMANDS: [&[&str]; 10] = [
    &["codegen", "--model", "model.json", "--out", "out"],
    &["codegen", "--model", "model.json", "--out", "absent", "--check"],
    &["diff", "model.json", "model.json"],
    &["lint", "model.json"],
    &["lint", "--explain", "all"],
    &["corpus", "."],
    &["--help"],
    &["--version"],
    &["lint", "--help"],
    &["codegen", "-h"],
];

fn run(folder: &Path, arguments: &[&str], stdout: Stdio) -> (ExitStatus, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.current_dir(folder).args(arguments).stdout(stdout).output().unwrap();
    (output.status, String::from_utf8(output.stderr).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_written_is_exit_code_2() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("model.json"), MODEL).unwrap();
    for command in COMMANDS {
        let takes_format =
            !command.iter().any(|word| word.starts_with("-h") || word.starts_with("--h") || *word == "--version");
        let formats: &[&[&str]] = match takes_format {
            true if command[0] == "diff" => &[&[], &["--format=short"], &["--format=json"], &["--format=markdown"]],
            true => &[&[], &["--format=short"], &["--format=json"]],
            false => &[&[]],
        };
        for format in formats {
            let full = File::options().write(true).open("/dev/full").unwrap();
            let (status, said) = run(root.path(), &[command, format].concat(), full.into());
            assert_eq!(status.code(), Some(2), "{command:?} {format:?}: {said}");
            assert!(said.contains("the report cannot be written: No space left on device"), "{command:?}: {said}");
        }
    }
}

#[test]
fn a_reader_that_went_away_is_no_failure() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("model.json"), MODEL).unwrap();
    for command in COMMANDS.iter().filter(|command| !command.contains(&"--check")) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let (status, said) = run(root.path(), command, writer.into());
        assert_eq!((status.code(), said.as_str()), (Some(0), ""), "{command:?}");
    }
}
