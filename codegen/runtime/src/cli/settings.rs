//! The settings of a call: options before the environment, the environment before the profile. Complains of a setting
//! when it is asked for, so that who asks decides on the order of the complaints.

use std::sync::Arc;
use std::time::Duration;

use hyper_util::client::proxy::matcher::Matcher;

use crate::cli::command::Options;
use crate::cli::fault::{Fault, Kind};
use crate::cli::profile::{Environment, Files};
use crate::cli::trust;
use crate::client::connect::Network;
use crate::client::transport::Transport;
use crate::config::provider::error::CredentialsError;
use crate::config::retry::{RetryConfig, RetryMode};
use crate::config::timeout::TimeoutConfig;
use crate::config::{
    Builder, Config, Credentials, DefaultCredentialsChain, ProvideCredentials as _, Region, SharedAsyncSleep,
    TokioSleep,
};
use crate::error::DisplayErrorContext;
use crate::http::endpoint::Endpoint;
use crate::meta;
use crate::validate::Level;

/// Limit of time unless another is set, in seconds: the AWS CLI's.
const TIMEOUT: u64 = 60;

/// Attempts unless another number is set.
const ATTEMPTS: u32 = 3;

/// Where settings come from.
pub struct Settings<'a> {
    options: &'a Options,
    environment: Environment<'a>,
    files: Files,
    profile: String,
}

impl<'a> Settings<'a> {
    /// Reads the files, and looks for the profile in them.
    ///
    /// # Errors
    /// A file cannot be read, or there is no profile of the name that is asked for.
    pub fn read(options: &'a Options, environment: Environment<'a>) -> Result<Self, Fault> {
        let files = Files::read(environment)?;
        let named = options.get("profile").map(str::to_owned);
        let named = named.or_else(|| environment("AWS_DEFAULT_PROFILE")).or_else(|| environment("AWS_PROFILE"));
        match named {
            Some(name) if !files.has(&name) => {
                Err(Fault::other(format!("The config profile ({name}) could not be found")))
            }
            named => Ok(Self { options, environment, files, profile: named.unwrap_or_else(|| "default".to_owned()) }),
        }
    }

    /// The value of an option, else of the first variable that is set, else of the profile's entry.
    pub fn get(&self, option: &str, variables: &[&str], entry: &str) -> Option<String> {
        let of_option = self.options.get(option).map(str::to_owned);
        let of_environment = || variables.iter().find_map(|name| (self.environment)(name));
        let of_profile = || self.files.get(&self.profile, entry).map(str::to_owned);
        of_option.or_else(of_environment).or_else(of_profile)
    }

