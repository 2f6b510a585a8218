//! What is emitted for one idea at a time, as a reviewer reads it: each fixture is a model of one rule, each snapshot
//! one emitted file.

use std::collections::BTreeSet;

/// Fixture and the emitted files that show its idea.
macro_rules! fixtures {
    ($($name:ident: [$($path:literal),*],)*) => {
        /// Every fixture that has a test.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        $(
            #[test]
            fn $name() {
                let generation = tests::fixture(&tests::fixtures("emit").join(stringify!($name)));
                $(snapshot(stringify!($name), &generation, $path);)*
            }
        )*
    };
}

fixtures! {
    required_member: ["operation/act/_act_input", "validate/_act_input"],
    idempotency_token: ["operation/act/_act_input"],
    required_default: ["operation/act/_act_input", "validate/_act_input"],
    length: ["validate/_act_input"],
    range: ["validate/_act_input"],
    pattern_classes: ["validate/_act_input", "validate/patterns"],
    pattern_regex: ["validate/patterns"],
    pattern_skipped: ["operation/act/_act_input", "validate/_act_input"],
    unique_items: ["validate/_act_input"],
    member_before_target: ["validate/_act_input"],
    map_of_lists: ["operation/act/_act_input", "json/_act_input", "validate/_act_input"],
    sparse: ["operation/act/_act_input", "json/_act_input"],
    string_enum: ["types/_size", "json/_act_input", "validate/_act_input"],
    int_enum: ["types/_level", "json/_act_input"],
    union: ["types/_choice", "json/_choice", "validate/_choice"],
    recursion: ["types/_tree", "json/_tree"],
    recursive_limits: ["validate/_tree"],
    error: ["types/error/_busy", "operation/act/_error"],
    added_message: ["types/error/_gone", "json/_gone"],
    request_id: ["operation/act/_act_output"],
    timestamps: ["json/_act_input"],
    sensitive: ["operation/act/_act_input", "validate/_act_input"],
    defaults: ["types/_settings", "json/_settings"],
    client_error_correction: ["json/_act_output"],
    blob_and_document: ["json/_act_input"],
    big_numbers: ["json/_act_input", "validate/_act_input"],
    keywords: ["operation/act/_act_input", "json/_act_input"],
    prelude_names: ["types", "types/_option"],
    deprecated: ["operation/act/_act_input"],
    deprecated_error: ["crate_error"],
    documentation: ["operation/act/_act_input", "operation/act"],
    no_input_no_output: ["operation/act", "operation/act/_act_input"],
}

fn snapshot(fixture: &str, generation: &codegen::Generation, path: &str) {
    let text = generation.files.get(&format!("src/{path}.rs")).unwrap_or_else(|| panic!("{path} is not emitted"));
    // The marker is the same everywhere and would make every snapshot change with its wording.
    let text = text.split_once("\n\n").map_or(text, |(_, text)| text);
    tests::beside(&tests::fixtures("emit").join(fixture))
        .bind(|| insta::assert_snapshot!(path.replace('/', "-"), text));
}

#[test]
fn every_fixture_has_a_test() {
    let folders = std::fs::read_dir(tests::fixtures("emit")).unwrap();
    let found: BTreeSet<String> = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let listed: BTreeSet<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn no_snapshot_is_too_long_to_read() {
    for name in NAMES {
        for entry in std::fs::read_dir(tests::fixtures("emit").join(name)).unwrap() {
            let path = entry.unwrap().path();
            let lines = std::fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 170, "{} has {lines} lines", path.display());
        }
    }
}
