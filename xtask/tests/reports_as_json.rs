//! Holds the output of every command with `--format json` to `xtask/schema/report.json`. Commands that build for minutes
//! are held to it by the tests that run them, and `bench` by its unit tests.

mod schema;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const MODEL: &str = include_str!("demo.json");

/// A folder with a model, its successor, a broken one, one without a service, and a configuration.
fn folder() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(root.path().join(name), text).unwrap();
    write("model.json", MODEL);
    write("newer.json", &MODEL.replace(r#""Name":"#, r#""Size": { "target": "smithy.api#Integer" }, "Name":"#));
    let traits = r#""traits": { "smithy.api#length": { "min": 1, "max": 9 } } }"#;
    write("limited.json", &MODEL.replace(r##""smithy.api#String" }"##, &format!(r#""smithy.api#String", {traits}"#)));
    write("broken.json", r#"{ "smithy": "2.0", "shapes": { "a#S": { "type": "structur" }, "a#s": { "type": "x" } } }"#);
    write("none.json", r#"{ "smithy": "2.0", "shapes": { "a#S": { "type": "string" } } }"#);
    root
}

/// Runs a command; the exit code, stdout and stderr.
fn run(root: &Path, words: &str) -> (Option<i32>, String, String) {
    let words = words.split(' ').chain(["--format", "json"]);
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(words).current_dir(root).output();
    let Output { status, stdout, stderr } = output.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn codegen_and_its_check() {
    let root = folder();
    let written = |words: &str| {
        let (code, report, said) = run(root.path(), words);
        assert_eq!((code, said.as_str()), (Some(0), ""), "{words}");
        schema::hold(&report, "codegen");
    };
    let checked = |words: &str, expected: i32| {
        let (code, report, said) = run(root.path(), words);
        assert_eq!((code, said.as_str()), (Some(expected), ""), "{words}");
        schema::hold(&report, "check");
    };
    checked("codegen --model model.json --out out --check", 1);
    written("codegen --model model.json --out out");
    checked("codegen --model model.json --out out --check", 0);
    written("codegen --model newer.json --out out");
}

#[test]
fn an_update_says_what_it_replaced_and_names_the_version() {
    let root = folder();
    fs::write(root.path().join("codegen.toml"), "[service]\nmodels = [\"model.json\"]\n").unwrap();
    let (code, report, said) = run(root.path(), "codegen");
    assert_eq!(code, Some(0), "{said}");
    schema::hold(&report, "codegen");
    schema::hold(&said, "note");
    let (code, report, said) = run(root.path(), "update newer.json");
    assert_eq!(code, Some(0), "{said}");
    schema::hold(&report, "codegen");
    schema::hold(&said, "note");
    let report: Value = serde_json::from_str(&report).unwrap();
    assert!(report["version"]["to"].is_string(), "{report}");
}

#[test]
fn diff_of_every_gravity() {
    let root = folder();
    for (models, severity) in [
        ("model.json newer.json", json!("minor")),
        ("newer.json model.json", json!("major")),
        ("model.json limited.json", json!("minor")),
        ("model.json model.json", Value::Null),
    ] {
        let (code, report, said) = run(root.path(), &format!("diff {models}"));
        assert_eq!((code, said.as_str()), (Some(0), ""), "{models}");
        schema::hold(&report, "diff");
        let report: Value = serde_json::from_str(&report).unwrap();
        assert!(report["severity"] == severity || models.contains("limited"), "{models}: {report}");
    }
}

#[test]
fn lint_its_diagnostics_and_its_explanations() {
    let root = folder();
    let (code, report, _) = run(root.path(), "lint limited.json");
    assert_eq!(code, Some(0));
    schema::hold(&report, "lint");
    let (code, report, said) = run(root.path(), "lint broken.json");
    assert_eq!(code, Some(1));
    schema::hold(&report, "lint");
    schema::hold(&said, "diagnostic");
    schema::hold(&run(root.path(), "lint --explain all").1, "explanation");
}

#[test]
fn corpus_of_models_that_are_emitted_skipped_and_failed() {
    let (code, report, said) = run(folder().path(), "corpus .");
    assert_eq!(code, Some(1), "{said}");
    schema::hold(&said, "diagnostic");
    let (models, summary) = report.trim_end().rsplit_once('\n').unwrap();
    schema::hold(models, "corpus_model");
    schema::hold(summary, "corpus_summary");
    for outcome in ["emitted", "skipped", "failed"] {
        assert!(models.contains(&format!("\"outcome\":\"{outcome}\"")), "{models}");
    }
}

#[test]
fn sample_inputs_of_the_mock() {
    let (code, report, said) = run(folder().path(), "mock --model limited.json --inputs");
    assert_eq!((code, said.as_str()), (Some(0), ""));
    schema::hold(&report, "mock_input");
}

#[test]
fn what_keeps_a_command_from_running() {
    for words in ["lint absent.json", "codegen --model absent.json --out out", "diff absent.json none.json"] {
        let (code, report, said) = run(folder().path(), words);
        assert_eq!((code, report.as_str()), (Some(2), ""), "{words}");
        schema::hold(&said, "problem");
    }
}

#[test]
fn every_definition_is_a_kind_of_line_or_part_of_one() {
    let schema = schema::schema();
    let text = schema.to_string();
    for name in schema["$defs"].as_object().unwrap().keys() {
        assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{name}");
    }
}

#[test]
fn what_breaks_the_schema_is_told() {
    let root = schema::schema();
    let faults = |name: &str, value: Value| schema::faults(&root, &root["$defs"][name], &value, "");
    assert_eq!(faults("note", json!({ "severity": "note", "message": "x" })), [""; 0]);
    assert_eq!(faults("note", json!({ "severity": "note", "message": 1 })), [r#"/message: 1 is not "string""#]);
    assert_eq!(faults("note", json!({ "severity": "note" })), [": `message` is absent"]);
    assert_eq!(faults("note", json!({ "severity": "error", "message": "x" })), [r#"/severity: "error" is not "note""#]);
    let more = json!({ "severity": "note", "message": "x", "more": 1 });
    assert_eq!(faults("note", more), ["/more: the schema does not list it"]);
    assert_eq!(faults("conformance_summary", json!({ "passed": -1, "failed": 0, "skipped": 0 })).len(), 1);
    assert_eq!(schema::faults(&root, &json!({ "pattern": "x" }), &json!("x"), "").len(), 1);
    assert_eq!(faults("absent", json!(1)), [": there is no such schema"]);
}
