//! Signatures of the emitted client beside those of the crate `aws-sigv4`, byte for byte, over requests of all sorts.
//! The requests come from a fixed seed.

#![cfg(test)]

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials as TheirCredentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign as sign_theirs};
use aws_sigv4::sign::v4;
use http::{HeaderName, HeaderValue, Request};
use runtime::client::signing::{Scope, sign};
use runtime::config::Credentials;
use runtime::error::SdkBody;
use runtime::sigv4::canonical::PathStyle;

const CASES: u64 = 2_000;

/// Parts of paths, queries and header values, percent-encoded where a URI demands it.
const WORDS: [&str; 18] = [
    "a",
    "Zz09",
    "-._~",
    "x%20y",
    "%C3%A9",
    "%25",
    "%2F",
    "*",
    "%2B",
    "%3D",
    "%26",
    "%E6%97%A5",
    ".",
    "..",
    "(",
    "'",
    "!",
    "",
];

/// Numbers from a seed (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn one_of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len() as u64) as usize]
    }

    fn words(&mut self) -> String {
        (0..self.below(4)).map(|_| self.one_of(&WORDS)).collect()
    }
}

struct Case {
    request: Request<SdkBody>,
    secret: &'static str,
    token: Option<String>,
    region: &'static str,
    service: &'static str,
    time: SystemTime,
}

fn case(numbers: &mut Numbers) -> Case {
    let host = numbers.one_of(&["example.com", "stage.eu-west-1.amazonaws.com", "localhost:8000"]);
    let path: String = (0..numbers.below(4)).map(|_| format!("/{}", numbers.words())).collect();
    let pairs: Vec<String> =
        (0..numbers.below(4)).map(|_| format!("{}={}", numbers.words(), numbers.words())).collect();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    let body = match numbers.below(4) {
        0 => String::new(),
        1 => "{}".to_owned(),
        2 => r#"{"Name":"日本"}"#.to_owned(),
        _ => "x".repeat(numbers.below(9_000) as usize),
    };
    let path = if path.is_empty() { "/" } else { &path };
    let mut request = Request::builder()
        .method(numbers.one_of(&["POST", "GET", "PUT", "DELETE"]))
        .uri(format!("https://{host}{path}{query}"))
        .header("host", host)
        .header("user-agent", "unsigned")
        .header("content-type", "application/x-amz-json-1.1");
    for number in 0..numbers.below(4) {
        let values: Vec<&str> = (0..3).map(|_| numbers.one_of(&["a", "b  c", " d ", "A,B", "-"])).collect();
        request = request.header(format!("x-header-{number}"), values.join(" ").trim());
    }
    if numbers.below(3) == 0 {
        request = request.header("x-amzn-trace-id", "unsigned").header("transfer-encoding", "chunked");
    }
    Case {
        request: request.body(SdkBody::from(body.as_str())).expect("a request"),
        secret: numbers.one_of(&["secret", "a/b+c=", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"]),
        token: (numbers.below(3) == 0).then(|| "the/token+==".repeat(numbers.below(40) as usize + 1)),
        region: numbers.one_of(&["us-east-1", "eu-west-1", "cn-north-1"]),
        service: numbers.one_of(&["servicecatalog", "stage", "dynamodb"]),
        time: SystemTime::UNIX_EPOCH + Duration::from_millis(numbers.below(4_000_000_000_000)),
    }
}

/// The headers that carry a signature, as the emitted client writes them.
fn ours(case: &Case) -> Vec<Option<HeaderValue>> {
    let mut request = case.request.clone();
    let credentials = Credentials::new("AKIDEXAMPLE", case.secret, case.token.clone(), None, "test");
    let scope = Scope { region: case.region.to_owned(), service: case.service.to_owned(), path: PathStyle::Normalized };
    sign(&mut request, &credentials, &scope, case.time).expect("a signature");
    signature(&request)
}

/// The headers that carry a signature, as `aws-sigv4` writes them.
fn theirs(case: &Case) -> Vec<Option<HeaderValue>> {
    let mut request = case.request.clone();
    let identity = TheirCredentials::new("AKIDEXAMPLE", case.secret, case.token.clone(), None, "test").into();
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region(case.region)
        .name(case.service)
        .time(case.time)
        .settings(SigningSettings::default())
        .build()
        .expect("parameters")
        .into();
    let text = |value: &HeaderValue| value.to_str().expect("ASCII").to_owned();
    let headers: Vec<(String, String)> =
        request.headers().iter().map(|(name, value): (&HeaderName, _)| (name.to_string(), text(value))).collect();
    let uri = request.uri().to_string();
    let signable = SignableRequest::new(
        request.method().as_str(),
        &uri,
        headers.iter().map(|(name, value)| (name.as_str(), value.as_str())),
        SignableBody::Bytes(request.body()),
    );
    let (instructions, _) = sign_theirs(signable.expect("a request"), &params).expect("a signature").into_parts();
    instructions.apply_to_request_http1x(&mut request);
    signature(&request)
}

fn signature(request: &Request<SdkBody>) -> Vec<Option<HeaderValue>> {
    let names = ["authorization", "x-amz-date", "x-amz-security-token"];
    names.iter().map(|name| request.headers().get(*name).cloned()).collect()
}

#[test]
fn signatures_are_those_of_aws_sigv4() {
    let mut numbers = Numbers(4);
    for number in 0..CASES {
        let case = case(&mut numbers);
        assert_eq!(ours(&case), theirs(&case), "case {number}: {:?} {:?}", case.request, case.region);
    }
}
