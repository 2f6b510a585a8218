//! Mocks: how answers are checked against a model, and that what is made up keeps every limit of it.
//! The programs themselves are run by the tests of `xtask`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use codegen::{MockRequest, codes, mock};
use serde_json::{Value, json};
use smithy::diagnostic::render::{Style, render_all};
use smithy::diagnostic::{Diagnostics, Severity};
use smithy::source::{Source, Sources};

/// Results of a run, and its diagnostics as a user sees them.
struct Run {
    script: Option<String>,
    inputs: Vec<(String, String)>,
    diagnostics: Diagnostics,
    text: String,
}

fn run(model: Source, answers: Option<Source>, seed: u64) -> Run {
    let sources = Sources(vec![model]);
    let mut diagnostics = Diagnostics::default();
    let request = MockRequest { answers: answers.clone(), seed, ..MockRequest::default() };
    let mock = mock(&sources, &request, &mut diagnostics);
    let (script, inputs) = mock.map(|mock| (mock.script, mock.inputs)).unzip();
    let shown = Sources(sources.0.iter().cloned().chain(answers).collect());
    diagnostics.sort();
    let text = render_all(&diagnostics, &shown, Style::Plain);
    Run { script, inputs: inputs.unwrap_or_default(), diagnostics, text }
}

fn fixture(name: &str) -> Source {
    tests::source(&tests::fixtures("mock").join(name))
}

fn with_answers(text: &str) -> Run {
    run(fixture("model.json"), Some(Source { name: "answers.json".to_owned(), text: text.to_owned() }), 0)
}

/// Codes of the errors.
fn errors(run: &Run) -> BTreeSet<&str> {
    let errors = run.diagnostics.0.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    errors.map(|diagnostic| diagnostic.code.as_str()).collect()
}

#[test]
fn every_fault_of_answers_is_shown_in_its_place() {
    let run = run(fixture("model.json"), Some(fixture("wrong.json")), 0);
    assert!(run.script.is_none());
    tests::beside(&tests::fixtures("mock")).bind(|| insta::assert_snapshot!("wrong", run.text));
}

#[test]
fn every_snapshot_has_a_test() {
    tests::assert_referenced(&tests::fixtures("mock"), ["wrong"]);
}

#[test]
fn right_answers_are_taken() {
    let run = run(fixture("model.json"), Some(fixture("right.json")), 0);
    let script: Value = serde_json::from_str(&run.script.expect("a mock")).expect("JSON");
    assert_eq!(errors_and_warnings(&run.diagnostics), [codes::UNSUPPORTED_STREAM.as_str()], "{}", run.text);
    let answers = script["GetThing"]["answers"].as_array().expect("answers");
    assert_eq!(answers.len(), 8);
    let first = json!({ "label": "tests/mock/right.json:3", "when": { "/Name": "\"gone\"" }, "error": "NotFound",
        "members": "{ \"Message\": \"no-thing\" }", "status": 410 });
    assert_eq!(answers[0], first);
    assert!(answers[3]["output"].as_str().is_some_and(|text| text.contains("123456789012345678901234567890")));
    assert_eq!(answers[6]["fault"], "empty");
    assert_eq!(script["GetThing"]["tokens"], json!(["Token"]));
    assert!(script.get("WatchThings").is_none());
}

fn errors_and_warnings(diagnostics: &Diagnostics) -> Vec<&'static str> {
    let all = diagnostics.0.iter().filter(|diagnostic| diagnostic.severity != Severity::Note);
    all.map(|diagnostic| diagnostic.code.as_str()).collect()
}

