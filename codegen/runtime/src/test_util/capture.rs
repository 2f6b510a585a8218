//! A transport that gives one response, and keeps the first request. Checks nothing by itself.

use std::sync::{Arc, Mutex};

use ::http::{Request, Response};

use super::message::{answering_service, locked};
use crate::config::http::{HttpRequest, SdkBody};
use crate::error::BoxError;

type Slot = Arc<Mutex<Option<HttpRequest>>>;

/// The transport of [`capture_request`]. Every request gets the same response; the first is kept.
#[derive(Clone, Debug)]
pub struct CaptureRequestHandler {
    response: Response<SdkBody>,
    first: Slot,
}

/// Gives the request that the transport of [`capture_request`] kept.
#[derive(Debug)]
pub struct CaptureRequestReceiver {
    first: Slot,
}

impl CaptureRequestReceiver {
    /// Returns the first request.
    ///
    /// # Panics
    /// No request was sent.
    #[track_caller]
    pub fn expect_request(self) -> HttpRequest {
        match locked(&self.first).take() {
            Some(request) => request,
            None => panic!("no request was sent"),
        }
    }

    /// Asserts that there was no request.
    ///
    /// # Panics
    /// A request was sent.
    #[track_caller]
    pub fn expect_no_request(self) {
        if let Some(request) = locked(&self.first).take() {
            panic!("a request was sent: {} {}", request.method(), request.uri());
        }
    }
}

/// Makes a transport that gives `response`, by default a 200 without a body, and the receiver of the first request.
pub fn capture_request(response: Option<Response<SdkBody>>) -> (CaptureRequestHandler, CaptureRequestReceiver) {
    let first = Slot::default();
    let response = response.unwrap_or_default();
    (CaptureRequestHandler { response, first: first.clone() }, CaptureRequestReceiver { first })
}

impl CaptureRequestHandler {
    fn answer(&mut self, request: Request<SdkBody>) -> Result<Response<SdkBody>, BoxError> {
        locked(&self.first).get_or_insert_with(|| request.into());
        Ok(self.response.clone())
    }
}

answering_service!(CaptureRequestHandler);
