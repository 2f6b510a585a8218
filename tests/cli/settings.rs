//! Where region, keys and endpoint come from, and the order in which their absence is told.

use std::fs;
use std::process::Command;

use super::server::{Answer, Request, Response, Server};
use super::{PLAN, bare, end};

const CONFIG: &str = "[default]\nregion = eu-west-1\n[profile two]\nregion = us-east-2\n[profile role]\nrole_arn = arn\n\
     [profile wire]\ncli_timestamp_format = wire\n[profile odd]\ncli_timestamp_format = odd\n";
const CREDENTIALS: &str = "\
[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = secret\n\
[two]\naws_access_key_id = AKIDTWO\naws_secret_access_key = secret\naws_session_token = token\n";

/// Names and values.
type Variables<'v> = &'v [(&'v str, &'v str)];

/// The one request of the plan, sent with these options and variables over the two files.
fn sent(arguments: &[&str], variables: Variables<'_>) -> Request {
    let server =
        Server::start(vec![Answer::Response(Response { status: 200, headers: Vec::new(), body: String::new() })]);
    let url = server.url();
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = over(&folder, arguments, variables);
    let (code, _, stderr) = end(command.args(["--endpoint-url", &url]));
    assert_eq!((code, stderr.as_str()), (0, ""));
    server.requests().remove(0)
}

/// The plan's command over the two files in a folder.
fn over(folder: &tempfile::TempDir, arguments: &[&str], variables: Variables<'_>) -> Command {
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file");
        path
    };
    let mut command = bare(&PLAN);
    command.args(arguments).envs(variables.iter().copied());
    command.env("AWS_CONFIG_FILE", file("config", CONFIG));
    command.env("AWS_SHARED_CREDENTIALS_FILE", file("credentials", CREDENTIALS));
    command
}

#[test]
fn a_profile_chooses_the_form_of_timestamps() {
    let body = r#"{"RecordDetail":{"CreatedTime":1506859200.5}}"#.to_owned();
    let server = Server::start(vec![Answer::Response(Response { status: 200, headers: Vec::new(), body })]);
    let url = server.url();
    let folder = tempfile::tempdir().expect("a folder");
    let more = ["--query", "RecordDetail.CreatedTime", "--no-sign-request", "--endpoint-url", &url, "--region", "r-1"];
    let end_with = |profile| end(over(&folder, &more, &[("AWS_PROFILE", profile)]).args(["--output", "text"]));
    assert_eq!(end_with("wire"), (0, "1506859200.5\n".to_owned(), String::new()));
    let (code, _, stderr) = end_with("odd");
    assert_eq!(code, 255);
    assert!(stderr.contains("Unknown cli_timestamp_format value: odd"), "{stderr}");
}

/// The key and the region of a signature.
fn scope(request: &Request) -> Option<(String, String)> {
    let (_, credential) = request.header("authorization")?.split_once("Credential=")?;
    let parts: Vec<&str> = credential.split('/').collect();
    Some((parts.first()?.to_string(), parts.get(2)?.to_string()))
}

#[test]
fn a_profile_that_is_named_beats_the_keys_of_the_environment_but_not_its_region() {
    let keys = [("AWS_ACCESS_KEY_ID", "AKIDENV"), ("AWS_SECRET_ACCESS_KEY", "secret")];
    let with = |more: &[(&'static str, &'static str)]| [&keys, more].concat();
    let table = [
        (vec![], vec![], ("AKIDDEFAULT", "eu-west-1")),
        (vec![], keys.to_vec(), ("AKIDENV", "eu-west-1")),
        (vec![], with(&[("AWS_PROFILE", "two")]), ("AKIDENV", "us-east-2")),
        (vec![], vec![("AWS_PROFILE", "two")], ("AKIDTWO", "us-east-2")),
        (vec!["--profile", "two"], keys.to_vec(), ("AKIDTWO", "us-east-2")),
        (vec!["--profile", "two"], with(&[("AWS_REGION", "ca-central-1")]), ("AKIDTWO", "ca-central-1")),
        (vec!["--region", "sa-east-1"], vec![("AWS_REGION", "ca-central-1")], ("AKIDDEFAULT", "sa-east-1")),
        (vec![], vec![("AWS_REGION", "one-1"), ("AWS_DEFAULT_REGION", "two-2")], ("AKIDDEFAULT", "one-1")),
    ];
    for (arguments, variables, (key, region)) in table {
        let scope = scope(&sent(&arguments, &variables));
        assert_eq!(scope, Some((key.to_owned(), region.to_owned())), "{arguments:?} {variables:?}");
    }
    assert_eq!(sent(&["--profile", "two"], &[]).header("x-amz-security-token"), Some("token"));
}

#[test]
fn a_request_that_is_not_signed_needs_no_keys() {
    let request = sent(&["--no-sign-request"], &[]);
    assert_eq!(request.header("authorization"), None);
}

#[test]
fn complaints_have_an_order() {
    let table: [(&[&str], Variables<'_>, i32, &str); 7] = [
        (&["--plan-id", ""], &[], 252, "An error occurred (ParamValidation): Parameter validation failed:"),
        (&[], &[], 253, "An error occurred (NoRegion): You must specify a region."),
        (&["--endpoint-url", "http://127.0.0.1:9"], &[], 253, "An error occurred (NoRegion)"),
        (&["--region", "r"], &[], 253, "An error occurred (NoCredentials): Unable to locate credentials."),
        (&["--region", "r", "--profile", "no"], &[], 255, "The config profile (no) could not be found"),
        (&[], &[("AWS_PROFILE", "no")], 255, "The config profile (no) could not be found"),
        (&["--region", "r", "--endpoint-url", "x"], &[("AWS_ACCESS_KEY_ID", "a")], 255, "Invalid endpoint: x"),
    ];
    for (arguments, variables, code, message) in table {
        let ended = end(bare(&PLAN).args(arguments).envs(variables.iter().copied()));
        assert_eq!((ended.0, ended.1.as_str()), (code, ""), "{arguments:?} {}", ended.2);
        assert!(ended.2.starts_with(&format!("\nservicecatalog: [ERROR]: {message}")), "{}", ended.2);
    }
}

#[test]
fn a_role_that_is_not_assumed_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, _, stderr) = end(&mut over(&folder, &["--profile", "role", "--region", "r"], &[]));
    assert_eq!(code, 253);
    assert!(stderr.contains("The profile (role) assumes the role arn"), "{stderr}");
}
