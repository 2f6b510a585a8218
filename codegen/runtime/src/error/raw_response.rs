//! An HTTP response in the terms of the standard library, kept with an error for those who look
//! closer. It never interprets the body.

use std::fmt;

use crate::request_id::RequestId;

/// The headers that carry the request id, first that of the JSON protocols.
const REQUEST_ID_HEADERS: [&str; 2] = ["x-amzn-requestid", "x-amz-request-id"];

/// An HTTP response as it came; `Debug` leaves its body out.
#[derive(Clone, PartialEq, Eq)]
pub struct RawResponse {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl RawResponse {
    /// Creates a response from its status code, the names and values of its headers, and its body.
    #[inline]
    pub fn new(status: u16, headers: Vec<(String, String)>, body: Vec<u8>) -> Self {
        Self { status, headers, body }
    }

    /// Returns the HTTP status code.
    #[inline]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the first value of the header `name`, whatever the case of its letters.
    #[inline]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Returns the names and values of all headers, in the order in which they came.
    #[inline]
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Returns the body.
    #[inline]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

impl fmt::Debug for RawResponse {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

impl RequestId for RawResponse {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        REQUEST_ID_HEADERS.iter().find_map(|name| self.header(name))
    }
}
