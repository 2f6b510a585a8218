//! Signatures as the client of this crate makes them, right and spoilt, and those of the published cases: what is let
//! through, and in which words the rest is refused.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use ::http::{HeaderValue, Method, Request};
use tower_service::Service as _;

use crate::client::signing::{Scope, sign};
use crate::client::tests::signing::{SECRETS, Written};
use crate::config::Credentials;
use crate::config::http::SdkBody;
use crate::primitives::{DateTime, DateTimeFormat};
use crate::server::sigv4::{SecretKey, SigV4Layer};
use crate::server::{ResponseBody, Server};
use crate::sigv4::canonical::PathStyle;

use super::{Stage, block_on};

const SECRET: &str = "the-secret-of-the-key";

/// 2015-08-30T12:36:00Z.
fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160)
}

/// Two keys: `LONG` of long-term credentials, `TEMPORARY` with a session token.
fn keys(id: &str) -> Option<SecretKey> {
    match id {
        "LONG" => Some(SecretKey::new(SECRET)),
        "TEMPORARY" => Some(SecretKey::new(SECRET).with_session_token("token")),
        _ => None,
    }
}

/// The status and the body with which a stage behind a layer answers a request.
fn answer(request: Request<Vec<u8>>) -> (u16, String) {
    let layer = SigV4Layer::new("us-east-1", "stage", keys).clock(now);
    let mut server = layer.layer(Server::new(Stage::default()));
    block_on(async {
        let response = server.call(request.map(ResponseBody::from)).await.unwrap_or_else(|never| match never {});
        assert!(response.headers().contains_key("x-amzn-requestid"));
        let status = response.status().as_u16();
        (status, String::from_utf8(response.into_body().into_bytes().to_vec()).expect("UTF-8"))
    })
}

