//! Signatures against the published cases of AWS Signature Version 4, taken from the folder in `SMITHY_DATA`.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Request};
use serde_json::Value;

use crate::client::signing::{Scope, authorization, sha256, sign, signed};
use crate::config::Credentials;
use crate::config::http::SdkBody;
use crate::sigv4::canonical::{self, PathStyle};
use crate::sigv4::string_to_sign;

/// 2015-08-30T12:36:00Z.
const TIME: &str = "20150830T123600Z";

/// A request as a case writes it: its path need not be one of a URI.
pub struct Written {
    pub method: String,
    pub path: String,
    pub query: Option<String>,
    pub headers: HeaderMap,
    pub body: String,
}

impl Written {
    /// Reads the text of a case.
    pub fn read(text: &str) -> Self {
        let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let (method, rest) = lines.next().expect("a line").split_once(' ').expect("a method");
        let target = rest.strip_suffix(" HTTP/1.1").unwrap_or(rest);
        let (path, query) =
            target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query.to_owned())));
        let mut headers: Vec<(String, String)> = Vec::new();
        for line in lines {
            match line.split_once(':').filter(|_| !line.starts_with(' ')) {
                Some((name, value)) => headers.push((name.to_lowercase(), value.to_owned())),
                None => headers.last_mut().expect("a header").1.push_str(line),
            }
        }
        let header = |(name, value): (String, String)| {
            (HeaderName::try_from(name).expect("a name"), HeaderValue::try_from(value).expect("a value"))
        };
        let mut map = HeaderMap::new();
        headers.into_iter().map(header).for_each(|(name, value)| _ = map.append(name, value));
        Self { method: method.to_owned(), path: path.to_owned(), query, headers: map, body: body.to_owned() }
    }

    fn canonical(&self, date: &str, style: PathStyle) -> canonical::Canonical {
        let mut headers = self.headers.clone();
        headers.insert("x-amz-date", HeaderValue::try_from(date).expect("a date"));
        let (path, query) = (canonical::path(&self.path, style), canonical::query(self.query.as_deref()));
        canonical::request(&[&self.method, &path, &query], &signed(&headers), &sha256(self.body.as_bytes()))
    }
}

/// The secrets of the key ids in the cases, which are public.
pub const SECRETS: [(&str, &str); 2] =
    [("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), ("ANOTREAL", "notrealrnrELgWzOk3IfjzDKtFBhDby")];

/// Credentials and scope of a case, by the signature that it expects.
fn context(settings: &Value, authorization: &str) -> (Credentials, Scope) {
    let (_, credential) = authorization.split_once("Credential=").expect("a credential");
    let mut parts = credential.split(['/', ',']);
    let (id, _day) = (parts.next().expect("an id"), parts.next());
    let (_, secret) = SECRETS.into_iter().find(|(known, _)| *known == id).expect(id);
    let path = if settings["normalize"] == false { PathStyle::AsGiven } else { PathStyle::Normalized };
    let (region, service) = (parts.next().expect("a region"), parts.next().expect("a service"));
    let scope = Scope { region: region.to_owned(), service: service.to_owned(), path };
    (Credentials::from_keys(id, secret, None), scope)
}

/// The value of the header `name` in the text of a request or of its canonical form.
fn header<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.lines().find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.eq_ignore_ascii_case(name).then_some(value.trim())
    })
}

#[test]
#[ignore = "needs SMITHY_DATA"]
fn published_cases_are_signed_as_they_say() {
    let folder = PathBuf::from(std::env::var_os("SMITHY_DATA").expect("SMITHY_DATA")).join("signing");
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut cases = 0;
    for folder in entries.filter(|path| path.is_dir()) {
        let read = |name: &str| fs::read_to_string(folder.join(name)).ok();
        let settings = read("context.json").unwrap_or_else(|| "{}".to_owned());
        let settings: Value = serde_json::from_str(&settings).expect("JSON");
        let mut request = Written::read(&read("request.txt").expect("a request"));
        let signed = read("header-signed-request.txt").expect("a signed request");
        let expected_authorization = header(&signed, "authorization").expect("a signature");
        let (credentials, scope) = context(&settings, expected_authorization);
        let expected = read("header-canonical-request.txt").expect("a canonical request");
        if settings["sign_body"] == true {
            let hash = HeaderValue::try_from(expected.lines().last().expect("a hash")).expect("a value");
            request.headers.insert("x-amz-content-sha256", hash);
        }
        let date = header(&expected, "x-amz-date").expect("a date");
        let canonical = request.canonical(date, scope.path);
        assert_eq!(String::from_utf8_lossy(&canonical.text), expected.trim_end(), "{}", folder.display());
        if let Some(expected) = read("header-string-to-sign.txt") {
            let line = expected.lines().nth(2).expect("a scope");
            assert_eq!(
                string_to_sign(date, line, &sha256(&canonical.text)),
                expected.trim_end(),
                "{}",
                folder.display()
            );
        }
        let date = header(&signed, "x-amz-date").expect("a date");
        let canonical = request.canonical(date, scope.path);
        let authorization = authorization(&canonical, &credentials, &scope, date);
        assert_eq!(authorization, expected_authorization, "{}", folder.display());
        cases += 1;
    }
    assert_eq!(cases, 11);
}

