//! The loader's verdicts beside Smithy's own: every model that Smithy rejects is rejected here, at the same shapes,
//! and every model that it accepts is accepted. The models are in `$SMITHY_DATA/loader`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use smithy::assemble;
use smithy::diagnostic::render::{Style, render_all};
use smithy::diagnostic::{Diagnostics, Severity};
use smithy::source::{Source, Sources};

/// A file whose errors are deliberately reported at other shapes than Smithy's; `-` is the file as a whole.
struct Exception {
    file: &'static str,
    smithy: &'static [&'static str],
    here: &'static [&'static str],
    reason: &'static str,
}

const EXCEPTIONS: [Exception; 4] = [
    Exception {
        file: "hand__apply-to-missing-member.json",
        smithy: &["-"],
        here: &["smithy.example#A$y"],
        reason: "the member that is missing is known, and named",
    },
    Exception {
        file: "hand__json-control-char-in-string.json",
        smithy: &["-", "smithy.example#A"],
        here: &["-"],
        reason: "a text that is no JSON has no shapes yet; Smithy's parser reads on past the error",
    },
    Exception {
        file: "hand__shape-null.json",
        smithy: &["-"],
        here: &["smithy.example#A"],
        reason: "the key that has no definition is the shape's",
    },
    Exception {
        file: "loader__invalid__version__properties-v2-only.json",
        smithy: &["-"],
        here: &["smithy.example#Book"],
        reason: "the resource with the properties is known, and named",
    },
];

fn data() -> PathBuf {
    tests::smithy_data().join("loader")
}

/// Result of loading a file.
struct Verdict {
    name: String,
    /// Shapes with an error; empty for errors of the file as a whole.
    shapes: BTreeSet<String>,
    text: String,
    rejected: bool,
}

fn load(path: &Path) -> Verdict {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sources = Sources(vec![Source { name: name.clone(), text: std::fs::read_to_string(path).unwrap() }]);
    let mut diagnostics = Diagnostics::default();
    let _ = assemble(&sources, &mut diagnostics);
    diagnostics.sort();
    let rejected = diagnostics.has_errors();
    diagnostics.0.retain(|diagnostic| diagnostic.severity == Severity::Error);
    let shape =
        |shape: &Option<String>| shape.as_deref().and_then(|shape| shape.split(' ').next()).unwrap_or("-").to_owned();
    let shapes = diagnostics.0.iter().map(|diagnostic| shape(&diagnostic.shape)).collect();
    Verdict { name, shapes, text: render_all(&diagnostics, &sources, Style::Short), rejected }
}

fn load_all(folder: &Path) -> Vec<Verdict> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    assert!(!paths.is_empty(), "no models in {}", folder.display());
    paths.iter().map(|path| load(path)).collect()
}

/// The shapes that Smithy reports errors for, by file.
fn expected(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(folder.join("expected.tsv")).unwrap();
    let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        if let [file, "ERROR", _, shape, ..] = fields.as_slice() {
            expected.entry((*file).to_owned()).or_default().insert((*shape).to_owned());
        }
    }
    expected
}

/// Where errors must lie and do, when that is not the same.
fn differing(verdict: &Verdict, expected: &BTreeMap<String, BTreeSet<String>>) -> Option<String> {
    let smithy = expected.get(&verdict.name).cloned().unwrap_or_default();
    let exception = EXCEPTIONS.iter().find(|exception| exception.file == verdict.name);
    let Some(Exception { smithy: theirs, here, reason, .. }) = exception else {
        let differs = smithy != verdict.shapes;
        let Verdict { name, shapes, text, .. } = verdict;
        return differs.then(|| format!("{name}:\n  Smithy: {smithy:?}\n  here:   {shapes:?}\n{text}"));
    };
    let applies = smithy.iter().eq(*theirs) && verdict.shapes.iter().eq(*here);
    let Verdict { name, shapes, .. } = verdict;
    (!applies).then(|| format!("{name}: no longer an exception ({reason}): Smithy {smithy:?}, here {shapes:?}"))
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn rejects_what_smithy_rejects_at_the_same_shapes() {
    let folder = data();
    let verdicts = load_all(&folder.join("invalid"));
    let expected = expected(&folder);
    let accepted: Vec<&str> =
        verdicts.iter().filter(|verdict| !verdict.rejected).map(|verdict| verdict.name.as_str()).collect();
    assert_eq!(accepted, [""; 0], "Smithy rejects these");
    let elsewhere: Vec<String> = verdicts.iter().filter_map(|verdict| differing(verdict, &expected)).collect();
    assert!(elsewhere.is_empty(), "{}", elsewhere.join("\n"));
    for Exception { file, .. } in EXCEPTIONS {
        assert!(verdicts.iter().any(|verdict| verdict.name == file), "{file} is an exception and does not exist");
    }
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn accepts_what_smithy_accepts() {
    let verdicts = load_all(&data().join("valid"));
    let refused: Vec<&str> =
        verdicts.iter().filter(|verdict| verdict.rejected).map(|verdict| verdict.text.as_str()).collect();
    assert!(refused.is_empty(), "Smithy accepts these:\n{}", refused.join(""));
}
