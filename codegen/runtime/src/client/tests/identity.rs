//! Who signs: sources of credentials, how long they are kept, and what happens without any.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use super::server::{Server, Step};
use super::stage::{Act, act, act_with, config, input, run};
use crate::client::{Handle, Overrides, call};
use crate::config::provider::{self, error::CredentialsError, future};
use crate::config::{AsyncSleep, Config, Credentials, ProvideCredentials, Region, Sleep, TimeSource};
use crate::error::{DisplayErrorContext, SdkError};

/// Seconds since 1970 at the start of a test.
const START: u64 = 1_440_938_160;

#[derive(Clone, Debug, Default)]
struct Clock(Arc<AtomicU64>);

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(START + self.0.load(Ordering::Relaxed))
    }
}

/// Gives credentials that expire after a minute, each with a number.
#[derive(Clone, Debug, Default)]
struct Counting {
    clock: Clock,
    loads: Arc<AtomicUsize>,
    at_once: Arc<AtomicUsize>,
}

impl Counting {
    async fn load(&self) -> provider::Result {
        assert_eq!(self.at_once.fetch_add(1, Ordering::SeqCst), 0, "one load at a time");
        tokio::task::yield_now().await;
        self.at_once.fetch_sub(1, Ordering::SeqCst);
        let number = self.loads.fetch_add(1, Ordering::SeqCst);
        let expiry = self.clock.now() + Duration::from_secs(60);
        Ok(Credentials::new(format!("AKID{number}"), "secret", None, Some(expiry), "Counting"))
    }
}

