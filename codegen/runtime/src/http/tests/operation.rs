//! An operation as the emitter makes it, put through every function of this module.

use std::fmt;

use ::http::{Request, Response};

use crate::error::{BuildError, DisplayErrorContext, ErrorMetadata, ProvideErrorMetadata, SdkError, Unhandled};
use crate::http::{
    ErrorParts, Operation, RequestConfig, Wire, compression, endpoint, errors, parse_request, parse_response, sealed,
    target, to_request, to_response,
};
use crate::json::{Decode, Encode, EncodeError, Fault, Reader, Sink};
use crate::request_id::RequestId;
use crate::validate::{Checker, Constraint, Level, Path, Validate};

/// An input, output or error with one text; `Label` is required.
#[derive(Clone, Debug, Default, PartialEq)]
struct Text {
    label: Option<String>,
    request_id: Option<String>,
    meta: ErrorMetadata,
}

impl Decode for Text {
    fn empty() -> Self {
        Self::default()
    }

    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let object_start = reader.offset();
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("Label", &mut self.label)?;
            pass = reader.next_pass(start)?;
        }
        if self.label.is_none() {
            reader.missing(object_start, "Label");
        }
        Ok(())
    }
}

impl errors::Modelled for Text {
    const TYPE: &'static str = "stage#Named";
    const STATUS: u16 = 409;
    const QUERY_ERROR: Option<&'static str> = Some("Old;Sender");

    fn set_meta(&mut self, meta: ErrorMetadata) {
        self.meta = meta;
    }
}

impl Encode for Text {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"Label\":", &self.label, S::string);
        sink.close_object(object);
    }
}

impl Validate for Text {
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        checker.required(at.member(&["Label", "label"]), &self.label);
    }
}

#[derive(Debug)]
enum ActError {
    Named(Text),
    Unhandled(Unhandled),
}

impl From<Unhandled> for ActError {
    fn from(error: Unhandled) -> Self {
        Self::Unhandled(error)
    }
}

impl fmt::Display for ActError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(_) => f.write_str("Named"),
            Self::Unhandled(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ActError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Named(_) => None,
            Self::Unhandled(error) => error.source(),
        }
    }
}

impl ProvideErrorMetadata for ActError {
    fn meta(&self) -> &ErrorMetadata {
        match self {
            Self::Named(error) => &error.meta,
            Self::Unhandled(error) => error.meta(),
        }
    }
}

/// Everything that an operation can have.
struct Act;

impl sealed::Sealed for Act {}
impl Operation for Act {
    type Input = Text;
    type Output = Text;
    type Error = ActError;
    const NAME: &'static str = "Act";
    const TARGET: &'static str = "Stage.Act";
    const CONTENT_TYPE: &'static str = "application/x-amz-json-1.0";
    const WIRE: Wire = Wire { query_compatible: true, has_output: true, coding: Some(compression::GZIP) };

    fn host_prefix(input: &Text) -> Result<String, BuildError> {
        Ok([endpoint::host_label("label", input.label.as_deref())?, "."].concat())
    }

    fn set_request_id(output: &mut Text, request_id: Option<String>) {
        output.request_id = request_id;
    }

    errors::modelled_errors! {
        ActError;
        "Named" => Named;
    }
}

/// An operation without any of it.
struct Rest;

impl sealed::Sealed for Rest {}
impl Operation for Rest {
    type Input = Text;
    type Output = Text;
    type Error = ActError;
    const NAME: &'static str = "Rest";
    const TARGET: &'static str = "Stage.Rest";
    const CONTENT_TYPE: &'static str = "application/x-amz-json-1.1";
    const WIRE: Wire = Wire { query_compatible: false, has_output: false, coding: None };

    fn endpoint(input: &Text) -> Option<(&'static str, &str)> {
        Some(("label", input.label.as_deref()?))
    }

    fn fill_defaults(input: &mut Text) {
        input.label = Some(input.label.take().unwrap_or_else(|| "default".to_owned()));
    }

    fn set_request_id(_: &mut Text, _: Option<String>) {}

    fn encode_error(error: &ActError) -> Result<ErrorParts, EncodeError> {
        match error {
            ActError::Named(error) => errors::modelled_error(error),
            ActError::Unhandled(error) => errors::unmodelled_error(error),
        }
    }
}

fn text(label: &str) -> Text {
    Text { label: Some(label.to_owned()), ..Text::default() }
}

fn config() -> RequestConfig {
    RequestConfig::new("https://example.com:8443/base/").unwrap()
}

