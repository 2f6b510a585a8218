//! Interceptors over a real socket: what each hook sees, what its changes do, and how its errors end a call.

use std::sync::{Arc, Mutex};

use super::server::{Server, Step};
use super::stage::{Act, Answer, act, config, input, run};
use crate::client::{Handle, Overrides, call};
use crate::config::interceptors::{
    BeforeDeserializationInterceptorContextMut, BeforeDeserializationInterceptorContextRef,
    BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef,
};
use crate::config::{Builder, ConfigBag, Intercept, RuntimeComponents, SharedInterceptor};
use crate::error::{BoxError, SdkError};
use crate::request_id::RequestId as _;

/// Notes each hook, under a name of its own, and fails in one of them.
#[derive(Clone, Debug, Default)]
struct Notes {
    name: &'static str,
    fails_in: &'static str,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Notes {
    fn note(&self, hook: &'static str, seen: &str) -> Result<(), BoxError> {
        self.lines.lock().expect("no panic").push(format!("{} {hook} {seen}", self.name));
        if hook == self.fails_in { Err(format!("{} fails", self.name).into()) } else { Ok(()) }
    }

    fn lines(&self) -> Vec<String> {
        self.lines.lock().expect("no panic").clone()
    }

    /// Another that notes in the same list.
    fn beside(&self, name: &'static str) -> Self {
        Self { name, ..self.clone() }
    }
}

fn is_signed(context: &BeforeTransmitInterceptorContextRef<'_>) -> &'static str {
    if context.request().headers().contains_key("authorization") { "signed" } else { "unsigned" }
}

impl Intercept for Notes {
    fn name(&self) -> &'static str {
        self.name
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let uri = context.request().uri().to_owned();
        context.request_mut().headers_mut().append("x-seen", self.name);
        self.note("modify_before_signing", if uri.starts_with("http://127.0.0.1:") { "endpoint" } else { "none" })
    }

    fn read_before_signing(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.note("read_before_signing", is_signed(context))
    }

    fn read_after_signing(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.note("read_after_signing", is_signed(context))
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        context.request_mut().headers_mut().append("x-unsigned", self.name);
        self.note("modify_before_transmit", "")
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let values: Vec<&str> = context.request().headers().get_all("x-unsigned").collect();
        self.note("read_before_transmit", &values.join(","))
    }

    fn read_after_transmit(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.note(
            "read_after_transmit",
            &format!("{} {}", context.response().status(), context.response().body().len()),
        )
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let response = context.response_mut();
        if response.status().is_success() {
            *response.body_mut() = format!("{{\"Name\":\"of {}\"}}", self.name).into();
            response.headers_mut().insert("x-amzn-requestid", self.name);
        }
        self.note("modify_before_deserialization", "")
    }

    fn read_before_deserialization(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.note("read_before_deserialization", context.response().request_id().unwrap_or_default())
    }
}

#[test]
fn each_attempt_goes_through_the_hooks_in_their_order() {
    let server = Server::start([Step::json(500, "{}"), Step::json(200, "{\"Name\":\"sent\"}")]);
    let notes = Notes { name: "one", ..Notes::default() };
    let output = act(config().endpoint_url(server.url()).interceptor(notes.clone())).expect("the second answer");
    assert_eq!((output.name.as_deref(), output.request_id.as_deref()), (Some("of one"), Some("one")));
    let attempt = |status: &str, id: &str| {
        [
            "modify_before_signing endpoint".to_owned(),
            "read_before_signing unsigned".to_owned(),
            "read_after_signing signed".to_owned(),
            "modify_before_transmit ".to_owned(),
            "read_before_transmit one".to_owned(),
            format!("read_after_transmit {status}"),
            "modify_before_deserialization ".to_owned(),
            format!("read_before_deserialization {id}"),
        ]
    };
    let expected: Vec<String> = [attempt("500 2", "the-id"), attempt("200 15", "one")]
        .concat()
        .iter()
        .map(|line| format!("one {line}"))
        .collect();
    assert_eq!(notes.lines(), expected);
    for request in server.received() {
        let signature = request.header("authorization").expect("a signature");
        assert!(signature.contains(";x-seen") && !signature.contains("x-unsigned"), "{signature}");
        assert_eq!((request.header("x-seen"), request.header("x-unsigned")), (Some("one"), Some("one")));
    }
}

