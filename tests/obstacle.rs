//! The obstacle course: valid models with every name and shape that is hard to put into Rust, and one that asks for the
//! least of each kind. What is emitted for them compiles without a warning, and is the same in whatever order the
//! shapes stand.

#[path = "obstacle/named.rs"]
mod named;
#[path = "obstacle/names.rs"]
mod names;
#[path = "obstacle/texts.rs"]
mod texts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use codegen::{Request, generate};
use serde_json::Value;
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

/// Where cargo builds what runs in the workspace.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A target folder that no other command knows: what was built in it is there until the next run of its test.
fn own_target(test: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("obstacle").join(test)
}

/// The report of `cargo xtask corpus` on the models of a folder: each is checked and linted without and with all
/// features, documented, and its examples run; a warning is a failure.
fn corpus(folder: &Path, own_target: &Path) -> Result<String, String> {
    let mut cargo = Command::new(env!("CARGO"));
    // The option is for the command itself, the variable for what it builds.
    cargo.args(["run", "--quiet", "--package", "xtask", "--target-dir"]).arg(target());
    cargo.args(["--", "corpus", "--compile", "--docs", "--format", "short"]).arg(folder);
    let output = cargo.env("CARGO_TARGET_DIR", own_target).current_dir(root()).output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (stdout, stderr) = (said(&output.stdout), said(&output.stderr));
    if output.status.success() { Ok(stdout) } else { Err(format!("{stderr}\n{stdout}")) }
}

fn write(folder: &Path, name: &str, model: &Value) {
    fs::write(folder.join(format!("{name}.json")), model.to_string()).unwrap();
}

/// The report on the fixtures and the model of texts, made once for all tests.
static BUILT: LazyLock<Result<String, String>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(tests::fixtures("obstacle")).unwrap() {
        let fixture = entry.unwrap().path();
        if fixture.is_dir() {
            let name = fixture.file_name().unwrap().to_str().unwrap().to_owned();
            fs::copy(fixture.join("model.json"), folder.path().join(format!("{name}.json"))).unwrap();
        }
    }
    write(folder.path(), TEXTS, &texts::model());
    corpus(folder.path(), &own_target("fixtures"))
});

/// The package of the texts.
const TEXTS: &str = "thetexts";

/// Where the crates of [`BUILT`] lie.
fn scratch() -> PathBuf {
    own_target("fixtures").join("scratch")
}

/// Every file below a folder with this extension.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            paths.extend(files(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            paths.push(path);
        }
    }
    paths.sort();
    paths
}

#[test]
#[ignore = "builds crates with all features: a client's signatures need a C compiler"]
fn every_obstacle_compiles_and_is_documented_without_a_warning() {
    let said = BUILT.as_ref().unwrap_or_else(|said| panic!("{said}"));
    assert!(said.contains("4 passed, 0 failed, 0 skipped"), "{said}");
}

#[test]
#[ignore = "builds five crates of 320 names each, with their documentation, which takes minutes"]
fn every_name_compiles_and_is_documented_without_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    for (name, model) in named::models() {
        write(folder.path(), name, &model);
    }
    let said = corpus(folder.path(), &own_target("names")).unwrap_or_else(|said| panic!("{said}"));
    assert!(said.contains("5 passed, 0 failed, 0 skipped"), "{said}");
}

/// Asserts that no text of the model is live in a page, or hidden in it.
fn assert_dead(pages: &[PathBuf]) {
    for page in pages {
        let html = fs::read_to_string(page).unwrap();
        let live = texts::live(&html);
        assert!(live.is_empty(), "{}: {live:#?}", page.display());
        let hidden = html.chars().filter(|c| smithy::terminal::is_hidden(*c) && *c != '\n' && *c != '\t');
        assert_eq!(hidden.collect::<String>().escape_unicode().to_string(), "", "{}", page.display());
    }
}

#[test]
#[ignore = "builds crates with all features: a client's signatures need a C compiler"]
fn no_text_of_a_model_is_live_in_the_documentation() {
    BUILT.as_ref().unwrap_or_else(|said| panic!("{said}"));
    let pages = files(&scratch().join("target/doc").join(TEXTS), "html");
    assert!(pages.len() > 4 * hostile::HOSTILE.len(), "{} pages", pages.len());
    assert_dead(&pages);
}

/// rustdoc renders the README and the reference too, as one page.
#[test]
#[ignore = "builds crates with all features: a client's signatures need a C compiler"]
fn no_text_of_a_model_is_live_in_the_reference() {
    BUILT.as_ref().unwrap_or_else(|said| panic!("{said}"));
    let package = scratch().join("corpus/packages").join(TEXTS);
    let pages = [vec![package.join("README.md")], files(&package.join("docs"), "md")].concat();
    // The heading of the index is the service's title: its anchor is made of the text, and the README has it as well.
    let is_title = |line: &&str| line.starts_with("# ") && line.ends_with(": reference");
    let text = |page: &PathBuf| {
        let text = fs::read_to_string(page).unwrap();
        text.lines().filter(|line| !is_title(line)).collect::<Vec<_>>().join("\n")
    };
    let texts = pages.iter().map(text);
    let folder = tempfile::tempdir().unwrap();
    let all = folder.path().join("all.md");
    fs::write(&all, format!("% Reference\n\n{}", texts.collect::<Vec<_>>().join("\n\n"))).unwrap();
    let rustdoc = Command::new("rustdoc").arg(&all).arg("--output").arg(folder.path()).output().unwrap();
    assert!(rustdoc.status.success(), "{}", String::from_utf8_lossy(&rustdoc.stderr));
    assert_dead(&[folder.path().join("all.html")]);
}

#[test]
fn no_text_of_a_model_is_live_in_the_page_of_html() {
    let emitted = emitted(vec![texts::model().to_string()]);
    let (_, page) = emitted.iter().find(|(path, _)| path.as_str() == "docs/index.html").unwrap();
    let live = texts::live(page);
    assert!(live.is_empty(), "{live:#?}");
    let hidden = page.chars().filter(|c| smithy::terminal::is_hidden(*c) && *c != '\n');
    assert_eq!(hidden.collect::<String>().escape_unicode().to_string(), "");
}

#[test]
fn the_order_of_shapes_and_files_changes_nothing() {
    for path in models() {
        let text = fs::read_to_string(&path).unwrap();
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
            let actual = emitted(order);
            let differing = actual.iter().zip(&expected).find(|(actual, expected)| actual != expected);
            assert!(
                differing.is_none() && actual.len() == expected.len(),
                "{}, {files} files: {differing:?}",
                path.display()
            );
        }
    }
}
