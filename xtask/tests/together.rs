//! Several commands at once in one folder: each waits for its turn, and comes to its own result.

mod schema;

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// How often four commands are started at once.
const ROUNDS: usize = 10;

/// A service with one operation, one member and one test case, in which the member has a name of its own.
fn model(member: &str, expected: &str) -> String {
    let case = format!(
        r#"{{ "id": "Writes", "protocol": "aws.protocols#awsJson1_1", "appliesTo": "client", "method": "POST",
            "uri": "/", "params": {{ "{member}": "x" }}, "body": "{{\"{expected}\":\"x\"}}" }}"#
    );
    include_str!("demo.json").replace(r#""Name":"#, &format!(r#""{member}":"#)).replace(
        r#""type": "operation","#,
        &format!(r#""type": "operation", "traits": {{ "smithy.test#httpRequestTests": [{case}] }},"#),
    )
}

/// A folder for the models, and one that takes the place of the target folder: no other test builds there.
struct Folder {
    models: tempfile::TempDir,
    target: PathBuf,
}

impl Folder {
    fn new(target: &str) -> Self {
        Self { models: tempfile::tempdir().unwrap(), target: Path::new(env!("CARGO_TARGET_TMPDIR")).join(target) }
    }

    fn write(&self, name: &str, model: &str) -> PathBuf {
        let path = self.models.path().join(name);
        fs::write(&path, model).unwrap();
        path
    }

    fn start(&self, arguments: &[&str], model: &Path) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments).arg(model).current_dir(env!("CARGO_MANIFEST_DIR"));
        command.env("CARGO_TARGET_DIR", &self.target).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }
}

/// The exit code, and the streams as text.
fn ended(child: Child) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

/// Their packages have the same names, their services differ, and so do the results of their tests.
#[test]
fn four_runs_of_conformance_test_their_own_model() {
    let folder = Folder::new("together-conformance");
    let good = ["1 passed, 0 failed"; 2];
    let bad = ["0 passed, 1 failed"; 2];
    let models = [("Name", "Name"), ("Title", "Title"), ("Name", "Title"), ("Title", "Name")];
    let models =
        models.map(|(member, expected)| folder.write(&format!("{member}{expected}.json"), &model(member, expected)));
    for round in 0..ROUNDS {
        let running = models.each_ref().map(|model| folder.start(&["conformance", "--format", "short"], model));
        for (child, expected) in running.into_iter().zip(good.into_iter().chain(bad)) {
            let (code, report, said) = ended(child);
            assert_eq!(report.lines().next_back(), Some(expected), "round {round}: {report}\n{said}");
            assert_eq!(code, Some(i32::from(report.starts_with("failed"))), "round {round}: {report}\n{said}");
        }
    }
}

/// Two emit a crate, two another one of the same name.
#[test]
fn four_runs_of_codegen_leave_one_crate_whole() {
    let folder = Folder::new("together-codegen");
    let models =
        ["Name", "Title", "Label", "Text"].map(|name| folder.write(&format!("{name}.json"), &model(name, name)));
    let out = folder.models.path().join("out");
    let codegen = ["codegen", "--out", out.to_str().unwrap(), "--model"];
    for round in 0..ROUNDS {
        for child in models.each_ref().map(|model| folder.start(&codegen, model)) {
            let (code, report, said) = ended(child);
            assert_eq!(code, Some(0), "round {round}: {report}\n{said}");
        }
        let check = ["codegen", "--check", "--out", out.to_str().unwrap(), "--model"];
        let checks = models.each_ref().map(|model| ended(folder.start(&check, model)).0);
        let whole = checks.iter().filter(|code| **code == Some(0)).count();
        assert_eq!(whole, 1, "round {round}: {checks:?}");
    }
    let mut left: Vec<_> =
        fs::read_dir(folder.models.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["Label.json", "Name.json", "Text.json", "Title.json", "out"]);
}

/// Each finds the package of its own model in the scratch workspace. One round: the lock is that of `conformance`.
#[test]
#[ignore = "builds crates with all features: a client's signatures need a C compiler"]
fn four_runs_of_corpus_compile_their_own_models() {
    let folder = Folder::new("together-corpus");
    let folders = ["One", "Two", "Three", "Four"].map(|name| {
        let folder = folder.models.path().join(name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("demo.json"), model(name, name)).unwrap();
        folder
    });
    let corpus = ["corpus", "--compile", "--format", "short"];
    for child in folders.each_ref().map(|models| folder.start(&corpus, models)) {
        let (code, report, said) = ended(child);
        assert_eq!(code, Some(0), "{report}\n{said}");
        assert!(report.contains("\n1 passed, 0 failed, 0 skipped"), "{report}\n{said}");
    }
}

/// Starts a command while another one has its workspace: the first line that it says, and the command, which goes on.
fn kept_waiting(folder: &Folder, workspace: &str, arguments: &[&str]) -> (String, Child) {
    let scratch = folder.target.join("scratch").join(workspace);
    fs::create_dir_all(&scratch).unwrap();
    let holder = File::create(scratch.join(".lock")).unwrap();
    holder.lock().unwrap();
    let mut child = folder.start(arguments, &folder.write("demo.json", &model("Name", "Name")));
    let mut line = String::new();
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut line).unwrap();
    (line, child)
}

#[test]
fn whoever_waits_says_for_what() {
    let folder = Folder::new("together-waiting");
    let arguments = ["conformance", "--format", "json"];
    let (line, child) = kept_waiting(&folder, "conformance/demo-conformance", &arguments);
    schema::hold(&line, "note");
    let note: serde_json::Value = serde_json::from_str(&line).unwrap();
    let message = note["message"].as_str().unwrap();
    assert!(message.starts_with("waiting for another command that works in "), "{message}");
    assert!(message.ends_with("demo-conformance"), "{message}");
    let (code, report, _) = ended(child);
    assert_eq!(code, Some(0));
    let (cases, summary) = report.trim_end().rsplit_once('\n').unwrap();
    schema::hold(cases, "conformance_case");
    schema::hold(summary, "conformance_summary");
}

#[test]
fn a_mock_waits_for_the_build_of_another() {
    let folder = Folder::new("together-mock");
    let (line, mut child) = kept_waiting(&folder, "mock/demo-mock", &["mock", "--model"]);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(line.starts_with("note: waiting for another command that works in "), "{line}");
    assert!(line.trim_end().ends_with("demo-mock"), "{line}");
}
