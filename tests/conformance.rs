//! `cargo xtask conformance` on suites of test cases: each case passes, and as many are skipped as cannot be run.
//! Smithy's own suites lie in the folder that `SMITHY_DATA` names; those of awsJson1_0 here follow their description.

use std::path::Path;
use std::process::{Command, Output};

fn run(models: &[&Path]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root).args(["run", "--quiet", "--package", "xtask", "--", "conformance"]).args(models);
    cargo.output().expect("cargo starts")
}

/// The last line of a run, which fails with its whole report unless every case passes.
fn verdict(models: &[&Path]) -> String {
    let run = run(models);
    let report = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{report}\n{}", String::from_utf8_lossy(&run.stderr));
    report.lines().next_back().unwrap_or_default().to_owned()
}

fn fixture(name: &str) -> String {
    verdict(&[&tests::fixtures("conformance").join(name)])
}

/// A suite of the shared test data, with the verdict that it must have.
fn suite(name: &str, expected: &str) {
    assert_eq!(verdict(&[&tests::smithy_data().join("protocol-tests").join(name)]), expected);
}

#[test]
fn defaults_corrections_and_errors_of_aws_json_1_0() {
    assert_eq!(fixture("json_1_0.json"), "26 passed, 0 failed");
}

/// Headers that a case neither names nor forbids are added, and the line of the case says which.
#[test]
fn a_server_gets_the_headers_that_a_case_leaves_to_the_protocol() {
    let suite = tests::fixtures("conformance").join("without_headers.json");
    let report = |format: &str| {
        let run = run(&["--format".as_ref(), format.as_ref(), &suite]);
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
        String::from_utf8(run.stdout).expect("text")
    };
    let human = "passed   NamesNeither (server::request::names_neither): Content-Type, X-Amz-Target added\n\
                 passed   NamesTheContentType (server::request::names_the_content_type): X-Amz-Target added\n\
                 passed   ForbidsTheContentType (server::request::forbids_the_content_type): X-Amz-Target added\n\
                 client: 3 passed, 0 failed\nserver: 4 passed, 0 failed\n7 passed, 0 failed\n";
    assert_eq!(report("human"), human);
    let short = "added Content-Type server::request::names_neither\n\
                 added X-Amz-Target server::request::names_neither\n\
                 added X-Amz-Target server::request::names_the_content_type\n\
                 added X-Amz-Target server::request::forbids_the_content_type\n7 passed, 0 failed\n";
    assert_eq!(report("short"), short);
    let json: Vec<serde_json::Value> =
        report("json").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let added = |test: &str| {
        let case = json.iter().find(|case| case["test"] == test).unwrap_or_else(|| panic!("{test}"));
        case["added_headers"].clone()
    };
    assert_eq!(added("server::request::names_neither"), serde_json::json!(["Content-Type", "X-Amz-Target"]));
    assert_eq!(added("server::request::names_both"), serde_json::json!([]));
    assert_eq!(added("client::request::names_neither"), serde_json::json!([]));
}

#[test]
fn query_compatible() {
    assert_eq!(fixture("query_compatible.json"), "6 passed, 0 failed");
}

/// Trees and a diagram of rules, with every function of the language.
#[test]
fn endpoint_rules() {
    assert_eq!(fixture("endpoints.json"), "28 passed, 0 failed");
}

#[test]
fn every_service_of_several_is_tested() {
    let folder = tests::fixtures("conformance");
    let models = ["json_1_0.json", "query_compatible.json"].map(|name| folder.join(name));
    assert_eq!(verdict(&[&models[0], &models[1]]), "32 passed, 0 failed");
}

/// Runs the query-compatible suite with a part of it replaced.
fn spoilt(name: &str, part: &str, by: &str) -> Output {
    let text =
        std::fs::read_to_string(tests::fixtures("conformance").join("query_compatible.json")).expect("the suite");
    assert!(text.contains(part), "{part}");
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&place, text.replace(part, by)).expect("a folder for files of tests");
    run(&[&place])
}

#[test]
fn a_case_that_does_not_hold_fails_the_run() {
    let run = spoilt("wrong_status.json", "\"code\": 500", "\"code\": 503");
    let report = String::from_utf8_lossy(&run.stdout);
    assert_eq!(run.status.code(), Some(1), "{report}");
    let failure = "failed   WithoutAFormerCodeItIsTheName (server::response::without_a_former_code_it_is_the_name)";
    assert!(report.contains(failure), "{report}");
    assert!(report.ends_with("\n5 passed, 1 failed\n"), "{report}");
}

#[test]
fn a_case_that_does_not_fit_its_shape_is_bad_input() {
    let run = spoilt("wrong_params.json", "\"message\": \"no\"", "\"massage\": \"no\"");
    let said = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains("S0901") && said.contains("there is no member `massage`"), "{said}");
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn json_protocol() {
    suite("JsonProtocol.json", "217 passed, 0 failed, 3 skipped");
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn machine_learning() {
    suite("MachineLearning.json", "2 passed, 0 failed");
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn aws_json_extras() {
    suite("AwsJsonExtras.json", "75 passed, 0 failed");
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn rest_json_validation() {
    suite("RestJsonValidation.json", "121 passed, 0 failed, 6 skipped");
}

/// The endpoint tests of a public model; those that are skipped contradict the published list of partitions.
fn endpoints(name: &str, expected: &str) {
    assert_eq!(verdict(&[&tests::smithy_data().join("models").join(name)]), expected);
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn endpoints_of_dynamodb() {
    endpoints("dynamodb-2012-08-10.json", "502 passed, 0 failed, 10 skipped");
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn endpoints_of_s3() {
    endpoints("s3-2006-03-01.json", "310 passed, 0 failed");
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn endpoints_of_sts() {
    endpoints("sts-2011-06-15.json", "69 passed, 0 failed, 4 skipped");
}

/// The last line of a run over sockets, of the server's cases alone.
fn over_sockets(model: &Path, expected: &str) {
    assert_eq!(verdict(&["--socket".as_ref(), model]), expected);
}

#[test]
fn the_server_half_over_a_socket() {
    over_sockets(&tests::fixtures("conformance").join("json_1_0.json"), "10 passed, 0 failed");
    over_sockets(&tests::fixtures("conformance").join("query_compatible.json"), "3 passed, 0 failed");
    over_sockets(&tests::fixtures("conformance").join("without_headers.json"), "4 passed, 0 failed");
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn the_server_half_of_every_suite_over_a_socket() {
    let suite = |name: &str, expected: &str| {
        over_sockets(&tests::smithy_data().join("protocol-tests").join(name), expected);
    };
    suite("JsonProtocol.json", "99 passed, 0 failed, 3 skipped");
    suite("MachineLearning.json", "1 passed, 0 failed");
    suite("AwsJsonExtras.json", "31 passed, 0 failed");
    suite("RestJsonValidation.json", "121 passed, 0 failed, 5 skipped");
}
