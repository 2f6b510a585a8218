//! `cargo xtask mock` as a process: what it refuses, what it serves, and how it ends.

mod schema;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

const MODEL: &str = include_str!("demo.json");

const ANSWERS: &str = r#"{ "DoThis": [
    { "when": { "/Name": "one" }, "output": { "Count": 1 }, "times": 1 },
    { "when": { "/Name": "gone" }, "error": { "NotFound": { "message": "no" } } },
    { "when": { "/Name": "cut" }, "output": { "Count": 1234567 }, "fault": "cut" },
    { "when": { "/Name": "close" }, "fault": "close" }
] }"#;

/// The model with limits, an output and an error.
fn model() -> String {
    MODEL
        .replace(
            r#""Name": { "target": "smithy.api#String" }"#,
            r#""Name": { "target": "smithy.api#String", "traits": { "smithy.api#length": { "max": 5 } } }"#,
        )
        .replace(
            r#""input": { "target": "com.example#DoThisInput" } }"#,
            r#""input": { "target": "com.example#DoThisInput" }, "output": { "target": "com.example#DoThisOutput" },
               "errors": [{ "target": "com.example#NotFound" }] },
            "com.example#DoThisOutput": { "type": "structure", "members": { "Count": { "target": "smithy.api#Integer" } },
                "traits": { "smithy.api#output": {} } },
            "com.example#NotFound": { "type": "structure", "members": { "message": { "target": "smithy.api#String" } },
                "traits": { "smithy.api#error": "client" } }"#,
        )
}

/// A folder with a model and answers, and what takes the place of the target folder.
struct Folder {
    root: TempDir,
    target: PathBuf,
}

impl Folder {
    fn new(target: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("model.json"), model()).unwrap();
        fs::write(root.path().join("answers.json"), ANSWERS).unwrap();
        Self { root, target: Path::new(env!("CARGO_TARGET_TMPDIR")).join(target) }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("mock").args(arguments).current_dir(self.root.path()).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// The exit code, stdout and stderr of a run that ends by itself.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let Output { status, stdout, stderr } = self.command(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code(), text(stdout), text(stderr))
    }

    fn start(&self, arguments: &[&str]) -> Running {
        let arguments = [&["--model", "model.json"], arguments].concat();
        let mut child = self.command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        lines.read_line(&mut first).unwrap();
        if arguments.contains(&"json") {
            schema::hold(&first, "mock_listening");
        }
        let json = serde_json::from_str::<serde_json::Value>(&first).ok();
        let address = json.as_ref().and_then(|line| line["listening"].as_str()).or(first.strip_prefix("listening on "));
        let Some(address) = address.and_then(|address| address.trim_end().strip_prefix("http://")) else {
            let said = child.wait_with_output().unwrap();
            panic!("{first}{}", String::from_utf8_lossy(&said.stderr));
        };
        Running { address: address.to_owned(), child, lines }
    }
}

/// A mock that listens.
struct Running {
    address: String,
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
}

