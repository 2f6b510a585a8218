//! Emitted code for one idea at a time, as a reviewer reads it: each fixture is a model of one rule, each snapshot
//! one emitted file.

use std::collections::BTreeSet;

/// Fixture and the emitted files that show its idea, each a test.
macro_rules! fixtures {
    ($($name:ident: [$($test:ident $path:literal),*],)*) => {
        /// Every fixture with its files.
        const FIXTURES: &[(&str, &[&str])] = &[$((stringify!($name), &[$($path),*])),*];

        $(
            mod $name {
                $(
                    #[test]
                    fn $test() {
                        super::snapshot(stringify!($name), $path);
                    }
                )*
            }
        )*
    };
}

fixtures! {
    required_member: [operation_act_act_input "operation/act/_act_input", validate_act_input "validate/_act_input"],
    idempotency_token: [operation_act_act_input "operation/act/_act_input"],
    required_default: [operation_act_act_input "operation/act/_act_input", validate_act_input "validate/_act_input"],
    length: [validate_act_input "validate/_act_input"],
    range: [validate_act_input "validate/_act_input"],
    pattern_classes: [validate_act_input "validate/_act_input", validate_patterns "validate/patterns"],
    pattern_automaton: [validate_patterns "validate/patterns"],
    pattern_skipped: [operation_act_act_input "operation/act/_act_input", validate_act_input "validate/_act_input"],
    unique_items: [validate_act_input "validate/_act_input"],
    member_before_target: [validate_act_input "validate/_act_input"],
    map_of_lists: [operation_act_act_input "operation/act/_act_input", json_act_input "json/_act_input", validate_act_input "validate/_act_input"],
    sparse: [operation_act_act_input "operation/act/_act_input", json_act_input "json/_act_input"],
    string_enum: [types_size "types/_size", json_act_input "json/_act_input", validate_act_input "validate/_act_input"],
    int_enum: [types_level "types/_level", json_act_input "json/_act_input"],
    union: [types_choice "types/_choice", json_choice "json/_choice", validate_choice "validate/_choice"],
    recursion: [types_tree "types/_tree", json_tree "json/_tree"],
    recursive_limits: [validate_tree "validate/_tree"],
    error: [types_error_busy "types/error/_busy", operation_act_error "operation/act/_error"],
    added_message: [types_error_gone "types/error/_gone", json_gone "json/_gone"],
    request_id: [operation_act_act_output "operation/act/_act_output"],
    timestamps: [json_act_input "json/_act_input"],
    sensitive: [operation_act_act_input "operation/act/_act_input", validate_act_input "validate/_act_input"],
    defaults: [types_settings "types/_settings", json_settings "json/_settings"],
    client_error_correction: [json_act_output "json/_act_output"],
    blob_and_document: [json_act_input "json/_act_input"],
    big_numbers: [json_act_input "json/_act_input", validate_act_input "validate/_act_input"],
    keywords: [operation_act_act_input "operation/act/_act_input", json_act_input "json/_act_input"],
    prelude_names: [types "types", types_option "types/_option"],
    deprecated: [operation_act_act_input "operation/act/_act_input"],
    deprecated_error: [crate_error "crate_error"],
    command_line: [cli_shapes "cli/shapes", cli_commands "cli/commands"],
    pagination: [operation_act_paginator "operation/act/paginator"],
    waiter: [waiters_acted "waiters/acted"],
    documentation: [operation_act_act_input "operation/act/_act_input", operation_act "operation/act"],
    endpoint_params: [config_endpoint_params "config/endpoint/params"],
    endpoint_standard: [config_endpoint_resolver "config/endpoint/resolver"],
    endpoint_conditions: [config_endpoint_resolver "config/endpoint/resolver"],
    endpoint_functions: [config_endpoint_resolver "config/endpoint/resolver"],
    endpoint_choices: [config_endpoint_resolver "config/endpoint/resolver"],
    endpoint_properties: [config_endpoint_resolver "config/endpoint/resolver"],
    endpoint_text: [config_endpoint_resolver "config/endpoint/resolver"],
    endpoint_diagram: [config_endpoint_resolver "config/endpoint/resolver"],
    no_input_no_output: [operation_act "operation/act", operation_act_act_input "operation/act/_act_input"],
}

fn snapshot(fixture: &str, path: &str) {
    let folder = tests::fixtures("emit").join(fixture);
    let generation = tests::fixture(&folder);
    let text = generation.files.get(&format!("src/{path}.rs")).unwrap_or_else(|| panic!("{path} is not emitted"));
    // The marker is the same everywhere and would make every snapshot change with its wording.
    let text = text.split_once("\n\n").map_or(text, |(_, text)| text);
    tests::beside(&folder).bind(|| insta::assert_snapshot!(file_stem(path), text));
}

fn file_stem(path: &str) -> String {
    path.replace('/', "-")
}

#[test]
fn every_fixture_and_snapshot_has_a_test() {
    let folders = std::fs::read_dir(tests::fixtures("emit")).unwrap();
    let present: BTreeSet<String> = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let listed: BTreeSet<String> = FIXTURES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(present, listed);
    for (name, paths) in FIXTURES {
        let stems: Vec<String> = paths.iter().map(|path| file_stem(path)).collect();
        tests::assert_referenced(&tests::fixtures("emit").join(name), stems.iter().map(String::as_str));
    }
}

#[test]
fn no_snapshot_is_too_long_to_read() {
    for (name, _) in FIXTURES {
        for entry in std::fs::read_dir(tests::fixtures("emit").join(name)).unwrap() {
            let path = entry.unwrap().path();
            let lines = std::fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 170, "{} has {lines} lines", path.display());
        }
    }
}
