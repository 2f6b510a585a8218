//! The bar of a run that takes its time: drawn on a terminal and removed at the end, absent from a pipe.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

/// Longer than the time after which a bar is drawn.
const LONG: Duration = Duration::from_millis(600);

/// A folder with a pipe for a model: a command reads it until the test writes it.
struct Slow {
    root: TempDir,
    model: PathBuf,
}

impl Slow {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let model = root.path().join("model.json");
        assert!(Command::new("mkfifo").arg(&model).status().unwrap().success());
        Self { root, model }
    }

    fn arguments(&self) -> [&str; 5] {
        ["codegen", "--model", self.model.to_str().unwrap(), "--out", "out"]
    }

    /// Opens the pipe, which waits until the command has opened it too.
    fn opened(&self) -> File {
        File::options().write(true).open(&self.model).unwrap()
    }
}

fn write_model(mut file: File) {
    file.write_all(include_bytes!("demo.json")).unwrap();
}

#[test]
fn a_terminal_shows_the_bar_and_keeps_nothing_of_it() {
    // It runs a command on a terminal of its own. Not every system has it.
    if Command::new("script").arg("--version").output().is_err() {
        return;
    }
    let slow = Slow::new();
    let words: Vec<String> = slow.arguments().iter().map(|word| format!("'{word}'")).collect();
    let command = format!("'{}' {}", env!("CARGO_BIN_EXE_xtask"), words.join(" "));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(slow.root.path()).env("TERM", "xterm");
    let mut child = script.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let (mut shown, mut buffer) = (Vec::new(), [0; 256]);
    let is_drawn = |shown: &[u8]| String::from_utf8_lossy(shown).contains("] 0 s, reading the model");
    let file = slow.opened();
    while !is_drawn(&shown) {
        let read = stdout.read(&mut buffer).unwrap();
        assert!(read > 0, "{}", String::from_utf8_lossy(&shown));
        shown.extend(&buffer[..read]);
    }
    write_model(file);
    stdout.read_to_end(&mut shown).unwrap();
    let shown = String::from_utf8(shown).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{shown}");
    let (before, report) = shown.split_at(shown.find("com.example#Demo: kept").unwrap());
    assert!(before.ends_with("\r\x1b[K") && !report.contains('['), "{shown:?}");
}

#[test]
fn a_pipe_sees_no_bar() {
    let slow = Slow::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(slow.arguments()).current_dir(slow.root.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    let file = slow.opened();
    thread::sleep(LONG);
    write_model(file);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
    assert!(fs::exists(slow.root.path().join("out/Cargo.toml")).unwrap());
}
