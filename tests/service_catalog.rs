//! The default slice in one screen: the public names first, then a digest per type of what it holds, reads and checks.
//! The full text is reviewed in `generated/`; this is where a model update shows its effect.

#[path = "service_catalog/digest.rs"]
mod digest;

use std::collections::BTreeMap;
use std::panic;

use codegen::Generation;

fn generation() -> Generation {
    tests::default_slice()
}

fn snapshot(name: &str, text: &str) {
    tests::beside(&tests::fixtures("service_catalog")).bind(|| insta::assert_snapshot!(name, text));
}

/// The digests by name. Which there are is up to the model.
fn every_digest() -> BTreeMap<String, String> {
    let files = generation().files;
    let mut digests = BTreeMap::new();
    for (name, text) in digest::per_operation(&files).into_iter().chain(digest::per_type(&files)) {
        assert!(digests.insert(name.clone(), text).is_none(), "two digests are called {name}");
    }
    digests
}

#[test]
fn public_api() {
    snapshot("public_api", &digest::public_api(&generation().files));
}

#[test]
fn digests() {
    let mut differing = Vec::new();
    for (name, text) in every_digest() {
        // All of them, so that one review shows what a model update does.
        if panic::catch_unwind(|| snapshot(&name, &text)).is_err() {
            differing.push(name);
        }
    }
    assert_eq!(differing, [""; 0], "digests that are not as their snapshots have them");
}

#[test]
fn every_snapshot_is_that_of_a_digest() {
    let digests = every_digest();
    let names = digests.keys().map(String::as_str).chain(["public_api"]);
    tests::assert_referenced(&tests::fixtures("service_catalog"), names);
}

#[test]
fn the_checked_in_crate_is_what_is_emitted() {
    let folder = tests::model().join("../generated");
    for (path, text) in generation().files.iter() {
        let present = std::fs::read_to_string(folder.join(path)).unwrap_or_default();
        assert!(present == text, "generated/{path} is stale: run `cargo xtask codegen`");
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
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn the_official_model_emits_the_same_types_json_and_checks() {
    let data = tests::smithy_data();
    let official = tests::generated(
        tests::source(&data.join("models/service-catalog-2015-12-10.json")),
        &tests::default_request(),
    );
    let ours = generation();
    assert_eq!((official.summary.kept_shapes, official.summary.all_shapes), (33, 577));
    assert_eq!((official.summary.kept_operations.len(), official.summary.dropped_operations.len()), (2, 88));
    // Where requests go is in neither of the two: the official model has rules for it.
    let is_endpoint = |path: &str| path.starts_with("src/config/endpoint");
    let is_root = |path: &str| ["src/meta.rs", "src/lib.rs"].contains(&path);
    // The tables of the command line hold the documentation, and lines as long as it is.
    let is_table = |path: &str| ["src/cli/commands.rs", "src/cli/shapes.rs"].contains(&path);
    let is_code = |path: &str| path.ends_with(".rs") && !is_root(path) && !is_endpoint(path) && !is_table(path);
    let paths = |generation: &Generation| -> Vec<String> {
        generation.files.iter().map(|(path, _)| path.to_owned()).filter(|path| is_code(path)).collect()
    };
    assert_eq!(paths(&official), paths(&ours));
    for (path, text) in ours.files.iter().filter(|(path, _)| is_code(path)) {
        let theirs = official.files.get(path).unwrap_or_default();
        assert_eq!(without_docs(theirs), without_docs(text), "{path}");
    }
}
