//! `cargo xtask corpus` as a process: what passes, what is skipped, what fails, and the exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const SHAPES: &str = r#""a#Demo": { "type": "service", "version": "1", "operations": [{ "target": "a#DoThis" }], "traits": PROTOCOL },
        "a#DoThis": { "type": "operation" }"#;

/// A folder with models of these names and shapes.
fn corpus(models: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (name, shapes) in models {
        let path = root.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{{ \"smithy\": \"2.0\", \"shapes\": {{ {shapes} }} }}")).unwrap();
    }
    root
}

fn service(protocol: &str) -> String {
    SHAPES.replace("PROTOCOL", &format!("{{ \"aws.protocols#{protocol}\": {{}} }}"))
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let Output { status, stdout, stderr } = command.arg("corpus").arg(folder).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

/// The lines as JSON, without the figures of the clock.
fn lines(stdout: &str) -> Vec<serde_json::Value> {
    stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn models_are_found_at_every_depth_and_reported_in_order() {
    let root = corpus(&[("b/deep/model.json", &service("restXml")), ("a.json", &service("awsJson1_1")), ("c.txt", "")]);
    let (code, stdout, stderr) = run(root.path(), &["--format", "json"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    let lines = lines(&stdout);
    let shown = |index: usize, name: &str| lines[index][name].clone();
    assert!(shown(0, "model").as_str().unwrap().ends_with("a.json"), "{stdout}");
    assert_eq!((shown(0, "operations"), shown(0, "wire")), (1.into(), true.into()));
    assert_eq!((shown(1, "outcome"), shown(1, "wire")), ("emitted".into(), false.into()));
    assert_eq!((shown(2, "passed"), shown(2, "failed"), shown(2, "operations")), (2.into(), 0.into(), 2.into()));
}

#[test]
fn a_model_without_a_service_is_skipped_and_a_broken_one_fails() {
    let models =
        [("broken.json", r#""a#S": { "type": "structur" }"#), ("shared.json", r#""a#S": { "type": "string" }"#)];
    let root = corpus(&models);
    let (code, stdout, stderr) = run(root.path(), &["--format", "short"]);
    assert_eq!(code, Some(1));
    assert!(stdout.contains("broken.json: failed, 1 error\n"), "{stdout}");
    assert!(stdout.contains("shared.json: skipped: no service\n"), "{stdout}");
    assert!(stdout.contains("0 passed, 1 failed, 1 skipped"), "{stdout}");
    assert!(stderr.contains("broken.json:1:") && !stderr.contains("shared.json"), "{stderr}");
}

#[test]
fn a_folder_without_models_is_bad_usage() {
    let root = corpus(&[]);
    let (code, stdout, stderr) = run(root.path(), &[]);
    assert_eq!((code, stdout.as_str()), (Some(2), ""));
    assert!(stderr.contains("holds no model"), "{stderr}");
    let (code, _, stderr) = run(&root.path().join("absent"), &[]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("cannot be read"), "{stderr}");
    let file = root.path().join("model.json");
    fs::write(&file, "{}").unwrap();
    let (code, _, stderr) = run(&file, &[]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("model.json is a file; corpus takes a folder of models"), "{stderr}");
}
