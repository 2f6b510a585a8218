// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Requests and responses as programs see them that look into a call. Never sends any.

use std::convert::Infallible;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use ::http::{HeaderName, HeaderValue, Method, Request, Uri};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use crate::error::BoxError;
pub use crate::error::{Headers, RawResponse as HttpResponse, SdkBody, StatusCode};

/// A request before it is signed. `Debug` hides its body, and headers that carry a secret.
#[derive(Clone, Debug)]
pub struct HttpRequest {
    method: String,
    uri: String,
    headers: Headers,
    body: SdkBody,
}

impl HttpRequest {
    /// Creates a `GET` of `/` with a body.
    pub fn new(body: SdkBody) -> Self {
        Self { method: "GET".to_owned(), uri: "/".to_owned(), headers: Headers::new(), body }
    }

    /// Returns the method.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Sets the method.
    ///
    /// # Errors
    /// It is no method of HTTP.
    pub fn set_method(&mut self, method: &str) -> Result<(), BoxError> {
        self.method = Method::from_bytes(method.as_bytes())?.to_string();
        Ok(())
    }

    /// Returns the URI.
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// Sets the URI.
    ///
    /// # Errors
    /// It is no URI.
    pub fn set_uri(&mut self, uri: impl Into<String>) -> Result<(), BoxError> {
        let uri = uri.into();
        uri.parse::<Uri>()?;
        self.uri = uri;
        Ok(())
    }

    /// Returns the headers.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Returns the headers, for changing them.
    pub fn headers_mut(&mut self) -> &mut Headers {
        &mut self.headers
    }

    /// Returns the body.
    pub fn body(&self) -> &SdkBody {
        &self.body
    }

    /// Returns the body, for changing it.
    pub fn body_mut(&mut self) -> &mut SdkBody {
        &mut self.body
    }

    /// Returns the body by value.
    pub fn into_body(self) -> SdkBody {
        self.body
    }

    /// The request in the types of the crate `http`.
    pub(crate) fn into_http(self) -> Result<Request<SdkBody>, BoxError> {
        let mut request = Request::new(self.body);
        *request.method_mut() = Method::from_bytes(self.method.as_bytes())?;
        *request.uri_mut() = self.uri.parse()?;
        for (name, value) in self.headers.iter() {
            request.headers_mut().append(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
        Ok(request)
    }
}

impl Default for HttpRequest {
    fn default() -> Self {
        Self::new(SdkBody::empty())
    }
}

impl From<Request<SdkBody>> for HttpRequest {
    fn from(request: Request<SdkBody>) -> Self {
        let (parts, body) = request.into_parts();
        let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers: Vec<_> = parts.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        Self { method: parts.method.to_string(), uri: parts.uri.to_string(), headers: headers.into(), body }
    }
}

/// Gives all bytes in one frame, without copying them.
impl Body for SdkBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let bytes = mem::take(&mut *self);
        Poll::Ready((!bytes.is_empty()).then(|| Ok(Frame::data(Bytes::from_owner(bytes)))))
    }

    fn is_end_stream(&self) -> bool {
        self.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.len() as u64)
    }
}