/// Details of a signed request that cases differ in.
struct Signed {
    key: (&'static str, &'static str, Option<&'static str>),
    region: &'static str,
    service: &'static str,
    at: SystemTime,
}

impl Default for Signed {
    fn default() -> Self {
        Self { key: ("LONG", SECRET, None), region: "us-east-1", service: "stage", at: now() }
    }
}

impl Signed {
    fn request(&self) -> Request<Vec<u8>> {
        let mut request = Request::new(SdkBody::from(r#"{"Name":"日本"}"#));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = "/?b=2&a=1".parse().expect("a URI");
        for (name, value) in [("host", "localhost:8080"), ("user-agent", "a  b"), ("x-amz-target", "Echo")] {
            request.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        let (id, secret, token) = self.key;
        let credentials = Credentials::from_keys(id, secret, token.map(str::to_owned));
        let (region, service) = (self.region.to_owned(), self.service.to_owned());
        let scope = Scope { region, service, path: PathStyle::Normalized };
        sign(&mut request, &credentials, &scope, self.at).expect("a signature");
        request.map(|body| body.bytes().expect("a whole body").to_vec())
    }
}

fn signed() -> Request<Vec<u8>> {
    Signed::default().request()
}

/// The request with a part of its `Authorization` replaced.
fn reworded(part: &str, by: &str) -> Request<Vec<u8>> {
    let mut request = signed();
    let authorization = request.headers()["authorization"].to_str().expect("text");
    assert!(authorization.contains(part), "{part}");
    let authorization = HeaderValue::try_from(authorization.replace(part, by)).expect("a value");
    request.headers_mut().insert("authorization", authorization);
    request
}

fn with_header(mut request: Request<Vec<u8>>, name: &'static str, value: Option<&str>) -> Request<Vec<u8>> {
    match value {
        Some(value) => _ = request.headers_mut().insert(name, HeaderValue::try_from(value).expect("a value")),
        None => _ = request.headers_mut().remove(name),
    }
    request
}

fn assert_refused(request: Request<Vec<u8>>, code: &str, message: &str) {
    let (status, body) = answer(request);
    assert_eq!((status, body), (400, format!(r#"{{"__type":"{code}","message":"{message}"}}"#)));
}

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";

#[test]
fn what_a_client_signs_is_let_through() {
    assert_eq!(answer(signed()), (200, r#"{"Name":"日本"}"#.to_owned()));
    let temporary = Signed { key: ("TEMPORARY", SECRET, Some("token")), ..Signed::default() };
    assert_eq!(answer(temporary.request()).0, 200);
    // Neither is signed.
    let changed = with_header(with_header(signed(), "user-agent", Some("other")), "x-amzn-trace-id", Some("Root=1"));
    assert_eq!(answer(changed).0, 200);
}

#[test]
fn a_signature_may_be_five_minutes_off() {
    let at = |at| Signed { at, ..Signed::default() }.request();
    for off in [299, 300] {
        assert_eq!(answer(at(now() - Duration::from_secs(off))).0, 200, "{off}");
        assert_eq!(answer(at(now() + Duration::from_secs(off))).0, 200, "{off}");
    }
    let expired =
        "Signature expired: 20150830T123059Z is now earlier than 20150830T123100Z (20150830T123600Z - 5 min.)";
    assert_refused(at(now() - Duration::from_secs(301)), "InvalidSignatureException", expired);
    let early =
        "Signature not yet current: 20150830T124101Z is still later than 20150830T124100Z (20150830T123600Z + 5 min.)";
    assert_refused(at(now() + Duration::from_secs(301)), "InvalidSignatureException", early);
}

#[test]
fn a_request_that_was_changed_is_refused() {
    let mut body = signed();
    body.body_mut().push(b' ');
    let mut query = signed();
    *query.uri_mut() = "/?a=2&b=2".parse().expect("a URI");
    let mut path = signed();
    *path.uri_mut() = "/other?b=2&a=1".parse().expect("a URI");
    let mut method = signed();
    *method.method_mut() = Method::PUT;
    let target = with_header(signed(), "x-amz-target", Some("Panic"));
    let host = with_header(signed(), "host", Some("localhost"));
    let hash = with_header(signed(), "host", None);
    for request in [body, query, path, method, target, host, hash] {
        assert_refused(request, "InvalidSignatureException", MISMATCH);
    }
}

#[test]
fn a_signature_of_another_secret_or_form_is_refused() {
    let other = Signed { key: ("LONG", "another secret", None), ..Signed::default() };
    assert_refused(other.request(), "InvalidSignatureException", MISMATCH);
    for (part, by) in
        [("Signature=", "Signature=0"), ("Signature=", "Signature=g0"), ("host;x-amz-date", "x-amz-date;host")]
    {
        assert_refused(reworded(part, by), "InvalidSignatureException", MISMATCH);
    }
}

#[test]
fn an_unknown_key_or_token_is_refused_without_saying_which() {
    let message = "The security token included in the request is invalid.";
    for key in [
        ("NOBODY", SECRET, None),
        ("TEMPORARY", SECRET, None),
        ("TEMPORARY", SECRET, Some("other")),
        ("LONG", SECRET, Some("token")),
    ] {
        assert_refused(Signed { key, ..Signed::default() }.request(), "UnrecognizedClientException", message);
    }
}

#[test]
fn a_signature_for_something_else_is_refused() {
    let region = Signed { region: "eu-west-1", ..Signed::default() }.request();
    assert_refused(region, "InvalidSignatureException", "Credential should be scoped to a valid region.");
    let service = Signed { service: "other", ..Signed::default() }.request();
    let message = "Credential should be scoped to correct service: 'stage'.";
    assert_refused(service, "InvalidSignatureException", message);
    let message = "Credential should be scoped with a valid terminator: 'aws4_request'. Date in Credential scope does \
                   not match YYYYMMDD from ISO-8601 version of date from HTTP.";
    assert_refused(
        reworded("20150830/us-east-1/stage/aws4_request", "2015/us-east-1/stage/aws4"),
        "InvalidSignatureException",
        message,
    );
}

#[test]
fn every_header_with_a_meaning_is_signed() {
    let message = "'Host' must be a 'SignedHeader' in the AWS Authorization.";
    assert_refused(reworded("host;", ""), "InvalidSignatureException", message);
    let message = "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.";
    assert_refused(reworded(";x-amz-target", ""), "InvalidSignatureException", message);
}

#[test]
fn a_missing_part_is_named() {
    let missing = with_header(signed(), "authorization", None);
    assert_refused(missing, "MissingAuthenticationTokenException", "Missing Authentication Token");
    let incomplete = |request, message: &str| assert_refused(request, "IncompleteSignatureException", message);
    incomplete(reworded("Signature=", "Sign="), "Authorization header requires 'Signature' parameter.");
    incomplete(
        with_header(with_header(signed(), "authorization", Some("Bearer token")), "x-amz-date", None),
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. \
         Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a \
         'X-Amz-Date' or a 'Date' header.",
    );
    incomplete(
        with_header(signed(), "x-amz-date", None),
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
    incomplete(
        with_header(signed(), "x-amz-date", Some("2015-08-30")),
        "Date must be in ISO-8601 'basic format'. See http://en.wikipedia.org/wiki/ISO_8601",
    );
    incomplete(
        reworded("/stage/", "/"),
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.",
    );
    incomplete(
        reworded("Credential=", "Credential "),
        "not a valid key=value pair (missing equal-sign) in Authorization header.",
    );
    incomplete(
        reworded("Signature=", "Signature=0, Signature="),
        "Authorization header has more than one 'Signature' parameter.",
    );
    incomplete(reworded("SHA256", "SHA512"), "Unsupported AWS 'algorithm' in Authorization header.");
}

#[test]
fn the_body_of_a_request_that_is_refused_for_its_headers_is_never_read() {
    let layer = SigV4Layer::new("us-east-1", "stage", keys).clock(now).max_body_size(4);
    let mut server = layer.layer(Server::new(Stage::default()));
    let mut status = |request: Request<Vec<u8>>| {
        block_on(server.call(request.map(ResponseBody::from))).unwrap_or_else(|never| match never {}).status().as_u16()
    };
    assert_eq!(status(Signed { region: "other", ..Signed::default() }.request()), 400);
    assert_eq!(status(signed()), 413);
}

#[test]
fn no_secret_is_shown() {
    let layer = SigV4Layer::new("us-east-1", "stage", keys).layer(());
    let shown = format!("{layer:?} {:?}", keys("TEMPORARY"));
    assert!(!shown.contains(SECRET) && !shown.contains("token"), "{shown}");
}

/// The published cases whose path is a URI's and that are signed as all services but S3 have it.
#[test]
#[ignore = "needs SMITHY_DATA"]
fn published_cases_are_let_through() {
    let folder = PathBuf::from(std::env::var_os("SMITHY_DATA").expect("SMITHY_DATA")).join("signing");
    let mut verified = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let folder = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(folder.join("header-signed-request.txt")) else { continue };
        let Some(request) = published(&Written::read(&text)) else { continue };
        let date = request.headers()["x-amz-date"].to_str().expect("text").to_owned();
        let authorization = request.headers()["authorization"].to_str().expect("text");
        let scope: Vec<&str> = authorization.split(['/', ',']).collect();
        let keys = |id: &str| {
            let (_, secret) = SECRETS.into_iter().find(|(known, _)| *known == id)?;
            Some(SecretKey::new(secret))
        };
        let layer = SigV4Layer::new(scope[2], scope[3], keys).clock(move || at(&date));
        let mut server = layer.layer(Server::new(Stage::default()));
        let response = block_on(server.call(request)).unwrap_or_else(|never| match never {});
        // No operation is named: the server behind the layer says so.
        if response.status().as_u16() == 404 {
            verified.push(folder.file_name().expect("a name").to_string_lossy().into_owned());
        }
    }
    verified.sort();
    let expected = [
        "double-encode-path",
        "double-url-encode",
        "get-header-key-duplicate",
        "get-header-value-multiline",
        "get-relative-relative-normalized",
        "get-vanilla-query",
        "post-header-key-case",
        "post-x-www-form-urlencoded",
        "post-x-www-form-urlencoded-parameters",
    ];
    assert_eq!(verified, expected);
}

fn published(case: &Written) -> Option<Request<ResponseBody>> {
    let query = case.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    let mut request = Request::new(ResponseBody::from(case.body.clone().into_bytes()));
    *request.method_mut() = Method::from_bytes(case.method.as_bytes()).expect("a method");
    *request.uri_mut() = format!("{}{query}", case.path).parse().ok()?;
    *request.headers_mut() = case.headers.clone();
    for value in request.headers_mut().values_mut() {
        *value = HeaderValue::from_bytes(value.as_bytes().trim_ascii()).expect("a value");
    }
    Some(request)
}

/// The point in time of `20150830T123600Z`.
fn at(text: &str) -> SystemTime {
    let extended = format!("{}-{}-{}:{}:{}", &text[..4], &text[4..6], &text[6..11], &text[11..13], &text[13..]);
    let time = DateTime::from_str(&extended, DateTimeFormat::DateTime).expect(text);
    time.try_into().expect("a time")
}