fn scope() -> Scope {
    Scope { region: "us-east-1".to_owned(), service: "service".to_owned(), path: PathStyle::Normalized }
}

fn request() -> Request<SdkBody> {
    let mut request = Request::new(SdkBody::from("{}"));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = "https://example.com/base/".parse().expect("a URI");
    for (name, value) in [("host", "example.com"), ("user-agent", "a"), ("x-amz-target", "Stage.Act")] {
        request.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    request
}

#[test]
fn every_header_but_those_of_the_connection_is_signed_and_no_secret_is_shown() {
    let credentials = Credentials::from_keys("AKID", "secret-key", Some("session-token".to_owned()));
    let mut request = request();
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
    sign(&mut request, &credentials, &scope(), now).expect("a signature");
    let headers = request.headers();
    assert_eq!(headers["x-amz-date"], TIME);
    assert_eq!(headers["x-amz-security-token"], "session-token");
    let authorization = headers["authorization"].to_str().expect("a text");
    let start = "AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/service/aws4_request, \
        SignedHeaders=host;x-amz-date;x-amz-security-token;x-amz-target, Signature=";
    assert!(authorization.starts_with(start), "{authorization}");
    let shown = format!("{request:?} {credentials:?}");
    assert!(
        !shown.contains("session-token") && !shown.contains("secret-key") && !shown.contains("Signature"),
        "{shown}"
    );
}

#[test]
fn a_second_signature_replaces_the_first() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
    let credentials = Credentials::from_keys("AKID", "secret", Some("token".to_owned()));
    let mut twice = request();
    sign(&mut twice, &credentials, &scope(), now - Duration::from_secs(60)).expect("a signature");
    sign(&mut twice, &Credentials::from_keys("AKID", "secret", None), &scope(), now).expect("a signature");
    let mut once = request();
    sign(&mut once, &Credentials::from_keys("AKID", "secret", None), &scope(), now).expect("a signature");
    assert_eq!(twice.headers(), once.headers());
}

#[test]
fn credentials_that_no_header_can_hold_are_refused_without_being_told() {
    let credentials = Credentials::from_keys("AKID", "secret", Some("to\nken".to_owned()));
    let error = sign(&mut request(), &credentials, &scope(), SystemTime::UNIX_EPOCH).unwrap_err();
    assert_eq!(error.to_string(), "the credentials cannot stand in a header");
}

#[test]
fn paths_become_canonical_in_the_style_of_the_service() {
    let table = [
        ("/", "/", "/"),
        ("", "/", ""),
        ("/a b/%20", "/a%20b/%2520", "/a%20b/%2520"),
        ("/a/./b/../c", "/a/c", "/a/./b/../c"),
        ("/a//b/", "/a/b/", "/a//b/"),
        ("/..", "/", "/.."),
        ("/a/..", "/", "/a/.."),
        ("/a/b/.", "/a/b/", "/a/b/."),
        ("/.hidden/~x", "/.hidden/~x", "/.hidden/~x"),
    ];
    for (path, normalized, as_given) in table {
        assert_eq!(canonical::path(path, PathStyle::Normalized), normalized, "{path}");
        assert_eq!(canonical::path(path, PathStyle::AsGiven), as_given, "{path}");
        assert_eq!(canonical::path(path, PathStyle::Encoded), path);
    }
}

#[test]
fn queries_are_sorted_and_encoded_in_the_one_way() {
    let table = [("", ""), ("b=2&a=1", "a=1&b=2"), ("a", "a="), ("a=%7e%2f+", "a=~%2F%2B"), ("a=%zz&", "a=%25zz")];
    for (query, expected) in table {
        assert_eq!(canonical::query(Some(query)), expected, "{query}");
    }
    assert_eq!(canonical::query(None), "");
}
