//! Requests that a call sends, and the events that it reports.

use std::fmt;
use std::sync::{Arc, Mutex};

use hyper_util::client::proxy::matcher::Matcher;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::server::{Server, Step};
use super::stage::{Act, Text, act, act_with, config, run};
use crate::client::connect::Network;
use crate::client::transport::Transport;
use crate::client::{Handle, Overrides, call};
use crate::config::{AppName, SharedAsyncSleep, TokioSleep};
use crate::error::{BoxError, SdkError};
use crate::validate::{Level, Violations};

fn fine() -> Server {
    Server::start([Step::json(200, r#"{"Name":"done"}"#)])
}

#[test]
fn a_request_has_the_headers_that_the_service_and_support_ask_for() {
    let server = fine();
    let name = AppName::new("my-app").expect("a name");
    let url = format!("{}/some/base", server.url());
    act(config().endpoint_url(url).app_name(name).idempotency_token_provider("the-token")).expect("an answer");
    let request = &server.received()[0];
    assert!(request.head.starts_with("POST /some/base/ HTTP/1.1\r\n"), "{}", request.head);
    assert_eq!(request.body, r#"{"Name":"name","Token":"the-token"}"#);
    assert_eq!(request.header("x-amz-target"), Some("Stage.Act"));
    assert_eq!(request.header("host"), Some(server.address.to_string().as_str()));
    assert_eq!(request.header("x-amz-security-token"), Some("session-token"));
    let agent = request.header("user-agent").expect("a user agent");
    assert!(
        agent.starts_with("runtime/") && agent.contains(" api/stand_in ") && agent.ends_with(" app/my-app"),
        "{agent}"
    );
    assert_eq!(request.header("x-amz-user-agent"), Some(agent));
    let authorization = request.header("authorization").expect("a signature");
    let signed = "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;x-amz-date;\
        x-amz-security-token;x-amz-target;x-amz-user-agent,";
    assert!(authorization.contains(signed), "{authorization}");
}

#[test]
fn a_violation_is_told_before_anything_is_sent() {
    let server = fine();
    let handle = Handle::new(config().endpoint_url(server.url()).build());
    let error = run(call::<Act>(&handle, Text::default(), Overrides::default())).unwrap_err();
    let SdkError::ConstructionFailure(_) = &error else { panic!("{error:?}") };
    let source = error.into_source().expect("a cause");
    let violations = source.downcast::<Violations>().expect("violations").to_string();
    assert!(violations.ends_with("Value at '/Name' failed to satisfy constraint: Member must not be null"));
    assert!(server.received().is_empty());
    assert_eq!(handle.config().validation(), Level::Basic);
}

#[test]
fn the_callers_changes_are_made_on_each_attempt_before_the_signature() {
    let server = Server::start([Step::json(500, "{}"), Step::json(200, "{}")]);
    let handle = Handle::new(config().endpoint_url(server.url()).build());
    let mut overrides = Overrides::default();
    overrides.mutate(|request| {
        assert!(request.uri().starts_with("http://127.0.0.1:") && request.method() == "POST");
        assert_eq!((request.headers().get("authorization"), request.body().is_empty()), (None, false));
        request.headers_mut().insert("x-mine", "yes");
        Ok(())
    });
    run(call::<Act>(&handle, super::stage::input(), overrides)).expect("the second answer");
    for request in server.received() {
        assert_eq!(request.header("x-mine"), Some("yes"));
        assert!(request.header("authorization").expect("a signature").contains("x-amz-user-agent;x-mine,"));
    }
}

#[test]
fn a_change_that_fails_or_is_none_of_http_ends_the_call() {
    let server = fine();
    let handle = Handle::new(config().endpoint_url(server.url()).build());
    type Change = fn(&mut crate::config::http::HttpRequest) -> Result<(), BoxError>;
    let changes: [Change; 3] = [
        |_| Err("no".into()),
        |request| {
            request.headers_mut().insert("a\nb", "c");
            Ok(())
        },
        |request| Ok(request.set_uri("::")?),
    ];
    for change in changes {
        let mut overrides = Overrides::default();
        overrides.mutate(change);
        let error = run(call::<Act>(&handle, super::stage::input(), overrides)).unwrap_err();
        assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    }
    assert!(server.received().is_empty());
}

fn through(proxies: Matcher) -> Transport {
    Transport::new(Network { proxies, tls: None, sleep: SharedAsyncSleep::new(TokioSleep::new()) })
}

#[test]
fn a_proxy_gets_the_whole_uri_or_opens_a_tunnel() {
    let proxy = Server::start([Step::json(200, "{}")]);
    let uri = format!("http://user:pass@{}", proxy.address);
    let transport = through(Matcher::builder().http(uri.clone()).no("other.example").build());
    act(config().endpoint_url("http://stage.example/base").http_client(transport)).expect("an answer");
    let request = &proxy.received()[0];
    assert!(request.head.starts_with("POST http://stage.example/base/ HTTP/1.1\r\n"), "{}", request.head);
    assert_eq!(request.header("proxy-authorization"), Some("Basic dXNlcjpwYXNz"));
    let proxy = Server::start([Step::answer(502, &[], "")]);
    let uri = format!("http://user:pass@{}", proxy.address);
    let transport = through(Matcher::builder().https(uri).build());
    let Err(SdkError::DispatchFailure(error)) =
        act(config().endpoint_url("https://stage.example").http_client(transport))
    else {
        panic!("no dispatch failure")
    };
    assert!(error.is_io(), "{error:?}");
    let request = &proxy.received()[0];
    assert!(request.head.starts_with("CONNECT stage.example:443 HTTP/1.1\r\n"), "{}", request.head);
    assert_eq!(request.header("proxy-authorization"), Some("Basic dXNlcjpwYXNz"));
}

/// Writes down every span and event.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<String>>);

impl Visit for Notes {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.lock().expect("no panic").push_str(&format!(" {field}={value:?}"));
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.0.lock().expect("no panic").push_str(&format!("\n[{}]", span.metadata().name()));
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.0.lock().expect("no panic").push('\n');
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[test]
fn spans_tell_operation_and_attempts_and_no_secret() {
    let server = Server::start([Step::json(503, r#"{"message":"body"}"#), Step::json(200, r#"{"Name":"body"}"#)]);
    let notes = Notes::default();
    let handle = Handle::new(config().endpoint_url(server.url()).build());
    tracing::subscriber::with_default(notes.clone(), || act_with(&handle)).expect("the second answer");
    let text = notes.0.lock().expect("no panic").clone();
    assert!(text.contains("[call] service=\"Stand In\" operation=\"Act\" region=\"test-"), "{text}");
    assert!(text.contains("[attempt] number=1") && text.contains("[attempt] number=2"), "{text}");
    assert!(text.contains("status=503") && text.contains("kind=transient error"), "{text}");
    for secret in ["secret-key", "session-token", "Signature=", "body\"", "AKID"] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[test]
fn debug_of_clients_and_configurations_hides_secrets() {
    let handle = Handle::new(config().endpoint_url("http://localhost").build());
    let text = format!("{handle:?} {:?}", handle.config().to_builder());
    assert!(text.contains("AKID") && !text.contains("secret-key") && !text.contains("session-token"), "{text}");
}
