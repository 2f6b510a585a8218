//! Calls: requests, outputs, errors and their exit codes.

use std::process::Stdio;
use std::time::Duration;

use super::server::{Answer, Request, Response, Server, refusing};
use super::{PLAN, end, program};

const RECORD: &str = r#"{"RecordDetail":{"RecordId":"rec-1","Unknown":1,"CreatedTime":1.5e9}}"#;

fn answer(status: u16, body: &str) -> Answer {
    Answer::Response(Response { status, headers: Vec::new(), body: body.to_owned() })
}

/// The end of a call that a server answers, and the requests that it got.
fn called(answers: Vec<Answer>, arguments: &[&str]) -> ((i32, String, String), Vec<Request>) {
    let server = Server::start(answers);
    let url = server.url();
    let all: Vec<&str> = arguments.iter().copied().chain(["--endpoint-url", &url]).collect();
    (end(program(&all).env("AWS_MAX_ATTEMPTS", "1")), server.requests())
}

/// The end of a call of the plan that one answer follows.
fn plan(answer: Answer) -> (i32, String, String) {
    called(vec![answer], &PLAN).0
}

#[test]
fn a_call_sends_the_options_and_prints_the_output() {
    let arguments = [
        "execute-provisioned-product-service-action",
        "--provisioned-product-id=pp-1",
        "--service-action-id",
        "act-1",
        "--parameters",
        "Size=small,large",
    ];
    let ((code, stdout, stderr), requests) = called(vec![answer(200, RECORD)], &arguments);
    assert_eq!((code, stderr.as_str()), (0, ""));
    let expected = "{\n    \"RecordDetail\": {\n        \"RecordId\": \"rec-1\",\n        \
                    \"CreatedTime\": \"2017-07-14T02:40:00+00:00\"\n    }\n}\n";
    assert_eq!(stdout, expected);
    let [request] = requests.as_slice() else { panic!("{requests:?}") };
    let target = "AWS242ServiceCatalogService.ExecuteProvisionedProductServiceAction";
    assert_eq!(request.header("x-amz-target"), Some(target));
    assert_eq!(request.header("content-type"), Some("application/x-amz-json-1.1"));
    let authorization = request.header("authorization").expect("a signature");
    assert!(authorization.contains("Credential=AKIDEXAMPLE/"), "{authorization}");
    let mut body: serde_json::Value = serde_json::from_str(&request.body).expect("JSON");
    let token = body.as_object_mut().and_then(|members| members.remove("ExecuteToken"));
    assert!(token.as_ref().and_then(|token| token.as_str()).is_some_and(|token| token.len() == 36), "{token:?}");
    let expected = serde_json::json!({
        "ProvisionedProductId": "pp-1",
        "ServiceActionId": "act-1",
        "Parameters": { "Size": ["small", "large"] },
    });
    assert_eq!(body, expected);
}

