// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The interceptors of a call, and the calls of their hooks. Without any, nothing is converted.

use ::http::{Request, Response};
use tracing::debug;

use crate::config::http::{HttpRequest, HttpResponse, SdkBody};
use crate::config::interceptors::{
    BeforeDeserializationInterceptorContextMut, BeforeDeserializationInterceptorContextRef,
    BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef,
};
use crate::config::{Config, ConfigBag, Intercept as _, RuntimeComponents, SharedInterceptor};
use crate::error::{BoxError, SdkError};
use crate::http::response::raw;

use super::attempt::Failed;

/// Interceptors in the order of their calls.
pub struct Interceptors {
    all: Vec<SharedInterceptor>,
}

impl Interceptors {
    /// Those of a configuration, and behind them those of one call.
    pub fn new(config: &Config, of_call: Vec<SharedInterceptor>) -> Self {
        Self { all: config.interceptors().chain(of_call).collect() }
    }

    /// The request as the hooks before signing leave it.
    pub(super) fn before_signing(&self, request: Request<SdkBody>) -> Result<Request<SdkBody>, BoxError> {
        if self.all.is_empty() {
            return Ok(request);
        }
        let mut request = HttpRequest::from(request);
        self.each(|hooks, components, cfg| {
            hooks.modify_before_signing(&mut BeforeTransmitInterceptorContextMut::new(&mut request), components, cfg)
        })?;
        let context = BeforeTransmitInterceptorContextRef::new(&request);
        self.each(|hooks, components, cfg| hooks.read_before_signing(&context, components, cfg))?;
        request.into_http()
    }

    /// The signed request as the hooks before transmission leave it.
    pub(super) fn before_transmit(&self, request: Request<SdkBody>) -> Result<Request<SdkBody>, BoxError> {
        if self.all.is_empty() {
            return Ok(request);
        }
        let mut request = HttpRequest::from(request);
        let context = BeforeTransmitInterceptorContextRef::new(&request);
        self.each(|hooks, components, cfg| hooks.read_after_signing(&context, components, cfg))?;
        self.each(|hooks, components, cfg| {
            hooks.modify_before_transmit(&mut BeforeTransmitInterceptorContextMut::new(&mut request), components, cfg)
        })?;
        let context = BeforeTransmitInterceptorContextRef::new(&request);
        self.each(|hooks, components, cfg| hooks.read_before_transmit(&context, components, cfg))?;
        request.into_http()
    }

    /// The response as the hooks before parsing leave it.
    pub(super) fn before_parsing(&self, response: Response<Vec<u8>>) -> Result<Response<Vec<u8>>, Failed> {
        if self.all.is_empty() {
            return Ok(response);
        }
        let mut response = raw(&response);
        match self.hooks_of_response(&mut response).and_then(|()| response.to_http()) {
            Ok(response) => Ok(response.map(|body| body.to_vec())),
            Err(error) => Err(Failed { error: SdkError::response_error(error, response), kind: None }),
        }
    }

    fn hooks_of_response(&self, response: &mut HttpResponse) -> Result<(), BoxError> {
        let context = BeforeDeserializationInterceptorContextRef::new(response);
        self.each(|hooks, components, cfg| hooks.read_after_transmit(&context, components, cfg))?;
        self.each(|hooks, components, cfg| {
            let context = &mut BeforeDeserializationInterceptorContextMut::new(response);
            hooks.modify_before_deserialization(context, components, cfg)
        })?;
        let context = BeforeDeserializationInterceptorContextRef::new(response);
        self.each(|hooks, components, cfg| hooks.read_before_deserialization(&context, components, cfg))
    }

    /// Calls a hook of every interceptor; of several errors the last one counts, as in the SDK.
    fn each(
        &self,
        mut hook: impl FnMut(&SharedInterceptor, &RuntimeComponents, &mut ConfigBag) -> Result<(), BoxError>,
    ) -> Result<(), BoxError> {
        let mut outcome = Ok(());
        for interceptor in &self.all {
            if let Err(error) = hook(interceptor, &RuntimeComponents {}, &mut ConfigBag {}) {
                debug!(interceptor = interceptor.name(), "an interceptor failed");
                outcome = Err(error);
            }
        }
        outcome
    }
}