impl ProvideCredentials for Counting {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

fn fine() -> Server {
    Server::start([Step::json(200, "{}")])
}

/// The key ids of the signatures that a server received.
fn key_ids(server: &Server) -> Vec<String> {
    let id = |authorization: &str| {
        let (_, rest) = authorization.split_once("Credential=").expect("a credential");
        rest.split('/').next().unwrap_or_default().to_owned()
    };
    server.received().iter().map(|request| id(request.header("authorization").expect("a signature"))).collect()
}

#[test]
fn credentials_are_kept_until_shortly_before_they_expire() {
    let (server, counting) = (fine(), Counting::default());
    let config = config().endpoint_url(server.url()).credentials_provider(counting.clone());
    let handle = Handle::new(config.time_source(counting.clock.clone()).build());
    for (seconds, loads) in [(0, 1), (49, 1), (50, 2), (99, 2), (100, 3)] {
        counting.clock.0.store(seconds, Ordering::Relaxed);
        act_with(&handle).expect("an answer");
        assert_eq!(counting.loads.load(Ordering::SeqCst), loads, "after {seconds} s");
    }
    assert_eq!(key_ids(&server), ["AKID0", "AKID0", "AKID1", "AKID1", "AKID2"]);
}

#[test]
fn calls_at_once_load_credentials_once() {
    let (server, counting) = (fine(), Counting::default());
    let config = config().endpoint_url(server.url()).credentials_provider(counting.clone());
    let handle = Handle::new(config.time_source(counting.clock.clone()).build());
    run(async {
        let calls: Vec<_> = (0..8)
            .map(|_| {
                let handle = handle.clone();
                tokio::spawn(async move { call::<Act>(&handle, input(), Overrides::default()).await.is_ok() })
            })
            .collect();
        for call in calls {
            assert!(call.await.expect("no panic"));
        }
    });
    assert_eq!(counting.loads.load(Ordering::SeqCst), 1);
}

#[test]
fn credentials_of_the_program_are_used_after_their_end() {
    let server = fine();
    let expired = Credentials::new("AKID", "secret", None, Some(SystemTime::UNIX_EPOCH), "test");
    act(config().endpoint_url(server.url()).credentials_provider(expired)).expect("an answer");
    assert_eq!(key_ids(&server), ["AKID"]);
}

#[test]
fn an_expired_token_is_an_error_of_the_service_that_is_not_retried() {
    let server = Server::start([Step::json(400, r#"{"__type":"ExpiredTokenException","message":"expired"}"#)]);
    let error = act(config().endpoint_url(server.url())).unwrap_err();
    assert!(error.to_string().contains("ExpiredTokenException"), "{error}");
    assert_eq!(server.received().len(), 1);
}

/// Never gives credentials.
#[derive(Debug)]
struct Failing;

impl ProvideCredentials for Failing {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Err(CredentialsError::not_loaded("the vault is locked")))
    }
}

/// Never gives credentials in time.
#[derive(Debug)]
struct Hanging;

impl ProvideCredentials for Hanging {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(std::future::pending())
    }
}

/// Waits for nothing, and remembers for how long.
#[derive(Clone, Debug, Default)]
struct Waits(Arc<Mutex<Vec<Duration>>>);

impl AsyncSleep for Waits {
    fn sleep(&self, duration: Duration) -> Sleep {
        self.0.lock().expect("no panic").push(duration);
        Sleep::new(std::future::ready(()))
    }
}

fn failure(config: crate::config::Builder) -> String {
    let error = act(config).unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    let text = DisplayErrorContext(&error).to_string();
    assert!(!text.contains("secret") && !format!("{error:?}").contains("secret"), "{error:?}");
    text
}

#[test]
fn without_credentials_or_region_nothing_is_sent() {
    let server = fine();
    let url = |config: crate::config::Builder| config.endpoint_url(server.url());
    assert!(failure(url(config().credentials_provider(Failing))).contains("the vault is locked"));
    assert!(failure(url(Config::builder().region(Region::new("r")))).contains("no credentials are set"));
    assert!(failure(url(config().region(None))).contains("no Region is set"));
    assert!(failure(config().region(None)).contains("Missing Region"));
    let waits = Waits::default();
    assert!(failure(url(config().credentials_provider(Hanging).sleep_impl(waits.clone()))).contains("longer than 5s"));
    assert!(waits.0.lock().expect("no panic").contains(&Duration::from_secs(5)));
    assert!(server.received().is_empty());
}

#[test]
fn requests_go_unsigned_where_that_is_allowed() {
    let server = fine();
    act(Config::builder().region(Region::new("r")).endpoint_url(server.url()).allow_no_auth()).expect("an answer");
    assert_eq!(server.received()[0].header("authorization"), None);
}

#[test]
fn a_call_can_have_credentials_and_a_region_of_its_own() {
    let server = fine();
    let handle = Handle::new(config().endpoint_url(server.url()).build());
    let own = Config::builder().region(Region::new("elsewhere"));
    let own = own.credentials_provider(Credentials::from_keys("OTHER", "secret", None));
    run(call::<Act>(&handle, input(), Overrides { config: Some(own), ..Overrides::default() })).expect("an answer");
    act_with(&handle).expect("an answer");
    assert_eq!(key_ids(&server), ["OTHER", "AKID"]);
    assert!(server.received()[0].header("authorization").expect("a signature").contains("/elsewhere/stage/"));
}

#[test]
fn a_wrong_clock_is_corrected_from_the_date_of_an_answer() {
    let late = "date: Sun, 30 Aug 2015 12:46:00 GMT";
    let refused = |date| Step::answer(403, &[date], r#"{"__type":"InvalidSignatureException"}"#);
    let server = Server::start([refused(late), Step::json(200, "{}")]);
    let handle = Handle::new(config().endpoint_url(server.url()).time_source(Clock::default()).build());
    act_with(&handle).expect("the second answer");
    act_with(&handle).expect("an answer");
    let dates: Vec<_> = server.received().iter().map(|it| it.header("x-amz-date").map(str::to_owned)).collect();
    assert_eq!(
        dates.iter().flatten().collect::<Vec<_>>(),
        ["20150830T123600Z", "20150830T124600Z", "20150830T124600Z"]
    );
    let near = "date: Sun, 30 Aug 2015 12:39:00 GMT";
    let server = Server::start([refused(near)]);
    let config = || config().time_source(Clock::default());
    assert!(act(config().endpoint_url(server.url())).is_err());
    assert_eq!(server.received().len(), 1);
    let server = Server::start([refused(late)]);
    assert!(act(config().endpoint_url(server.url()).disable_clock_skew_correction(true)).is_err());
    assert_eq!(server.received().len(), 1);
}
