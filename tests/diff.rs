//! Reports of `diff`: every rule by a small edit, the history of one operation, and pairs of models beside the
//! severities of Smithy's own tool, which stay where they are.

#[path = "diff/cases.rs"]
mod cases;

use std::collections::BTreeSet;
use std::fmt::Write;

use codegen::diff::render::{Style, render};
use codegen::diff::{Rule, SemverImpact};
use codegen::{Diff, DiffRequest, Request, diff};
use smithy::diagnostic::Diagnostics;
use smithy::diagnostic::render::{Style as Diagnosed, render_all};
use smithy::source::Sources;

use cases::{Case, Edit, base, edited, sources};

fn compared(old: &Sources, new: &Sources, request: &DiffRequest) -> Diff {
    let mut diagnostics = Diagnostics::default();
    diff(old, new, request, &mut diagnostics).unwrap_or_else(|| {
        let both = Sources(old.0.iter().chain(&new.0).cloned().collect());
        panic!("{}", render_all(&diagnostics, &both, Diagnosed::Plain))
    })
}

fn whole(old: &str, new: &str) -> Diff {
    compared(&sources(old), &sources(new), &DiffRequest::Chosen(Request::default()))
}

fn rules(diff: &Diff) -> Vec<Rule> {
    diff.changes.iter().map(|change| change.rule).collect()
}

