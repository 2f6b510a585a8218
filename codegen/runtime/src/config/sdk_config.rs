//! The configuration that the crate `aws-config` finds, in the types of this crate. Never looks for one itself.

use std::time::{Duration, SystemTime};

use aws_credential_types::provider::error::CredentialsError as SdkCredentialsError;
use aws_credential_types::provider::token::ProvideToken as _;
use aws_credential_types::provider::{self as sdk_provider, ProvideCredentials as _};
use aws_smithy_async::rt::sleep::AsyncSleep as _;
use aws_smithy_async::{rt::sleep as sdk_sleep, time as sdk_time};
use aws_smithy_types::{retry as sdk_retry, timeout as sdk_timeout};
use aws_types::endpoint_config::AccountIdEndpointMode as SdkAccountIdEndpointMode;
use aws_types::sdk_config::SdkConfig;
use aws_types::service_config::ServiceConfigKey;

use super::account_id_endpoint::AccountIdEndpointMode;
use super::app_name::AppName;
use super::builder::Builder;
use super::credentials::Credentials;
use super::provider::error::CredentialsError;
use super::provider::future;
use super::provider::{ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider};
use super::region::Region;
use super::retry::{ReconnectMode, RetryConfig};
use super::settings::Config;
use super::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
use super::stalled_stream::StalledStreamProtectionConfig;
use super::time::{SharedTimeSource, TimeSource};
use super::timeout::TimeoutConfig;
use super::token::Token;
use crate::meta;

/// The provider's name in credentials of any source that `aws-config` knows.
const PROVIDER: &str = "aws-config";

/// Takes everything but the HTTP client and the cache of identities, for which this crate has its own.
impl From<&SdkConfig> for Builder {
    fn from(config: &SdkConfig) -> Self {
        let mut builder = Self::new();
        builder
            .set_region(config.region().map(|region| Region::new(region.as_ref().to_owned())))
            .set_endpoint_url(endpoint_url(config))
            .set_use_fips(config.use_fips())
            .set_use_dual_stack(config.use_dual_stack())
            .set_account_id_endpoint_mode(config.account_id_endpoint_mode().and_then(account_id_endpoint_mode))
            .set_app_name(config.app_name().and_then(|name| AppName::new(name.as_ref().to_owned()).ok()))
            .set_credentials_provider(config.credentials_provider().map(credentials_provider))
            .set_token_provider(config.token_provider().map(token_provider))
            .set_retry_config(config.retry_config().map(retry_config))
            .set_timeout_config(config.timeout_config().map(timeout_config))
            .set_sleep_impl(config.sleep_impl().map(|sleep| SharedAsyncSleep::new(SdkSleep(sleep))))
            .set_time_source(config.time_source().map(|time| SharedTimeSource::new(SdkTime(time))))
            .set_disable_clock_skew_correction(config.disable_clock_skew_correction());
        if let Some(protection) = config.stalled_stream_protection() {
            let own = StalledStreamProtectionConfig::enabled().grace_period(protection.grace_period());
            let own = own.upload_enabled(protection.upload_enabled());
            builder.set_stalled_stream_protection(Some(own.download_enabled(protection.download_enabled()).build()));
        }
        builder
    }
}

impl From<&SdkConfig> for Config {
    fn from(config: &SdkConfig) -> Self {
        Builder::from(config).build()
    }
}

impl Config {
    /// Creates the configuration from that of the crate `aws-config`.
    pub fn new(config: &SdkConfig) -> Self {
        config.into()
    }
}

/// The endpoint that the program set, or else the service's own of the environment and the profile, or else the common
/// one of these.
fn endpoint_url(config: &SdkConfig) -> Option<String> {
    let common = || config.endpoint_url().map(str::to_owned);
    if config.get_origin("endpoint_url").is_client_config() {
        return common();
    }
    let key = ServiceConfigKey::builder().service_id(meta::SDK_ID).env("AWS_ENDPOINT_URL").profile("endpoint_url");
    let own = key.build().ok().and_then(|key| config.service_config()?.load_config(key));
    own.or_else(common)
}