fn header<'m>(headers: &'m ::http::HeaderMap, name: &str) -> Option<&'m str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response<Vec<u8>> {
    let builder =
        headers.iter().fold(Response::builder().status(status), |builder, (name, value)| builder.header(*name, *value));
    builder.body(body.as_bytes().to_vec()).unwrap()
}

fn error(status: u16, headers: &[(&str, &str)], body: &str) -> SdkError<ActError> {
    parse_response::<Act>(response(status, headers, body)).unwrap_err()
}

#[test]
fn a_request_has_every_header_of_the_protocol() {
    let request = to_request::<Act>(&text("a-1"), &config()).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "https://a-1.example.com:8443/base/");
    assert_eq!(request.body(), br#"{"Label":"a-1"}"#);
    let sent = |name| header(request.headers(), name);
    assert_eq!(sent("content-type"), Some("application/x-amz-json-1.0"));
    assert_eq!(sent("content-length"), Some("15"));
    assert_eq!(sent("x-amz-target"), Some("Stage.Act"));
    assert_eq!(sent("x-amzn-query-mode"), Some("true"));
    assert_eq!(sent("content-encoding"), None);
    let plain = to_request::<Rest>(&Text::default(), &config()).unwrap();
    assert_eq!(plain.body(), b"{}");
    assert_eq!(header(plain.headers(), "x-amzn-query-mode"), None);
}

#[test]
fn a_host_label_is_one() {
    let long = "x".repeat(64);
    for label in ["", "-a", "a-", "a.b", "a/b", "a_b", "ä", "a@b", long.as_str()] {
        let error = to_request::<Act>(&text(label), &config()).unwrap_err();
        assert_eq!(error.field(), Some("label"), "{label}");
        assert!(!error.to_string().contains("a@b"), "the value may be a secret: {error}");
    }
    assert_eq!(to_request::<Act>(&Text::default(), &config()).unwrap_err().field(), Some("label"));
    let local = RequestConfig::new("http://127.0.0.1:8000").unwrap().without_host_prefix();
    assert_eq!(to_request::<Act>(&Text::default(), &local).unwrap().uri(), "http://127.0.0.1:8000/");
}

#[test]
fn an_input_may_name_its_endpoint() {
    let request = to_request::<Rest>(&text("https://own.example.com"), &config()).unwrap();
    assert_eq!(request.uri(), "https://own.example.com/");
    assert_eq!(to_request::<Rest>(&text("own.example.com"), &config()).unwrap_err().field(), Some("label"));
}

#[test]
fn an_endpoint_is_an_absolute_uri_without_secrets() {
    for endpoint in [
        "",
        "example.com",
        "/path",
        "ftp://example.com",
        "https://u:p@example.com",
        "https://a.b/?q",
        "https://a.b/#f",
        "https:///x",
    ] {
        assert_eq!(RequestConfig::new(endpoint).unwrap_err().field(), Some("endpoint"), "{endpoint}");
    }
    for endpoint in ["https://example.com", "http://[::1]:80", "https://example.com/a//"] {
        assert!(RequestConfig::new(endpoint).is_ok(), "{endpoint}");
    }
}

#[test]
fn a_body_is_compressed_from_its_threshold_on() {
    let encoding = |config: RequestConfig, input: &Text| {
        let request = to_request::<Act>(input, &config.without_host_prefix()).unwrap();
        assert_eq!(header(request.headers(), "content-length"), Some(request.body().len().to_string().as_str()));
        header(request.headers(), "content-encoding").map(str::to_owned)
    };
    let frame = r#"{"Label":""}"#.len();
    assert_eq!(encoding(config(), &text(&"a".repeat(10_240 - frame))).as_deref(), Some("gzip"));
    assert_eq!(encoding(config(), &text(&"a".repeat(10_239 - frame))), None);
    assert_eq!(encoding(config().min_compression_size(0).unwrap(), &Text::default()).as_deref(), Some("gzip"));
    assert_eq!(encoding(config().without_compression(), &text(&"a".repeat(20_000))), None);
    assert!(config().min_compression_size(10_485_760).is_ok());
    assert_eq!(config().min_compression_size(10_485_761).unwrap_err().field(), Some("min_compression_size"));
}

