// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Hooks around the transmission of a request: what a program implements to read or change each request and each
//! response. Never sends anything.

use std::fmt;
use std::sync::Arc;

use super::builder::Builder;
use super::interceptors::{
    BeforeDeserializationInterceptorContextMut, BeforeDeserializationInterceptorContextRef,
    BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef,
};
use super::settings::Config;
use crate::error::BoxError;

/// Components of the client that interceptors of the SDK may look into. Here there are none to see.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RuntimeComponents {}

/// Settings that interceptors of the SDK may share. Here there are none: an interceptor keeps its own state.
#[derive(Debug)]
#[non_exhaustive]
pub struct ConfigBag {}

/// Reads or changes the requests of a client, and the responses to them.
///
/// Every hook is called on each attempt, in the order of the methods below; of several interceptors those of the
/// client come before those of the call. An error ends the call: before transmission as a `DispatchFailure`, behind it
/// as a `ResponseError`. The hooks of the SDK that see inputs, outputs and the end of a call are not there.
///
/// ```ignore
/// #[derive(Debug)]
/// struct Tenant(String);
///
/// impl Intercept for Tenant {
///     fn name(&self) -> &'static str {
///         "Tenant"
///     }
///
///     fn modify_before_signing(
///         &self,
///         context: &mut BeforeTransmitInterceptorContextMut<'_>,
///         _components: &RuntimeComponents,
///         _cfg: &mut ConfigBag,
///     ) -> Result<(), BoxError> {
///         context.request_mut().headers_mut().insert("x-tenant", self.0.clone());
///         Ok(())
///     }
/// }
/// ```
pub trait Intercept: fmt::Debug + Send + Sync {
    /// Returns the name of the interceptor, which is logged with its errors.
    fn name(&self) -> &'static str;

    /// Changes a request after its endpoint is known, and before it is signed.
    ///
    /// # Errors
    /// Ends the call.
    fn modify_before_signing(
        &self,
        _context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }

    /// Reads a request that is about to be signed.
    ///
    /// # Errors
    /// Ends the call.
    fn read_before_signing(
        &self,
        _context: &BeforeTransmitInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }

    /// Reads a request that is signed.
    ///
    /// # Errors
    /// Ends the call.
    fn read_after_signing(
        &self,
        _context: &BeforeTransmitInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }

    /// Changes a request that is signed. What the signature covers has to stay as it is.
    ///
    /// # Errors
    /// Ends the call.
    fn modify_before_transmit(
        &self,
        _context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }

    /// Reads a request as it is sent.
    ///
    /// # Errors
    /// Ends the call.
    fn read_before_transmit(
        &self,
        _context: &BeforeTransmitInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }

    /// Reads a response as it came, with its body. Not called where none came whole.
    ///
    /// # Errors
    /// Ends the call.
    fn read_after_transmit(
        &self,
        _context: &BeforeDeserializationInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }

    /// Changes a response before it is read.
    ///
    /// # Errors
    /// Ends the call.
    fn modify_before_deserialization(
        &self,
        _context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }

    /// Reads a response that is about to be parsed.
    ///
    /// # Errors
    /// Ends the call.
    fn read_before_deserialization(
        &self,
        _context: &BeforeDeserializationInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok(())
    }
}

/// An interceptor that is shared.
#[derive(Clone, Debug)]
pub struct SharedInterceptor(Arc<dyn Intercept>);

impl SharedInterceptor {
    /// Creates one that shares `interceptor`.
    pub fn new<T: Intercept + 'static>(interceptor: T) -> Self {
        Self(Arc::new(interceptor))
    }

    /// Creates one that shares `interceptor`; none can be turned off.
    pub fn permanent<T: Intercept + 'static>(interceptor: T) -> Self {
        Self::new(interceptor)
    }
}

/// Hands hooks on to the interceptor that is shared.
macro_rules! hand_on {
    ($($hook:ident($($context:tt)+);)+) => {
        $(fn $hook(
            &self,
            context: $($context)+<'_>,
            runtime_components: &RuntimeComponents,
            cfg: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            self.0.$hook(context, runtime_components, cfg)
        })+
    };
}

impl Intercept for SharedInterceptor {
    fn name(&self) -> &'static str {
        self.0.name()
    }

    hand_on! {
        modify_before_signing(&mut BeforeTransmitInterceptorContextMut);
        read_before_signing(&BeforeTransmitInterceptorContextRef);
        read_after_signing(&BeforeTransmitInterceptorContextRef);
        modify_before_transmit(&mut BeforeTransmitInterceptorContextMut);
        read_before_transmit(&BeforeTransmitInterceptorContextRef);
        read_after_transmit(&BeforeDeserializationInterceptorContextRef);
        modify_before_deserialization(&mut BeforeDeserializationInterceptorContextMut);
        read_before_deserialization(&BeforeDeserializationInterceptorContextRef);
    }
}

/// Who else sees requests and responses.
impl Builder {
    /// Adds an interceptor, behind those that are there.
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.push_interceptor(SharedInterceptor::new(interceptor));
        self
    }

    /// Adds an interceptor, behind those that are there.
    pub fn push_interceptor(&mut self, interceptor: SharedInterceptor) -> &mut Self {
        self.options.interceptors.push(interceptor);
        self
    }

    /// Sets the interceptors in place of those that are there.
    pub fn set_interceptors(&mut self, interceptors: impl IntoIterator<Item = SharedInterceptor>) -> &mut Self {
        self.options.interceptors = interceptors.into_iter().collect();
        self
    }
}

impl Config {
    /// Returns the interceptors in their order.
    pub fn interceptors(&self) -> impl Iterator<Item = SharedInterceptor> + '_ {
        self.options.interceptors.iter().cloned()
    }
}
