//! Bad input at every door: what a user sees, and that nothing is emitted. Each input has one kind of defect.

use std::collections::BTreeSet;

use codegen::Request;
use codegen::config::Wire;
use smithy::source::Source;

/// One test per input, named after its file.
macro_rules! inputs {
    ($($name:ident,)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        $(
            #[test]
            fn $name() {
                let path = tests::fixtures("diagnostics").join(concat!(stringify!($name), ".json"));
                snapshot(stringify!($name), &tests::diagnosed(tests::source(&path), &Request::default()));
            }
        )*
    };
}

inputs! {
    truncated,
    not_json,
    empty,
    no_service,
    two_services,
    dangling_target,
    unknown_trait,
    wrong_trait_values,
    wrong_kind,
    pattern_cannot_be_honoured,
    pattern_of_two_dialects,
    tokens_of_two_types,
    waiter_is_left_out,
    example_does_not_fit,
    other_protocol,
    unsupported_version,
    hostile_names,
    botocore,
}

fn snapshot(name: &str, text: &str) {
    tests::beside(&tests::fixtures("diagnostics")).bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn every_input_and_snapshot_has_a_test() {
    let folder = tests::fixtures("diagnostics");
    let listed: BTreeSet<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(tests::file_stems(&folder, "json"), listed);
    tests::assert_referenced(&folder, NAMES.iter().copied().chain(["unknown_names_in_a_request"]));
}

/// A model without defects.
fn sound() -> Source {
    tests::source(&tests::fixtures("emit").join("required_member/model.json"))
}

#[test]
fn unknown_names_in_a_request() {
    let operation = Request { operations: vec!["Atc".into(), "Zebra".into()], ..Request::default() };
    let service = Request { service: Some("example#Exmaple".into()), ..Request::default() };
    let shape = Request { service: Some("example#Act".into()), ..Request::default() };
    let text = [operation, service, shape].map(|request| tests::diagnosed(sound(), &request)).join("\n");
    snapshot("unknown_names_in_a_request", &text);
}

#[test]
fn package_names_that_would_leave_their_place() {
    for name in ["", "../evil", "a b", "\"; fn evil", "a\n[dependencies]", "*/", "con", "fn", "é", "/etc"] {
        let request = Request { crate_name: Some(name.into()), ..Request::default() };
        let text = tests::diagnosed(sound(), &request);
        assert!(text.contains("error[S0502]") && text.ends_with("nothing is emitted\n"), "{name:?}: {text}");
    }
    for version in ["", "1", "1.0", "1.0.0\"", "01.0.0", "1.0.0-", "v1.0.0"] {
        let request = Request { crate_version: Some(version.into()), ..Request::default() };
        assert!(tests::diagnosed(sound(), &request).contains("error[S0502]"), "{version:?}");
    }
}

#[test]
fn another_protocol_is_emitted_without_wire_code() {
    let path = tests::fixtures("diagnostics").join("other_protocol.json");
    let generation = tests::generated(tests::source(&path), &Request { wire: Wire::None, ..Request::default() });
    assert!(generation.files.get("src/json.rs").is_none());
    assert!(generation.files.get("src/validate.rs").is_some());
}

/// The examples in documentation that rustdoc compiles: the fenced blocks that are not said to be text.
fn compiled_examples(text: &str) -> Vec<String> {
    let documentation = text.lines().map(str::trim_start);
    let mut lines = documentation.filter_map(|line| line.strip_prefix("///").or_else(|| line.strip_prefix("//!")));
    let mut examples = Vec::new();
    while let Some(line) = lines.next() {
        let Some(tag) = line.trim_start().strip_prefix("```") else { continue };
        let example: Vec<&str> = lines.by_ref().take_while(|line| !line.trim_start().starts_with("```")).collect();
        if tag.trim() != "text" {
            examples.push(example.join("\n"));
        }
    }
    examples
}

#[test]
fn documentation_cannot_break_out_of_its_comment() {
    let hostile =
        "*/ fn evil() {} /* \" \\\" # ```\n```rust\npanic!()\n```\n\u{202e} //! <script>x</script>\r\n\tfn evil() {}";
    let model = serde_json::json!({
        "smithy": "2.0",
        "shapes": {
            "example#Example": { "type": "service", "version": "1\"; fn evil() {}", "operations": [{ "target": "example#Act" }],
                "traits": { "aws.protocols#awsJson1_1": {}, "smithy.api#documentation": hostile, "smithy.api#title": hostile } },
            "example#Act": { "type": "operation", "input": { "target": "example#ActInput" },
                "traits": { "smithy.api#documentation": hostile } },
            "example#ActInput": { "type": "structure", "members": { "Name": { "target": "smithy.api#String",
                "traits": { "smithy.api#documentation": hostile, "smithy.api#pattern": "^[a\"\\\\]*$",
                    "smithy.api#deprecated": { "message": hostile, "since": hostile } } } } },
        },
    });
    let source = Source { name: "hostile.json".into(), text: model.to_string() };
    let generation = tests::generated(source, &Request::default());
    for (path, text) in generation.files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let evil =
            file.items.iter().any(|item| matches!(item, syn::Item::Fn(function) if function.sig.ident == "evil"));
        assert!(!evil, "{path}");
        for example in compiled_examples(text) {
            assert!(!example.contains("evil") && !example.contains("panic"), "{path}: {example}");
        }
    }
}
