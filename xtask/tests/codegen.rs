//! `cargo xtask codegen` as a process: exit codes, streams, and that bad input leaves every file as it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const MODEL: &str = include_str!("demo.json");

/// A folder with `model.json`, and the place for the output beside it.
struct Folder {
    root: TempDir,
}

impl Folder {
    fn new(model: impl AsRef<[u8]>) -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("model.json"), model).unwrap();
        Self { root }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn run(&self, more: &[&str]) -> Output {
        let base =
            ["codegen", "--model", "model.json", "--operation", "DoThis", "--crate-name", "demo", "--out", "out"];
        xtask(self.root.path(), &[&base, more].concat())
    }
}

fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).current_dir(folder).args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn assert_code(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "stdout: {}\nstderr: {}", stdout(output), stderr(output));
}

#[test]
fn emits_checks_and_mends() {
    let folder = Folder::new(MODEL);
    let first = folder.run(&[]);
    assert_code(&first, 0);
    assert!(stdout(&first).contains("1 of 1 operations"), "{}", stdout(&first));
    assert!(stdout(&first).contains(" 0 unchanged, 0 removed ("), "{}", stdout(&first));
    assert_code(&folder.run(&["--check"]), 0);

    fs::write(folder.path("model.json"), MODEL.replace("\"Name\"", "\"Title\"")).unwrap();
    let stale = folder.run(&["--check"]);
    assert_code(&stale, 1);
    let report = stdout(&stale);
    assert!(report.contains("  stale    "), "{report}");
    assert!(report.contains("\n@@ "), "a hunk is shown: {report}");
    let command = "    cargo xtask codegen --model model.json --operation DoThis --crate-name demo --out out\n";
    assert!(report.ends_with(command), "{report}");
    assert_code(&folder.run(&["--check"]), 1);

    assert_code(&folder.run(&[]), 0);
    assert_code(&folder.run(&["--check"]), 0);
}

#[test]
fn a_check_of_an_absent_folder_lists_what_is_missing_and_creates_nothing() {
    let folder = Folder::new(MODEL);
    let output = folder.run(&["--check", "--format", "short"]);
    assert_code(&output, 1);
    assert!(stdout(&output).lines().all(|line| line.starts_with("missing out/")), "{}", stdout(&output));
    assert!(!folder.path("out").exists());
}

#[test]
fn reports_are_one_json_object_when_asked_and_have_no_colour_in_a_pipe() {
    let folder = Folder::new(MODEL);
    let written: serde_json::Value = serde_json::from_str(&stdout(&folder.run(&["--format", "json"]))).unwrap();
    assert_eq!(written["slice"]["kept_operations"], serde_json::json!(["DoThis"]));
    assert_eq!(written["files"]["unchanged"], 0);
    let checked: serde_json::Value =
        serde_json::from_str(&stdout(&folder.run(&["--check", "--format", "json"]))).unwrap();
    assert_eq!(checked["up_to_date"], true);

    fs::write(folder.path("model.json"), "[").unwrap();
    let refused = folder.run(&["--format", "json"]);
    assert_code(&refused, 2);
    for line in stderr(&refused).lines() {
        let diagnostic: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(diagnostic["severity"], "error");
    }
    assert!(!stderr(&folder.run(&[])).contains('\u{1b}'));
}

#[test]
fn a_model_that_cannot_be_used_leaves_the_old_crate_whole() {
    let folder = Folder::new(MODEL);
    assert_code(&folder.run(&[]), 0);
    let truncated = &MODEL.as_bytes()[..MODEL.len() / 2];
    let cases: [(&[u8], &str); 3] =
        [(b"not JSON", "model.json:1:2"), (truncated, "model.json:"), (b"{\"a\": \"\xff\"}", "is not UTF-8 text")];
    for (model, expected) in cases {
        fs::write(folder.path("model.json"), model).unwrap();
        let output = folder.run(&[]);
        assert_code(&output, 2);
        assert!(stderr(&output).contains(expected), "{}", stderr(&output));
        assert!(stdout(&output).is_empty());
    }
    fs::write(folder.path("model.json"), MODEL).unwrap();
    assert_code(&folder.run(&["--check"]), 0);
}

#[test]
fn a_model_that_cannot_be_read_is_named() {
    let folder = Folder::new(MODEL);
    let output = xtask(folder.root.path(), &["codegen", "--model", "absent.json", ".", "--out", "out"]);
    assert_code(&output, 2);
    assert!(stderr(&output).contains("error: absent.json cannot be read: "), "{}", stderr(&output));
    assert!(stderr(&output).contains("error: . is a folder"), "{}", stderr(&output));
    assert!(!folder.path("out").exists());
}

