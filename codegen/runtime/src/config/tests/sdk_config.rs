use std::time::{Duration, SystemTime};

use aws_credential_types::provider::future::ProvideCredentials as SdkFuture;
use aws_credential_types::provider::{self as sdk_provider, error::CredentialsError as SdkCredentialsError};
use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::region::Region;
use aws_types::sdk_config::SdkConfig;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

use crate::config::provider::error::CredentialsError;
use crate::config::retry::RetryMode;
use crate::config::{Config, Credentials, ProvideCredentials as _};

/// The source of credentials, as one of the SDK's.
#[derive(Debug)]
struct Source(Option<SystemTime>);

impl sdk_provider::ProvideCredentials for Source {
    fn provide_credentials<'a>(&'a self) -> SdkFuture<'a>
    where
        Self: 'a,
    {
        SdkFuture::ready(match self.0 {
            Some(expiry) => Ok(aws_credential_types::Credentials::new(
                "AKIDEXAMPLE",
                "secret",
                Some("token".to_owned()),
                Some(expiry),
                "source",
            )),
            None => Err(SdkCredentialsError::not_loaded("nothing here")),
        })
    }
}

fn credentials(config: &Config) -> Result<Credentials, CredentialsError> {
    let provider = config.credentials_provider().expect("one is set");
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(provider.provide_credentials())
}

fn sdk_config(source: Source) -> aws_types::sdk_config::Builder {
    let provider = sdk_provider::SharedCredentialsProvider::new(source);
    SdkConfig::builder().region(Region::new("eu-central-1")).credentials_provider(provider)
}

#[test]
fn options_are_taken_over() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
    let shared = sdk_config(Source(Some(now)))
        .endpoint_url("http://localhost:1")
        .use_fips(true)
        .use_dual_stack(false)
        .app_name(aws_types::app_name::AppName::new("app").unwrap())
        .retry_config(RetryConfig::adaptive().with_max_attempts(7))
        .timeout_config(TimeoutConfig::builder().read_timeout(Duration::from_secs(9)).build())
        .time_source(StaticTimeSource::new(now))
        .build();
    let config = Config::new(&shared);
    assert_eq!(config.region().map(AsRef::as_ref), Some("eu-central-1"));
    assert_eq!(config.app_name().map(AsRef::as_ref), Some("app"));
    let retries = config.retry_config().unwrap();
    assert_eq!((retries.mode(), retries.max_attempts()), (RetryMode::Adaptive, 7));
    assert_eq!(config.timeout_config().unwrap().read_timeout(), Some(Duration::from_secs(9)));
    assert_eq!(config.time_source().unwrap().now(), now);
    let credentials = credentials(&config).unwrap();
    assert_eq!((credentials.access_key_id(), credentials.secret_access_key()), ("AKIDEXAMPLE", "secret"));
    assert_eq!((credentials.session_token(), credentials.expiry()), (Some("token"), Some(now)));
    assert!(!format!("{config:?}").contains("secret"), "{config:?}");
}

#[test]
fn what_is_not_there_stays_unset() {
    let config = Config::from(&SdkConfig::builder().build());
    assert!(config.region().is_none() && config.credentials_provider().is_none() && config.retry_config().is_none());
}

#[test]
fn an_error_of_the_source_keeps_its_kind_and_its_words() {
    let error = credentials(&Config::new(&sdk_config(Source(None)).build())).unwrap_err();
    assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
    assert!(crate::error::DisplayErrorContext(error).to_string().contains("nothing here"));
}

/// The services' own settings, of the environment or a profile.
#[derive(Debug)]
struct Services;

impl LoadServiceConfig for Services {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        let asked = (key.service_id(), key.env(), key.profile());
        assert_eq!(asked, (crate::meta::SDK_ID, "AWS_ENDPOINT_URL", "endpoint_url"));
        Some("http://own.example".to_owned())
    }
}

#[test]
fn the_endpoint_of_the_service_comes_before_the_common_one_but_not_before_the_programs() {
    let builder = || sdk_config(Source(None)).endpoint_url("http://common.example").service_config(Services);
    let own = Config::new(&builder().build());
    assert_eq!(own.endpoint_url(), Some("http://own.example"));
    let mut shared = builder();
    shared.insert_origin("endpoint_url", aws_types::origin::Origin::shared_config());
    assert_eq!(Config::new(&shared.build()).endpoint_url(), Some("http://common.example"));
}
