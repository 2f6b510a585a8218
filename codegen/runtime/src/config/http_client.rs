//! Transport of requests: any service of tower's kind. Never retries, and never looks into bodies.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use ::http::{Request, Response};
use bytes::{Buf, Bytes};
use http_body::{Body, Frame, SizeHint};
use tower_service::Service;

use super::http::SdkBody;
use crate::error::BoxError;

/// The response, or why there is none.
pub type HttpFuture = Pin<Box<dyn Future<Output = Result<Response<ResponseBody>, BoxError>> + Send>>;

/// A carrier of requests: every `tower::Service<http::Request<SdkBody>>` that can be cloned is one.
///
/// Clones are made for each request and must share their connections, as those of hyper's client do. An error that
/// has a [`ConnectorError`](crate::error::ConnectorError) as its outermost type is sorted and retried as that says.
pub trait HttpClient: Send + 'static {
    /// Shares the client.
    fn into_shared(self) -> SharedHttpClient;
}

impl<S, B> HttpClient for S
where
    S: Service<Request<SdkBody>, Response = Response<B>> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
    B: Body + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn into_shared(self) -> SharedHttpClient {
        // A service may be no `Sync`: the lock is held for as long as a clone takes.
        let service = Mutex::new(self);
        let send = move |request| -> HttpFuture {
            let mut service = service.lock().unwrap_or_else(PoisonError::into_inner).clone();
            Box::pin(async move {
                poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
                let response = service.call(request).await.map_err(Into::into)?;
                Ok(response.map(ResponseBody::new))
            })
        };
        SharedHttpClient { send: Arc::new(send) }
    }
}

/// A carrier of requests that is shared.
#[derive(Clone)]
pub struct SharedHttpClient {
    send: Arc<dyn Fn(Request<SdkBody>) -> HttpFuture + Send + Sync>,
}

impl SharedHttpClient {
    /// Creates one that shares `client`.
    pub fn new(client: impl HttpClient + 'static) -> Self {
        client.into_shared()
    }

    /// Sends a request.
    pub fn send(&self, request: Request<SdkBody>) -> HttpFuture {
        (self.send)(request)
    }
}

impl Service<Request<SdkBody>> for SharedHttpClient {
    type Response = Response<ResponseBody>;
    type Error = BoxError;
    type Future = HttpFuture;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<SdkBody>) -> HttpFuture {
        self.send(request)
    }
}

impl fmt::Debug for SharedHttpClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedHttpClient")
    }
}

/// The body of a response, whatever carried it.
pub struct ResponseBody {
    body: Pin<Box<dyn AnyBody + Send>>,
}

impl ResponseBody {
    fn new<B>(body: B) -> Self
    where
        B: Body + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self { body: Box::pin(body) }
    }
}

/// A body whose chunks and errors are of one type, so that it can be an object.
trait AnyBody {
    fn poll_chunk(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>>;
    fn hint(&self) -> SizeHint;
}

impl<B> AnyBody for B
where
    B: Body,
    B::Error: Into<BoxError>,
{
    fn poll_chunk(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = ready!(self.poll_frame(context));
        let bytes = |mut data: B::Data| data.copy_to_bytes(data.remaining());
        Poll::Ready(frame.map(|frame| frame.map(|frame| frame.map_data(bytes)).map_err(Into::into)))
    }

    fn hint(&self) -> SizeHint {
        self.size_hint()
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        self.body.as_mut().poll_chunk(context)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.hint()
    }
}

impl fmt::Debug for ResponseBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResponseBody")
    }
}
