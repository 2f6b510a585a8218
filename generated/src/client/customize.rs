// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Changes to a single call: its configuration, and its request on the way out. Never changes the client.

use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::mem;

use crate::client::Overrides;
use crate::config::{self, Intercept, SharedInterceptor, http::HttpRequest};
use crate::error::SdkError;

/// A call whose configuration and request can be changed before [`send`](Self::send).
///
/// `T` is its output, `E` its error, `B` the fluent builder that it comes from.
#[must_use = "a request is not sent until `send`"]
pub struct CustomizableOperation<T, E, B> {
    builder: B,
    overrides: Overrides,
    answer: PhantomData<fn() -> (T, E)>,
}

impl<T, E, B> CustomizableOperation<T, E, B> {
    #[allow(dead_code, reason = "for emitted fluent builders")]
    pub(crate) fn new(builder: B) -> Self {
        Self { builder, overrides: Overrides::default(), answer: PhantomData }
    }

    /// Replaces options of the client's configuration for this call: those that are set. Of several overrides the last
    /// one counts.
    pub fn config_override(mut self, config_override: impl Into<config::Builder>) -> Self {
        self.overrides.config = Some(config_override.into());
        self
    }

    /// Adds an interceptor to this call, behind those of the client.
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.overrides.interceptors.push(SharedInterceptor::new(interceptor));
        self
    }

    /// Makes another request of each that is about to be signed: once for each attempt. An error ends the call as a
    /// `DispatchFailure`.
    pub fn map_request<F, MapE>(mut self, map: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, MapE> + Send + Sync + 'static,
        MapE: Error + Send + Sync + 'static,
    {
        self.overrides.mutate(move |request| {
            *request = map(mem::take(request))?;
            Ok(())
        });
        self
    }

    /// Changes each request that is about to be signed: once for each attempt.
    pub fn mutate_request<F>(mut self, mutate: F) -> Self
    where
        F: Fn(&mut HttpRequest) + Send + Sync + 'static,
    {
        self.overrides.mutate(move |request| {
            mutate(request);
            Ok(())
        });
        self
    }

    /// Sends the request and returns the response.
    ///
    /// # Errors
    /// Those of the fluent builder's own `send`; and an endpoint or request that the changes made unusable.
    pub async fn send(self) -> Result<T, SdkError<E>>
    where
        E: Error + Send + Sync + 'static,
        B: internal::CustomizableSend<T, E>,
    {
        self.builder.send(self.overrides).await
    }
}

impl<T, E, B: fmt::Debug> fmt::Debug for CustomizableOperation<T, E, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CustomizableOperation").field("builder", &self.builder).finish_non_exhaustive()
    }
}

/// A trait that only fluent builders implement.
pub mod internal {
    use crate::client::Overrides;
    use crate::error::SdkError;

    /// A request that can be sent with other settings than those of its client.
    pub trait CustomizableSend<T, E>: Send + Sync {
        /// The operation that the request is one of.
        type Operation;

        /// Sends the request.
        fn send(self, overrides: Overrides) -> impl Future<Output = Result<T, SdkError<E>>> + Send;
    }
}
