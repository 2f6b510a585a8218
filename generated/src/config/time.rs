// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The clock as a value, so that a test can choose the time. Never corrects it: that is done where requests are signed.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// A clock.
pub trait TimeSource: fmt::Debug + Send + Sync {
    /// Returns the time.
    fn now(&self) -> SystemTime;
}

/// The clock of the operating system: the default.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct SystemTimeSource;

impl SystemTimeSource {
    /// Creates one.
    pub fn new() -> Self {
        Self
    }
}

impl TimeSource for SystemTimeSource {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

/// A clock that stands still.
#[derive(Clone, Copy, Debug)]
pub struct StaticTimeSource {
    time: SystemTime,
}

impl StaticTimeSource {
    /// Creates a clock that always shows `time`.
    pub fn new(time: SystemTime) -> Self {
        Self { time }
    }

    /// Creates a clock that always shows the time so many seconds after 1970-01-01T00:00:00Z.
    pub fn from_secs(epoch_secs: u64) -> Self {
        Self::new(SystemTime::UNIX_EPOCH + Duration::from_secs(epoch_secs))
    }
}

impl TimeSource for StaticTimeSource {
    fn now(&self) -> SystemTime {
        self.time
    }
}

/// A clock that is shared.
#[derive(Clone, Debug)]
pub struct SharedTimeSource(Arc<dyn TimeSource>);

impl SharedTimeSource {
    /// Creates one that shares `source`.
    pub fn new(source: impl TimeSource + 'static) -> Self {
        Self(Arc::new(source))
    }

    /// Returns the time.
    pub fn now(&self) -> SystemTime {
        self.0.now()
    }
}

impl Default for SharedTimeSource {
    fn default() -> Self {
        Self::new(SystemTimeSource)
    }
}

impl TimeSource for SharedTimeSource {
    fn now(&self) -> SystemTime {
        self.0.now()
    }
}

impl From<StaticTimeSource> for SharedTimeSource {
    fn from(source: StaticTimeSource) -> Self {
        Self::new(source)
    }
}
