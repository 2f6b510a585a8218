// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Sets the options of a client. Never fails: what cannot be used is reported by the first call.

use super::app_name::AppName;
use super::behavior_version::BehaviorVersion;
use super::endpoint::{ResolveEndpoint, SharedEndpointResolver};
use super::http_client::{HttpClient, SharedHttpClient};
use super::idempotency::IdempotencyTokenProvider;
use super::options::Options;
use super::provider::{ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider};
use super::region::Region;
use super::retry::RetryConfig;
use super::settings::Config;
use super::sleep::{AsyncSleep, SharedAsyncSleep};
use super::stalled_stream::StalledStreamProtectionConfig;
use super::time::{SharedTimeSource, TimeSource};
use super::timeout::TimeoutConfig;
use crate::validate::Level;

/// A builder for [`Config`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    pub(super) options: Options,
}

/// Where requests go.
impl Builder {
    /// Creates a builder that holds nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the Region that requests go to and that signatures are for. Without it, or an endpoint that names one, a
    /// call fails.
    pub fn region(mut self, region: impl Into<Option<Region>>) -> Self {
        self.set_region(region.into());
        self
    }

    /// Sets or clears the Region.
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.options.region = region;
        self
    }

    /// Sets the URL that requests go to instead of the service's own, such as `http://localhost:4566`. Its path is
    /// kept.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.set_endpoint_url(Some(endpoint_url.into()));
        self
    }

    /// Sets or clears the URL that requests go to instead of the service's own.
    pub fn set_endpoint_url(&mut self, endpoint_url: Option<String>) -> &mut Self {
        self.options.endpoint_url = endpoint_url;
        self
    }

    /// Sets what finds the URL that requests go to: the rules of the model by default.
    pub fn endpoint_resolver(mut self, endpoint_resolver: impl ResolveEndpoint + 'static) -> Self {
        self.set_endpoint_resolver(Some(endpoint_resolver.into_shared_resolver()));
        self
    }

    /// Sets what finds the URL that requests go to, or the default.
    pub fn set_endpoint_resolver(&mut self, endpoint_resolver: Option<SharedEndpointResolver>) -> &mut Self {
        self.options.endpoint_resolver = endpoint_resolver;
        self
    }

    /// Sets whether requests go to an endpoint that follows FIPS 140. Off by default.
    pub fn use_fips(mut self, use_fips: impl Into<bool>) -> Self {
        self.set_use_fips(Some(use_fips.into()));
        self
    }

    /// Sets whether requests go to an endpoint that follows FIPS 140, or the default.
    pub fn set_use_fips(&mut self, use_fips: Option<bool>) -> &mut Self {
        self.options.use_fips = use_fips;
        self
    }

    /// Sets whether requests go to an endpoint that has IPv4 and IPv6 addresses. Off by default.
    pub fn use_dual_stack(mut self, use_dual_stack: impl Into<bool>) -> Self {
        self.set_use_dual_stack(Some(use_dual_stack.into()));
        self
    }

    /// Sets whether requests go to an endpoint that has IPv4 and IPv6 addresses, or the default.
    pub fn set_use_dual_stack(&mut self, use_dual_stack: Option<bool>) -> &mut Self {
        self.options.use_dual_stack = use_dual_stack;
        self
    }

    /// Sets what carries requests: any `tower::Service`. By default hyper with rustls and the platform's root
    /// certificates, over HTTP/1.1, with the proxies that the environment names.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.set_http_client(Some(http_client.into_shared()));
        self
    }

    /// Sets what carries requests, or the default.
    pub fn set_http_client(&mut self, http_client: Option<SharedHttpClient>) -> &mut Self {
        self.options.http_client = http_client;
        self
    }
}

/// Who sends requests.
impl Builder {
    /// Sets the source of credentials. They are kept until shortly before they expire.
    pub fn credentials_provider(mut self, credentials_provider: impl ProvideCredentials + 'static) -> Self {
        self.set_credentials_provider(Some(SharedCredentialsProvider::new(credentials_provider)));
        self
    }

    /// Sets the source of credentials. `None` changes nothing, as in the SDK.
    pub fn set_credentials_provider(&mut self, credentials_provider: Option<SharedCredentialsProvider>) -> &mut Self {
        if credentials_provider.is_some() {
            self.options.credentials_provider = credentials_provider;
        }
        self
    }

    /// Sets the source of bearer tokens, for services that take them.
    pub fn token_provider(mut self, token_provider: impl ProvideToken + 'static) -> Self {
        self.set_token_provider(Some(SharedTokenProvider::new(token_provider)));
        self
    }

    /// Sets the source of bearer tokens. `None` changes nothing, as in the SDK.
    pub fn set_token_provider(&mut self, token_provider: Option<SharedTokenProvider>) -> &mut Self {
        if token_provider.is_some() {
            self.options.token_provider = token_provider;
        }
        self
    }

    /// Sends requests unsigned when there are no credentials, instead of failing.
    pub fn allow_no_auth(mut self) -> Self {
        self.set_allow_no_auth();
        self
    }

    /// Sends requests unsigned when there are no credentials, instead of failing.
    pub fn set_allow_no_auth(&mut self) -> &mut Self {
        self.options.allow_no_auth = Some(());
        self
    }

