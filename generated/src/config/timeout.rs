// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! How long a call and its parts may take. Never measures time.

use std::time::Duration;

/// A limit that is set, switched off, or left to whoever decides next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Limit {
    #[default]
    Unset,
    Disabled,
    Set(Duration),
}

impl Limit {
    fn or(self, other: Self) -> Self {
        if self == Self::Unset { other } else { self }
    }

    fn duration(self) -> Option<Duration> {
        match self {
            Self::Set(duration) => Some(duration),
            Self::Unset | Self::Disabled => None,
        }
    }
}

impl From<Option<Duration>> for Limit {
    fn from(limit: Option<Duration>) -> Self {
        limit.map_or(Self::Unset, Self::Set)
    }
}

/// Limits of the time that a call and its parts may take. What is not set is not limited, except for the connection:
/// 3.1 s.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TimeoutConfig {
    limits: TimeoutConfigBuilder,
}

impl TimeoutConfig {
    /// Creates a builder.
    pub fn builder() -> TimeoutConfigBuilder {
        TimeoutConfigBuilder::default()
    }

    /// Creates a builder that starts with these limits.
    pub fn to_builder(&self) -> TimeoutConfigBuilder {
        self.limits.clone()
    }

    /// Turns the limits into a builder.
    pub fn into_builder(self) -> TimeoutConfigBuilder {
        self.limits
    }

    /// Takes from other limits what is not set here.
    pub fn take_defaults_from(&mut self, other: &Self) -> &mut Self {
        self.limits = self.limits.clone().take_unset_from(other.limits.clone());
        self
    }

    /// Creates the configuration without any limit, not even for the connection.
    pub fn disabled() -> Self {
        let limits = TimeoutConfigBuilder::default();
        let limits = limits.disable_connect_timeout().disable_read_timeout();
        limits.disable_operation_timeout().disable_operation_attempt_timeout().build()
    }

    /// Returns the limit of opening a connection, names and TLS included.
    pub fn connect_timeout(&self) -> Option<Duration> {
        self.limits.connect.duration()
    }

    /// Returns the limit from sending a request to the head of its response.
    pub fn read_timeout(&self) -> Option<Duration> {
        self.limits.read.duration()
    }

    /// Returns the limit of a whole call, with all attempts and the waits between them.
    pub fn operation_timeout(&self) -> Option<Duration> {
        self.limits.operation.duration()
    }

    /// Returns the limit of one attempt.
    pub fn operation_attempt_timeout(&self) -> Option<Duration> {
        self.limits.attempt.duration()
    }

    /// Returns whether anything is limited.
    pub fn has_timeouts(&self) -> bool {
        let limits = [self.limits.connect, self.limits.read, self.limits.operation, self.limits.attempt];
        limits.into_iter().any(|limit| limit.duration().is_some())
    }
}

/// A builder for [`TimeoutConfig`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TimeoutConfigBuilder {
    connect: Limit,
    read: Limit,
    operation: Limit,
    attempt: Limit,
}

impl TimeoutConfigBuilder {
    /// Creates a builder that holds nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Limits the time that opening a connection takes, names and TLS included. Beyond it a call fails with
    /// `DispatchFailure`, or is retried.
    #[must_use]
    pub fn connect_timeout(mut self, connect_timeout: Duration) -> Self {
        self.connect = Limit::Set(connect_timeout);
        self
    }

    /// Limits the time that opening a connection takes, or leaves the default.
    pub fn set_connect_timeout(&mut self, connect_timeout: Option<Duration>) -> &mut Self {
        self.connect = connect_timeout.into();
        self
    }

    /// Lets opening a connection take any time.
    #[must_use]
    pub fn disable_connect_timeout(mut self) -> Self {
        self.connect = Limit::Disabled;
        self
    }

    /// Limits the time from sending a request to the head of its response. Beyond it a call fails with
    /// `DispatchFailure`, or is retried.
    #[must_use]
    pub fn read_timeout(mut self, read_timeout: Duration) -> Self {
        self.read = Limit::Set(read_timeout);
        self
    }

    /// Limits the time to the head of a response, or leaves the default.
    pub fn set_read_timeout(&mut self, read_timeout: Option<Duration>) -> &mut Self {
        self.read = read_timeout.into();
        self
    }

    /// Lets the head of a response take any time.
    #[must_use]
    pub fn disable_read_timeout(mut self) -> Self {
        self.read = Limit::Disabled;
        self
    }

    /// Limits the time of a whole call, with all attempts and the waits between them. Beyond it a call fails with
    /// `TimeoutError`.
    #[must_use]
    pub fn operation_timeout(mut self, operation_timeout: Duration) -> Self {
        self.operation = Limit::Set(operation_timeout);
        self
    }

    /// Limits the time of a whole call, or leaves the default.
    pub fn set_operation_timeout(&mut self, operation_timeout: Option<Duration>) -> &mut Self {
        self.operation = operation_timeout.into();
        self
    }

    /// Lets a whole call take any time.
    #[must_use]
    pub fn disable_operation_timeout(mut self) -> Self {
        self.operation = Limit::Disabled;
        self
    }

    /// Limits the time of one attempt. Beyond it a call fails with `TimeoutError`, or is retried.
    #[must_use]
    pub fn operation_attempt_timeout(mut self, operation_attempt_timeout: Duration) -> Self {
        self.attempt = Limit::Set(operation_attempt_timeout);
        self
    }

    /// Limits the time of one attempt, or leaves the default.
    pub fn set_operation_attempt_timeout(&mut self, operation_attempt_timeout: Option<Duration>) -> &mut Self {
        self.attempt = operation_attempt_timeout.into();
        self
    }

    /// Lets one attempt take any time.
    #[must_use]
    pub fn disable_operation_attempt_timeout(mut self) -> Self {
        self.attempt = Limit::Disabled;
        self
    }

    /// Takes from another builder what this one lacks.
    #[must_use]
    pub fn take_unset_from(self, other: Self) -> Self {
        Self {
            connect: self.connect.or(other.connect),
            read: self.read.or(other.read),
            operation: self.operation.or(other.operation),
            attempt: self.attempt.or(other.attempt),
        }
    }

    /// Consumes the builder and constructs a [`TimeoutConfig`].
    pub fn build(self) -> TimeoutConfig {
        TimeoutConfig { limits: self }
    }
}

impl From<TimeoutConfig> for TimeoutConfigBuilder {
    fn from(config: TimeoutConfig) -> Self {
        config.limits
    }
}
