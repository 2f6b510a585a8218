//! The mock around a server of the tests, which answers as an emitted one does.

use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame};
use tower_service::Service;

use crate::exchange::Stage;
use crate::journal::{Entry, Format, Journal};
use crate::same_json::same_json;
use crate::script::{Content, Delivery, Fault, Script};
use crate::{AnswerBody, Mock, answer, pointer};

const SCRIPT: &str = r#"{ "Get": {
    "answers": [
        { "label": "a:1", "when": { "/Id": "\"gone\"" }, "error": "NotFound", "members": "{\"message\":\"no\"}" },
        { "label": "a:2", "when": { "/Id": "\"twice\"" }, "times": 2, "output": "{\"N\":1.50}" },
        { "label": "a:3", "when": { "/Tags/0/Key~1": "1e1", "/Id": "null" }, "output": "{}", "delay": 1 },
        { "label": "a:4", "when": { "/Id": "\"close\"" }, "fault": "close" },
        { "label": "a:5", "when": { "/Id": "\"cut\"" }, "output": "{\"N\":123456}", "fault": "cut" },
        { "label": "a:6", "when": { "/Id": "\"garbage\"" }, "status": 201, "fault": "garbage" },
        { "label": "a:7", "when": { "/Id": "\"hang\"" }, "fault": "hang" },
        { "label": "a:8", "when": { "/Id": "\"empty\"" }, "status": 503, "fault": "empty" }
    ],
    "madeUp": ["{\"N\":0}", "{\"N\":1}", "{\"N\":2}", "{\"N\":3}"],
    "tokens": ["Token"]
} }"#;

fn script() -> Script {
    Script::parse(SCRIPT).expect("a script")
}

fn output(text: &str) -> Content {
    Content::Output(text.to_owned())
}

