//! The rules of retrying, without sockets: quota, waits, and the adaptive mode's rate.

use std::future::{Ready, ready};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use ::http::{HeaderMap, HeaderValue, Request, Response};
use tower_service::Service;

use super::stage::{Act, config, input, run};
use crate::client::quota::Quota;
use crate::client::rate_limit::RateLimiter;
use crate::client::retry::{Failure, retry_after, wait};
use crate::client::{Handle, Overrides, call};
use crate::config::http::SdkBody;
use crate::config::retry::RetryConfig;
use crate::error::{BoxError, ErrorKind};

/// A carrier that always gives one answer, and counts.
#[derive(Clone)]
struct Always {
    status: u16,
    body: &'static str,
    requests: Arc<AtomicUsize>,
}

impl Service<Request<SdkBody>> for Always {
    type Response = Response<SdkBody>;
    type Error = BoxError;
    type Future = Ready<Result<Response<SdkBody>, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<SdkBody>) -> Self::Future {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let response = Response::builder().status(self.status).body(SdkBody::from(self.body));
        ready(response.map_err(Into::into))
    }
}

/// The requests that so many calls make which all get one answer.
fn requests(calls: usize, status: u16, body: &'static str) -> usize {
    let always = Always { status, body, requests: Arc::default() };
    let retries = RetryConfig::standard().with_initial_backoff(Duration::ZERO);
    let handle = Handle::new(config().retry_config(retries).http_client(always.clone()).build());
    run(async {
        for _ in 0..calls {
            assert_eq!(call::<Act>(&handle, input(), Overrides::default()).await.is_ok(), status == 200);
        }
    });
    always.requests.load(Ordering::Relaxed)
}

#[test]
fn the_quota_bounds_the_retries_of_a_region() {
    assert_eq!(requests(100, 500, "{}"), 150);
    assert_eq!(requests(100, 400, r#"{"__type":"Throttling"}"#), 200);
    assert_eq!(requests(100, 200, "{}"), 100);
}

#[test]
fn a_success_gives_back_what_its_retry_cost() {
    let quota = Quota::full();
    let costs: Vec<_> = std::iter::from_fn(|| quota.take(ErrorKind::TransientError)).collect();
    assert_eq!(costs, [10; 50]);
    assert_eq!(quota.take(ErrorKind::ServerError), None);
    quota.give_back(Some(10));
    assert_eq!((quota.take(ErrorKind::ThrottlingError), quota.take(ErrorKind::ServerError)), (Some(5), Some(5)));
    for _ in 0..5 {
        assert_eq!(quota.take(ErrorKind::ServerError), None);
        quota.give_back(None);
    }
    assert_eq!(quota.take(ErrorKind::ServerError), Some(5));
    assert!(Arc::ptr_eq(&Quota::of("quota-a"), &Quota::of("quota-a")));
    assert!(!Arc::ptr_eq(&Quota::of("quota-a"), &Quota::of("quota-b")));
}

#[test]
fn codes_statuses_and_the_model_say_what_may_pass() {
    use ErrorKind::{ClientError, ServerError, ThrottlingError, TransientError};
    let table = [
        (500, None, None, false, Some(TransientError)),
        (501, None, None, false, None),
        (429, None, None, false, None),
        (503, Some("SlowDown"), None, false, Some(ThrottlingError)),
        (400, Some("ThrottlingException"), None, false, Some(ThrottlingError)),
        (400, Some("LimitExceededException"), None, false, Some(ThrottlingError)),
        (400, Some("throttling"), None, false, None),
        (400, Some("RequestTimeout"), None, false, Some(TransientError)),
        (400, Some("Other"), Some(ClientError), false, Some(ClientError)),
        (500, Some("SlowDown"), Some(ServerError), false, Some(ServerError)),
        (403, Some("InvalidSignatureException"), None, false, None),
        (403, Some("InvalidSignatureException"), None, true, Some(ServerError)),
        (403, Some("Other"), None, true, None),
    ];
    for (status, code, modelled, is_skewed, expected) in table {
        assert_eq!(Failure { status, code, modelled }.kind(is_skewed), expected, "{status} {code:?}");
    }
}

#[test]
fn waits_double_up_to_a_limit_and_are_random_below() {
    let seconds = Duration::from_secs;
    let config = RetryConfig::standard().with_use_static_exponential_base(true);
    let waits: Vec<_> = (1..8).map(|failed| wait(&config, failed, None)).collect();
    assert_eq!(waits, [1, 2, 4, 8, 16, 20, 20].map(seconds));
    assert_eq!(wait(&config, u32::MAX, None), seconds(20));
    assert_eq!(wait(&config, 1, Some(seconds(7))), seconds(7));
    assert_eq!(wait(&config, 1, Some(seconds(70))), seconds(20));
    let random: Vec<_> = (0..100).map(|_| wait(&RetryConfig::standard(), 2, None)).collect();
    assert!(random.iter().all(|wait| *wait < seconds(2)));
    assert!(random.iter().any(|wait| *wait < seconds(1)) && random.iter().any(|wait| *wait > seconds(1)));
}

#[test]
fn a_service_asks_for_a_wait_in_two_headers() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
    let table = [
        (&[("x-amz-retry-after", "1500"), ("retry-after", "9")][..], Some(1500)),
        (&[("retry-after", "9")], Some(9000)),
        (&[("retry-after", "Sun, 06 Nov 1994 08:49:40 GMT")], Some(3000)),
        (&[("retry-after", "Sun, 06 Nov 1994 08:49:30 GMT")], None),
        (&[("x-amz-retry-after", "soon")], None),
        (&[("x-amz-retry-after", "soon"), ("retry-after", "1")], Some(1000)),
        (&[], None),
    ];
    for (lines, expected) in table {
        let mut headers = HeaderMap::new();
        lines.iter().for_each(|(name, value)| _ = headers.insert(*name, HeaderValue::from_static(value)));
        assert_eq!(retry_after(&headers, now), expected.map(Duration::from_millis), "{lines:?}");
    }
}

fn at(milliseconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds)
}