impl Running {
    /// Head and body of the answer; empty when the connection is closed instead.
    fn ask(&self, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let head = "POST / HTTP/1.1\r\nhost: mock\r\nx-amz-target: Demo.DoThis\r\nconnection: close\r\n";
        let length = body.len();
        let kind = "content-type: application/x-amz-json-1.1";
        write!(stream, "{head}{kind}\r\ncontent-length: {length}\r\n\r\n{body}").unwrap();
        let mut answer = Vec::new();
        // A connection that breaks off has sent what it has sent.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8(answer).unwrap()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Sends the signal of Ctrl-C, and returns the exit code.
    fn interrupt(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn bad_input_ends_with_two_before_anything_is_built() {
    let folder = Folder::new("mock-bad-input");
    let write = |name: &str, text: &str| fs::write(folder.root.path().join(name), text).unwrap();
    write("broken.json", "{");
    write("latin1.json", "");
    fs::write(folder.root.path().join("latin1.json"), b"\xe4").unwrap();
    write("rest.json", &model().replace("awsJson1_1", "restJson1"));
    write(
        "wrong.json",
        &ANSWERS.replace("\"Count\": 1 ", "\"Cuont\": 1 ").replace("\"/Name\": \"gone\"", "\"/Nmae\": 1"),
    );
    let table: &[(&[&str], &str)] = &[
        (&["--model", "missing.json"], "missing.json cannot be read"),
        (&["--model", "latin1.json"], "latin1.json is not UTF-8 text"),
        (&["--model", "broken.json"], "broken.json:1:"),
        (&["--model", "rest.json"], "S0801"),
        (&["--model", "model.json", "--service", "Dmeo"], "S0412"),
        (&["--model", "model.json", "--operation", "DoThsi"], "did you mean `DoThis`?"),
        (&["--model", "model.json", "--answers", "missing.json"], "missing.json cannot be read"),
        (&["--model", "model.json", "--answers", "latin1.json"], "latin1.json is not UTF-8 text"),
        (&["--model", "model.json", "--answers", "broken.json"], "broken.json:1:"),
        (&["--model", "model.json", "--answers", "wrong.json"], "wrong.json:2:"),
        (&["--model", "model.json", "--port", "70000"], "70000"),
        (&["--model", "model.json", "--seed", "-1"], "-1"),
        (&["--model", "model.json", "--validation", "lax"], "lax"),
        (&["--model", "model.json", "--inputs", "--port", "1"], "--inputs"),
        (&["--config", "missing.toml"], "missing.toml cannot be read"),
        (&["--nothing"], "--nothing"),
    ];
    for (arguments, expected) in table {
        let (code, report, said) = folder.run(arguments);
        assert_eq!((code, report.as_str()), (Some(2), ""), "{arguments:?}: {said}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
    assert!(!folder.target.exists(), "nothing is built");
}

#[test]
fn every_fault_of_the_answers_is_shown_at_once() {
    let folder = Folder::new("mock-faults");
    let wrong = ANSWERS.replace("\"Count\": 1 ", "\"Cuont\": 1 ").replace("\"/Name\": \"gone\"", "\"/Nmae\": 1");
    fs::write(folder.root.path().join("wrong.json"), wrong).unwrap();
    let (_, _, said) = folder.run(&["--model", "model.json", "--answers", "wrong.json", "--format", "short"]);
    let expected = "wrong.json:2:47: error[S1105]: the output: there is no member `Cuont`";
    assert!(said.contains(expected) && said.contains("wrong.json:3:17: error[S1104]: "), "{said}");
    let (_, _, said) = folder.run(&["--model", "model.json", "--answers", "wrong.json"]);
    assert!(said.contains("help: did you mean `Name`?") && said.contains("nothing was written: 2 errors"), "{said}");
}

#[test]
fn sample_inputs_are_printed_without_a_build() {
    let folder = Folder::new("mock-inputs");
    let (code, report, said) = folder.run(&["--model", "model.json", "--inputs"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(report.lines().next(), Some(r#"{"operation":"DoThis","input":{"Name": "name"}}"#));
    assert!(report.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "{report}");
    assert!(!folder.target.exists());
}

#[test]
#[cfg(unix)]
#[ignore = "builds a server, which takes half a minute"]
fn a_mock_answers_reports_and_ends() {
    let folder = Folder::new("mock");
    let mut mock = folder.start(&["--answers", "answers.json", "--record", "record.jsonl"]);
    let body = |answer: &str| answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default();
    assert_eq!(body(&mock.ask(r#"{"Name":"one"}"#)), r#"{"Count":1}"#);
    let made_up = body(&mock.ask(r#"{"Name":"one"}"#));
    assert!(made_up.starts_with('{') && made_up == body(&mock.ask(r#"{"Name":"one"}"#)), "{made_up}");
    assert_eq!(body(&mock.ask(r#"{"Name":"gone"}"#)), r#"{"__type":"NotFound","message":"no"}"#);
    assert!(mock.ask(r#"{"Name":"too long"}"#).contains("ValidationException"));
    assert_eq!(body(&mock.ask(r#"{"Name":"cut"}"#)), r#"{"Count""#);
    assert_eq!(mock.ask(r#"{"Name":"close"}"#), "");
    let lines: Vec<String> = (0..7).map(|_| mock.line()).collect();
    let constraint = "ValidationException: 1 validation error detected. Value with length 8 at '/Name' failed to satisfy \
                      constraint: Member must have length less than or equal to 5";
    let expected = [
        "1 DoThis 200 answers.json:2".to_owned(),
        "2 DoThis 200 made up".to_owned(),
        "3 DoThis 200 made up".to_owned(),
        "4 DoThis 400 answers.json:3 NotFound: no".to_owned(),
        format!("5 DoThis 400 refused {constraint}"),
        "6 DoThis 200 answers.json:4, body cut".to_owned(),
        "7 DoThis - answers.json:5, connection closed".to_owned(),
    ];
    assert_eq!(lines, expected);
    assert_eq!(mock.interrupt(), Some(0));
    let record = fs::read_to_string(folder.root.path().join("record.jsonl")).unwrap();
    assert_eq!(record.lines().count(), 7);
    let last = r#"{"number":7,"operation":"DoThis","status":null,"answer":"answers.json:5","body":{"Name":"close"}}"#;
    assert_eq!(record.lines().next_back(), Some(last));
}

/// They share a scratch workspace: the second waits for the build of the first, not for its end.
#[test]
#[cfg(unix)]
#[ignore = "builds a server, which takes half a minute"]
fn two_mocks_of_one_service_run_at_a_time() {
    let folder = Folder::new("mock-two");
    let (one, mut other) = std::thread::scope(|scope| {
        let one = scope.spawn(|| folder.start(&["--answers", "answers.json"]));
        let other = scope.spawn(|| folder.start(&["--validation", "none", "--format", "json"]));
        (one.join().unwrap(), other.join().unwrap())
    });
    assert_ne!(one.address, other.address);
    assert!(one.ask(r#"{"Name":"too long"}"#).contains("ValidationException"));
    assert!(other.ask(r#"{"Name":"too long"}"#).starts_with("HTTP/1.1 200 OK"));
    let line = other.line();
    schema::hold(&line, "mock_request");
    let line: serde_json::Value = serde_json::from_str(&line).unwrap();
    let expected = serde_json::json!({ "number": 1, "operation": "DoThis", "answer": "made up", "status": 200 });
    assert_eq!(line, expected);
    // A port that is taken is said, and another run has the exit code for it.
    let port = one.address.rsplit_once(':').unwrap().1;
    let (code, _, said) = folder.run(&["--model", "model.json", "--port", port]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains(&format!("error: port {port} of 127.0.0.1 cannot be listened on")), "{said}");
    let left = fs::read_dir(folder.target.join("scratch/mock/demo-mock")).unwrap();
    let scripts = left.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("script"));
    assert_eq!(scripts.count(), 0, "each program removes its script");
}
