//! `cargo xtask diff`, `lint`, and the verdict of `codegen` as processes: exit codes, streams, forms.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const MODEL: &str = include_str!("demo.json");

/// A folder with `old.json`, `new.json` and `broken.json`.
fn models(new: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in [("old.json", MODEL), ("new.json", new), ("broken.json", "{ \"smithy\": \"2.0\", }")] {
        fs::write(root.path().join(name), text).unwrap();
    }
    root
}

fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).current_dir(folder).args(arguments).output().unwrap()
}

/// The exit code, and the streams as text.
fn run(folder: &TempDir, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = xtask(folder.path(), arguments);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn with_member() -> String {
    MODEL.replace(r#""members": {"#, r#""members": { "Note": { "target": "smithy.api#String" },"#)
}

#[test]
fn the_verdict_comes_first_and_deny_decides_the_exit_code() {
    let root = models(&with_member());
    let compare = |more: &[&str]| run(&root, &[&["diff", "old.json", "new.json"], more].concat());
    let (code, report, findings) = compare(&[]);
    assert_eq!((code, findings.as_str()), (Some(0), ""));
    assert!(report.starts_with("MINOR: 1 member added\n\n"), "{report}");
    assert_eq!(compare(&["--deny", "major"]).0, Some(0));
    assert_eq!(compare(&["--deny", "minor"]).0, Some(1));
    assert_eq!(run(&root, &["diff", "old.json", "old.json", "--deny", "minor"]).0, Some(0));
    assert!(compare(&["--format", "markdown"]).1.starts_with("**MINOR: 1 member added**\n\n| change |"));
    let json: serde_json::Value = serde_json::from_str(&compare(&["--format", "json"]).1).unwrap();
    assert_eq!(json["severity"], "minor");
}

#[test]
fn bad_input_ends_with_two_and_names_the_file() {
    let root = models(&with_member());
    let (code, report, findings) = run(&root, &["diff", "old.json", "broken.json"]);
    assert_eq!((code, report.as_str()), (Some(2), ""));
    assert!(findings.contains("broken.json:1:"), "{findings}");
    assert_eq!(run(&root, &["diff", "old.json", "missing.json"]).0, Some(2));
    assert_eq!(run(&root, &["diff", "old.json"]).0, Some(2));
    let (code, _, findings) = run(&root, &["diff", "old.json", "new.json", "--operation", "DoThsi"]);
    assert!(code == Some(2) && findings.contains("did you mean `DoThis`?"), "{findings}");
}

#[test]
fn codegen_says_what_the_update_is() {
    let root = models(&with_member());
    let emit =
        |model: &str, more: &[&str]| run(&root, &[&["codegen", "--model", model, "--out", "out"], more].concat());
    assert!(!emit("old.json", &[]).1.contains("verdict"), "there was no crate before");
    assert!(emit("new.json", &["--check"]).1.contains("verdict  MINOR: 1 member added\n"));
    assert!(emit("new.json", &[]).1.contains("verdict  MINOR: 1 member added\n"));
    assert!(emit("new.json", &[]).1.contains("verdict  NONE"));
    fs::write(root.path().join("out/model.json"), "{").unwrap();
    let (code, report, findings) = emit("old.json", &[]);
    assert_eq!((code, findings.as_str()), (Some(0), ""));
    assert!(report.contains("verdict  unknown, because the present model.json cannot be compared: "), "{report}");
}

#[test]
fn an_update_shows_its_changes_and_the_version_that_it_needs() {
    let root = models(&with_member());
    let configure = |model: &str, version: &str| {
        let text = format!("[crate]\nversion = \"{version}\"\n[service]\nmodels = [\"{model}\"]\n");
        fs::write(root.path().join("codegen.toml"), text).unwrap();
    };
    configure("old.json", "0.1.0");
    let first = run(&root, &["codegen"]).1;
    assert!(first.contains("\n  checks   ") && first.contains("; limits in prose are not checked\n"), "{first}");
    configure("new.json", "0.1.0");
    let step = "  to do    raise version 0.1.0 -> 0.1.1 in codegen.toml\n";
    assert!(run(&root, &["codegen", "--check"]).1.contains(step));
    let (_, report, _) = run(&root, &["codegen"]);
    assert!(report.starts_with("MINOR: 1 member added\n\nminor: 1 member added\n"), "{report}");
    assert!(report.contains(step), "{report}");

    configure("old.json", "0.2.0");
    let (_, report, _) = run(&root, &["codegen"]);
    assert!(report.contains("verdict  MAJOR") && !report.contains("to do    raise"), "{report}");
    let (_, report, _) = run(&root, &["codegen", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!((&json["version"], &json["slice"]["limits"]["ranges"]), (&serde_json::Value::Null, &0.into()));
}

#[test]
fn an_edit_by_hand_is_named_before_it_is_overwritten() {
    let root = models(&with_member());
    let emit = |model: &str| run(&root, &["codegen", "--model", model, "--out", "out"]).2;
    assert_eq!(emit("old.json"), "");
    let edited = root.path().join("out/src/lib.rs");
    fs::write(&edited, fs::read_to_string(&edited).unwrap() + "// by hand\n").unwrap();
    let said = emit("new.json");
    assert!(said.starts_with("note: out: src/lib.rs: not what this generator makes"), "{said}");
    assert!(!fs::read_to_string(&edited).unwrap().contains("by hand"));
    assert_eq!(emit("old.json"), "");
}

#[test]
fn a_crate_of_another_generator_is_named_as_such() {
    let root = models(MODEL);
    let emit = |more: &[&str]| run(&root, &[&["codegen", "--model", "old.json", "--out", "out"], more].concat()).2;
    assert_eq!(emit(&[]), "");
    let meta = root.path().join("out/src/meta.rs");
    let text = fs::read_to_string(&meta).unwrap();
    let own = format!("GENERATOR_VERSION: &str = \"{}\"", env!("CARGO_PKG_VERSION"));
    fs::write(&meta, text.replace(&own, "GENERATOR_VERSION: &str = \"0.0.9\"")).unwrap();
    let said = emit(&["--check"]);
    assert!(said.starts_with("note: out was made by version 0.0.9 of the generator; this is "), "{said}");
}

#[test]
fn lint_fails_on_errors_alone() {
    let root = models(
        &MODEL.replace("smithy.api#String\" }", "smithy.api#String\", \"traits\": { \"smithy.api#requierd\": {} } }"),
    );
    let (code, report, findings) = run(&root, &["lint", "new.json"]);
    assert_eq!(code, Some(0));
    assert!(findings.contains("did you mean `smithy.api#required`?"), "{findings}");
    assert!(report.contains("not listed traits:\n  smithy.api#requierd "), "{report}");
    assert_eq!(run(&root, &["lint", "broken.json"]).0, Some(1));
    assert_eq!(run(&root, &["lint", "missing.json"]).0, Some(2));
}

#[test]
fn codes_are_explained() {
    let root = models(MODEL);
    let (code, report, _) = run(&root, &["lint", "--explain", "s0301"]);
    assert_eq!(code, Some(0));
    assert!(report.starts_with("S0301: unknown trait\n\n"), "{report}");
    assert_eq!(run(&root, &["lint", "--explain", "S9999"]).0, Some(2));
    let (_, report, _) = run(&root, &["lint", "--explain", "S0301", "--format", "short"]);
    assert_eq!(report, "S0301: unknown trait\n");
    let (_, report, _) = run(&root, &["lint", "--explain", "all", "--format", "json"]);
    for line in report.lines() {
        let code: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(code["explanation"].as_str().unwrap().starts_with(code["code"].as_str().unwrap()), "{line}");
    }
}
