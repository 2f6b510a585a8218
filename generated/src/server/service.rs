// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The server as a `tower` service: bounds what a request may cost, and answers whatever happens. Opens no socket.

use std::any::Any;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use ::http::{Request, Response};
use http_body::Body;
use tower_service::Service;

use super::answer::{self, Refusal};
use super::body::ResponseBody;
use super::limits::{Limits, limit_setters};
use super::route::{Call, Route, Routed};
use crate::http::target;
use crate::validate::Level;

/// The response of a server.
pub type ServerFuture = Pin<Box<dyn Future<Output = Result<Response<ResponseBody>, Infallible>> + Send>>;

/// Serves the operations of a handler; cheap to clone. The error of the service never occurs.
#[derive(Debug)]
pub struct Server<H> {
    handler: Arc<H>,
    level: Option<Level>,
    limits: Limits,
}

impl<H> Clone for Server<H> {
    fn clone(&self) -> Self {
        Self { handler: Arc::clone(&self.handler), level: self.level, limits: self.limits.clone() }
    }
}

impl<H: Route> Server<H> {
    /// Creates a server that checks every input at [`Level::Strict`], takes bodies of at most 1 MiB that arrive within
    /// 30 s, and works on at most 1,024 requests at a time.
    pub fn new(handler: H) -> Self {
        Self { handler: Arc::new(handler), level: Some(Level::Strict), limits: Limits::default() }
    }

    /// Sets the level at which inputs are checked before the handler sees them; `None` checks nothing.
    #[must_use]
    pub fn validation(mut self, level: impl Into<Option<Level>>) -> Self {
        self.level = level.into();
        self
    }

    limit_setters!();

    /// Answers a request whose body is still to be read into it.
    async fn answer<B: Body>(&self, request: &mut Request<Vec<u8>>, body: B) -> Response<Vec<u8>> {
        let _permit = self.limits.permit().await;
        match self.limits.read(body).await {
            Ok(body) => *request.body_mut() = body,
            Err(refusal) => return refusal.to_response(H::PROTOCOL),
        }
        let call = Call { request, level: self.level, protocol: H::PROTOCOL };
        let routed = target(request).and_then(|target| self.handler.route(target, call));
        let Some(routed) = routed else { return Refusal::UnknownOperation.to_response(H::PROTOCOL) };
        caught(routed).await.unwrap_or_else(|_| Refusal::Internal.to_response(H::PROTOCOL))
    }
}

/// Awaits a handler whose panic must not end its connection. The state of a handler that panicked is its own matter:
/// locks are poisoned, and the next request sees that.
#[inline]
async fn caught(mut routed: Routed<'_>) -> Result<Response<Vec<u8>>, Box<dyn Any + Send>> {
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| routed.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(response)) => Poll::Ready(Ok(response)),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

impl<H, B> Service<Request<B>> for Server<H>
where
    H: Route,
    B: Body<Data: Send> + Send + 'static,
{
    type Response = Response<ResponseBody>;
    type Error = Infallible;
    type Future = ServerFuture;

    /// Is always ready: requests beyond the limit wait in their futures.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> ServerFuture {
        let server = self.clone();
        // The head has one place in the future: a larger future is allocated and moved at a higher price.
        let (parts, body) = request.into_parts();
        let mut request = Request::from_parts(parts, Vec::new());
        Box::pin(async move { Ok(answer::identified(server.answer(&mut request, body).await)) })
    }
}