/// Calls the operation once, with interceptors of the client, of its override, and of the call.
fn act_with_three(client: Builder, over: Notes, of_call: Notes) -> Answer {
    let handle = Handle::new(client.build());
    let interceptors = vec![SharedInterceptor::new(of_call)];
    let overrides = Overrides { config: Some(Builder::new().interceptor(over)), interceptors };
    run(call::<Act>(&handle, input(), overrides))
}

#[test]
fn interceptors_of_the_client_come_first() {
    let server = Server::start([Step::json(200, "{}")]);
    let first = Notes { name: "client", ..Notes::default() };
    let config = config().endpoint_url(server.url()).interceptor(first.clone());
    act_with_three(config, first.beside("override"), first.beside("call")).expect("an answer");
    let signing: Vec<String> =
        first.lines().into_iter().filter(|line| line.contains("modify_before_signing")).collect();
    assert_eq!(signing, ["client", "override", "call"].map(|name| format!("{name} modify_before_signing endpoint")),);
}

#[test]
fn an_error_before_transmission_sends_nothing() {
    let hooks = [
        "modify_before_signing",
        "read_before_signing",
        "read_after_signing",
        "modify_before_transmit",
        "read_before_transmit",
    ];
    for fails_in in hooks {
        let server = Server::start([Step::json(200, "{}")]);
        let notes = Notes { name: "one", fails_in, ..Notes::default() };
        let later = Notes { fails_in: "", ..notes.beside("two") };
        let config = config().endpoint_url(server.url()).interceptor(notes).interceptor(later.clone());
        let Err(SdkError::DispatchFailure(failure)) = act(config) else { panic!("{fails_in}: another end") };
        assert_eq!(failure.as_connector_error().map(ToString::to_string).as_deref(), Some("other error"));
        assert!(later.lines().last().is_some_and(|line| line.starts_with(&format!("two {fails_in}"))), "{fails_in}");
        assert!(server.received().is_empty(), "{fails_in}");
    }
}

#[test]
fn an_error_behind_transmission_keeps_the_response_and_is_not_retried() {
    for fails_in in ["read_after_transmit", "modify_before_deserialization", "read_before_deserialization"] {
        let server = Server::start([Step::json(500, "{}")]);
        let notes = Notes { name: "one", fails_in, ..Notes::default() };
        let error = act(config().endpoint_url(server.url()).interceptor(notes)).expect_err("an error");
        assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
        assert_eq!(error.to_string(), "cannot parse the response: one fails");
        assert_eq!(
            (error.raw_response().map(|raw| raw.status().as_u16()), error.request_id()),
            (Some(500), Some("the-id"))
        );
        assert_eq!(server.received().len(), 1, "{fails_in}");
    }
}

#[test]
fn a_response_that_is_none_of_http_any_more_ends_the_call() {
    #[derive(Debug)]
    struct Break;

    impl Intercept for Break {
        fn name(&self) -> &'static str {
            "Break"
        }

        fn modify_before_deserialization(
            &self,
            context: &mut BeforeDeserializationInterceptorContextMut<'_>,
            _components: &RuntimeComponents,
            _cfg: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            *context.response_mut().status_mut() = 7.into();
            Ok(())
        }
    }

    let server = Server::start([Step::json(200, "{}")]);
    let error = act(config().endpoint_url(server.url()).interceptor(Break)).expect_err("an error");
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
}

#[test]
fn interceptors_are_added_and_replaced() {
    let shared = |name| SharedInterceptor::permanent(Notes { name, ..Notes::default() });
    let names = |builder: &Builder| -> Vec<&str> {
        builder.clone().build().interceptors().map(|interceptor| interceptor.name()).collect()
    };
    let mut builder = Builder::new().interceptor(shared("a"));
    builder.push_interceptor(shared("b"));
    assert_eq!(names(&builder), ["a", "b"]);
    builder.set_interceptors([shared("c")]);
    assert_eq!(names(&builder), ["c"]);
}
