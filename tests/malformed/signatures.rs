//! Requests whose `Authorization` is one of ours with some of its bytes changed, doubled or left out.

use std::time::{Duration, SystemTime};

use http::{HeaderValue, Request};
use servicecatalog::server::sigv4::{SecretKey, SigV4Layer};

use crate::random::Random;
use crate::requests;

/// The codes for what can be wrong with a signature.
pub const CODES: [&str; 4] = [
    "IncompleteSignatureException",
    "InvalidSignatureException",
    "MissingAuthenticationTokenException",
    "UnrecognizedClientException",
];

const AUTHORIZATION: &str = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/servicecatalog/aws4_request, \
                             SignedHeaders=content-type;host;x-amz-date;x-amz-target, \
                             Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";

/// A layer that knows the key, at the time of the signature.
pub fn layer() -> SigV4Layer<impl Fn(&str) -> Option<SecretKey> + Send + Sync + 'static> {
    let keys = |id: &str| (id == "AKIDEXAMPLE").then(|| SecretKey::new("secret"));
    let now = || SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
    SigV4Layer::new("us-east-1", "servicecatalog", keys).clock(now)
}

/// A request with a signature that is not its own, and not whole.
pub fn mutilated(random: &mut Random) -> requests::Malformed {
    let mut malformed = requests::any(random);
    let mut value = AUTHORIZATION.as_bytes().to_vec();
    for _ in 0..random.below(4) {
        let (from, to) = (random.below(value.len()), random.below(value.len()));
        match random.below(4) {
            0 => value[from] = random.within(32..127) as u8,
            1 => value.insert(from, random.one_of(b",=/; A0\xe9\t")),
            2 => _ = value.drain(from.min(to)..from.max(to)),
            _ => value.extend_from_within(from.min(to)..from.max(to)),
        }
        if value.is_empty() {
            value.push(b' ');
        }
    }
    let date = random.one_of(&["20150830T123600Z", "20150830T123600Z", "2015", "Sun, 30 Aug 2015 12:36:00 GMT", "é"]);
    let headers = malformed.request.headers_mut();
    headers.insert("x-amz-date", HeaderValue::from_bytes(date.as_bytes()).expect("a value"));
    // Leaves out text that cannot stand in a header, which is a fault as well.
    if let Ok(value) = HeaderValue::from_bytes(&value) {
        headers.insert("authorization", value);
    }
    let request: &Request<_> = &malformed.request;
    assert_eq!(request.headers().get_all("x-amz-date").iter().count(), 1);
    malformed
}
