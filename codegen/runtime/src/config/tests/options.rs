//! Options as the SDK has them: what setters keep, what getters return, what overrides replace.

use std::time::Duration;

use crate::config::provider::error::CredentialsError;
use crate::config::retry::{ReconnectMode, RetryConfig, RetryConfigBuilder, RetryMode};
use crate::config::timeout::TimeoutConfig;
use crate::config::{
    AppName, BehaviorVersion, Builder, Config, Credentials, IdempotencyTokenProvider, Region,
    StalledStreamProtectionConfig, StaticTimeSource, TimeSource as _, Token, TokioSleep,
};
use crate::error::DisplayErrorContext;
use crate::validate::Level;

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn some_setters_take_none_for_no_change_and_some_for_none() {
    let mut builder = Config::builder()
        .region(Region::from_static("eu-west-1"))
        .endpoint_url("http://localhost")
        .credentials_provider(Credentials::from_keys("id", "secret", None))
        .retry_config(RetryConfig::disabled())
        .timeout_config(TimeoutConfig::disabled())
        .app_name(AppName::new("app").expect("a name"));
    builder.set_credentials_provider(None).set_retry_config(None).set_timeout_config(None);
    let config = builder.clone().build();
    assert!(config.credentials_provider().is_some());
    assert_eq!(config.retry_config(), Some(&RetryConfig::disabled()));
    assert_eq!(config.timeout_config(), Some(&TimeoutConfig::disabled()));
    builder.set_region(None).set_endpoint_url(None).set_app_name(None);
    let config = builder.build();
    assert_eq!((config.region(), config.endpoint_url(), config.app_name()), (None, None, None));
}

#[test]
fn the_protection_of_bodies_is_set_for_both_directions_or_each() {
    let both = StalledStreamProtectionConfig::enabled().is_enabled(false).grace_period(SECOND).build();
    assert_eq!((both.is_enabled(), both.grace_period()), (false, SECOND));
    let mut builder = crate::config::StalledStreamProtectionBuilder::from(both);
    let one = builder.set_download_enabled(None).clone().build();
    assert_eq!((one.upload_enabled(), one.download_enabled(), one.grace_period()), (false, true, SECOND));
    let other = builder.set_is_enabled(None).set_upload_enabled(Some(false)).clone().build();
    assert_eq!((other.upload_enabled(), other.download_enabled()), (false, true));
}

#[test]
fn getters_return_what_is_set_and_nothing_else() {
    let config = Config::builder().build();
    assert!(config.region().is_none() && config.retry_config().is_none() && config.timeout_config().is_none());
    assert!(config.sleep_impl().is_none() && config.time_source().is_none() && config.http_client().is_none());
    assert!(config.stalled_stream_protection().is_none() && config.disable_clock_skew_correction().is_none());
    assert_eq!(config.validation(), Level::Basic);
    let builder = Builder::new()
        .behavior_version(BehaviorVersion::latest())
        .behavior_version_latest()
        .use_fips(true)
        .use_dual_stack(false)
        .sleep_impl(TokioSleep::new())
        .time_source(StaticTimeSource::from_secs(1))
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
        .validation(Level::Strict)
        .region(Region::new("r"));
    let config = builder.build().to_builder().build();
    assert_eq!((config.use_fips(), config.use_dual_stack()), (Some(true), Some(false)));
    assert_eq!(config.region().map(AsRef::as_ref), Some("r"));
    assert_eq!(config.validation(), Level::Strict);
    assert_eq!(config.time_source().expect("a clock").now(), StaticTimeSource::from_secs(1).now());
    assert!(config.sleep_impl().is_some());
    assert!(config.stalled_stream_protection().is_some_and(|protection| !protection.is_enabled()));
}

#[test]
fn an_override_replaces_what_it_sets_and_limits_of_time_one_by_one() {
    let base = Config::builder()
        .region(Region::new("a"))
        .endpoint_url("http://a")
        .timeout_config(TimeoutConfig::builder().connect_timeout(SECOND).read_timeout(SECOND).build());
    let over = TimeoutConfig::builder().operation_timeout(SECOND * 2).disable_read_timeout().build();
    let config = base.build().overridden(Config::builder().region(Region::new("b")).timeout_config(over));
    assert_eq!(config.region().map(AsRef::as_ref), Some("b"));
    assert_eq!(config.endpoint_url(), Some("http://a"));
    let timeouts = config.timeouts();
    assert_eq!((timeouts.connect_timeout(), timeouts.operation_timeout()), (Some(SECOND), Some(SECOND * 2)));
    assert_eq!((timeouts.read_timeout(), timeouts.operation_attempt_timeout()), (None, None));
}

