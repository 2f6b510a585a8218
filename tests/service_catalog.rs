//! The default slice in one screen: the public names first, then a digest per type of what it holds, reads and checks.
//! The full text is reviewed in `generated/`; this is where a model update shows its effect.

#[path = "service_catalog/digest.rs"]
mod digest;

use std::collections::BTreeSet;

use codegen::Generation;

fn generation() -> Generation {
    tests::default_slice()
}

fn snapshot(name: &str, text: &str) {
    tests::beside(&tests::fixtures("service_catalog")).bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn public_api() {
    snapshot("public_api", &digest::public_api(&generation().files));
}

#[test]
fn digests() {
    let files = generation().files;
    let mut names = BTreeSet::new();
    for (name, text) in digest::per_operation(&files).into_iter().chain(digest::per_type(&files)) {
        assert!(names.insert(name.clone()), "two digests are called {name}");
        snapshot(&name, &text);
    }
}

#[test]
fn the_checked_in_crate_is_what_is_emitted() {
    let folder = tests::model().join("../generated");
    for (path, text) in generation().files.iter() {
        let found = std::fs::read_to_string(folder.join(path)).unwrap_or_default();
        assert!(found == text, "generated/{path} is stale: run `cargo xtask codegen`");
    }
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    assert_eq!(generation().files, generation().files);
}

/// The text of a Rust file without its comments, attributes of documentation included.
fn without_docs(text: &str) -> String {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_official_model_emits_the_same_types_json_and_checks() {
    let Some(data) = tests::smithy_data("the official model's slice") else { return };
    let official = tests::generated(
        tests::source(&data.join("models/service-catalog-2015-12-10.json")),
        &tests::default_request(),
    );
    let ours = generation();
    assert_eq!((official.summary.kept_shapes, official.summary.all_shapes), (33, 577));
    assert_eq!((official.summary.kept_operations.len(), official.summary.dropped_operations.len()), (2, 88));
    let is_code = |path: &str| path.ends_with(".rs") && path != "src/meta.rs" && path != "src/lib.rs";
    let paths = |generation: &Generation| -> Vec<String> {
        generation.files.iter().map(|(path, _)| path.to_owned()).filter(|path| is_code(path)).collect()
    };
    assert_eq!(paths(&official), paths(&ours));
    for (path, text) in ours.files.iter().filter(|(path, _)| is_code(path)) {
        let theirs = official.files.get(path).unwrap_or_default();
        assert_eq!(without_docs(theirs), without_docs(text), "{path}");
    }
}