#[test]
fn an_answer_that_is_never_given_is_a_warning() {
    let run = with_answers(r#"{ "PutThing": [{ "times": 1 }, {}, { "delay": 1 }] }"#);
    let codes = errors_and_warnings(&run.diagnostics);
    assert_eq!(codes, [codes::UNSUPPORTED_STREAM.as_str(), codes::ANSWER_NEVER.as_str()], "{}", run.text);
    assert!(run.script.is_some());
}

#[test]
fn texts_that_are_no_answers_are_refused() {
    for text in ["", "[]", "{ \"GetThing\": [{ ] }", "null", "{\"GetThing\": \"\u{0}\"}"] {
        let run = with_answers(text);
        assert!(run.script.is_none() && run.text.contains("answers.json:"), "{text}: {}", run.text);
    }
}

#[test]
fn a_model_without_an_operation_to_serve_is_refused() {
    let model = fixture("model.json").text.replace("awsJson1_1", "restJson1");
    let run = run(Source { name: "model.json".to_owned(), text: model }, None, 0);
    assert!(run.script.is_none());
    let mut request = MockRequest::default();
    request.request.wire = codegen::config::Wire::None;
    let mut diagnostics = Diagnostics::default();
    assert!(mock(&Sources(vec![fixture("model.json")]), &request, &mut diagnostics).is_none());
    assert!(diagnostics.0.iter().any(|diagnostic| diagnostic.code == codes::NOTHING_SERVED));
}

#[test]
fn what_is_made_up_depends_on_the_seed_alone() {
    let script = |seed| run(fixture("model.json"), None, seed).script.expect("a mock");
    let scripts: BTreeSet<String> = (0..4).map(script).collect();
    assert_eq!(scripts.len(), 4);
    assert_eq!(script(3), script(3));
    for script in scripts {
        let script: Value = serde_json::from_str(&script).expect("JSON");
        for output in script["ListThings"]["madeUp"].as_array().expect("outputs") {
            assert!(!output.as_str().expect("a text").contains("\"Next\""), "pages that never end: {output}");
        }
    }
}

#[test]
fn the_answers_of_the_readme_are_right() {
    let readme = include_str!("../README.md");
    let (_, after) = readme.split_once("```json\n").expect("a block");
    let (answers, _) = after.split_once("```").expect("its end");
    let answers = Source { name: "README.md".to_owned(), text: answers.to_owned() };
    let run = run(tests::source(&tests::model().join("servicecatalog.json")), Some(answers), 0);
    assert!(run.script.is_some() && run.text.is_empty(), "{}", run.text);
}

/// Gives the made-up outputs back as answers.
fn given_back(script: &str) -> String {
    let script: BTreeMap<String, Value> = serde_json::from_str(script).expect("a script");
    let of = |(operation, own): (&String, &Value)| {
        let outputs = own["madeUp"].as_array().expect("outputs");
        let outputs =
            outputs.iter().map(|output| format!(r#"{{"times":1,"output":{}}}"#, output.as_str().expect("a text")));
        format!("{}:[{}]", json!(operation), outputs.collect::<Vec<_>>().join(","))
    };
    format!("{{{}}}", script.iter().map(of).collect::<Vec<_>>().join(","))
}

/// The check of answers is another piece of code than the making of samples.
fn assert_made_up_well(model: &Source, seed: u64) {
    let first = run(model.clone(), None, seed);
    let name = &model.name;
    let made = first.script.unwrap_or_else(|| panic!("{name}: {}", first.text));
    let nothing = first.diagnostics.0.iter().filter(|diagnostic| diagnostic.code == codes::NOTHING_MADE_UP).count();
    assert_eq!(nothing, 0, "{name}: {}", first.text);
    let answers = Source { name: "answers.json".to_owned(), text: given_back(&made) };
    let second = run(model.clone(), Some(answers), seed);
    assert!(second.script.is_some(), "{name}: {}", second.text);
}

#[test]
fn what_is_made_up_keeps_every_limit() {
    for seed in 0..16 {
        assert_made_up_well(&fixture("model.json"), seed);
    }
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn what_is_made_up_keeps_every_limit_of_public_models() {
    let folder = PathBuf::from(std::env::var_os("SMITHY_DATA").expect("SMITHY_DATA")).join("models");
    let mut served = 0;
    for entry in std::fs::read_dir(folder).expect("models") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let model = tests::source(&path);
        if model.text.contains("aws.protocols#awsJson1_") {
            assert_made_up_well(&model, 0);
            served += 1;
        }
    }
    assert!(served > 15, "{served}");
}

#[test]
fn sample_inputs_are_the_smallest_and_a_full_one() {
    let run = run(fixture("model.json"), None, 0);
    let of_get: Vec<&str> =
        run.inputs.iter().filter(|(operation, _)| operation == "GetThing").map(|(_, input)| input.as_str()).collect();
    assert_eq!(of_get[0], r#"{"Name": "name", "Token": "token"}"#);
    assert!(of_get.len() == 2 && of_get[1].contains("\"Labels\""), "{of_get:?}");
}

#[test]
fn every_code_of_answers_has_a_fault_in_the_fixtures() {
    let wrong = run(fixture("model.json"), Some(fixture("wrong.json")), 0);
    let covered = errors(&wrong);
    let expected = ["S1101", "S1102", "S1103", "S1104", "S1105", "S1106"];
    assert!(expected.iter().all(|code| covered.contains(code)), "{covered:?}");
}