#[test]
fn connections_alone_are_limited_by_default() {
    let timeouts = Config::builder().build().timeouts();
    assert_eq!(timeouts.connect_timeout(), Some(Duration::from_millis(3_100)));
    assert_eq!((timeouts.read_timeout(), timeouts.operation_timeout()), (None, None));
    let off = Config::builder().timeout_config(TimeoutConfig::disabled()).build().timeouts();
    assert!(!off.has_timeouts() && TimeoutConfig::builder().read_timeout(SECOND).build().has_timeouts());
    let mut limits = TimeoutConfig::builder().connect_timeout(SECOND).build().into_builder();
    assert_eq!(limits.set_connect_timeout(None).clone().build(), TimeoutConfig::builder().build());
}

#[test]
fn retries_are_built_as_in_the_sdk() {
    let standard = RetryConfig::standard();
    assert_eq!((standard.max_attempts(), standard.initial_backoff()), (3, SECOND));
    assert_eq!((standard.max_backoff(), standard.mode()), (SECOND * 20, RetryMode::Standard));
    assert_eq!(standard.reconnect_mode(), ReconnectMode::ReconnectOnTransientError);
    assert!(standard.has_retry() && !RetryConfig::disabled().has_retry());
    let first = RetryConfigBuilder::new().max_attempts(1).mode(RetryMode::Adaptive);
    let second = RetryConfigBuilder::new().max_attempts(5).max_backoff(SECOND);
    let built = first.take_unset_from(second).build();
    assert_eq!(built, RetryConfig::adaptive().with_max_attempts(1).with_max_backoff(SECOND));
    assert_eq!(" Adaptive ".parse::<RetryMode>().expect("a mode"), RetryMode::Adaptive);
    assert!("legacy".parse::<RetryMode>().unwrap_err().to_string().contains("`legacy`"));
}

#[test]
fn names_of_applications_are_tokens() {
    for name in ["my-app", "a.b_c~1", "!#$%&'*+-.^_`|~"] {
        assert_eq!(AppName::new(name).expect(name).to_string(), name);
    }
    for name in ["", "two words", "näme", "a/b", "a\r\nb"] {
        assert!(AppName::new(name).is_err(), "{name}");
    }
}

#[test]
fn credentials_and_tokens_hide_their_secrets() {
    let mut credentials = Credentials::builder()
        .access_key_id("id")
        .secret_access_key("hidden")
        .session_token("hidden")
        .account_id("123456789012")
        .provider_name("Test");
    assert!(!format!("{credentials:?}").contains("hidden"));
    credentials.set_session_token(None);
    let mut credentials = credentials.build();
    assert_eq!((credentials.access_key_id(), credentials.secret_access_key()), ("id", "hidden"));
    assert_eq!((credentials.session_token(), credentials.expiry()), (None, None));
    assert_eq!(
        (credentials.account_id().map(|id| id.as_str()), credentials.provider_name()),
        (Some("123456789012"), "Test")
    );
    *credentials.expiry_mut() = Some(std::time::SystemTime::UNIX_EPOCH);
    assert_eq!(credentials, credentials.clone());
    let shown = format!("{credentials:?} {:?}", Token::new("hidden", None));
    assert!(!shown.contains("hidden") && shown.contains("\"id\""), "{shown}");
}

#[test]
fn errors_of_providers_tell_their_cause() {
    let table = [
        (CredentialsError::not_loaded("why"), "the credentials provider is not set up: why"),
        (CredentialsError::not_loaded_no_source(), "the credentials provider is not set up"),
        (CredentialsError::provider_timed_out(SECOND), "the credentials provider took longer than 1s"),
        (CredentialsError::invalid_configuration("why"), "the credentials provider is set up wrongly: why"),
        (CredentialsError::provider_error("why"), "the credentials provider failed: why"),
        (CredentialsError::unhandled("why"), "credentials could not be loaded: why"),
    ];
    for (error, expected) in table {
        assert_eq!(DisplayErrorContext(error).to_string(), expected);
    }
}

#[test]
fn behaviour_versions_are_in_order_and_tokens_from_where_they_are_asked() {
    assert!(BehaviorVersion::latest().is_at_least(BehaviorVersion::v2023_11_09()));
    assert!(!BehaviorVersion::v2024_03_28().is_at_least(BehaviorVersion::v2025_01_17()));
    let config = Config::builder().idempotency_token_provider("fixed").build();
    assert_eq!(config.idempotency_token(), "fixed");
    let provider = IdempotencyTokenProvider::new(|| "own".to_owned());
    assert_eq!(Config::builder().idempotency_token_provider(provider).build().idempotency_token(), "own");
    assert_eq!(Config::builder().build().idempotency_token().len(), 36);
}