    /// The value of an option.
    pub fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name)
    }

    /// Whether an option is given.
    pub fn has(&self, option: &str) -> bool {
        self.options.has(option)
    }

    /// The region.
    ///
    /// # Errors
    /// None is set, or it is no name of one.
    pub fn region(&self) -> Result<String, Fault> {
        let region = self.get("region", &["AWS_REGION", "AWS_DEFAULT_REGION"], "region");
        let Some(region) = region.filter(|region| !region.is_empty()) else {
            let message = "You must specify a region. You can also configure your region by running \"aws configure\".";
            return Err(Fault::new(Kind::NoRegion, message).hint("give --region, or set AWS_REGION"));
        };
        let is_name = region.len() < 64
            && region.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !(region.starts_with('-') || region.ends_with('-'))
            && !region.bytes().all(|byte| byte.is_ascii_digit());
        if is_name {
            return Ok(region);
        }
        Err(Fault::other(format!("Provided region_name '{region}' doesn't match a supported format.")))
    }

    /// The credentials. Those of a profile that an option names count before those of the environment.
    ///
    /// # Errors
    /// There are none, or they cannot be loaded.
    pub async fn credentials(&self) -> Result<Credentials, Fault> {
        if let Some(role) = self.files.get(&self.profile, "role_arn").filter(|_| self.needs_role()) {
            let message = format!("The profile ({}) assumes the role {role}", self.profile);
            let hint = "roles are not assumed here: give their credentials in the environment";
            return Err(Fault::configuration(message).hint(hint));
        }
        let chain = if self.options.has("profile") {
            DefaultCredentialsChain::of_profile(&self.profile)
        } else {
            DefaultCredentialsChain::with_profile(&self.profile)
        };
        match chain.provide_credentials().await {
            Ok(credentials) => Ok(credentials),
            Err(CredentialsError::CredentialsNotLoaded(_)) => {
                let message = "Unable to locate credentials. You can configure credentials by running \"aws login\".";
                let hint = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give --profile or --no-sign-request";
                Err(Fault::new(Kind::NoCredentials, message).hint(hint))
            }
            Err(error) => Err(Fault::other(DisplayErrorContext(error).to_string())),
        }
    }

    /// Whether the profile's role is the only source of its credentials.
    fn needs_role(&self) -> bool {
        let of_environment = || (self.environment)("AWS_ACCESS_KEY_ID").is_some();
        let is_covered = !self.options.has("profile") && of_environment();
        !is_covered && self.files.get(&self.profile, "web_identity_token_file").is_none()
    }

    /// The endpoint that is set, for this service or for all.
    ///
    /// # Errors
    /// It is no absolute URL.
    pub fn endpoint_url(&self) -> Result<Option<String>, Fault> {
        let service = meta::SDK_ID.replace([' ', '-'], "_").to_ascii_lowercase();
        let of_service = format!("AWS_ENDPOINT_URL_{}", service.to_ascii_uppercase());
        let is_ignored =
            || (self.environment)("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS").is_some_and(|value| is_on(&value));
        let configured = || {
            let of_environment = (self.environment)(&of_service).or_else(|| (self.environment)("AWS_ENDPOINT_URL"));
            of_environment.or_else(|| self.files.endpoint(&self.profile, &service).map(str::to_owned))
        };
        let of_option = self.options.get("endpoint-url").map(str::to_owned);
        let url = if of_option.is_none() && !is_ignored() { configured() } else { of_option };
        match url {
            Some(url) if Endpoint::parse("endpoint_url", &url).is_err() => {
                Err(Fault::other(format!("Invalid endpoint: {url}")).hint("one looks like https://host:port"))
            }
            url => Ok(url),
        }
    }

    /// The configuration of a client, without credentials.
    ///
    /// # Errors
    /// A setting is missing or wrong, the region first.
    pub fn config(&self) -> Result<Builder, Fault> {
        let mut builder = Config::builder().region(Region::new(self.region()?));
        // Checks the URL that a caller gives, as the AWS CLI does.
        builder = builder.validation(Level::Required).retry_config(self.retries()?).timeout_config(self.timeouts()?);
        builder.set_endpoint_url(self.endpoint_url()?);
        for (set, variable, entry) in [
            (
                Builder::set_use_fips as fn(&mut Builder, Option<bool>) -> &mut Builder,
                "AWS_USE_FIPS_ENDPOINT",
                "use_fips_endpoint",
            ),
            (Builder::set_use_dual_stack, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"),
        ] {
            set(&mut builder, self.get("", &[variable], entry).map(|value| is_on(&value)));
        }
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        if let Some(tls) = self.tls()? {
            let network = Network { proxies: Matcher::from_env(), tls: Some(Arc::new(tls)), sleep };
            builder = builder.http_client(Transport::new(network));
        }
        Ok(builder)
    }

    fn tls(&self) -> Result<Option<rustls::ClientConfig>, Fault> {
        if self.options.has("no-verify-ssl") {
            return trust::anyone().map(Some);
        }
        let bundle = self.get("ca-bundle", &["AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"], "ca_bundle");
        bundle.map(|path| trust::bundle(&path)).transpose()
    }

    fn retries(&self) -> Result<RetryConfig, Fault> {
        let mode = self.get("", &["AWS_RETRY_MODE"], "retry_mode");
        let mode = match mode.as_deref() {
            None | Some("standard" | "legacy") => RetryMode::Standard,
            Some("adaptive") => RetryMode::Adaptive,
            Some(other) => {
                let message = format!(
                    "Invalid value provided to \"mode\": \"{other}\" must be one of: legacy, standard, adaptive"
                );
                return Err(Fault::other(message));
            }
        };
        let attempts = self.get("", &["AWS_MAX_ATTEMPTS"], "max_attempts");
        let attempts = attempts.map(|text| whole(&text)).transpose()?.unwrap_or(ATTEMPTS.into());
        if attempts == 0 {
            let message = "Value provided to \"max_attempts\": 0 must be an integer greater than or equal to 1.";
            return Err(Fault::other(message));
        }
        let attempts = u32::try_from(attempts).unwrap_or(u32::MAX);
        Ok(RetryConfig::standard().with_retry_mode(mode).with_max_attempts(attempts))
    }

    fn timeouts(&self) -> Result<TimeoutConfig, Fault> {
        let limit = |option| {
            let seconds = self.options.get(option).map(whole).transpose()?.unwrap_or(TIMEOUT);
            Ok::<_, Fault>((seconds > 0).then(|| Duration::from_secs(seconds)))
        };
        let builder = match limit("cli-connect-timeout")? {
            Some(limit) => TimeoutConfig::builder().connect_timeout(limit),
            None => TimeoutConfig::builder().disable_connect_timeout(),
        };
        Ok(match limit("cli-read-timeout")? {
            Some(limit) => builder.read_timeout(limit),
            None => builder.disable_read_timeout(),
        }
        .build())
    }
}

fn is_on(value: &str) -> bool {
    value.eq_ignore_ascii_case("true")
}

fn whole(text: &str) -> Result<u64, Fault> {
    let wrong = |_| Fault::other(format!("invalid literal for int() with base 10: '{text}'"));
    text.trim().parse().map_err(wrong)
}
