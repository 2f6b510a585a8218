// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The configuration of a client: what is set, and the defaults of what is not. Never changes once it is built.

use std::sync::Arc;
use std::time::Duration;

use super::app_name::AppName;
use super::builder::Builder;
use super::endpoint::{DefaultResolver, ResolveEndpoint as _, SharedEndpointResolver};
use super::http_client::SharedHttpClient;
use super::idempotency::IdempotencyTokenProvider;
use super::options::Options;
use super::provider::{SharedCredentialsProvider, SharedTokenProvider};
use super::region::Region;
use super::retry::RetryConfig;
use super::sleep::{SharedAsyncSleep, TokioSleep};
use super::stalled_stream::StalledStreamProtectionConfig;
use super::time::SharedTimeSource;
use super::timeout::TimeoutConfig;
use crate::validate::Level;

/// How long opening a connection may take unless another limit is set.
const CONNECT_TIMEOUT: Duration = Duration::from_millis(3_100);

/// The configuration of a client. `Debug` shows no secret.
#[derive(Clone, Debug)]
pub struct Config {
    pub(super) options: Arc<Options>,
}

impl Config {
    /// Creates a builder.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Creates a builder that starts with this configuration.
    pub fn to_builder(&self) -> Builder {
        Builder { options: (*self.options).clone() }
    }

    /// Returns the Region.
    pub fn region(&self) -> Option<&Region> {
        self.options.region.as_ref()
    }

    /// Returns the source of credentials.
    pub fn credentials_provider(&self) -> Option<SharedCredentialsProvider> {
        self.options.credentials_provider.clone()
    }

    /// Returns the source of bearer tokens.
    pub fn token_provider(&self) -> Option<SharedTokenProvider> {
        self.options.token_provider.clone()
    }

    /// Returns the resolver of endpoints: the rules of the model unless another is set.
    pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
        let own = self.options.endpoint_resolver.clone();
        own.unwrap_or_else(|| DefaultResolver::new().into_shared_resolver())
    }

    /// Returns how failed calls are retried, if that is set.
    pub fn retry_config(&self) -> Option<&RetryConfig> {
        self.options.retry_config.as_ref()
    }

    /// Returns the limits of time, if any is set.
    pub fn timeout_config(&self) -> Option<&TimeoutConfig> {
        self.options.timeout_config.as_ref()
    }

    /// Returns what becomes of bodies that stand still, if that is set.
    pub fn stalled_stream_protection(&self) -> Option<&StalledStreamProtectionConfig> {
        self.options.stalled_stream_protection.as_ref()
    }

    /// Returns the name of the application.
    pub fn app_name(&self) -> Option<&AppName> {
        self.options.app_name.as_ref()
    }

    /// Returns what carries requests, if that is set.
    pub fn http_client(&self) -> Option<SharedHttpClient> {
        self.options.http_client.clone()
    }

    /// Returns the way to wait, if one is set.
    pub fn sleep_impl(&self) -> Option<SharedAsyncSleep> {
        self.options.sleep_impl.clone()
    }

    /// Returns the clock, if one is set.
    pub fn time_source(&self) -> Option<SharedTimeSource> {
        self.options.time_source.clone()
    }

    /// Returns whether signatures keep to the local clock, if that is set.
    pub fn disable_clock_skew_correction(&self) -> Option<bool> {
        self.options.disable_clock_skew_correction
    }

    /// Returns how much of an input is checked before it is sent.
    pub fn validation(&self) -> Level {
        self.options.validation.unwrap_or_default()
    }
}

/// Settings as a call reads them, defaults included.
impl Config {
    pub(super) fn of(options: Options) -> Self {
        Self { options: Arc::new(options) }
    }

    /// This configuration below that of one call.
    pub(crate) fn overridden(&self, over: Builder) -> Self {
        Self::of(over.options.over(&self.options))
    }

    pub(crate) fn endpoint_url(&self) -> Option<&str> {
        self.options.endpoint_url.as_deref()
    }

    pub(crate) fn use_fips(&self) -> Option<bool> {
        self.options.use_fips
    }

    pub(crate) fn use_dual_stack(&self) -> Option<bool> {
        self.options.use_dual_stack
    }

    pub(crate) fn allows_no_auth(&self) -> bool {
        self.options.allow_no_auth.is_some()
    }

    pub(crate) fn corrects_clock_skew(&self) -> bool {
        !self.options.disable_clock_skew_correction.unwrap_or_default()
    }

    pub(crate) fn idempotency_token(&self) -> String {
        let provider = self.options.idempotency_token_provider.clone();
        provider.unwrap_or_else(IdempotencyTokenProvider::random).make_idempotency_token()
    }

    pub(crate) fn retries(&self) -> RetryConfig {
        self.options.retry_config.clone().unwrap_or_else(RetryConfig::standard)
    }

    /// The limits of time: what is not set is not limited, but for opening a connection.
    pub(crate) fn timeouts(&self) -> TimeoutConfig {
        let mut timeouts = self.options.timeout_config.clone().unwrap_or_else(|| TimeoutConfig::builder().build());
        timeouts.take_defaults_from(&TimeoutConfig::builder().connect_timeout(CONNECT_TIMEOUT).build());
        timeouts
    }

    pub(crate) fn stalled_stream(&self) -> StalledStreamProtectionConfig {
        let protection = self.options.stalled_stream_protection.clone();
        protection.unwrap_or_else(|| StalledStreamProtectionConfig::enabled().build())
    }

    pub(crate) fn sleep(&self) -> SharedAsyncSleep {
        self.sleep_impl().unwrap_or_else(|| SharedAsyncSleep::new(TokioSleep::new()))
    }

    pub(crate) fn clock(&self) -> SharedTimeSource {
        self.time_source().unwrap_or_default()
    }
}
