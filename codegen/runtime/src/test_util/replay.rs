//! A transport that gives prepared responses in turn, and compares the requests afterwards. It looks into no request
//! before that.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use ::http::{Request, Response};

use super::message::{answering_service, locked};
use crate::config::http::{HttpRequest, HttpResponse, SdkBody};
use crate::error::BoxError;

/// Headers that differ from one run to the next, or from one client to another.
const VARYING: [&str; 6] =
    ["amz-sdk-invocation-id", "amz-sdk-request", "authorization", "user-agent", "x-amz-date", "x-amz-user-agent"];

/// A request that is expected, and the response to it.
#[derive(Clone, Debug)]
pub struct ReplayEvent {
    request: HttpRequest,
    response: HttpResponse,
}

impl ReplayEvent {
    /// Creates an event, of requests and responses of the crate `http` or of [`config::http`](crate::config::http).
    pub fn new(request: impl Into<HttpRequest>, response: impl Into<HttpResponse>) -> Self {
        Self { request: request.into(), response: response.into() }
    }

    /// Returns the request that is expected.
    pub fn request(&self) -> &HttpRequest {
        &self.request
    }

    /// Returns the response.
    pub fn response(&self) -> &HttpResponse {
        &self.response
    }
}

/// A transport that gives the responses of some events in their order, whatever the requests are. Clones share the
/// events and the requests.
///
/// A request behind the last event gets none, and the call fails with a `DispatchFailure`.
#[derive(Clone, Debug)]
pub struct StaticReplayClient {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    left: VecDeque<ReplayEvent>,
    /// Each request beside the one that was expected.
    requests: Vec<(Option<HttpRequest>, HttpRequest)>,
}

impl StaticReplayClient {
    /// Creates a transport with some events.
    pub fn new(events: Vec<ReplayEvent>) -> Self {
        let state = State { left: events.into(), requests: Vec::new() };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// Returns the requests so far, attempts one by one.
    pub fn actual_requests(&self) -> impl Iterator<Item = HttpRequest> + use<> {
        let requests: Vec<HttpRequest> =
            locked(&self.state).requests.iter().map(|(_, actual)| actual.clone()).collect();
        requests.into_iter()
    }

    /// Asserts that each request is the expected one, and that every event had its request.
    ///
    /// Methods, URIs and bodies have to be equal; bodies in JSON may differ in the space between tokens. Of headers
    /// those are compared that the expected request has, without the ignored ones.
    ///
    /// # Panics
    /// A request differs, or there were too few or too many.
    #[track_caller]
    pub fn assert_requests_match(&self, ignore_headers: &[&str]) {
        let state = locked(&self.state);
        for (index, (expected, actual)) in state.requests.iter().enumerate() {
            let Some(expected) = expected else { panic!("request {index} has no event: {}", line(actual)) };
            assert_eq!(line(actual), line(expected), "request {index}");
            for (name, value) in expected.headers().iter() {
                if !ignore_headers.iter().any(|ignored| ignored.eq_ignore_ascii_case(name)) {
                    let values = actual.headers().get_all(name).collect::<Vec<_>>();
                    assert!(values.contains(&value), "request {index}: header `{name}` is {values:?}, not {value:?}");
                }
            }
            let [actual, expected] = [actual, expected].map(body);
            assert_eq!(actual, expected, "request {index}: body");
        }
        assert!(state.left.is_empty(), "{} events had no request", state.left.len());
    }

    /// Asserts as [`assert_requests_match`](Self::assert_requests_match), without the headers that differ from one run
    /// or client to the next: signature, date, user agent, and what the client counts.
    ///
    /// # Panics
    /// A request differs, or there were too few or too many.
    #[track_caller]
    pub fn relaxed_requests_match(&self) {
        self.assert_requests_match(&VARYING);
    }
}

fn line(request: &HttpRequest) -> String {
    format!("{} {}", request.method(), request.uri())
}

/// A body as it is compared: one in JSON without the space between tokens.
fn body(request: &HttpRequest) -> String {
    let text = String::from_utf8_lossy(request.body());
    let is_json = request.headers().get("content-type").is_none_or(|media_type| media_type.contains("json"));
    if is_json { compact(&text) } else { text.into_owned() }
}

/// JSON without the space between tokens (RFC 8259 section 2).
fn compact(text: &str) -> String {
    let (mut in_string, mut is_escaped) = (false, false);
    let keep = |letter: &char| {
        match (*letter, in_string) {
            _ if is_escaped => is_escaped = false,
            ('\\', true) => is_escaped = true,
            ('"', _) => in_string = !in_string,
            _ => {}
        }
        in_string || !matches!(letter, ' ' | '\t' | '\n' | '\r')
    };
    text.chars().filter(keep).collect()
}

impl StaticReplayClient {
    fn answer(&mut self, request: Request<SdkBody>) -> Result<Response<SdkBody>, BoxError> {
        let mut state = locked(&self.state);
        let event = state.left.pop_front();
        let (expected, response) = match event {
            Some(ReplayEvent { request, response }) => (Some(request), response.to_http()),
            None => (None, Err("all responses of the replay have been given".into())),
        };
        state.requests.push((expected, request.into()));
        response
    }
}

answering_service!(StaticReplayClient);
