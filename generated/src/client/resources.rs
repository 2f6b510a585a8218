// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Resources of calls: the configuration with every default decided. Never holds anything of one call.

use std::sync::Arc;

use ::http::HeaderValue;

use crate::client::quota::Quota;
use crate::client::rate_limit::RateLimiter;
use crate::client::user_agent;
use crate::config::endpoint::SharedEndpointResolver;
use crate::config::retry::{RetryConfig, RetryMode};
use crate::config::timeout::TimeoutConfig;
use crate::config::{Config, SharedAsyncSleep, SharedHttpClient, SharedTimeSource, StalledStreamProtectionConfig};

/// A configuration with every default decided.
#[derive(Debug)]
pub struct Resources {
    /// The configuration itself.
    pub config: Config,
    /// Carrier of requests.
    pub http: SharedHttpClient,
    /// Resolver of endpoints.
    pub resolver: SharedEndpointResolver,
    /// How failed calls are retried.
    pub retries: RetryConfig,
    /// Limits of time.
    pub timeouts: TimeoutConfig,
    /// How long a body may stand still.
    pub protection: StalledStreamProtectionConfig,
    /// The way to wait.
    pub sleep: SharedAsyncSleep,
    /// The clock.
    pub clock: SharedTimeSource,
    /// The budget of retries.
    pub quota: Arc<Quota>,
    /// In the adaptive mode alone.
    pub limiter: Option<Arc<RateLimiter>>,
    /// Value of `User-Agent`.
    pub user_agent: HeaderValue,
}

impl Resources {
    /// Decides every default of a configuration.
    pub fn new(config: Config, http: SharedHttpClient) -> Self {
        let region = config.region().map(AsRef::as_ref).unwrap_or_default();
        let retries = config.retries();
        Self {
            http,
            resolver: config.endpoint_resolver(),
            timeouts: config.timeouts(),
            protection: config.stalled_stream(),
            sleep: config.sleep(),
            clock: config.clock(),
            quota: Quota::of(region),
            limiter: (retries.mode() == RetryMode::Adaptive).then(|| RateLimiter::of(region)),
            user_agent: user_agent::value(config.app_name()),
            retries,
            config,
        }
    }
}
