//! Loads fixtures and runs them to a stage; runs packages; finds the shared test data. Has no expectation of its own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::config;
use codegen::{Generation, Request, generate};
use smithy::diagnostic::Diagnostics;
use smithy::diagnostic::render::{Style, render_all};
use smithy::source::{Source, Sources};

/// The folder of fixtures of a test, beside it under the same name.
pub fn fixtures(test: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(test)
}

/// A file of the workspace as a source, under its path from the workspace's root.
///
/// # Panics
/// When it cannot be read.
pub fn source(path: &Path) -> Source {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.strip_prefix(root).unwrap_or(path).display().to_string();
    Source { name, text }
}

/// Generates from one text that must be free of errors.
///
/// # Panics
/// When it is not; with its diagnostics.
pub fn generated(source: Source, request: &Request) -> Generation {
    let sources = Sources(vec![source]);
    let mut diagnostics = Diagnostics::default();
    match generate(&sources, request, &mut diagnostics) {
        Some(generation) => generation,
        None => panic!("{}", render_all(&diagnostics, &sources, Style::Plain)),
    }
}

/// Generates everything of the model in a fixture's folder.
pub fn fixture(folder: &Path) -> Generation {
    generated(source(&folder.join("model.json")), &Request::default())
}

/// The folder of the models that the project comes with.
pub fn model() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../model")
}

/// The request that `model/codegen.toml` makes.
///
/// # Panics
/// When it is not free of errors.
pub fn default_request() -> Request {
    let mut diagnostics = Diagnostics::default();
    let config = config::parse(&Sources(vec![source(&model().join("codegen.toml"))]), &mut diagnostics);
    let Some(config) = config else { panic!("model/codegen.toml: {:?}", diagnostics.0) };
    Request {
        service: config.service,
        operations: config.operations,
        crate_name: config.crate_name,
        crate_version: config.crate_version,
        patterns: config.patterns,
        wire: config.wire,
        ..Request::default()
    }
}

/// The crate that `generated/` holds, generated anew.
pub fn default_slice() -> Generation {
    generated(source(&model().join("servicecatalog.json")), &default_request())
}

/// Renders the diagnostics of a text as a user sees them, and says whether it was emitted.
pub fn diagnosed(source: Source, request: &Request) -> String {
    let sources = Sources(vec![source]);
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&sources, request, &mut diagnostics);
    diagnostics.sort();
    let outcome = if generation.is_some() { "emitted" } else { "nothing is emitted" };
    format!("{}\n{outcome}\n", render_all(&diagnostics, &sources, Style::Plain).trim_end())
}

/// The folder of test data that is not part of this project. A test that needs it is ignored unless it is asked for.
///
/// # Panics
/// When `SMITHY_DATA` is unset: what has not run has not passed.
pub fn smithy_data() -> PathBuf {
    let folder = std::env::var_os("SMITHY_DATA");
    PathBuf::from(folder.expect("SMITHY_DATA names the folder of test data that this test needs"))
}

/// Names of the files with an extension that lie in a folder, without it.
///
/// # Panics
/// When the folder cannot be read.
pub fn file_stems(folder: &Path, extension: &str) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.flatten().map(|entry| entry.path());
    let paths = paths.filter(|path| path.extension().is_some_and(|own| own == extension));
    paths.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect()
}

/// Compares the snapshots in a folder with those that tests are written for.
///
/// # Panics
/// For a snapshot that no test would miss, and for a test that has none.
pub fn assert_referenced<'n>(folder: &Path, names: impl IntoIterator<Item = &'n str>) {
    let names: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
    assert_eq!(file_stems(folder, "snap"), names, "snapshots in {}, and those with a test", folder.display());
}

/// Builds and runs the package in a folder outside the workspace, without the network, and returns what it prints.
///
/// # Panics
/// When it does not compile or run; with what cargo says.
pub fn cargo_run(package: &Path) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .current_dir(package)
        .env("CARGO_TARGET_DIR", package.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap_or_else(|error| panic!("cargo: {error}"));
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{stdout}{stderr}");
    stdout.into_owned()
}

/// insta settings: the snapshot lies in its fixture's folder, and shows nothing but itself.
pub fn beside(folder: &Path) -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[cfg(test)]
mod snapshots {
    use std::path::{Path, PathBuf};

    /// Folders whose tests compare their snapshots with a list.
    const LISTED: [&str; 9] =
        ["budget", "client", "diagnostics", "diff", "emit", "json_suite", "lint", "mock", "service_catalog"];

    fn below(folder: &Path, snapshots: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                below(&path, snapshots);
            } else if path.extension().is_some_and(|extension| extension == "snap") {
                snapshots.push(path);
            }
        }
    }

    #[test]
    fn no_snapshot_lies_where_no_test_looks() {
        let mut snapshots = Vec::new();
        below(Path::new(env!("CARGO_MANIFEST_DIR")), &mut snapshots);
        snapshots.retain(|path| !LISTED.iter().any(|test| path.starts_with(super::fixtures(test))));
        assert_eq!(snapshots, Vec::<PathBuf>::new());
    }
}

/// The Rust of the README compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