/// Answers at every fifth of a second, whether they throttle, and the measured and the allowed rate after each: the
/// table of the SDKs' specification.
const RATES: [(u64, bool, f64, f64); 17] = [
    (200, false, 0.0, 0.5),
    (400, false, 0.0, 0.5),
    (600, false, 4.8, 0.5),
    (800, false, 4.8, 0.5),
    (1000, false, 4.16, 0.5),
    (1200, false, 4.16, 0.6912),
    (1400, false, 4.16, 1.0976),
    (1600, false, 5.632, 1.6384),
    (1800, false, 5.632, 2.3328),
    (2000, true, 4.3264, 3.02848),
    (2200, false, 4.3264, 3.48663917347026),
    (2400, false, 4.3264, 3.821874416040255),
    (2600, false, 5.66528, 4.053385727709987),
    (2800, false, 5.66528, 4.200373108479454),
    (3000, false, 4.333056, 4.282036558348658),
    (3200, true, 4.333056, 2.99742559084406),
    (3400, false, 4.333056, 3.4522263943863463),
];

#[test]
fn the_adaptive_rate_follows_the_specification() {
    let limiter = RateLimiter::default();
    for (time, is_throttled, measured, allowed) in RATES {
        limiter.learn(at(time), is_throttled);
        let state = limiter.state.lock().expect("no panic");
        let is_near = |value: f64, expected: f64| (value - expected).abs() < 1e-6;
        assert!(is_near(state.measured_rate, measured) && is_near(state.rate, allowed), "after {time} ms: {state:?}");
    }
}

#[test]
fn the_adaptive_mode_holds_back_nothing_before_it_is_throttled() {
    let limiter = RateLimiter::default();
    assert!((0..1000).all(|_| limiter.take(at(1_000)).is_ok()));
    limiter.learn(at(1_000), true);
    let waits: Vec<_> = (0..10).map_while(|_| limiter.take(at(1_000)).err()).collect();
    assert!(!waits.is_empty() && waits.iter().all(|wait| *wait <= Duration::from_secs(2)), "{waits:?}");
    assert_eq!(limiter.take(at(1_000) + waits[0]), Ok(()));
    assert!(limiter.take(at(1_000) + waits[0]).is_err());
}

#[test]
fn the_adaptive_mode_calls_as_the_standard_one_until_it_is_throttled() {
    let always = Always { status: 200, body: "{}", requests: Arc::default() };
    let handle = Handle::new(config().retry_config(RetryConfig::adaptive()).http_client(always.clone()).build());
    run(async {
        for _ in 0..5 {
            assert!(call::<Act>(&handle, input(), Overrides::default()).await.is_ok());
        }
    });
    assert_eq!(always.requests.load(Ordering::Relaxed), 5);
}
