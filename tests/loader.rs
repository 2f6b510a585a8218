//! The loader's verdicts beside Smithy's own: every model that Smithy rejects is rejected here, at the same shapes,
//! and every model that it accepts is accepted. The models are in `$SMITHY_DATA/loader`; unset, the tests are skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use smithy::assemble;
use smithy::diagnostic::render::{Style, render_all};
use smithy::diagnostic::{Diagnostics, Severity};
use smithy::source::{Source, Sources};

fn data() -> Option<PathBuf> {
    let folder = std::env::var_os("SMITHY_DATA").map(|folder| PathBuf::from(folder).join("loader"));
    if folder.is_none() {
        eprintln!("skipped: SMITHY_DATA is not set");
    }
    folder
}

/// What loading a file found.
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
    diagnostics.0.retain(|found| found.severity == Severity::Error);
    let shape =
        |shape: &Option<String>| shape.as_deref().and_then(|shape| shape.split(' ').next()).unwrap_or("-").to_owned();
    let shapes = diagnostics.0.iter().map(|found| shape(&found.shape)).collect();
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

#[test]
fn rejects_what_smithy_rejects() {
    let Some(folder) = data() else { return };
    let verdicts = load_all(&folder.join("invalid"));
    let expected = expected(&folder);
    let missed: Vec<&str> =
        verdicts.iter().filter(|verdict| !verdict.rejected).map(|verdict| verdict.name.as_str()).collect();
    let same = verdicts.iter().filter(|verdict| expected.get(&verdict.name) == Some(&verdict.shapes)).count();
    eprintln!(
        "rejected {} of {}, {same} of them at exactly Smithy's shapes",
        verdicts.len() - missed.len(),
        verdicts.len()
    );
    for verdict in &verdicts {
        let wanted = expected.get(&verdict.name).cloned().unwrap_or_default();
        if wanted != verdict.shapes {
            eprintln!("{}:\n  Smithy: {wanted:?}\n  here:   {:?}\n{}", verdict.name, verdict.shapes, verdict.text);
        }
    }
    assert_eq!(missed, Vec::<&str>::new(), "Smithy rejects these");
}

#[test]
fn accepts_what_smithy_accepts() {
    let Some(folder) = data() else { return };
    let verdicts = load_all(&folder.join("valid"));
    let refused: Vec<&str> =
        verdicts.iter().filter(|verdict| verdict.rejected).map(|verdict| verdict.text.as_str()).collect();
    eprintln!("accepted {} of {}", verdicts.len() - refused.len(), verdicts.len());
    assert!(refused.is_empty(), "Smithy accepts these:\n{}", refused.join(""));
}
