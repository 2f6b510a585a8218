//! The obstacle course: valid models with every name and shape that is hard to put into Rust, and one that asks for the
//! least of each kind. What is emitted for them compiles without a warning, and is the same in whatever order the
//! shapes stand.

#[path = "obstacle/named.rs"]
mod named;
#[path = "obstacle/names.rs"]
mod names;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::{Request, generate};
use serde_json::value::RawValue;
use smithy::diagnostic::Diagnostics;
use smithy::source::{Source, Sources};

/// The root of the workspace.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The obstacles, and a real model.
fn models() -> [PathBuf; 4] {
    let obstacles = tests::fixtures("obstacle");
    [
        obstacles.join("course/model.json"),
        obstacles.join("operations/model.json"),
        obstacles.join("lean/model.json"),
        root().join("model/servicecatalog.json"),
    ]
}

/// Emits the models in the order of the texts; an error is a bug of the fixture.
fn emitted(texts: Vec<String>) -> Vec<(String, String)> {
    let named = |(index, text)| Source { name: format!("{index}.json"), text };
    let sources = Sources(texts.into_iter().enumerate().map(named).collect());
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&sources, &Request::default(), &mut diagnostics).expect("the model is valid");
    generation.files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// The shapes of a model, each as its text.
fn shapes(text: &str) -> Vec<(String, Box<RawValue>)> {
    let mut model: BTreeMap<String, Box<RawValue>> = serde_json::from_str(text).unwrap();
    let shapes: BTreeMap<String, Box<RawValue>> = serde_json::from_str(model.remove("shapes").unwrap().get()).unwrap();
    shapes.into_iter().collect()
}

fn model<'s>(shapes: impl Iterator<Item = &'s (String, Box<RawValue>)>) -> String {
    let shapes: Vec<String> = shapes.map(|(id, shape)| format!("{id:?}: {shape}")).collect();
    format!("{{\"smithy\": \"2.0\", \"shapes\": {{{}}}}}", shapes.join(",\n"))
}

#[test]
fn every_obstacle_compiles_without_a_warning() {
    let obstacles = tests::fixtures("obstacle");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["xtask", "corpus", "--compile", "--format", "short"]).arg(&obstacles).current_dir(root());
    let output = cargo.output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stderr), said(&output.stdout));
    assert!(said(&output.stdout).contains("3 passed, 0 failed, 0 skipped"), "{}", said(&output.stdout));
}

/// Every name that means something to Rust, cargo or a file system is every kind of shape.
#[test]
fn every_name_compiles_and_is_documented_without_a_warning() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, model) in named::models() {
        std::fs::write(folder.join(format!("{name}.json")), model.to_string()).unwrap();
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["xtask", "corpus", "--compile", "--docs", "--format", "short"]).arg(&folder).current_dir(root());
    let output = cargo.output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stderr), said(&output.stdout));
    assert!(said(&output.stdout).contains("5 passed, 0 failed, 0 skipped"), "{}", said(&output.stdout));
}

#[test]
fn the_order_of_shapes_and_files_changes_nothing() {
    for path in models() {
        let text = std::fs::read_to_string(&path).unwrap();
        let shapes = shapes(&text);
        let expected = emitted(vec![text.clone()]);
        assert_eq!(emitted(vec![text]), expected, "{}: a second run", path.display());
        let orders = [
            vec![model(shapes.iter())],
            vec![model(shapes.iter().rev())],
            vec![model(shapes.iter().skip(1).step_by(2)), model(shapes.iter().step_by(2).rev())],
        ];
        for order in orders {
            let files = order.len();
            let found = emitted(order);
            let differing = found.iter().zip(&expected).find(|(found, expected)| found != expected);
            assert!(
                differing.is_none() && found.len() == expected.len(),
                "{}, {files} files: {differing:?}",
                path.display()
            );
        }
    }
}
