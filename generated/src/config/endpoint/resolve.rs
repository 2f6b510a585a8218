// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The trait of everything that finds endpoints, the future that it returns, and one resolver shared by many.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::Params;
use super::address::Endpoint;
use crate::error::BoxError;

/// Finds the endpoint of a request.
///
/// ```ignore
/// #[derive(Debug)]
/// struct Local;
///
/// impl ResolveEndpoint for Local {
///     fn resolve_endpoint<'a>(&'a self, _params: &'a Params) -> EndpointFuture<'a> {
///         EndpointFuture::ready(Ok(Endpoint::builder().url("http://localhost:8080").build()))
///     }
/// }
/// ```
pub trait ResolveEndpoint: Send + Sync + fmt::Debug {
    /// Finds the endpoint for some parameters.
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;

    /// Puts the resolver behind a pointer that can be cloned.
    fn into_shared_resolver(self) -> SharedEndpointResolver
    where
        Self: Sized + 'static,
    {
        SharedEndpointResolver::new(self)
    }
}

/// A resolver that many clients share.
#[derive(Clone, Debug)]
pub struct SharedEndpointResolver(Arc<dyn ResolveEndpoint>);

impl SharedEndpointResolver {
    /// Shares a resolver.
    pub fn new(resolver: impl ResolveEndpoint + 'static) -> Self {
        Self(Arc::new(resolver))
    }
}

impl ResolveEndpoint for SharedEndpointResolver {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        self.0.resolve_endpoint(params)
    }

    fn into_shared_resolver(self) -> SharedEndpointResolver {
        self
    }
}

/// The endpoint that [`ResolveEndpoint::resolve_endpoint`] finds, or why it finds none.
pub struct EndpointFuture<'a>(Inner<'a>);

type Outcome = Result<Endpoint, BoxError>;

enum Inner<'a> {
    /// Taken once.
    Ready(Option<Outcome>),
    Pending(Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>),
}

impl<'a> EndpointFuture<'a> {
    /// Waits for another future.
    pub fn new<F>(future: F) -> Self
    where
        F: Future<Output = Result<Endpoint, BoxError>> + Send + 'a,
    {
        Self::new_boxed(Box::pin(future))
    }

    /// Waits for another future that is boxed already.
    pub fn new_boxed(future: Pin<Box<dyn Future<Output = Result<Endpoint, BoxError>> + Send + 'a>>) -> Self {
        Self(Inner::Pending(future))
    }

    /// Is there at once, without an allocation.
    pub fn ready(outcome: Result<Endpoint, BoxError>) -> Self {
        Self(Inner::Ready(Some(outcome)))
    }
}

impl Future for EndpointFuture<'_> {
    type Output = Result<Endpoint, BoxError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut self.0 {
            // A future that has ended is not polled again; one that is all the same stays pending.
            Inner::Ready(outcome) => outcome.take().map_or(Poll::Pending, Poll::Ready),
            Inner::Pending(future) => future.as_mut().poll(context),
        }
    }
}

impl fmt::Debug for EndpointFuture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EndpointFuture").finish_non_exhaustive()
    }
}
