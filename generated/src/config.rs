// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Configuration of clients. Only [`endpoint`] is here without a client: it says where requests go.
//!
//! Needs the feature `endpoint`.
//!

#[cfg(feature = "client")]
mod account_id_endpoint;
#[cfg(feature = "client")]
mod app_name;
#[cfg(feature = "client")]
mod behavior_version;
#[cfg(feature = "client")]
mod builder;
#[cfg(feature = "client")]
mod credentials;
#[cfg(feature = "client")]
#[cfg(feature = "credentials")]
mod default_chain;
pub mod endpoint;
#[cfg(feature = "client")]
mod environment;
#[cfg(feature = "client")]
pub mod http;
#[cfg(feature = "client")]
mod http_client;
#[cfg(feature = "client")]
mod idempotency;
#[cfg(feature = "client")]
mod intercept;
#[cfg(feature = "client")]
pub mod interceptors;
#[cfg(feature = "client")]
mod options;
#[cfg(feature = "client")]
pub mod provider;
#[cfg(feature = "client")]
mod region;
#[cfg(feature = "client")]
pub mod retry;
#[cfg(feature = "client")]
#[cfg(feature = "aws-config")]
mod sdk_config;
#[cfg(feature = "client")]
mod settings;
#[cfg(feature = "client")]
mod sleep;
#[cfg(feature = "client")]
mod stalled_stream;
#[cfg(feature = "client")]
mod time;
#[cfg(feature = "client")]
pub mod timeout;
#[cfg(feature = "client")]
mod token;
#[cfg(feature = "client")]
mod uri;
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
#[cfg(feature = "client")]
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
pub use provider::{
    ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider,
};
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
