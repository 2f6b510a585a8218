// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! How often a failed call is tried again, and how long it waits before. Never decides which errors are retried.

use std::error::Error;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// Attempts of a call unless others are chosen, the first one included.
const MAX_ATTEMPTS: u32 = 3;
const INITIAL_BACKOFF: Duration = Duration::from_secs(1);
const MAX_BACKOFF: Duration = Duration::from_secs(20);

/// A strategy of retrying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryMode {
    /// Exponential backoff with jitter, and a quota of retries.
    Standard,
    /// The same, and requests are held back to a rate that throttling errors lower and successes raise.
    Adaptive,
}

/// The name of a retry mode that there is not.
#[derive(Debug)]
pub struct RetryModeParseError {
    name: String,
}

impl FromStr for RetryMode {
    type Err = RetryModeParseError;

    /// Parses `standard` or `adaptive`, in any case, with spaces around.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name.trim().to_ascii_lowercase().as_str() {
            "standard" => Ok(Self::Standard),
            "adaptive" => Ok(Self::Adaptive),
            _ => Err(RetryModeParseError { name: name.to_owned() }),
        }
    }
}

impl fmt::Display for RetryModeParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a retry mode: use `standard` or `adaptive`", self.name)
    }
}

impl Error for RetryModeParseError {}

/// Whether a connection is used again after a transient error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReconnectMode {
    /// Opens another connection after a transient error. The default.
    ReconnectOnTransientError,
    /// Keeps to connections until the other end closes them.
    ReuseAllConnections,
}

/// How often a failed call is tried again, and how long it waits before.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RetryConfig {
    mode: RetryMode,
    max_attempts: u32,
    initial_backoff: Duration,
    max_backoff: Duration,
    reconnect_mode: ReconnectMode,
    use_static_exponential_base: bool,
}

impl RetryConfig {
    /// Creates the configuration of the standard mode: 3 attempts, a backoff of 1 s that doubles, at most 20 s.
    pub fn standard() -> Self {
        Self {
            mode: RetryMode::Standard,
            max_attempts: MAX_ATTEMPTS,
            initial_backoff: INITIAL_BACKOFF,
            max_backoff: MAX_BACKOFF,
            reconnect_mode: ReconnectMode::ReconnectOnTransientError,
            use_static_exponential_base: false,
        }
    }

    /// Creates the configuration of the adaptive mode, with the figures of the standard one.
    pub fn adaptive() -> Self {
        Self::standard().with_retry_mode(RetryMode::Adaptive)
    }

    /// Creates the configuration that tries once.
    pub fn disabled() -> Self {
        Self::standard().with_max_attempts(1)
    }

    /// Sets the mode.
    #[must_use]
    pub fn with_retry_mode(mut self, retry_mode: RetryMode) -> Self {
        self.mode = retry_mode;
        self
    }

    /// Sets the attempts of a call, the first one included; 0 counts as 1.
    #[must_use]
    pub fn with_max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = max_attempts;
        self
    }

    /// Sets whether a connection is used again after a transient error.
    #[must_use]
    pub fn with_reconnect_mode(mut self, reconnect_mode: ReconnectMode) -> Self {
        self.reconnect_mode = reconnect_mode;
        self
    }

    /// Sets the longest wait before the first retry; it doubles with each. The wait itself is random, from zero to
    /// that.
    #[must_use]
    pub fn with_initial_backoff(mut self, initial_backoff: Duration) -> Self {
        self.initial_backoff = initial_backoff;
        self
    }

    /// Sets the longest wait before any retry, one that the service asks for included.
    #[must_use]
    pub fn with_max_backoff(mut self, max_backoff: Duration) -> Self {
        self.max_backoff = max_backoff;
        self
    }

    /// Sets whether waits are as long as they can be, instead of random: for tests.
    #[must_use]
    pub fn with_use_static_exponential_base(mut self, use_static_exponential_base: bool) -> Self {
        self.use_static_exponential_base = use_static_exponential_base;
        self
    }

    /// Returns the mode.
    pub fn mode(&self) -> RetryMode {
        self.mode
    }

    /// Returns whether a connection is used again after a transient error.
    pub fn reconnect_mode(&self) -> ReconnectMode {
        self.reconnect_mode
    }

    /// Returns the attempts of a call, the first one included.
    pub fn max_attempts(&self) -> u32 {
        self.max_attempts
    }

    /// Returns the longest wait before the first retry.
    pub fn initial_backoff(&self) -> Duration {
        self.initial_backoff
    }

    /// Returns the longest wait before any retry.
    pub fn max_backoff(&self) -> Duration {
        self.max_backoff
    }

    /// Returns whether a failed call is tried again at all.
    pub fn has_retry(&self) -> bool {
        self.max_attempts > 1
    }

    /// Returns whether waits are as long as they can be, instead of random.
    pub fn use_static_exponential_base(&self) -> bool {
        self.use_static_exponential_base
    }
}

