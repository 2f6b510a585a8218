//! `cargo smithy init` and `update` as processes, in folders where nothing of this workspace is.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const MODEL: &str = include_str!("demo.json");

/// A folder that is a repository, and beside it a model.
fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("app/.git")).unwrap();
    fs::write(root.path().join("demo.json"), MODEL).unwrap();
    root
}

/// The exit code, and both streams as text. `cargo smithy` begins the arguments with its own name.
fn smithy(root: &TempDir, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-smithy"));
    command.current_dir(root.path().join("app")).arg("smithy").args(arguments).stdin(Stdio::null());
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn text(root: &TempDir, path: &str) -> String {
    fs::read_to_string(root.path().join("app").join(path)).unwrap()
}

fn exists(root: &TempDir, path: impl AsRef<Path>) -> bool {
    root.path().join("app").join(path).exists()
}

#[test]
fn a_repository_has_the_generator_after_two_commands() {
    let root = repository();
    let (code, report, findings) = smithy(&root, &["init", "--model", "../demo.json", "--operation", "DoThis"]);
    assert_eq!((code, findings.as_str()), (Some(0), ""));
    assert!(report.ends_with("next: cargo xtask codegen\n"), "{report}");
    assert_eq!(text(&root, "model/demo.json"), MODEL);
    assert_eq!(text(&root, ".cargo/config.toml"), "[alias]\nxtask = \"smithy\"\n");
    assert_eq!(text(&root, ".gitattributes"), "generated/** linguist-generated\n");
    assert!(text(&root, ".github/workflows/codegen.yml").ends_with("      - run: cargo smithy codegen --check\n"));
    let configuration = text(&root, "model/codegen.toml");
    assert!(configuration.contains("models = [\"demo.json\"]\n"), "{configuration}");
    assert!(configuration.ends_with("operations = [\"DoThis\"]\n"), "{configuration}");

    assert_eq!(smithy(&root, &["codegen"]).0, Some(0));
    assert!(exists(&root, "generated/src/lib.rs"));
    assert_eq!(smithy(&root, &["codegen", "--check"]).0, Some(0));

    let (code, _, findings) = smithy(&root, &["init", "--model", "../demo.json"]);
    assert_eq!(code, Some(2));
    assert!(findings.contains("model/codegen.toml is there already"), "{findings}");
}

#[test]
fn files_that_are_there_are_left_and_get_their_lines_named() {
    let root = repository();
    let app = root.path().join("app");
    fs::create_dir_all(app.join("api")).unwrap();
    fs::create_dir_all(app.join(".cargo")).unwrap();
    fs::rename(root.path().join("demo.json"), app.join("api/demo.json")).unwrap();
    fs::write(app.join(".cargo/config.toml"), "[build]\n").unwrap();
    fs::write(app.join(".gitattributes"), "* text=auto").unwrap();
    let (code, report, _) = smithy(&root, &["init", "--model", "api/demo.json"]);
    assert_eq!(code, Some(0));
    assert!(report.contains("left     .cargo/config.toml; add to it:\n\n[alias]\nxtask = \"smithy\"\n"), "{report}");
    assert_eq!(text(&root, ".cargo/config.toml"), "[build]\n");
    assert_eq!(text(&root, ".gitattributes"), "* text=auto\ngenerated/** linguist-generated\n");
    assert!(text(&root, "model/codegen.toml").contains("models = [\"../api/demo.json\"]\n"));
    assert!(!exists(&root, "model/demo.json"));
    assert_eq!(smithy(&root, &["codegen"]).0, Some(0));
}

#[test]
fn bad_input_sets_nothing_up() {
    let root = repository();
    fs::write(root.path().join("broken.json"), "{").unwrap();
    let refused = |arguments: &[&str], why: &str| {
        let (code, report, findings) = smithy(&root, arguments);
        assert_eq!((code, report.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(findings.contains(why), "{arguments:?}: {findings}");
        assert_eq!(fs::read_dir(root.path().join("app")).unwrap().count(), 1, "{arguments:?} wrote something");
    };
    refused(&["init"], "no model is named");
    refused(&["init", "--model", "../missing.json"], "missing.json cannot be read");
    refused(&["init", "--model", "../broken.json"], "broken.json:1:");
    refused(&["init", "--model", "../demo.json", "--operation", "DoThsi"], "did you mean `DoThis`?");
    refused(&["init", "--model", "../demo.json", "--crate-name", "a b"], "is not a package name");
    refused(&["update", "../demo.json"], "there is no codegen.toml");
}

#[test]
fn a_newer_model_replaces_the_configured_one_unless_it_is_wrong() {
    let root = repository();
    assert_eq!(smithy(&root, &["init", "--model", "../demo.json"]).0, Some(0));
    assert_eq!(smithy(&root, &["codegen"]).0, Some(0));
    let newer = MODEL.replace(r#""members": {"#, r#""members": { "Note": { "target": "smithy.api#String" },"#);
    fs::write(root.path().join("newer.json"), &newer).unwrap();
    fs::write(root.path().join("broken.json"), "{").unwrap();

    let (code, _, findings) = smithy(&root, &["update", "../broken.json"]);
    assert_eq!(code, Some(2));
    assert!(findings.contains("broken.json:1:"), "{findings}");
    assert_eq!(smithy(&root, &["update", "../newer.json", "--replace", "../demo.json"]).0, Some(2));
    assert_eq!(text(&root, "model/demo.json"), MODEL);

    let (code, report, findings) = smithy(&root, &["update", "../newer.json"]);
    assert_eq!(code, Some(0), "{findings}");
    assert!(report.starts_with("MINOR: 1 member added\n"), "{report}");
    assert!(report.contains("  to do    raise version 0.1.0 -> 0.1.1 in model/codegen.toml\n"), "{report}");
    assert_eq!(text(&root, "model/demo.json"), newer);
    assert_eq!(smithy(&root, &["codegen", "--check"]).0, Some(0));
}
