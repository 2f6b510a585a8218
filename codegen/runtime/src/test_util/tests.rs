//! Rules, replayed responses and captured requests, with a client of one operation.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use ::http::{Request, Response};

use super::rule::{Rule, RuleBuilder};
use super::{MockHttpClient, ReplayEvent, RuleMode, StaticReplayClient, capture_request};
use crate::client::tests::stage::{Act, Answer, Text, run};
use crate::client::{Handle, Overrides, call};
use crate::config::http::{HttpResponse, SdkBody};
use crate::config::{Builder, Config, HttpClient, Region};
use crate::error::{ErrorKind, ProvideErrorMetadata as _, SdkError};

fn named(name: &str) -> Text {
    Text { name: Some(name.to_owned()), ..Text::default() }
}

fn rule() -> RuleBuilder<Act> {
    RuleBuilder::of_operation()
}

fn config(http_client: impl HttpClient) -> Builder {
    Config::builder().with_test_defaults().region(Region::new("test-util")).http_client(http_client)
}

fn handle(http_client: impl HttpClient) -> Handle {
    Handle::new(config(http_client).build())
}

fn act(handle: &Handle, name: &str) -> Answer {
    run(call::<Act>(handle, named(name), Overrides::default()))
}

fn name(answer: Answer) -> Option<String> {
    answer.expect("an output").name
}

/// The message of a function's panic.
fn panic_of(function: impl FnOnce()) -> String {
    let payload = catch_unwind(AssertUnwindSafe(function)).expect_err("a panic");
    payload.downcast_ref::<String>().cloned().or(payload.downcast_ref::<&str>().map(ToString::to_string)).expect("text")
}

#[test]
fn the_first_rule_that_matches_answers_as_often_as_it_is_asked() {
    let one = rule().match_requests(|input| input.name.as_deref() == Some("one")).then_output(|| named("first"));
    let other = rule().then_output(|| named("other"));
    let handle = handle(MockHttpClient::new(RuleMode::MatchAny, [&one, &other]));
    let names = ["one", "two", "one"].map(|asked| name(act(&handle, asked)).unwrap());
    assert_eq!(names, ["first", "other", "first"]);
    assert_eq!((one.num_calls(), other.num_calls()), (2, 1));
}

#[test]
fn rules_in_sequence_are_used_up_in_their_order() {
    let (one, two) = (rule().then_output(|| named("1")), rule().then_output(|| named("2")));
    let transport = MockHttpClient::new(RuleMode::Sequential, [&one, &two]);
    let handle = handle(transport.clone());
    assert_eq!([act(&handle, "a"), act(&handle, "b")].map(|answer| name(answer).unwrap()), ["1", "2"]);
    assert_eq!((one.num_calls(), two.num_calls()), (1, 1));
    let said = panic_of(|| _ = act(&handle, "c"));
    assert!(said.starts_with("no rule answers a request of `Stage.Act`: Sequential"), "{said}");
    assert_eq!(transport.actual_requests().count(), 3);
}

#[test]
fn the_next_rule_in_sequence_has_to_match() {
    let strict = rule().match_requests(|input| input.name.as_deref() == Some("one")).then_output(|| named("1"));
    let lax = rule().then_output(|| named("2"));
    let handle = handle(MockHttpClient::new(RuleMode::Sequential, [&strict, &lax]));
    panic_of(|| _ = act(&handle, "two"));
    assert_eq!((strict.num_calls(), lax.num_calls()), (0, 0));
    // The lock that the panic held is no obstacle.
    assert_eq!(name(act(&handle, "one")).as_deref(), Some("1"));
}

#[test]
fn a_sequence_gives_its_answers_to_the_attempts_of_a_call_without_waiting() {
    let start = Instant::now();
    let retried = rule().sequence().http_status(503, None).times(2).output(|| named("done")).build();
    let handle = handle(MockHttpClient::new(RuleMode::Sequential, [&retried]));
    assert_eq!(name(act(&handle, "a")).as_deref(), Some("done"));
    assert_eq!(retried.num_calls(), 3);
    assert!(panic_of(|| _ = act(&handle, "b")).contains("no rule"));
    assert!(start.elapsed().as_secs() < 5, "a backoff of the default would be up to 3 s");
}

#[test]
fn the_last_answer_of_a_sequence_can_be_given_forever() {
    let endless = rule().sequence().output(|| named("1")).output(|| named("2")).repeatedly().build();
    let never = rule().sequence().output(|| named("never")).times(0).build();
    let handle = handle(MockHttpClient::new(RuleMode::Sequential, [&never, &endless]));
    let names: Vec<_> = (0..4).map(|_| name(act(&handle, "a")).unwrap()).collect();
    assert_eq!(names, ["1", "2", "2", "2"]);
    assert_eq!((endless.num_calls(), never.num_calls()), (4, 0));
}

#[test]
fn all_attempts_of_a_call_are_for_one_rule() {
    let failing = rule().then_http_response(|| HttpResponse::new(500.into(), "{}".into()));
    let unused = rule().then_output(|| named("unused"));
    let handle = handle(MockHttpClient::new(RuleMode::Sequential, [&failing, &unused]));
    let error = act(&handle, "a").expect_err("three failures");
    assert_eq!(error.raw_response().map(|raw| raw.status().as_u16()), Some(500));
    assert_eq!((failing.num_calls(), unused.num_calls()), (3, 0));
}