/// A builder for [`RetryConfig`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RetryConfigBuilder {
    mode: Option<RetryMode>,
    max_attempts: Option<u32>,
    initial_backoff: Option<Duration>,
    max_backoff: Option<Duration>,
    reconnect_mode: Option<ReconnectMode>,
}

impl RetryConfigBuilder {
    /// Creates a builder that holds nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the mode.
    #[must_use]
    pub fn mode(mut self, mode: RetryMode) -> Self {
        self.mode = Some(mode);
        self
    }

    /// Sets or clears the mode.
    pub fn set_mode(&mut self, mode: Option<RetryMode>) -> &mut Self {
        self.mode = mode;
        self
    }

    /// Sets the attempts of a call, the first one included.
    #[must_use]
    pub fn max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = Some(max_attempts);
        self
    }

    /// Sets or clears the attempts of a call.
    pub fn set_max_attempts(&mut self, max_attempts: Option<u32>) -> &mut Self {
        self.max_attempts = max_attempts;
        self
    }

    /// Sets the longest wait before the first retry.
    #[must_use]
    pub fn initial_backoff(mut self, initial_backoff: Duration) -> Self {
        self.initial_backoff = Some(initial_backoff);
        self
    }

    /// Sets or clears the longest wait before the first retry.
    pub fn set_initial_backoff(&mut self, initial_backoff: Option<Duration>) -> &mut Self {
        self.initial_backoff = initial_backoff;
        self
    }

    /// Sets the longest wait before any retry.
    #[must_use]
    pub fn max_backoff(mut self, max_backoff: Duration) -> Self {
        self.max_backoff = Some(max_backoff);
        self
    }

    /// Sets or clears the longest wait before any retry.
    pub fn set_max_backoff(&mut self, max_backoff: Option<Duration>) -> &mut Self {
        self.max_backoff = max_backoff;
        self
    }

    /// Sets whether a connection is used again after a transient error.
    #[must_use]
    pub fn reconnect_mode(mut self, reconnect_mode: ReconnectMode) -> Self {
        self.reconnect_mode = Some(reconnect_mode);
        self
    }

    /// Sets or clears whether a connection is used again after a transient error.
    pub fn set_reconnect_mode(&mut self, reconnect_mode: Option<ReconnectMode>) -> &mut Self {
        self.reconnect_mode = reconnect_mode;
        self
    }

    /// Takes from another builder what this one lacks.
    #[must_use]
    pub fn take_unset_from(self, other: Self) -> Self {
        Self {
            mode: self.mode.or(other.mode),
            max_attempts: self.max_attempts.or(other.max_attempts),
            initial_backoff: self.initial_backoff.or(other.initial_backoff),
            max_backoff: self.max_backoff.or(other.max_backoff),
            reconnect_mode: self.reconnect_mode.or(other.reconnect_mode),
        }
    }

    /// Consumes the builder and constructs a [`RetryConfig`]; what is absent is as in the standard mode.
    pub fn build(self) -> RetryConfig {
        let standard = RetryConfig::standard();
        RetryConfig {
            mode: self.mode.unwrap_or(standard.mode),
            max_attempts: self.max_attempts.unwrap_or(standard.max_attempts),
            initial_backoff: self.initial_backoff.unwrap_or(standard.initial_backoff),
            max_backoff: self.max_backoff.unwrap_or(standard.max_backoff),
            reconnect_mode: self.reconnect_mode.unwrap_or(standard.reconnect_mode),
            use_static_exponential_base: standard.use_static_exponential_base,
        }
    }
}
