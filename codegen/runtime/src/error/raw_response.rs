//! An HTTP response in the terms of the standard library, kept with an error for those who look
//! closer. It never interprets the body.

use crate::error::{Headers, SdkBody, StatusCode};
use crate::request_id::RequestId;

/// The headers that carry the request id, first that of the JSON protocols.
const REQUEST_ID_HEADERS: [&str; 2] = ["x-amzn-requestid", "x-amz-request-id"];

/// An HTTP response as it came; `Debug` leaves its body out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawResponse {
    status: StatusCode,
    headers: Headers,
    body: SdkBody,
}

impl RawResponse {
    /// Creates a response from its status code, the names and values of its headers, and its body.
    #[inline]
    pub fn new(status: u16, headers: Vec<(String, String)>, body: Vec<u8>) -> Self {
        Self { status: status.into(), headers: headers.into(), body: body.into() }
    }

    /// Returns the HTTP status code.
    #[inline]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the first value of the header `name`, whatever the case of its letters.
    #[inline]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)
    }

    /// Returns all headers, in the order in which they came.
    #[inline]
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Returns the body.
    #[inline]
    pub fn body(&self) -> &SdkBody {
        &self.body
    }
}

impl RequestId for RawResponse {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        REQUEST_ID_HEADERS.iter().find_map(|name| self.header(name))
    }
}
