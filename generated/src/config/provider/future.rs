// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The futures that providers return: a trait with an `async fn` could not be shared as an object.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::Result as CredentialsResult;
use super::TokenResult;

/// A value that is there, or a future of it.
enum State<'a, T> {
    Ready(Option<T>),
    Pending(Pin<Box<dyn Future<Output = T> + Send + 'a>>),
}

impl<T: Unpin> State<'_, T> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<T> {
        match self {
            Self::Ready(value) => value.take().map_or(Poll::Pending, Poll::Ready),
            Self::Pending(future) => future.as_mut().poll(context),
        }
    }
}

/// Credentials that come now or later.
pub struct ProvideCredentials<'a>(State<'a, CredentialsResult>);

impl<'a> ProvideCredentials<'a> {
    /// Creates one from a future.
    pub fn new(future: impl Future<Output = CredentialsResult> + Send + 'a) -> Self {
        Self(State::Pending(Box::pin(future)))
    }

    /// Creates one from a result that is there.
    pub fn ready(credentials: CredentialsResult) -> Self {
        Self(State::Ready(Some(credentials)))
    }
}

impl Future for ProvideCredentials<'_> {
    type Output = CredentialsResult;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.poll(context)
    }
}

impl fmt::Debug for ProvideCredentials<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProvideCredentials")
    }
}

/// A bearer token that comes now or later.
pub struct ProvideToken<'a>(State<'a, TokenResult>);

impl<'a> ProvideToken<'a> {
    /// Creates one from a future.
    pub fn new(future: impl Future<Output = TokenResult> + Send + 'a) -> Self {
        Self(State::Pending(Box::pin(future)))
    }

    /// Creates one from a result that is there.
    pub fn ready(token: TokenResult) -> Self {
        Self(State::Ready(Some(token)))
    }
}

impl Future for ProvideToken<'_> {
    type Output = TokenResult;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.poll(context)
    }
}

impl fmt::Debug for ProvideToken<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProvideToken")
    }
}
