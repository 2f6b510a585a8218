//! `cargo xtask bench` as a process: its usage. What it measures takes minutes and is judged by no test.

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_xtask")).arg("bench").args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn an_unknown_group_is_bad_usage() {
    let (code, stdout, stderr) = run(&["--only", "codecs"]);
    assert_eq!((code, stdout.as_str()), (Some(2), ""));
    assert!(stderr.contains("'codec'"), "{stderr}");
}

#[test]
fn help_names_every_group() {
    let (code, stdout, _) = run(&["--help"]);
    assert_eq!(code, Some(0));
    for group in
        ["codec", "client", "load", "instructions", "growth", "generator", "size", "cli", "ir", "features", "build"]
    {
        assert!(stdout.contains(&format!("\n  {group}")), "{stdout}");
    }
}