#[test]
fn a_response_is_read_as_one_of_the_service() {
    let body = r#"{"__type":"Odd","message":"no"}"#;
    let refused = rule().then_http_response(move || {
        let builder = Response::builder().status(400).header("x-amzn-requestid", "id-7");
        builder.body(SdkBody::from(body)).expect("a response")
    });
    let handle = handle(MockHttpClient::new(RuleMode::MatchAny, [&refused]));
    let error = act(&handle, "a").expect_err("an error");
    assert_eq!((error.code(), error.message()), (Some("Odd"), Some("no")));
    assert_eq!(error.raw_response().and_then(|raw| raw.header("x-amzn-requestid")), Some("id-7"));
}

#[test]
fn a_response_that_is_none_of_http_fails_the_call() {
    let wrong = rule().then_http_response(|| HttpResponse::new(7.into(), SdkBody::empty()));
    let handle = handle(MockHttpClient::new(RuleMode::MatchAny, [&wrong]));
    let Err(SdkError::DispatchFailure(failure)) = act(&handle, "a") else { panic!("an answer") };
    assert_eq!((failure.is_user(), failure.as_other()), (false, None::<ErrorKind>));
}

#[test]
fn a_rule_does_not_show_the_callers_data() {
    let rule: Rule = rule().match_requests(|_| true).then_output(|| named("secret"));
    assert_eq!(format!("{rule:?}"), r#"Rule { operation: "Act", num_calls: 0, .. }"#);
}

fn event(name: &str, answer: &str) -> ReplayEvent {
    let request = Request::builder()
        .method("POST")
        .uri("https://stand-in.test-util.example.com/")
        .header("x-amz-target", "Stage.Act")
        .body(SdkBody::from(format!(
            "{{ \"Name\": \"{name}\",\n \"Token\": \"00000000-0000-4000-8000-000000000000\" }}"
        )));
    let response = Response::builder().status(200).body(SdkBody::from(format!(r#"{{"Name":"{answer}"}}"#)));
    ReplayEvent::new(request.expect("a request"), response.expect("a response"))
}

#[test]
fn events_are_replayed_in_their_order_and_compared_afterwards() {
    let replay = StaticReplayClient::new(vec![event("a", "1"), event("b \\\" c", "2")]);
    let handle = handle(replay.clone());
    assert_eq!(name(act(&handle, "a")).as_deref(), Some("1"));
    let said = panic_of(|| replay.assert_requests_match(&[]));
    assert_eq!(said, "1 events had no request");
    assert_eq!(name(act(&handle, "b \" c")).as_deref(), Some("2"));
    replay.assert_requests_match(&[]);
    replay.relaxed_requests_match();
    assert_eq!(replay.actual_requests().count(), 2);
    let Err(SdkError::DispatchFailure(_)) = act(&handle, "c") else { panic!("an answer without an event") };
    let said = panic_of(|| replay.relaxed_requests_match());
    assert_eq!(said, "request 2 has no event: POST https://stand-in.test-util.example.com/");
}

#[test]
fn a_request_that_differs_is_told() {
    let after = |events: Vec<ReplayEvent>, ignored: &[&str]| {
        let replay = StaticReplayClient::new(events);
        act(&handle(replay.clone()), "a").expect("an answer");
        panic_of(|| replay.assert_requests_match(ignored))
    };
    assert!(after(vec![event("a b", "1")], &[]).contains("request 0: body"));
    let base = || Request::builder().method("POST").uri("https://stand-in.test-util.example.com/");
    let with = |request: ::http::request::Builder| {
        vec![ReplayEvent::new(request.body(SdkBody::empty()).unwrap(), Response::new(SdkBody::from("{}")))]
    };
    assert!(after(with(Request::builder().uri("/")), &[]).contains("request 0"));
    let header = || with(base().header("x-amz-target", "Other"));
    let said = after(header(), &[]);
    assert_eq!(said, r#"request 0: header `x-amz-target` is ["Stage.Act"], not "Other""#);
    assert!(after(header(), &["X-Amz-Target"]).contains("request 0: body"));
}

#[test]
fn the_defaults_of_tests_make_two_requests_equal() {
    let signed = || {
        let (transport, receiver) = capture_request(None);
        let mutator = |request: &mut crate::config::http::HttpRequest| {
            request.headers_mut().remove("amz-sdk-invocation-id");
            Ok(())
        };
        let mut overrides = Overrides::default();
        overrides.mutate(mutator);
        run(call::<Act>(&handle(transport), named("a"), overrides)).expect("an answer");
        let request = receiver.expect_request();
        assert_eq!(request.headers().get("x-amz-date"), Some("20090213T233130Z"));
        request.headers().get("authorization").expect("a signature").to_owned()
    };
    assert_eq!(signed(), signed());
}

#[test]
fn the_first_request_is_captured_and_all_get_the_response() {
    let response = Response::builder().status(200).body(SdkBody::from(r#"{"Name":"x"}"#)).expect("a response");
    let (transport, receiver) = capture_request(Some(response));
    let handle = handle(transport);
    assert_eq!(["a", "b"].map(|asked| name(act(&handle, asked)).unwrap()), ["x", "x"]);
    let request = receiver.expect_request();
    let body = String::from_utf8_lossy(request.body()).into_owned();
    assert!(body.starts_with(r#"{"Name":"a","#), "{body}");
}

#[test]
fn a_receiver_tells_whether_there_was_a_request() {
    let (_, receiver) = capture_request(None);
    assert_eq!(panic_of(|| _ = receiver.expect_request()), "no request was sent");
    let (transport, receiver) = capture_request(None);
    run(call::<Act>(&handle(transport), Text::default(), Overrides::default())).expect_err("a violation");
    receiver.expect_no_request();
    let (transport, receiver) = capture_request(None);
    act(&handle(transport), "a").expect("an answer");
    assert!(panic_of(|| receiver.expect_no_request()).starts_with("a request was sent: POST https://"));
}