#[test]
fn an_out_folder_that_is_not_ours_is_refused() {
    let folder = Folder::new(MODEL);
    fs::write(folder.path("out"), "mine").unwrap();
    assert_code(&folder.run(&[]), 2);
    assert_eq!(fs::read_to_string(folder.path("out")).unwrap(), "mine");

    fs::remove_file(folder.path("out")).unwrap();
    fs::create_dir(folder.path("out")).unwrap();
    fs::write(folder.path("out/notes.txt"), "mine").unwrap();
    let output = folder.run(&[]);
    assert_code(&output, 2);
    assert!(stderr(&output).contains("out holds files, none of them generated"), "{}", stderr(&output));
    assert_eq!(fs::read_dir(folder.path("out")).unwrap().count(), 1);
}

#[test]
fn a_folder_of_emitted_crates_is_refused_and_left_whole() {
    let folder = Folder::new(MODEL);
    let emit = |out: &str| {
        xtask(folder.root.path(), &["codegen", "--model", "model.json", "--crate-name", "demo", "--out", out])
    };
    assert_code(&emit("crates/demo"), 0);
    let output = emit("crates");
    assert_code(&output, 2);
    assert!(stderr(&output).contains("crates holds files, none of them generated"), "{}", stderr(&output));
    assert!(folder.path("crates/demo/src/lib.rs").exists());
}

#[test]
fn a_copy_of_an_emitted_file_does_not_make_a_folder_ours() {
    let folder = Folder::new(MODEL);
    assert_code(&folder.run(&[]), 0);
    fs::create_dir_all(folder.path("w/backup")).unwrap();
    fs::copy(folder.path("out/src/lib.rs"), folder.path("w/backup/lib.rs")).unwrap();
    fs::write(folder.path("w/notes.txt"), "mine").unwrap();
    let output = xtask(folder.root.path(), &["codegen", "--model", "model.json", "--out", "w"]);
    assert_code(&output, 2);
    assert!(folder.path("w/backup/lib.rs").exists() && folder.path("w/notes.txt").exists());
    assert_eq!(fs::read_dir(folder.path("w")).unwrap().count(), 2);
}

#[test]
fn a_crate_without_a_listing_is_taken_over_with_a_word() {
    let folder = Folder::new(MODEL);
    assert_code(&folder.run(&[]), 0);
    fs::remove_file(folder.path("out/.codegen")).unwrap();
    let said = |output: &Output| stderr(output).contains("out holds a generated crate from before");
    let check = folder.run(&["--check"]);
    assert_code(&check, 1);
    assert!(said(&check), "{}", stderr(&check));
    let taken = folder.run(&[]);
    assert_code(&taken, 0);
    assert!(said(&taken), "{}", stderr(&taken));
    let again = folder.run(&[]);
    assert_code(&again, 0);
    assert_eq!(stderr(&again), "");
}

#[test]
fn an_out_folder_that_cannot_be_made_is_named() {
    let folder = Folder::new(MODEL);
    fs::write(folder.path("file"), "").unwrap();
    for out in ["file/out", "model.json"] {
        let output = xtask(folder.root.path(), &["codegen", "--model", "model.json", "--out", out]);
        assert_code(&output, 2);
        assert!(stderr(&output).starts_with(&format!("error: {out} ")), "{}", stderr(&output));
    }
}

#[test]
fn unknown_names_are_refused_with_a_suggestion() {
    let folder = Folder::new(MODEL);
    let typo =
        xtask(folder.root.path(), &["codegen", "--model", "model.json", "--operation", "DoTihs", "--out", "out"]);
    assert_code(&typo, 2);
    assert!(stderr(&typo).contains("did you mean `DoThis`?"), "{}", stderr(&typo));
    let far = xtask(folder.root.path(), &["codegen", "--model", "model.json", "--operation", "Zebra", "--out", "out"]);
    assert_code(&far, 2);
    assert!(stderr(&far).contains("it has: DoThis"), "{}", stderr(&far));
    let option = folder.run(&["--chekc"]);
    assert_code(&option, 2);
    assert!(stderr(&option).contains("--check"), "{}", stderr(&option));
    assert!(!folder.path("out").exists());
}

#[test]
fn a_crate_name_cannot_leave_its_place() {
    for name in ["", "../evil", "\"; fn evil", "a b", "con\ntrol", "*/"] {
        let folder = Folder::new(MODEL);
        let arguments = ["codegen", "--model", "model.json", "--out", "out", "--crate-name", name];
        let output = xtask(folder.root.path(), &arguments);
        assert_code(&output, 2);
        assert_eq!(fs::read_dir(folder.root.path()).unwrap().count(), 1, "{name:?}: only the model is there");
    }
}
