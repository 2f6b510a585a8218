//! Runs the programs in `generated/examples/` as their heads say, without a network: the client is sent to the server
//! beside it. That they compile for other models is what the obstacle course shows.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::LazyLock;

use codegen::Request;
use codegen::config::Wire;

fn package() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated")
}

/// A call of cargo on the emitted crate.
fn cargo(verb: &str, arguments: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([verb, "--quiet", "--offline"]).args(arguments.split_whitespace()).current_dir(package());
    if let Some(target) = std::env::var_os("CARGO_TARGET_DIR") {
        cargo.env("CARGO_TARGET_DIR", package().join("..").join(target));
    }
    cargo
}

/// Ends a server with the test.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[track_caller]
fn assert_code(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
}

fn validate_file(file: &str) -> Output {
    cargo("run", &format!("--example validate_file -- {file}")).output().unwrap()
}

#[test]
fn a_file_of_requests_is_checked_line_by_line() {
    let output = validate_file("examples/requests.jsonl");
    assert_code(&output, 1);
    let missing = |member| {
        format!(
            "examples/requests.jsonl:2: Value at '/{member}' failed to satisfy constraint: Member must not be null\n"
        )
    };
    assert_eq!(stdout(&output), missing("PlanId") + &missing("IdempotencyToken"));

    let folder = tempfile::tempdir().unwrap();
    let requests = std::fs::read_to_string(package().join("examples/requests.jsonl")).unwrap();
    let valid = folder.path().join("valid.jsonl");
    std::fs::write(&valid, requests.lines().next().unwrap()).unwrap();
    let output = validate_file(valid.to_str().unwrap());
    assert_code(&output, 0);
    assert_eq!(stdout(&output), "");

    let broken = folder.path().join("broken.jsonl");
    std::fs::write(&broken, "{\"PlanId\": 1}\n").unwrap();
    assert_code(&validate_file(broken.to_str().unwrap()), 1);
    assert_code(&validate_file(folder.path().join("absent").to_str().unwrap()), 2);
}

/// The features of all programs: with these the crate is built once for them.
const FEATURES: &str = "--features cli,serde,server,test-util";

/// Builds every program once, for the tests that run at the same time.
static BUILT: LazyLock<()> = LazyLock::new(|| {
    let output = cargo("test", &format!("{FEATURES} --no-run --test test_without_aws --examples")).output().unwrap();
    assert_code(&output, 0);
});

#[test]
#[ignore = "builds the client: its signatures need a C compiler"]
fn what_is_sent_is_served() {
    LazyLock::force(&BUILT);
    let mut serve = cargo("run", &format!("{FEATURES} --example serve -- 127.0.0.1:0"));
    let mut server = Ended(serve.stdout(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(server.0.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let url = first.strip_prefix("listening on ").unwrap_or_else(|| panic!("{first}"));

    let send = |url: &str, id: &str| {
        let mut send = cargo("run", &format!("{FEATURES} --example send"));
        send.env("AWS_ENDPOINT_URL", url).env("AWS_ACCESS_KEY_ID", id).env("AWS_SECRET_ACCESS_KEY", "secret");
        send.output().unwrap()
    };
    let output = send(url, "id");
    assert_code(&output, 0);
    assert!(stdout(&output).contains("\"record-id\""), "{}", stdout(&output));
    let input = lines.next().unwrap().unwrap();
    assert!(input.contains("plan_id: Some(\"plan-id\")"), "{input}");
    // Without credentials nothing is sent.
    assert_code(&send(url, ""), 1);
}

#[test]
#[ignore = "builds the client: its signatures need a C compiler"]
fn the_test_without_aws_passes() {
    LazyLock::force(&BUILT);
    let output = cargo("test", &format!("{FEATURES} --test test_without_aws")).output().unwrap();
    assert_code(&output, 0);
    assert!(stdout(&output).contains("test result: ok. 3 passed"), "{}", stdout(&output));
}

#[test]
#[ignore = "builds the client: its signatures need a C compiler"]
fn what_serde_reads_it_writes() {
    LazyLock::force(&BUILT);
    let output = cargo("run", &format!("{FEATURES} --example serde")).output().unwrap();
    assert_code(&output, 0);
    assert!(stdout(&output).contains("\"PlanId\": \"plan-id\""), "{}", stdout(&output));
}

#[test]
fn without_a_wire_format_there_are_no_programs() {
    let model = tests::source(&tests::model().join("servicecatalog.json"));
    let request = Request { wire: Wire::None, ..tests::default_request() };
    let files = tests::generated(model, &request).files;
    assert!(files.iter().all(|(path, _)| !path.starts_with("examples/")));
    assert!(!files.get("Cargo.toml").unwrap().contains("[[example]]"));
}