fn account_id_endpoint_mode(mode: &SdkAccountIdEndpointMode) -> Option<AccountIdEndpointMode> {
    match mode {
        SdkAccountIdEndpointMode::Preferred => Some(AccountIdEndpointMode::Preferred),
        SdkAccountIdEndpointMode::Disabled => Some(AccountIdEndpointMode::Disabled),
        SdkAccountIdEndpointMode::Required => Some(AccountIdEndpointMode::Required),
        _ => None,
    }
}

fn retry_config(config: &sdk_retry::RetryConfig) -> RetryConfig {
    let base = match config.mode() {
        sdk_retry::RetryMode::Adaptive => RetryConfig::adaptive(),
        _ => RetryConfig::standard(),
    };
    let reconnect_mode = match config.reconnect_mode() {
        sdk_retry::ReconnectMode::ReuseAllConnections => ReconnectMode::ReuseAllConnections,
        _ => ReconnectMode::ReconnectOnTransientError,
    };
    base.with_max_attempts(config.max_attempts())
        .with_initial_backoff(config.initial_backoff())
        .with_max_backoff(config.max_backoff())
        .with_reconnect_mode(reconnect_mode)
}

fn timeout_config(config: &sdk_timeout::TimeoutConfig) -> TimeoutConfig {
    let mut builder = TimeoutConfig::builder();
    builder
        .set_connect_timeout(config.connect_timeout())
        .set_read_timeout(config.read_timeout())
        .set_operation_timeout(config.operation_timeout())
        .set_operation_attempt_timeout(config.operation_attempt_timeout());
    builder.build()
}

/// A way to wait of the SDK's.
#[derive(Debug)]
struct SdkSleep(sdk_sleep::SharedAsyncSleep);

impl AsyncSleep for SdkSleep {
    fn sleep(&self, duration: Duration) -> Sleep {
        Sleep::new(self.0.sleep(duration))
    }
}

/// A clock of the SDK's.
#[derive(Debug)]
struct SdkTime(sdk_time::SharedTimeSource);

impl TimeSource for SdkTime {
    fn now(&self) -> SystemTime {
        self.0.now()
    }
}

/// A source of credentials of the SDK's.
#[derive(Debug)]
struct SdkCredentials(sdk_provider::SharedCredentialsProvider);

fn credentials_provider(provider: sdk_provider::SharedCredentialsProvider) -> SharedCredentialsProvider {
    SharedCredentialsProvider::new(SdkCredentials(provider))
}

impl ProvideCredentials for SdkCredentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async {
            self.0.provide_credentials().await.map(|credentials| ours(&credentials)).map_err(error)
        })
    }

    fn fallback_on_interrupt(&self) -> Option<Credentials> {
        self.0.fallback_on_interrupt().as_ref().map(ours)
    }
}

fn ours(credentials: &aws_credential_types::Credentials) -> Credentials {
    let mut builder = Credentials::builder()
        .access_key_id(credentials.access_key_id())
        .secret_access_key(credentials.secret_access_key())
        .provider_name(PROVIDER);
    builder.set_session_token(credentials.session_token().map(str::to_owned));
    builder.set_expiry(credentials.expiry());
    match credentials.account_id() {
        Some(id) => builder.account_id(id.as_str()).build(),
        None => builder.build(),
    }
}

/// A source of bearer tokens of the SDK's.
#[derive(Debug)]
struct SdkToken(sdk_provider::token::SharedTokenProvider);

fn token_provider(provider: sdk_provider::token::SharedTokenProvider) -> SharedTokenProvider {
    SharedTokenProvider::new(SdkToken(provider))
}

impl ProvideToken for SdkToken {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(async {
            let token = self.0.provide_token().await.map_err(CredentialsError::provider_error)?;
            Ok(Token::new(token.token(), token.expiration()))
        })
    }
}

/// The same kind of error, with the SDK's behind it.
fn error(error: SdkCredentialsError) -> CredentialsError {
    match &error {
        SdkCredentialsError::CredentialsNotLoaded(_) => CredentialsError::not_loaded(error),
        SdkCredentialsError::ProviderTimedOut(context) => {
            CredentialsError::provider_timed_out(context.timeout_duration())
        }
        SdkCredentialsError::InvalidConfiguration(_) => CredentialsError::invalid_configuration(error),
        SdkCredentialsError::ProviderError(_) => CredentialsError::provider_error(error),
        _ => CredentialsError::unhandled(error),
    }
}
