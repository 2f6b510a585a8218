// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The options of a client as they are set, none of them decided. Never shows a secret: every part hides its own.

use super::account_id_endpoint::AccountIdEndpointMode;
use super::app_name::AppName;
use super::behavior_version::BehaviorVersion;
use super::endpoint::SharedEndpointResolver;
use super::http_client::SharedHttpClient;
use super::idempotency::IdempotencyTokenProvider;
use super::intercept::SharedInterceptor;
use super::provider::{SharedCredentialsProvider, SharedTokenProvider};
use super::region::Region;
use super::retry::RetryConfig;
use super::sleep::SharedAsyncSleep;
use super::stalled_stream::StalledStreamProtectionConfig;
use super::time::SharedTimeSource;
use super::timeout::TimeoutConfig;
use crate::validate::Level;

/// Options that are set; `None` leaves the default.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub(super) account_id_endpoint_mode: Option<AccountIdEndpointMode>,
    pub(super) allow_no_auth: Option<()>,
    pub(super) app_name: Option<AppName>,
    pub(super) behavior_version: Option<BehaviorVersion>,
    pub(super) credentials_provider: Option<SharedCredentialsProvider>,
    pub(super) disable_clock_skew_correction: Option<bool>,
    pub(super) endpoint_resolver: Option<SharedEndpointResolver>,
    pub(super) endpoint_url: Option<String>,
    pub(super) http_client: Option<SharedHttpClient>,
    pub(super) idempotency_token_provider: Option<IdempotencyTokenProvider>,
    /// Those of a base come first.
    pub(super) interceptors: Vec<SharedInterceptor>,
    pub(super) region: Option<Region>,
    pub(super) retry_config: Option<RetryConfig>,
    pub(super) sleep_impl: Option<SharedAsyncSleep>,
    pub(super) stalled_stream_protection: Option<StalledStreamProtectionConfig>,
    pub(super) time_source: Option<SharedTimeSource>,
    pub(super) timeout_config: Option<TimeoutConfig>,
    pub(super) token_provider: Option<SharedTokenProvider>,
    pub(super) use_dual_stack: Option<bool>,
    pub(super) use_fips: Option<bool>,
    pub(super) validation: Option<Level>,
}

impl Options {
    /// These options, and below them those of `base`; limits of time are taken one by one.
    pub(super) fn over(self, base: &Self) -> Self {
        let base = base.clone();
        Self {
            account_id_endpoint_mode: self.account_id_endpoint_mode.or(base.account_id_endpoint_mode),
            allow_no_auth: self.allow_no_auth.or(base.allow_no_auth),
            app_name: self.app_name.or(base.app_name),
            behavior_version: self.behavior_version.or(base.behavior_version),
            credentials_provider: self.credentials_provider.or(base.credentials_provider),
            disable_clock_skew_correction: self.disable_clock_skew_correction.or(base.disable_clock_skew_correction),
            endpoint_resolver: self.endpoint_resolver.or(base.endpoint_resolver),
            endpoint_url: self.endpoint_url.or(base.endpoint_url),
            http_client: self.http_client.or(base.http_client),
            idempotency_token_provider: self.idempotency_token_provider.or(base.idempotency_token_provider),
            interceptors: [base.interceptors, self.interceptors].concat(),
            region: self.region.or(base.region),
            retry_config: self.retry_config.or(base.retry_config),
            sleep_impl: self.sleep_impl.or(base.sleep_impl),
            stalled_stream_protection: self.stalled_stream_protection.or(base.stalled_stream_protection),
            time_source: self.time_source.or(base.time_source),
            timeout_config: timeouts(self.timeout_config, base.timeout_config),
            token_provider: self.token_provider.or(base.token_provider),
            use_dual_stack: self.use_dual_stack.or(base.use_dual_stack),
            use_fips: self.use_fips.or(base.use_fips),
            validation: self.validation.or(base.validation),
        }
    }
}

fn timeouts(over: Option<TimeoutConfig>, base: Option<TimeoutConfig>) -> Option<TimeoutConfig> {
    match (over, base) {
        (Some(mut over), Some(base)) => {
            over.take_defaults_from(&base);
            Some(over)
        }
        (over, base) => over.or(base),
    }
}
