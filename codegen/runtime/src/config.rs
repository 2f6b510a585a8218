#![doc = include_str!("config.md")]

#[cfg(feature = "client")]
pub mod account_id_endpoint;
#[cfg(feature = "client")]
pub mod app_name;
#[cfg(feature = "client")]
pub mod behavior_version;
#[cfg(feature = "client")]
pub mod builder;
#[cfg(feature = "client")]
pub mod credentials;
#[cfg(feature = "credentials")]
pub mod default_chain;
pub mod endpoint;
#[cfg(feature = "client")]
pub mod environment;
#[cfg(feature = "client")]
pub mod http;
#[cfg(feature = "client")]
pub mod http_client;
#[cfg(feature = "client")]
pub mod idempotency;
#[cfg(feature = "client")]
pub mod intercept;
#[cfg(feature = "client")]
pub mod interceptors;
#[cfg(feature = "client")]
pub mod options;
#[cfg(feature = "client")]
pub mod provider;
#[cfg(feature = "client")]
pub mod region;
#[cfg(feature = "client")]
pub mod retry;
#[cfg(feature = "aws-config")]
pub mod sdk_config;
#[cfg(feature = "client")]
pub mod settings;
#[cfg(feature = "client")]
pub mod sleep;
#[cfg(feature = "client")]
pub mod stalled_stream;
#[cfg(feature = "client")]
pub mod time;
#[cfg(feature = "client")]
pub mod timeout;
#[cfg(feature = "client")]
pub mod token;
#[cfg(feature = "client")]
pub mod uri;

#[cfg(feature = "client")]
pub use account_id_endpoint::AccountIdEndpointMode;
#[cfg(feature = "client")]
pub use app_name::{AppName, InvalidAppName};
#[cfg(feature = "client")]
pub use behavior_version::BehaviorVersion;
#[cfg(feature = "client")]
pub use builder::Builder;
#[cfg(feature = "client")]
pub use credentials::{AccountId, Credentials, CredentialsBuilder};
#[cfg(feature = "credentials")]
pub use default_chain::DefaultCredentialsChain;
#[cfg(feature = "client")]
pub use environment::EnvironmentVariableCredentialsProvider;
#[cfg(feature = "client")]
pub use http_client::{HttpClient, HttpFuture, ResponseBody, SharedHttpClient};
#[cfg(feature = "client")]
pub use idempotency::IdempotencyTokenProvider;
#[cfg(feature = "client")]
pub use intercept::{ConfigBag, Intercept, RuntimeComponents, SharedInterceptor};
#[cfg(feature = "client")]
pub use provider::{ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider};
#[cfg(feature = "client")]
pub use region::Region;
#[cfg(feature = "client")]
pub use settings::Config;
#[cfg(feature = "client")]
pub use sleep::{AsyncSleep, SharedAsyncSleep, Sleep, TokioSleep};
#[cfg(feature = "client")]
pub use stalled_stream::{StalledStreamProtectionBuilder, StalledStreamProtectionConfig};
#[cfg(feature = "client")]
pub use time::{SharedTimeSource, StaticTimeSource, SystemTimeSource, TimeSource};
#[cfg(feature = "client")]
pub use token::Token;

#[cfg(all(test, feature = "client"))]
mod tests;