#[test]
fn an_output_without_members_prints_nothing() {
    for body in ["", "{}", "null", r#"{"RecordDetail":null}"#] {
        assert_eq!(plan(answer(200, body)), (0, String::new(), String::new()), "{body}");
    }
    assert_eq!(plan(answer(200, r#"{"RecordDetail":{}}"#)).1, "{\n    \"RecordDetail\": {}\n}\n");
}

#[test]
fn an_error_of_the_service_is_told_and_ends_with_254() {
    let table = [
        (400, r#"{"__type":"a#ResourceNotFoundException","Message":"no"}"#, "(ResourceNotFoundException)", ": no"),
        (400, r#"{"code":"InvalidStateException","message":"é"}"#, "(InvalidStateException)", ": é"),
        (400, "", "(400)", ": "),
        (404, "not found", "(404)", ": not found"),
        (502, "<html>proxy</html>", "(502)", " (reached max retries: 0): Bad Gateway"),
        (400, r#"{"__type":"ThrottlingException"}"#, "(ThrottlingException)", " (reached max retries: 0): "),
    ];
    for (status, body, code, message) in table {
        let (exit_code, stdout, stderr) = plan(answer(status, body));
        assert_eq!((exit_code, stdout.as_str()), (254, ""), "{body}");
        let operation = "when calling the ExecuteProvisionedProductPlan operation";
        let expected = format!("\nservicecatalog: [ERROR]: An error occurred {code} {operation}{message}\n");
        assert!(stderr.starts_with(&expected), "{stderr}");
    }
}

#[test]
fn an_error_says_what_helps() {
    let (_, _, stderr) = plan(answer(400, r#"{"__type":"ExpiredTokenException","message":"expired"}"#));
    assert!(stderr.ends_with("operation: expired\n\nhint: the credentials have expired: renew them\n"), "{stderr}");
}

#[test]
fn a_call_without_a_whole_answer_ends_with_255() {
    let (code, stdout, stderr) = plan(answer(200, r#"{"RecordDetail":{"RecordId":"re"#));
    assert_eq!((code, stdout.as_str()), (255, ""));
    assert!(stderr.contains("Unable to parse the response"), "{stderr}");
    let (code, _, stderr) = plan(Answer::Nothing);
    assert_eq!(code, 255);
    assert!(
        stderr.contains("Connection was closed before we received a valid response from endpoint URL: \"http://127")
    );
    let url = refusing();
    let arguments: Vec<&str> = PLAN.into_iter().chain(["--endpoint-url", &url]).collect();
    let (code, _, stderr) = end(program(&arguments).env("AWS_MAX_ATTEMPTS", "1"));
    let expected = format!("\nservicecatalog: [ERROR]: Could not connect to the endpoint URL: \"{url}/\"\n");
    assert_eq!(code, 255);
    assert!(stderr.starts_with(&expected), "{stderr}");
}

#[test]
fn an_answer_that_does_not_come_is_waited_for_as_long_as_is_said() {
    let arguments: Vec<&str> = PLAN.into_iter().chain(["--cli-read-timeout", "1"]).collect();
    let ((code, _, stderr), _) = called(vec![Answer::Stall(Duration::from_secs(30))], &arguments);
    assert_eq!(code, 255);
    assert!(stderr.starts_with("\nservicecatalog: [ERROR]: Read timeout on endpoint URL: \"http://127"), "{stderr}");
}

#[test]
fn a_failure_that_passes_is_tried_again_with_the_same_token() {
    let server = Server::start(vec![answer(503, ""), answer(200, "{}")]);
    let url = server.url();
    let arguments: Vec<&str> = PLAN.into_iter().chain(["--endpoint-url", &url]).collect();
    assert_eq!(end(&mut program(&arguments)), (0, String::new(), String::new()));
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0].body, requests[1].body);
}

#[test]
fn what_is_wrong_in_the_arguments_sends_nothing() {
    let table: [&[&str]; 5] = [
        &["--query", "["],
        &["--output", "xml"],
        &["--plan-id", ""],
        &["--plan-id", "a b", "--validate-only"],
        &["--cli-input-json", "{"],
    ];
    for more in table {
        let arguments: Vec<&str> = PLAN.iter().chain(more).copied().collect();
        let ((code, stdout, _), requests) = called(vec![answer(200, RECORD)], &arguments);
        assert_eq!((code, stdout.as_str(), requests.len()), (252, "", 0), "{more:?}");
    }
}

#[test]
fn nothing_secret_is_told_by_debug() {
    let arguments: Vec<&str> = PLAN.into_iter().chain(["--debug"]).collect();
    let ((code, _, stderr), _) = called(vec![answer(200, RECORD)], &arguments);
    assert_eq!(code, 0);
    for told in
        ["AWS242ServiceCatalogService.ExecuteProvisionedProductPlan", "\"PlanId\":\"plan-1\"", "rec-1", "200 OK"]
    {
        assert!(stderr.contains(told), "{told}: {stderr}");
    }
    for secret in ["wJalrXUtnFEMI", "Signature", "AKIDEXAMPLE"] {
        assert!(!stderr.contains(secret), "{secret}: {stderr}");
    }
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let text = "x".repeat(1 << 20);
    let server = Server::start(vec![answer(200, &format!(r#"{{"RecordDetail":{{"RecordId":"{text}"}}}}"#))]);
    let url = server.url();
    let arguments: Vec<&str> = PLAN.into_iter().chain(["--endpoint-url", &url]).collect();
    let mut child = program(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a child");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an end");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