#[test]
fn the_first_answer_that_matches_is_given_as_often_as_it_may_be() {
    let script = script();
    let error = Content::Error { code: "NotFound".to_owned(), members: r#"{"message":"no"}"#.to_owned() };
    assert_eq!(script.choose("Get", r#"{"Id":"gone"}"#).content, error);
    let twice = || script.choose("Get", r#"{"Id":"twice"}"#);
    assert_eq!([twice().label, twice().label], ["a:2", "a:2"]);
    assert_eq!(twice().label, "made up");
    assert_eq!(script.choose("Get", r#"{"Tags":[{"Key/":10.0}]}"#).label, "a:3");
    assert_eq!(script.choose("Get", r#"{"Tags":[{"Key/":10.0}],"Id":"x"}"#).label, "made up", "null is absence");
    assert_eq!(script.choose("Put", "{}").content, Content::Nothing);
}

#[test]
fn an_answer_is_made_up_by_the_input_alone() {
    let made_up = |input: &str| script().choose("Get", input).content;
    assert_eq!(made_up(r#"{"A":{"x":1,"y":[2]},"Token":"1"}"#), made_up(r#"{"Token":"2","A":{"y":[2],"x":1}}"#));
    let mut outputs: Vec<Content> = (0..32).map(|id| made_up(&format!(r#"{{"A":{id}}}"#))).collect();
    assert!((0..4).all(|n| outputs.contains(&output(&format!("{{\"N\":{n}}}")))), "{outputs:?}");
    outputs.dedup();
    assert!(outputs.len() > 8, "{outputs:?}");
}

#[test]
fn a_text_that_is_no_script_is_refused() {
    for text in ["", "[]", r#"{"Get":{}}"#, r#"{"Get":{"answers":[{}],"madeUp":[],"tokens":[]}}"#] {
        assert!(Script::parse(text).is_err(), "{text}");
    }
    let fault = SCRIPT.replace("garbage\" }", "grabage\" }");
    assert!(Script::parse(&fault).is_err());
}

#[test]
fn a_pointer_leads_to_a_text_as_it_stands() {
    let json = r#"{"a": [{"b/c": 1.50}, null], "m": {"": "~"}, "é": true}"#;
    for (at, part) in [
        ("/a/0/b~1c", Some("1.50")),
        ("/a/1", None),
        ("/a/2", None),
        ("/a/x", None),
        ("/m/", Some("\"~\"")),
        ("/m/x", None),
        ("/é", Some("true")),
        ("/é/x", None),
    ] {
        assert_eq!(pointer::part(json, at), part, "{at}");
    }
}

#[test]
fn json_is_compared_by_value() {
    for (actual, expected) in [
        (r#"{"a":1,"b":[true,null]}"#, r#" { "b" : [ true , null ], "a" : 1.0e0 } "#),
        (r#""\u0041""#, r#""A""#),
        ("[1, 1.50, -0.0, 120]", "[1e0, 15e-1, 0, 1.2E+2]"),
        ("9007199254740993", "9007199254740993.0"),
    ] {
        assert!(same_json(actual, expected), "{actual} {expected}");
    }
    for (actual, expected) in [
        (r#"{"a":null}"#, "{}"),
        ("[1,2]", "[2,1]"),
        ("9007199254740993", "9007199254740992"),
        ("1", "-1"),
        ("1", "\"1\""),
        ("true", "false"),
        ("", "{}"),
        ("{}x", "{}"),
        (r#"{"a":1}"#, r#"{"b":1}"#),
    ] {
        assert!(!same_json(actual, expected), "{actual} {expected}");
    }
}

/// A body in one frame.
struct Whole(Option<Bytes>);

impl Body for Whole {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.take().map(|bytes| Ok(Frame::data(bytes))))
    }
}

/// Reads the input and answers by the script, without a check.
#[derive(Clone)]
struct Server;

impl<B: Body<Data = Bytes, Error = Infallible> + Send + 'static> Service<Request<B>> for Server {
    type Response = Response<Whole>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Whole>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        Box::pin(async move {
            let input = String::from_utf8(read(request.into_body()).await.0).expect("UTF-8");
            let (status, body) = match answer("Get", &input) {
                Content::Output(text) => (200, text),
                Content::Error { members, .. } => (400, members),
                Content::Nothing => (500, String::new()),
            };
            let builder = Response::builder().status(status);
            Ok(builder.body(Whole(Some(body.into()))).expect("a response"))
        })
    }
}

/// The bytes of a body, and whether it broke off.
async fn read<B: Body<Data = Bytes>>(body: B) -> (Vec<u8>, bool) {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    loop {
        match poll_fn(|context| body.as_mut().poll_frame(context)).await {
            Some(Ok(frame)) => bytes.extend_from_slice(&frame.into_data().unwrap_or_default()),
            Some(Err(_)) => return (bytes, true),
            None => return (bytes, false),
        }
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

fn mock(record: Option<&std::path::Path>) -> Mock<Server> {
    let journal = Journal::new(Format::Text, record).expect("a journal");
    Mock::new(Server, Arc::new(Stage { script: script(), journal }))
}

async fn call(mock: &mut Mock<Server>, body: &str) -> Option<Response<AnswerBody>> {
    let request = Request::post("/").header("x-amz-target", "Service.Get");
    mock.call(request.body(Whole(Some(body.to_owned().into()))).expect("a request")).await.ok()
}

#[test]
fn answers_are_delivered_with_their_faults() {
    block_on(async {
        let mut mock = mock(None);
        let mut ask = async |id: &str| call(&mut mock, &format!("{{\"Id\":\"{id}\"}}")).await;
        let (mut statuses, mut bodies) = (Vec::new(), Vec::new());
        for id in ["gone", "twice", "cut", "garbage", "empty"] {
            let (head, body) = ask(id).await.expect("a response").into_parts();
            statuses.push(head.status.as_u16());
            let announced = head.headers["content-length"].to_str().expect("a number").to_owned();
            let (bytes, broke_off) = read(body).await;
            bodies.push((
                announced,
                bytes.len(),
                broke_off,
                serde_json::from_slice::<serde_json::Value>(&bytes).is_ok(),
            ));
        }
        assert_eq!(statuses, [400, 200, 200, 201, 503]);
        let body = |announced: &str, sent, broke_off, is_json| (announced.to_owned(), sent, broke_off, is_json);
        let expected = [
            body("16", 16, false, true),
            body("10", 10, false, true),
            body("12", 6, true, false),
            body("10", 10, false, false),
            body("0", 0, false, false),
        ];
        assert_eq!(bodies, expected);
        assert!(ask("close").await.is_none());
        let hang = tokio::time::timeout(Duration::from_millis(20), ask("hang"));
        assert!(hang.await.is_err());
    });
}

#[test]
fn requests_are_recorded_as_they_came() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("record");
    std::fs::write(&path, "of an earlier run").expect("a file");
    block_on(async {
        let mut mock = mock(Some(&path));
        call(&mut mock, "{\"Id\":\"gone\",\n\"N\":1.50}").await;
        call(&mut mock, "no\nJSON").await;
        call(&mut mock, r#"{"Id":"close"}"#).await;
    });
    let expected = r#"{"number":1,"operation":"Get","status":400,"answer":"a:1","body":{"Id":"gone", "N":1.50}}
{"number":2,"operation":"Get","status":200,"answer":"made up","text":"no\nJSON"}
{"number":3,"operation":"Get","status":null,"answer":"a:4","body":{"Id":"close"}}
"#;
    assert_eq!(std::fs::read_to_string(&path).expect("the record"), expected);
}

#[test]
fn lines_say_what_was_answered_and_hold_no_control_characters() {
    let told = |status: u16, body: &str, delivery: &Delivery, operation: Option<&str>| {
        let response = Response::builder().status(status).body(Bytes::from(body.to_owned())).expect("a response");
        let entry = Entry { number: 7, operation, answer: "refused", delivery, response: &response, request: b"" };
        [Format::Text, Format::Json].map(|format| entry.shown(format))
    };
    let plain = Delivery::default();
    let body = r#"{"__type":"ns#Invalid","Message":"a\u001b\u202e😀"}"#;
    let [line, object] = told(400, body, &plain, Some("Get"));
    assert_eq!(line, r"7 Get 400 refused Invalid: a\u001b\u202e\ud83d\ude00");
    let expected = r#"{"number":7,"operation":"Get","answer":"refused","status":400,"code":"Invalid","message":"a\u001b\u202e😀"}"#;
    assert!(same_json(&object, expected) && object.is_ascii(), "{object}");
    let close = Delivery { fault: Some(Fault::Close), ..Delivery::default() };
    assert_eq!(told(400, body, &close, None)[0], "7 ? - refused, connection closed");
    assert_eq!(told(200, body, &plain, Some("Get"))[0], "7 Get 200 refused");
}
