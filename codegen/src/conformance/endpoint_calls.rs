//! Helper of every test that calls an operation to see where its request goes. Knows no service, and sends nothing.
//! Copied beside the tests as it is.

use std::error::Error;
use std::future::Future;

use crate::Client;
use crate::config::Builder;
use crate::error::DisplayErrorContext;
use crate::test_util::{CaptureRequestReceiver, capture_request};

/// A client whose first request is kept.
pub(crate) fn client(config: Builder) -> (Client, CaptureRequestReceiver) {
    let (transport, request) = capture_request(None);
    (Client::from_conf(config.http_client(transport).build()), request)
}

/// Makes a call, and compares where its request goes.
#[allow(dead_code, reason = "for suites that expect endpoints")]
pub(crate) fn assert_sent<T, E: Error>(
    call: impl Future<Output = Result<T, E>>,
    request: CaptureRequestReceiver,
    expected: &str,
) {
    if let Err(error) = run(call) {
        panic!("{}", DisplayErrorContext(error));
    }
    let request = request.expect_request();
    assert_eq!(request.uri().trim_end_matches('/'), expected.trim_end_matches('/'));
}

/// Makes a call that has nowhere to go, and compares the error.
#[allow(dead_code, reason = "for suites that expect errors")]
pub(crate) fn assert_not_sent<T, E: Error>(
    call: impl Future<Output = Result<T, E>>,
    request: CaptureRequestReceiver,
    expected: &str,
) {
    let error = run(call).err().expect("an error");
    request.expect_no_request();
    let error = DisplayErrorContext(error).to_string();
    assert!(error.contains(expected), "{error}");
}

fn run<F: Future>(call: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime").block_on(call)
}
