//! Findings of `lint` in models that Smithy accepts, or nearly: each fixture is one finding, each snapshot what a
//! user sees of it.

use codegen::codes;
use codegen::coverage::Coverage;
use codegen::{LintReport, Request, lint};
use smithy::diagnostic::render::{Style, render_all};
use smithy::diagnostic::{Code, Diagnostics};
use smithy::source::Sources;

fn linted(sources: &Sources, request: Option<&Request>) -> (LintReport, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let report = lint(sources, request, &mut diagnostics);
    diagnostics.sort();
    (report, diagnostics)
}

/// One test per fixture, named after its file.
macro_rules! fixtures {
    ($($name:ident,)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        $(
            #[test]
            fn $name() {
                snapshot(stringify!($name));
            }
        )*
    };
}

fixtures! {
    broken,
    documentation,
    patterns,
    validation_error,
}

fn fixture(name: &str) -> Sources {
    Sources(vec![tests::source(&tests::fixtures("lint").join(format!("{name}.json")))])
}

fn snapshot(name: &str) {
    let sources = fixture(name);
    let (report, diagnostics) = linted(&sources, None);
    let traits: Vec<String> =
        report.traits.iter().map(|used| format!("{} {}: {}", used.uses, used.id, used.coverage.as_str())).collect();
    let text = format!("{}\n{}\n", render_all(&diagnostics, &sources, Style::Plain), traits.join("\n"));
    tests::beside(&tests::fixtures("lint")).bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn every_fixture_and_snapshot_has_a_test() {
    let folder = tests::fixtures("lint");
    tests::assert_referenced(&folder, NAMES.iter().copied());
    assert_eq!(tests::file_stems(&folder, "json"), tests::file_stems(&folder, "snap"));
}

#[test]
fn every_finding_has_a_fixture() {
    let raised = |name: &&str| linted(&fixture(name), None).1.0.into_iter().map(|diagnostic| diagnostic.code);
    let seen: Vec<_> = NAMES.iter().flat_map(raised).collect();
    let own = codes::all().filter(|code| code.as_str().starts_with("S10"));
    let missing: Vec<&str> = own.filter(|code| !seen.contains(code)).map(Code::as_str).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_slice_decides_what_is_looked_at() {
    let model = tests::source(&tests::fixtures("diff").join("base.json"));
    let sources = Sources(vec![model]);
    let request = Request { operations: vec!["Look_Up".into()], ..Request::default() };
    let (report, diagnostics) = linted(&sources, Some(&request));
    assert_eq!((report.shapes, diagnostics.counts().errors), (2, 0));
    assert!(linted(&sources, None).0.shapes > 20);
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn no_trait_of_the_real_models_is_unlisted() {
    let data = tests::smithy_data();
    let unlisted = |path: std::path::PathBuf| {
        let (report, _) = linted(&Sources(vec![tests::source(&path)]), None);
        report.traits.into_iter().filter(|used| used.coverage == Coverage::Unlisted).map(|used| used.id)
    };
    let models = std::fs::read_dir(data.join("models")).unwrap().map(|entry| entry.unwrap().path());
    let models = models.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let missing: Vec<String> = models.flat_map(unlisted).collect();
    assert_eq!(missing, Vec::<String>::new());
}
