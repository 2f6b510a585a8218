// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Requests and responses as programs see them that look into a call. Never sends any.

use std::convert::Infallible;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use ::http::{HeaderName, HeaderValue, Method, Request, Response};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

pub use super::uri::{HttpError, Uri};
use crate::error::BoxError;
pub use crate::error::{Headers, RawResponse as HttpResponse, SdkBody, StatusCode};

/// A request before it is signed. `Debug` hides a body that is an [`SdkBody`], and headers that carry a secret.
#[derive(Clone, Debug)]
pub struct HttpRequest<B = SdkBody> {
    method: String,
    uri: Uri,
    headers: Headers,
    body: B,
}

/// The parts of a request that can be had by value.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RequestParts<B = SdkBody> {
    /// The URI.
    pub uri: Uri,
    /// The headers.
    pub headers: Headers,
    /// The body.
    pub body: B,
}

impl<B> HttpRequest<B> {
    /// Creates a `GET` of `/` with a body.
    pub fn new(body: B) -> Self {
        Self { method: "GET".to_owned(), uri: Uri::default(), headers: Headers::new(), body }
    }

    /// Returns the method.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Sets the method.
    ///
    /// # Errors
    /// It is no method of HTTP.
    pub fn set_method(&mut self, method: &str) -> Result<(), HttpError> {
        self.method = Method::from_bytes(method.as_bytes()).map_err(HttpError::new)?.to_string();
        Ok(())
    }

    /// Returns the URI.
    pub fn uri(&self) -> &str {
        self.uri.as_str()
    }

    /// Returns the URI, for changing it.
    pub fn uri_mut(&mut self) -> &mut Uri {
        &mut self.uri
    }

    /// Sets the URI.
    ///
    /// # Errors
    /// It is no URI.
    pub fn set_uri<U: TryInto<Uri>>(&mut self, uri: U) -> Result<(), U::Error> {
        self.uri = uri.try_into()?;
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
    pub fn body(&self) -> &B {
        &self.body
    }

    /// Returns the body, for changing it.
    pub fn body_mut(&mut self) -> &mut B {
        &mut self.body
    }

    /// Returns the body by value.
    pub fn into_body(self) -> B {
        self.body
    }

    /// Returns URI, headers and body by value.
    pub fn into_parts(self) -> RequestParts<B> {
        RequestParts { uri: self.uri, headers: self.headers, body: self.body }
    }

    /// Converts the body.
    pub fn map<U>(self, f: impl Fn(B) -> U) -> HttpRequest<U> {
        HttpRequest { method: self.method, uri: self.uri, headers: self.headers, body: f(self.body) }
    }
}

impl HttpRequest<SdkBody> {
    /// Creates a `GET` of `/` without a body.
    pub fn empty() -> Self {
        Self::new(SdkBody::empty())
    }

    /// Creates a `GET` of a URI without a body.
    ///
    /// # Errors
    /// It is no URI.
    pub fn get(uri: impl AsRef<str>) -> Result<Self, HttpError> {
        let mut request = Self::empty();
        request.set_uri(uri.as_ref())?;
        Ok(request)
    }

    /// Returns a clone, which every request has.
    pub fn try_clone(&self) -> Option<Self> {
        Some(self.clone())
    }

    /// Takes the body, and leaves an empty one.
    pub fn take_body(&mut self) -> SdkBody {
        mem::take(&mut self.body)
    }

    /// The request in the types of the crate `http`.
    pub(crate) fn into_http(self) -> Result<Request<SdkBody>, BoxError> {
        let mut request = Request::new(self.body);
        *request.method_mut() = Method::from_bytes(self.method.as_bytes())?;
        *request.uri_mut() = self.uri.into_http();
        for (name, text) in &self.headers {
            let mut value = HeaderValue::try_from(text)?;
            value.set_sensitive(Headers::is_secret(name));
            request.headers_mut().append(HeaderName::try_from(name)?, value);
        }
        Ok(request)
    }
}

impl HttpResponse {
    /// The response in the types of the crate `http`.
    pub(crate) fn to_http(&self) -> Result<Response<SdkBody>, BoxError> {
        let mut response = Response::new(self.body().clone());
        *response.status_mut() = ::http::StatusCode::from_u16(self.status().as_u16())?;
        for (name, value) in self.headers() {
            response.headers_mut().append(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
        Ok(response)
    }
}

impl Default for HttpRequest {
    fn default() -> Self {
        Self::empty()
    }
}

impl From<Request<SdkBody>> for HttpRequest {
    fn from(request: Request<SdkBody>) -> Self {
        let (parts, body) = request.into_parts();
        let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers: Vec<_> = parts.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        Self { method: parts.method.to_string(), uri: parts.uri.into(), headers: headers.into(), body }
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
