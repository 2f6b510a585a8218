// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! An HTTP response in the terms of the standard library, kept with an error for those who look
//! closer. It never interprets the body.

use crate::error::{Headers, SdkBody, StatusCode};
use crate::request_id::RequestId;

/// An HTTP response as it came. `Debug` leaves out a body that is an [`SdkBody`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawResponse<B = SdkBody> {
    status: StatusCode,
    headers: Headers,
    body: B,
}

impl<B> RawResponse<B> {
    /// Creates a response from its status code and its body, without headers.
    #[inline]
    pub fn new(status: StatusCode, body: B) -> Self {
        Self { status, headers: Headers::new(), body }
    }

    /// Returns the HTTP status code.
    #[inline]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the HTTP status code, for changing it.
    #[inline]
    pub fn status_mut(&mut self) -> &mut StatusCode {
        &mut self.status
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

    /// Returns all headers, for changing them.
    #[inline]
    pub fn headers_mut(&mut self) -> &mut Headers {
        &mut self.headers
    }

    /// Returns the body.
    #[inline]
    pub fn body(&self) -> &B {
        &self.body
    }

    /// Returns the body, for changing it.
    #[inline]
    pub fn body_mut(&mut self) -> &mut B {
        &mut self.body
    }

    /// Returns the body by value.
    #[inline]
    pub fn into_body(self) -> B {
        self.body
    }

    /// Converts the body.
    #[inline]
    pub fn map<U>(self, f: impl Fn(B) -> U) -> RawResponse<U> {
        RawResponse { status: self.status, headers: self.headers, body: f(self.body) }
    }
}

impl RawResponse<SdkBody> {
    /// Takes the body, and leaves an empty one.
    #[inline]
    pub fn take_body(&mut self) -> SdkBody {
        std::mem::take(&mut self.body)
    }
}

impl<B> RequestId for RawResponse<B> {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.headers.request_id()
    }
}