    /// Sets the name of the application, which the user agent tells.
    pub fn app_name(mut self, app_name: AppName) -> Self {
        self.set_app_name(Some(app_name));
        self
    }

    /// Sets or clears the name of the application.
    pub fn set_app_name(&mut self, app_name: Option<AppName>) -> &mut Self {
        self.options.app_name = app_name;
        self
    }

    /// Sets the source of idempotency tokens: random UUIDs by default.
    pub fn idempotency_token_provider(mut self, provider: impl Into<IdempotencyTokenProvider>) -> Self {
        self.set_idempotency_token_provider(Some(provider.into()));
        self
    }

    /// Sets the source of idempotency tokens, or the default.
    pub fn set_idempotency_token_provider(&mut self, provider: Option<IdempotencyTokenProvider>) -> &mut Self {
        self.options.idempotency_token_provider = provider;
        self
    }

    /// Sets how much of an input is checked before it is sent: `Level::Basic` by default. A violation fails the call
    /// with `ConstructionFailure`.
    pub fn validation(mut self, level: Level) -> Self {
        self.set_validation(Some(level));
        self
    }

    /// Sets how much of an input is checked before it is sent, or the default.
    pub fn set_validation(&mut self, level: Option<Level>) -> &mut Self {
        self.options.validation = level;
        self
    }
}

/// How long calls take and how often they are tried.
impl Builder {
    /// Sets how failed calls are retried: in the standard mode by default.
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.set_retry_config(Some(retry_config));
        self
    }

    /// Sets how failed calls are retried. `None` changes nothing, as in the SDK.
    pub fn set_retry_config(&mut self, retry_config: Option<RetryConfig>) -> &mut Self {
        if retry_config.is_some() {
            self.options.retry_config = retry_config;
        }
        self
    }

    /// Sets limits of time: by default 3.1 s for opening a connection, and no other.
    pub fn timeout_config(mut self, timeout_config: TimeoutConfig) -> Self {
        self.set_timeout_config(Some(timeout_config));
        self
    }

    /// Sets limits of time. `None` changes nothing, as in the SDK.
    pub fn set_timeout_config(&mut self, timeout_config: Option<TimeoutConfig>) -> &mut Self {
        if timeout_config.is_some() {
            self.options.timeout_config = timeout_config;
        }
        self
    }

    /// Sets what becomes of bodies that stand still: by default they are given up after 5 s with less than a byte a
    /// second.
    pub fn stalled_stream_protection(mut self, protection: StalledStreamProtectionConfig) -> Self {
        self.set_stalled_stream_protection(Some(protection));
        self
    }

    /// Sets what becomes of bodies that stand still, or the default.
    pub fn set_stalled_stream_protection(&mut self, protection: Option<StalledStreamProtectionConfig>) -> &mut Self {
        self.options.stalled_stream_protection = protection;
        self
    }

    /// Sets the way to wait: tokio's by default.
    pub fn sleep_impl(mut self, sleep_impl: impl AsyncSleep + 'static) -> Self {
        self.set_sleep_impl(Some(SharedAsyncSleep::new(sleep_impl)));
        self
    }

    /// Sets the way to wait, or the default.
    pub fn set_sleep_impl(&mut self, sleep_impl: Option<SharedAsyncSleep>) -> &mut Self {
        self.options.sleep_impl = sleep_impl;
        self
    }

    /// Sets the clock: the operating system's by default.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.set_time_source(Some(SharedTimeSource::new(time_source)));
        self
    }

    /// Sets the clock, or the default.
    pub fn set_time_source(&mut self, time_source: Option<SharedTimeSource>) -> &mut Self {
        self.options.time_source = time_source;
        self
    }

    /// Sets whether signatures keep to the local clock, even when the service's shows another time. Off by default.
    pub fn disable_clock_skew_correction(mut self, disable: impl Into<Option<bool>>) -> Self {
        self.set_disable_clock_skew_correction(disable.into());
        self
    }

    /// Sets whether signatures keep to the local clock, or the default.
    pub fn set_disable_clock_skew_correction(&mut self, disable: Option<bool>) -> &mut Self {
        self.options.disable_clock_skew_correction = disable;
        self
    }

    /// Accepts a version of the SDK's default behaviour, which changes nothing here.
    pub fn behavior_version(mut self, behavior_version: BehaviorVersion) -> Self {
        self.set_behavior_version(Some(behavior_version));
        self
    }

    /// Accepts a version of the SDK's default behaviour, which changes nothing here.
    pub fn set_behavior_version(&mut self, behavior_version: Option<BehaviorVersion>) -> &mut Self {
        self.options.behavior_version = behavior_version;
        self
    }

    /// Accepts the latest version of the SDK's default behaviour, which changes nothing here.
    pub fn behavior_version_latest(self) -> Self {
        self.behavior_version(BehaviorVersion::latest())
    }

    /// Consumes the builder and constructs a [`Config`].
    pub fn build(self) -> Config {
        Config::of(self.options)
    }
}

impl From<Config> for Builder {
    fn from(config: Config) -> Self {
        config.to_builder()
    }
}
