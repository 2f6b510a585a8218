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
pub(super) struct Resources {
    pub(super) config: Config,
    pub(super) http: SharedHttpClient,
    pub(super) resolver: SharedEndpointResolver,
    pub(super) retries: RetryConfig,
    pub(super) timeouts: TimeoutConfig,
    pub(super) protection: StalledStreamProtectionConfig,
    pub(super) sleep: SharedAsyncSleep,
    pub(super) clock: SharedTimeSource,
    pub(super) quota: Arc<Quota>,
    /// In the adaptive mode alone.
    pub(super) limiter: Option<Arc<RateLimiter>>,
    pub(super) user_agent: HeaderValue,
}

impl Resources {
    pub(super) fn new(config: Config, http: SharedHttpClient) -> Self {
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
