// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Verifies AWS Signature Version 4 before a request reaches the server: a `tower` layer that refuses as AWS does.
//! Asks nobody for permissions: whoever signs with a known key may call every operation.
//!
//! | request | status | error |
//! |---|---|---|
//! | no `Authorization` | 400 | `MissingAuthenticationTokenException` |
//! | a part of `Authorization`, or the date, is missing or malformed | 400 | `IncompleteSignatureException` |
//! | made for another Region, service or day; the host or an `x-amz-` header is not signed | 400 | `InvalidSignatureException` |
//! | more than 5 minutes old, or ahead | 400 | `InvalidSignatureException` |
//! | an unknown access key, or another session token than the key's | 400 | `UnrecognizedClientException` |
//! | another secret, or a request that was changed after it was signed | 400 | `InvalidSignatureException` |
//!
//! Signatures stand in headers; those in a query (presigned URLs) are not taken, and the body is hashed whatever
//! `x-amz-content-sha256` says. A request that was verified is accepted again as long as its date is: TLS is what keeps
//! others from repeating it.
//!
//! ```text
//! let keys = |id: &str| (id == "AKIDEXAMPLE").then(|| SecretKey::new("secret"));
//! let server = SigV4Layer::new("eu-central-1", meta::SIGNING_NAME, keys).layer(Server::new(handler));
//! ```

mod authorization;
mod keys;
mod refusal;
mod verify;

use std::convert::Infallible;
use std::fmt;
use std::mem;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use ::http::{Request, Response};
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

use self::verify::Expected;
use super::answer;
use super::body::ResponseBody;
use super::handler::PROTOCOL;
use super::limits::{Limits, limit_setters};
use super::service::ServerFuture;
use crate::primitives::DateTime;

pub use keys::{Keys, SecretKey};

/// Wraps a service so that it gets signed requests alone; cheap to clone.
pub struct SigV4Layer<K> {
    region: Arc<str>,
    service: Arc<str>,
    keys: Arc<K>,
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    max_skew: Duration,
    limits: Limits,
}

/// A service behind a [`SigV4Layer`]. It gets every body whole.
pub struct SigV4<S, K> {
    inner: S,
    layer: SigV4Layer<K>,
}

impl<K: Keys> SigV4Layer<K> {
    /// Creates a layer that takes signatures for a Region and a service, made with known keys at most 5 minutes ago.
    /// As [`Server`](super::Server) does, it reads bodies of at most 1 MiB within 30 s, 1,024 at a time.
    pub fn new(region: impl Into<Arc<str>>, service: impl Into<Arc<str>>, keys: K) -> Self {
        Self {
            region: region.into(),
            service: service.into(),
            keys: Arc::new(keys),
            clock: Arc::new(SystemTime::now),
            max_skew: Duration::from_secs(5 * 60),
            limits: Limits::default(),
        }
    }

    /// Sets the clock: that of the operating system by default.
    #[must_use]
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(now);
        self
    }

    /// Sets how far the time of a signature may be from the clock, either way, in whole seconds: 5 minutes by default.
    #[must_use]
    pub fn max_skew(mut self, skew: Duration) -> Self {
        self.max_skew = skew;
        self
    }

    limit_setters!();

    /// Wraps a service.
    pub fn layer<S>(&self, inner: S) -> SigV4<S, K> {
        SigV4 { inner, layer: self.clone() }
    }

    /// The request with its whole body, once its signature is known to be right; or the response that refuses it.
    async fn admit<B: Body>(&self, request: Request<B>) -> Result<Request<ResponseBody>, Box<Response<Vec<u8>>>> {
        let (parts, body) = request.into_parts();
        let now = DateTime::from((self.clock)());
        let expected = Expected { region: &self.region, service: &self.service, now, max_skew: self.max_skew };
        let refused = |refusal: refusal::Refusal| Box::new(refusal.to_response(PROTOCOL));
        let claimed = verify::claims(&parts, &expected, &*self.keys).map_err(refused)?;
        let body = self.limits.read(body).await.map_err(|refusal| Box::new(refusal.to_response(PROTOCOL)))?;
        claimed.verify(&parts, &body).map_err(refused)?;
        Ok(Request::from_parts(parts, ResponseBody::from(body)))
    }
}

impl<S, K: Keys> Layer<S> for SigV4Layer<K> {
    type Service = SigV4<S, K>;

    fn layer(&self, inner: S) -> SigV4<S, K> {
        Self::layer(self, inner)
    }
}

impl<S, K, B> Service<Request<B>> for SigV4<S, K>
where
    S: Service<Request<ResponseBody>, Response = Response<ResponseBody>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static,
    K: Keys,
    B: Body<Data: Send> + Send + 'static,
{
    type Response = Response<ResponseBody>;
    type Error = Infallible;
    type Future = ServerFuture;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> ServerFuture {
        // The service that is ready is the one to be called; its clone takes its turn.
        let clone = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, clone);
        let layer = self.layer.clone();
        Box::pin(async move {
            let _permit = layer.limits.permit().await;
            match layer.admit(request).await {
                Ok(request) => inner.call(request).await,
                Err(refused) => Ok(answer::identified(*refused)),
            }
        })
    }
}

impl<S: Clone, K> Clone for SigV4<S, K> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), layer: self.layer.clone() }
    }
}

impl<S: fmt::Debug, K> fmt::Debug for SigV4<S, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigV4").field("inner", &self.inner).field("layer", &self.layer).finish()
    }
}

impl<K> Clone for SigV4Layer<K> {
    fn clone(&self) -> Self {
        Self {
            region: Arc::clone(&self.region),
            service: Arc::clone(&self.service),
            keys: Arc::clone(&self.keys),
            clock: Arc::clone(&self.clock),
            max_skew: self.max_skew,
            limits: self.limits.clone(),
        }
    }
}

impl<K> fmt::Debug for SigV4Layer<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { region, service, max_skew, limits, .. } = self;
        let mut layer = f.debug_struct("SigV4Layer");
        layer.field("region", region).field("service", service);
        layer.field("max_skew", max_skew).field("limits", limits).finish_non_exhaustive()
    }
}