#[test]
fn an_output_has_its_request_id_and_may_have_no_body() {
    let parsed = parse_response::<Act>(response(200, &[("X-Amzn-RequestId", "r-1")], r#"{"Label":"x"}"#)).unwrap();
    assert_eq!((parsed.label.as_deref(), parsed.request_id.as_deref()), (Some("x"), Some("r-1")));
    assert_eq!(parse_response::<Act>(response(200, &[], "")).unwrap(), Text::default());
    assert_eq!(parse_response::<Rest>(response(200, &[], "no JSON")).unwrap(), Text::default());
    let broken = parse_response::<Act>(response(200, &[("x-amz-request-id", "r-2")], "<html>")).unwrap_err();
    assert!(matches!(broken, SdkError::ResponseError(_)), "{broken:?}");
    assert_eq!(broken.request_id(), Some("r-2"));
}

#[test]
fn the_error_is_named_by_header_type_or_code() {
    let named = [
        (vec![("x-amzn-errortype", "Named:http://x/")], r#"{"__type":"Other"}"#),
        (vec![], r#"{"__type":"a.b#Named:http://x#y"}"#),
        (vec![], r#"{"code":"Named"}"#),
        (vec![("x-amzn-errortype", "")], r#"{"__type":null,"code":"x#Named"}"#),
        (vec![("x-amzn-errortype", "Named")], ""),
    ];
    for (headers, body) in named {
        let error = error(400, &headers, body).into_service_error();
        assert!(matches!(error, ActError::Named(_)), "{body}: {error:?}");
        assert_eq!(error.code(), Some("Named"), "{body}");
    }
    let with_members = error(400, &[], r#"{"__type":"Named","Label":"x","MESSAGE":"m"}"#).into_service_error();
    let ActError::Named(members) = &with_members else { panic!("{with_members:?}") };
    assert_eq!((members.label.as_deref(), with_members.message()), (Some("x"), Some("m")));
}

#[test]
fn an_unmodelled_error_keeps_what_is_known() {
    let headers = [("x-amzn-requestid", "r-1")];
    let throttled = error(400, &headers, r#"{"__type":"ThrottlingException","message":"slow"}"#);
    assert!(throttled.is_throttling());
    assert_eq!((throttled.code(), throttled.message()), (Some("ThrottlingException"), Some("slow")));
    assert_eq!(throttled.meta().request_id(), Some("r-1"));
    assert_eq!(error(404, &[], r#"{"code":404}"#).code(), Some("404"));
    assert_eq!(DisplayErrorContext(error(502, &[], "<html>")).to_string(), "HTTP 502 Bad Gateway");
    assert_eq!(error(599, &[], "").to_string(), "HTTP 599");
}

#[test]
fn a_modelled_error_that_cannot_be_read_is_not_lost() {
    let error = error(400, &[], r#"{"__type":"Named","message":"m","Label":5}"#);
    assert!(matches!(error.as_service_error(), Some(ActError::Unhandled(_))), "{error:?}");
    assert_eq!((error.code(), error.message()), (Some("Named"), Some("m")));
    assert!(DisplayErrorContext(error).to_string().contains("expected a string"));
}

#[test]
fn the_query_code_is_reported_and_the_type_still_decides() {
    let headers = [("x-amzn-query-error", "Old.Code;Sender")];
    let error = error(400, &headers, r#"{"__type":"Named"}"#).into_service_error();
    assert!(matches!(error, ActError::Named(_)));
    assert_eq!((error.code(), error.meta().extra("type")), (Some("Old.Code"), Some("Sender")));
    let plain = parse_response::<Rest>(response(400, &headers, r#"{"__type":"Named"}"#)).unwrap_err();
    assert_eq!((plain.code(), plain.meta().extra("type")), (Some("Named"), None));
}

fn served(headers: &[(&str, &str)], body: &[u8]) -> Request<Vec<u8>> {
    let builder = headers.iter().fold(Request::post("/"), |builder, (name, value)| builder.header(*name, *value));
    builder.body(body.to_vec()).unwrap()
}

const JSON_1_0: (&str, &str) = ("content-type", "Application/X-Amz-Json-1.0; charset=utf-8");
const ACT: (&str, &str) = ("x-amz-target", "Stage.Act");

#[test]
fn a_server_reads_what_a_client_sends() {
    for input in [text("a-1"), text(&"a".repeat(63)), text("x")] {
        let config = config().min_compression_size(50).unwrap();
        let request = to_request::<Act>(&input, &config).unwrap();
        assert_eq!(target(&request), Some(Act::TARGET));
        let parsed = parse_request::<Act>(&request).unwrap();
        assert_eq!(parsed.checked(Level::Strict).unwrap(), input);
    }
}

#[test]
fn a_missing_member_is_told_once() {
    let parsed = parse_request::<Act>(&served(&[JSON_1_0, ACT], b"{}")).unwrap();
    assert_eq!(parsed.missing.total(), 1);
    let violations = parsed.checked(Level::Strict).unwrap_err();
    assert_eq!(violations.total(), 1);
    let only = violations.iter().next().unwrap();
    assert_eq!((only.path(), only.constraint()), ("/Label", &Constraint::Required));
}

#[test]
fn a_server_takes_an_empty_body_and_fills_defaults_in() {
    let parsed = parse_request::<Rest>(&served(&[("x-amz-target", "Stage.Rest")], b"")).unwrap();
    assert_eq!(parsed.input, text("default"));
}

#[test]
fn what_is_no_request_of_the_operation_is_rejected() {
    let rejected = |headers: &[(&str, &str)], body: &[u8]| parse_request::<Act>(&served(headers, body)).unwrap_err();
    let cases = [
        (rejected(&[JSON_1_0], b"{}"), 404, "UnknownOperationException"),
        (rejected(&[JSON_1_0, ("x-amz-target", "Stage.Other")], b"{}"), 404, "UnknownOperationException"),
        (rejected(&[ACT], b"{}"), 415, "UnsupportedMediaTypeException"),
        (rejected(&[("content-type", "text/plain"), ACT], b"{}"), 415, "UnsupportedMediaTypeException"),
        (rejected(&[JSON_1_0, ACT, ("content-encoding", "br")], b"{}"), 415, "UnsupportedMediaTypeException"),
        (rejected(&[JSON_1_0, ACT, ("content-encoding", "gzip")], b"{}"), 415, "UnsupportedMediaTypeException"),
        (rejected(&[JSON_1_0, ACT], b"{"), 400, "SerializationException"),
        (rejected(&[JSON_1_0, ACT], b" "), 400, "SerializationException"),
    ];
    for (rejection, status, code) in cases {
        let answer = rejection.to_response();
        assert_eq!((answer.status().as_u16(), rejection.code()), (status, code), "{rejection}");
        let read = errors::read::<Rest>(crate::error::RawResponse::new(status.into(), answer.into_body().into()));
        assert_eq!((read.code(), read.message()), (Some(code), Some(rejection.to_string().as_str())));
    }
    let mut get = served(&[JSON_1_0, ACT], b"{}");
    *get.method_mut() = ::http::Method::GET;
    assert_eq!(parse_request::<Act>(&get).unwrap_err().status().as_u16(), 405);
}

#[test]
fn a_server_answers_outputs_and_errors() {
    let output = to_response::<Act>(Ok(&text("x"))).unwrap();
    assert_eq!((output.status().as_u16(), output.body().as_slice()), (200, br#"{"Label":"x"}"#.as_slice()));
    assert_eq!(header(output.headers(), "content-type"), Some(Act::CONTENT_TYPE));
    let nothing = to_response::<Rest>(Ok(&text("x"))).unwrap();
    assert!(nothing.body().is_empty() && nothing.headers().contains_key("content-type"));
    let error = to_response::<Act>(Err(&ActError::Named(text("x")))).unwrap();
    assert_eq!(
        (error.status().as_u16(), error.body().as_slice()),
        (409, br#"{"__type":"stage#Named","Label":"x"}"#.as_slice())
    );
    assert_eq!(header(error.headers(), "x-amzn-query-error"), Some("Old;Sender"));
    let empty = to_response::<Act>(Err(&ActError::Named(Text::default()))).unwrap();
    assert_eq!(empty.body(), br#"{"__type":"stage#Named"}"#);
}

#[test]
fn an_unmodelled_error_is_answered_without_its_cause() {
    let meta = ErrorMetadata::builder().code("Odd\"Code").message("m").build();
    let error = ActError::Unhandled(Unhandled::new(meta, Some("a secret".into())));
    let answer = to_response::<Act>(Err(&error)).unwrap();
    assert_eq!(answer.body(), br#"{"__type":"Odd\"Code","message":"m"}"#);
    assert_eq!(answer.status().as_u16(), 500);
    let silent = ActError::Unhandled(Unhandled::new(ErrorMetadata::default(), Some("a secret".into())));
    assert_eq!(to_response::<Rest>(Err(&silent)).unwrap().body(), br#"{"__type":"InternalFailure"}"#);
}
