// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Settings of one call that differ from its client's. Never outlive the call.

use std::fmt;

use crate::config::http::HttpRequest;
use crate::config::interceptors::BeforeTransmitInterceptorContextMut;
use crate::config::{Builder, ConfigBag, Intercept, RuntimeComponents, SharedInterceptor};
use crate::error::BoxError;

/// The settings of one call.
#[derive(Default)]
pub struct Overrides {
    /// Options in place of the client's.
    pub config: Option<Builder>,
    /// Interceptors behind the client's.
    pub interceptors: Vec<SharedInterceptor>,
}

impl Overrides {
    /// Adds a change of each request, after its endpoint is known and before it is signed.
    pub fn mutate(&mut self, change: impl Fn(&mut HttpRequest) -> Result<(), BoxError> + Send + Sync + 'static) {
        self.interceptors.push(SharedInterceptor::new(Mutator(change)));
    }
}

/// A change of requests as an interceptor.
struct Mutator<F>(F);

impl<F: Fn(&mut HttpRequest) -> Result<(), BoxError> + Send + Sync> Intercept for Mutator<F> {
    fn name(&self) -> &'static str {
        "Mutator"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        (self.0)(context.request_mut())
    }
}

impl<F> fmt::Debug for Mutator<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mutator")
    }
}