#[test]
fn every_edit_brings_its_rules_and_no_other() {
    let base = base();
    let mut wrong = Vec::new();
    let mut check = |comparison: Diff, expected: &[Rule]| {
        if rules(&comparison) != expected {
            wrong.push(format!("expected {expected:?}, but:\n{}", render(&comparison, Style::Short)));
        }
    };
    for Case { edit, there, back } in cases::all() {
        let text = edited(&edit);
        check(whole(&base, &text), there);
        if !back.is_empty() {
            check(whole(&text, &base), back);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_an_edit() {
    let cases = cases::all();
    let mut tested: BTreeSet<Rule> =
        cases.iter().flat_map(|case| case.there.iter().chain(case.back)).copied().collect();
    // These have tests of their own below.
    tested.extend([Rule::OrderChanged, Rule::ShapeAdded, Rule::ShapeRemoved]);
    let missing: Vec<&str> = Rule::all().filter(|rule| !tested.contains(rule)).map(Rule::name).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn order_is_a_patch() {
    let base = base();
    let (large, small) =
        (r#""Number": { "target": "smithy.api#Integer" }"#, r#""Text": { "target": "smithy.api#String" }"#);
    let turned = base.replace(&format!("{large}, {small}"), &format!("{small}, {large}"));
    assert_ne!(base, turned);
    assert_eq!(rules(&whole(&base, &turned)), [Rule::OrderChanged]);
}

#[test]
fn without_a_service_every_shape_counts() {
    let shapes = |names: &str| format!(r#"{{ "smithy": "2.0", "shapes": {{ {names} }} }}"#);
    let (one, two) = (r#""a#One": { "type": "string" }"#, r#""a#Two": { "type": "structure", "members": {} }"#);
    let (old, new) = (shapes(one), shapes(&format!("{one}, {two}")));
    let between = |old: &str, new: &str| {
        rules(&compared(&sources(old), &sources(new), &DiffRequest::Configured(Request::default())))
    };
    assert_eq!(between(&old, &new), [Rule::ShapeAdded]);
    assert_eq!(between(&new, &old), [Rule::ShapeRemoved]);
    let limited = new.replace(r#""string""#, r#""string", "traits": { "smithy.api#length": { "max": 1 } }"#);
    assert_eq!(between(&new, &limited), [Rule::LimitAdded]);
}

#[test]
fn without_a_service_operations_may_share_a_name_with_one_another_and_with_ours() {
    let operation = |id: &str| format!(r#""{id}": {{ "type": "operation" }}"#);
    let ids = ["a#Operation", "a#Get", "b#Get", "b#Service", "a#Roots"].map(operation).join(",");
    let model = format!(r#"{{ "smithy": "2.0", "shapes": {{ {ids} }} }}"#);
    assert_eq!(rules(&whole(&model, &model)), []);
    let fewer = model.replace(&format!("{},", operation("b#Get")), "");
    assert_eq!(rules(&whole(&fewer, &model)), [Rule::OperationAdded]);
}

/// Among others the obstacle course, with a default of `NaN`.
#[test]
fn no_fixture_differs_from_itself() {
    let folders = ["emit", "obstacle", "naming", "reference", "serde"].map(tests::fixtures);
    let folders = folders.into_iter().flat_map(|folder| {
        let below = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        below.chain([folder]).collect::<Vec<_>>()
    });
    let models: Vec<_> = folders.map(|folder| folder.join("model.json")).filter(|path| path.exists()).collect();
    assert!(models.len() > 20, "{models:?}");
    for path in models {
        let model = std::fs::read_to_string(&path).unwrap();
        assert_eq!(rules(&whole(&model, &model)), [], "{}", path.display());
    }
}

#[test]
fn only_the_slice_counts() {
    let edit = edited(&Edit::Patch(
        serde_json::json!({ "shapes": { "example#Color": { "traits": { "smithy.api#length": { "max": 5 } } } } }),
    ));
    let of = |operation: &str| Request { operations: vec![operation.into()], ..Request::default() };
    let within = |request: &DiffRequest| compared(&sources(base()), &sources(&edit), request).impact();
    assert_eq!(within(&DiffRequest::Chosen(of("Look_Up"))), None);
    assert_eq!(within(&DiffRequest::Chosen(of("Buy"))), Some(SemverImpact::Major));
    // The configuration is about another service: all operations.
    let elsewhere = Request { service: Some("other#Service".into()), ..of("Look_Up") };
    assert_eq!(within(&DiffRequest::Configured(elsewhere)), Some(SemverImpact::Major));
    let here = Request { service: Some("example#Shop".into()), ..of("Look_Up") };
    assert_eq!(within(&DiffRequest::Configured(here)), None);
}

#[test]
fn an_operation_that_neither_model_has_is_an_error_with_a_suggestion() {
    let hints = |request: DiffRequest| -> Vec<String> {
        let mut diagnostics = Diagnostics::default();
        assert!(diff(&sources(base()), &sources(base()), &request, &mut diagnostics).is_none());
        diagnostics.0.into_iter().filter_map(|diagnostic| diagnostic.hint).collect()
    };
    let request =
        Request { service: Some("example#Shop".into()), operations: vec!["Byu".into()], ..Request::default() };
    assert_eq!(hints(DiffRequest::Chosen(request.clone())), ["did you mean `Buy`?"]);
    let [hint] = &hints(DiffRequest::Configured(request))[..] else { panic!("one error") };
    assert!(hint.starts_with("the name stands in codegen.toml") && hint.ends_with("; did you mean `Buy`?"), "{hint}");
}

#[test]
fn errors_of_the_new_model_keep_their_file() {
    let (old, new) = (sources(base()), sources("{ \"smithy\": \"2.0\", }"));
    let mut diagnostics = Diagnostics::default();
    assert!(diff(&old, &new, &DiffRequest::Chosen(Request::default()), &mut diagnostics).is_none());
    assert!(
        diagnostics.0.iter().all(|diagnostic| diagnostic.span.is_some_and(|span| span.file == 1)),
        "{diagnostics:?}"
    );
}

/// Compares a later age of the operation with an earlier one.
fn between(old: &str, new: &str, style: Style) -> String {
    let age = |name: &str| Sources(vec![tests::source(&tests::fixtures("diff").join(format!("ages/{name}.json")))]);
    render(&compared(&age(old), &age(new), &DiffRequest::Chosen(Request::default())), style)
}

/// The update walk-through of the README: what each page about the operation adds to the one before.
macro_rules! ages {
    ($($test:ident: $name:literal, $old:literal, $new:literal, $style:ident;)*) => {
        $(
            #[test]
            fn $test() {
                let text = between($old, $new, Style::$style);
                tests::beside(&tests::fixtures("diff/ages")).bind(|| insta::assert_snapshot!($name, text));
            }
        )*

        #[test]
        fn every_snapshot_has_a_test() {
            tests::assert_referenced(&tests::fixtures("diff/ages"), [$($name),*]);
            tests::assert_referenced(&tests::fixtures("diff"), ["pairs"]);
        }
    };
}

ages! {
    from_the_command_line_to_the_api: "cli-to-api", "cli", "api", Human;
    from_the_api_to_boto3: "api-to-boto3", "api", "boto3", Human;
    from_the_command_line_to_boto3: "cli-to-boto3", "cli", "boto3", Markdown;
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn verdicts_on_the_pairs_of_the_test_data() {
    let data = tests::smithy_data();
    let mut folders: Vec<_> =
        std::fs::read_dir(data.join("diff")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.join("a.json").exists());
    folders.sort();
    let mut table = String::new();
    for folder in &folders {
        let model = |name: &str| Sources(vec![tests::source(&folder.join(name))]);
        let request = DiffRequest::Configured(Request::default());
        let comparison = compared(&model("a.json"), &model("b.json"), &request);
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let _ = writeln!(table, "{name}: {}", comparison.verdict());
    }
    tests::beside(&tests::fixtures("diff")).bind(|| insta::assert_snapshot!("pairs", table));
}
