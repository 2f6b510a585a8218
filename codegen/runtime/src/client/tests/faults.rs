//! Fate of a call when the other end misbehaves, over real sockets.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use super::server::{Server, Step};
use super::stage::{Act, Answer, act, config, input, run};
use crate::client::{Handle, Overrides, call};
use crate::config::retry::RetryConfig;
use crate::config::timeout::TimeoutConfig;
use crate::config::{AsyncSleep, Sleep, StalledStreamProtectionConfig};
use crate::error::{DisplayErrorContext, ErrorKind, ProvideErrorMetadata, SdkError};
use crate::request_id::RequestId;

fn call_server(server: &Server) -> Answer {
    act(config().endpoint_url(server.url()))
}

fn fine() -> Step {
    Step::json(200, r#"{"Name":"done"}"#)
}

#[test]
fn a_refused_connection_is_an_io_error_that_is_retried() {
    let address = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let Err(SdkError::DispatchFailure(error)) = act(config().endpoint_url(format!("http://{address}"))) else {
        panic!("no dispatch failure")
    };
    assert!(error.is_io() && !error.is_timeout() && error.as_connector_error().is_some(), "{error:?}");
}

#[test]
fn a_connection_that_is_reset_is_an_io_error_that_is_retried() {
    let server = Server::start([Step::Reset]);
    let error = call_server(&server).unwrap_err();
    assert!(matches!(&error, SdkError::DispatchFailure(error) if error.is_io() || error.is_other()), "{error:?}");
    assert_eq!(server.received().len(), 3);
}

#[test]
fn a_connection_that_closes_without_an_answer_is_a_transient_error() {
    let server = Server::start([Step::SendAndClose(String::new())]);
    let Err(SdkError::DispatchFailure(error)) = call_server(&server) else { panic!("no dispatch failure") };
    assert!(error.is_other() && error.as_other() == Some(ErrorKind::TransientError), "{error:?}");
    assert_eq!(server.received().len(), 3);
}

#[test]
fn an_answer_that_is_cut_short_is_a_response_error_with_the_head() {
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\nx-amzn-requestid: the-id\r\n\r\n{".to_owned();
    let server = Server::start([Step::SendAndClose(cut.clone())]);
    let error = call_server(&server).unwrap_err();
    let SdkError::ResponseError(response) = &error else { panic!("{error:?}") };
    assert_eq!((response.raw().status().as_u16(), error.request_id()), (200, Some("the-id")));
    assert_eq!(server.received().len(), 3);
    let server = Server::start([Step::SendAndClose(cut), fine()]);
    assert_eq!(call_server(&server).expect("the second answer").name.as_deref(), Some("done"));
}

#[test]
fn an_answer_that_is_too_long_is_refused_by_its_head() {
    let server = Server::start([Step::Stall("HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n".to_owned())]);
    let error = call_server(&server).unwrap_err();
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("longer than 268435456 bytes"), "{error}");
    assert_eq!(server.received().len(), 1);
}

#[test]
fn failures_of_the_service_are_retried_on_another_connection_and_throttling_on_the_same() {
    for status in [500, 502, 503, 504] {
        let server = Server::start([Step::json(status, "{}"), fine()]);
        assert_eq!(call_server(&server).expect("the second answer").request_id.as_deref(), Some("the-id"));
        assert_eq!(server.received().iter().map(|request| request.connection).collect::<Vec<_>>(), [0, 1]);
    }
    for (status, code) in [(400, "a#SlowDown"), (429, "TooManyRequestsException")] {
        let server = Server::start([Step::json(status, &format!(r#"{{"__type":"{code}"}}"#)), fine()]);
        assert!(call_server(&server).is_ok());
        assert_eq!(server.received().iter().map(|request| request.connection).collect::<Vec<_>>(), [0, 0]);
    }
}

#[test]
fn each_attempt_says_its_number_and_keeps_invocation_and_token() {
    let server = Server::start([Step::json(500, "{}"), Step::json(503, "{}"), fine()]);
    call_server(&server).expect("the third answer");
    let received = server.received();
    let header = |name: &'static str| received.iter().map(move |request| request.header(name).expect(name));
    let attempts: Vec<_> = header("amz-sdk-request").collect();
    assert_eq!(attempts, ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"]);
    let ids: std::collections::BTreeSet<_> = header("amz-sdk-invocation-id").collect();
    let bodies: std::collections::BTreeSet<_> = received.iter().map(|request| &request.body).collect();
    assert_eq!((ids.len(), bodies.len()), (1, 1));
    assert!(received[0].body.contains("\"Token\":\""), "{:?}", received[0]);
}

#[test]
fn what_will_not_pass_is_not_retried() {
    for (status, body) in [(429, "{}"), (501, "{}"), (400, r#"{"__type":"Other"}"#), (200, "no JSON")] {
        let server = Server::start([Step::json(status, body)]);
        assert!(call_server(&server).is_err());
        assert_eq!(server.received().len(), 1, "{status}");
    }
}

#[test]
fn the_model_says_which_errors_may_pass() {
    let server = Server::start([Step::json(400, r#"{"__type":"MayPass"}"#), fine()]);
    assert!(call_server(&server).is_ok());
}

#[test]
fn the_service_says_how_long_to_wait() {
    let slow = |header| Step::answer(503, &[header], "{}");
    let server = Server::start([slow("x-amz-retry-after: 30"), fine()]);
    let start = Instant::now();
    assert!(call_server(&server).is_ok());
    assert!(start.elapsed() >= Duration::from_millis(30));
    let server = Server::start([slow("retry-after: 100"), fine()]);
    let retries = RetryConfig::standard().with_max_backoff(Duration::from_millis(20));
    let start = Instant::now();
    assert!(act(config().endpoint_url(server.url()).retry_config(retries)).is_ok());
    assert!(start.elapsed() >= Duration::from_millis(20));
}

#[test]
fn content_that_is_not_the_protocols_is_a_service_error_that_keeps_it() {
    for (status, requests) in [(200, 1), (502, 3)] {
        let html = ["content-type: text/html", "x-amzn-requestid: the-id"];
        let server = Server::start([Step::answer(status, &html, "<html>Bad Gateway</html>")]);
        let error = call_server(&server).unwrap_err();
        let SdkError::ServiceError(service) = &error else { panic!("{error:?}") };
        assert_eq!((service.err().code(), error.request_id()), (None, Some("the-id")));
        let raw = error.raw_response().expect("a response");
        assert_eq!((raw.status().as_u16(), raw.body().bytes()), (status, Some(b"<html>Bad Gateway</html>".as_slice())));
        assert_eq!(server.received().len(), requests);
    }
}

#[test]
fn json_is_read_under_any_content_type() {
    for headers in [["content-type: text/plain"].as_slice(), &[]] {
        let server = Server::start([Step::answer(200, headers, r#"{"Name":"done"}"#)]);
        assert_eq!(call_server(&server).expect("an answer").name.as_deref(), Some("done"));
    }
}

#[test]
fn a_redirect_is_not_followed() {
    let other = Server::start([fine()]);
    let location = format!("location: {}/", other.url());
    let server = Server::start([Step::answer(307, &[&location], "")]);
    let error = call_server(&server).unwrap_err();
    assert_eq!(error.raw_response().expect("a response").status().as_u16(), 307);
    assert_eq!((server.received().len(), other.received().len()), (1, 0));
}

#[test]
fn a_head_that_does_not_come_is_a_dispatch_failure_by_read_timeout() {
    let server = Server::start([Step::Stall(String::new())]);
    let timeouts = TimeoutConfig::builder().read_timeout(Duration::from_millis(20)).build();
    let Err(SdkError::DispatchFailure(error)) = act(config().endpoint_url(server.url()).timeout_config(timeouts))
    else {
        panic!("no dispatch failure")
    };
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(server.received().len(), 3);
}

#[test]
fn the_time_of_an_attempt_and_of_a_call_are_timeout_errors_of_which_one_is_retried() {
    let server = Server::start([Step::Stall("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_owned())]);
    let timeouts = TimeoutConfig::builder().operation_attempt_timeout(Duration::from_millis(20)).build();
    let error = act(config().endpoint_url(server.url()).timeout_config(timeouts)).unwrap_err();
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
    assert_eq!(error.to_string(), "the call took too long: the attempt took longer than 20ms");
    assert_eq!(server.received().len(), 3);
    let server = Server::start([Step::Stall(String::new())]);
    let timeouts = TimeoutConfig::builder().operation_timeout(Duration::from_millis(20)).build();
    let error = act(config().endpoint_url(server.url()).timeout_config(timeouts)).unwrap_err();
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
    assert_eq!(error.to_string(), "the call took too long: the call took longer than 20ms");
}

/// A clock that has always run out.
#[derive(Debug)]
struct NoTime;

impl AsyncSleep for NoTime {
    fn sleep(&self, _duration: Duration) -> Sleep {
        Sleep::new(std::future::ready(()))
    }
}

#[test]
fn a_connection_that_takes_too_long_is_a_dispatch_failure() {
    let server = Server::start([fine()]);
    let Err(SdkError::DispatchFailure(error)) = act(config().endpoint_url(server.url()).sleep_impl(NoTime)) else {
        panic!("no dispatch failure")
    };
    assert!(error.is_timeout(), "{error:?}");
    let source = error.as_connector_error().map(DisplayErrorContext).expect("an error").to_string();
    assert!(source.contains("opening a connection took longer than 3.1s"), "{source}");
}

#[test]
fn a_body_that_stands_still_is_given_up_and_retried() {
    let server = Server::start([Step::Stall("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_owned()), fine()]);
    let protection = StalledStreamProtectionConfig::enabled().grace_period(Duration::from_millis(20)).build();
    assert!(act(config().endpoint_url(server.url()).stalled_stream_protection(protection)).is_ok());
    assert_eq!(server.received().len(), 2);
}

#[test]
fn a_body_that_comes_slowly_is_read() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 15\r\n\r\n";
    let texts = [head, "{\"Nam", "e\":\"d", "one\"}"].map(str::to_owned).to_vec();
    let server = Server::start([Step::Drip(texts, Duration::from_millis(10))]);
    assert_eq!(call_server(&server).expect("an answer").name.as_deref(), Some("done"));
    assert_eq!(server.received().len(), 1);
}

#[test]
fn a_dropped_call_closes_its_connection() {
    let server = Server::start([Step::Stall(String::new())]);
    let handle = Handle::new(config().endpoint_url(server.url()).build());
    run(async {
        let call = call::<Act>(&handle, input(), Overrides::default());
        let limit = tokio::time::timeout(Duration::from_millis(30), call).await;
        assert!(limit.is_err());
        let start = Instant::now();
        while server.closed() < server.received().len() {
            assert!(start.elapsed() < Duration::from_secs(30), "the connection is still open");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    });
}

#[test]
fn connections_are_kept_and_used_again() {
    let server = Server::start([fine()]);
    let handle = Handle::new(config().endpoint_url(server.url()).build());
    run(async {
        for _ in 0..3 {
            call::<Act>(&handle, input(), Overrides::default()).await.expect("an answer");
        }
    });
    assert!(server.received().iter().all(|request| request.connection == 0));
}
