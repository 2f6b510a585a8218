//! Whether a response that hardly moves is given up. Never measures.

use std::time::Duration;

/// How long a body may stand still unless another time is chosen.
const GRACE_PERIOD: Duration = Duration::from_secs(5);

/// Whether a body that comes with less than one byte a second is given up, and after how long. On by default, after
/// 5 s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StalledStreamProtectionConfig {
    upload_enabled: bool,
    download_enabled: bool,
    grace_period: Duration,
}

impl StalledStreamProtectionConfig {
    /// Creates a builder of a protection that is on.
    pub fn enabled() -> StalledStreamProtectionBuilder {
        StalledStreamProtectionBuilder { upload: true, download: true, grace_period: None }
    }

    /// Creates the configuration of a protection that is off.
    pub fn disabled() -> Self {
        Self { upload_enabled: false, download_enabled: false, grace_period: GRACE_PERIOD }
    }

    /// Returns whether any body is protected.
    pub fn is_enabled(&self) -> bool {
        self.upload_enabled || self.download_enabled
    }

    /// Returns whether bodies of requests are. They are sent from memory, so that nothing stalls on this side.
    pub fn upload_enabled(&self) -> bool {
        self.upload_enabled
    }

    /// Returns whether bodies of responses are.
    pub fn download_enabled(&self) -> bool {
        self.download_enabled
    }

    /// Returns how long a body may come with less than one byte a second.
    pub fn grace_period(&self) -> Duration {
        self.grace_period
    }
}

/// A builder for [`StalledStreamProtectionConfig`].
#[derive(Clone, Debug)]
pub struct StalledStreamProtectionBuilder {
    upload: bool,
    download: bool,
    grace_period: Option<Duration>,
}

impl StalledStreamProtectionBuilder {
    /// Sets how long a body may come with less than one byte a second: 5 s by default.
    #[must_use]
    pub fn grace_period(mut self, grace_period: Duration) -> Self {
        self.grace_period = Some(grace_period);
        self
    }

    /// Sets how long a body may come with less than one byte a second, or the default.
    pub fn set_grace_period(&mut self, grace_period: Option<Duration>) -> &mut Self {
        self.grace_period = grace_period;
        self
    }

    /// Sets whether bodies of requests are protected.
    #[must_use]
    pub fn upload_enabled(mut self, enabled: bool) -> Self {
        self.upload = enabled;
        self
    }

    /// Sets whether bodies of responses are protected.
    #[must_use]
    pub fn download_enabled(mut self, enabled: bool) -> Self {
        self.download = enabled;
        self
    }

    /// Sets whether bodies of requests are protected, or the default: they are.
    pub fn set_upload_enabled(&mut self, enabled: Option<bool>) -> &mut Self {
        self.upload = enabled.unwrap_or(true);
        self
    }

    /// Sets whether bodies of responses are protected, or the default: they are.
    pub fn set_download_enabled(&mut self, enabled: Option<bool>) -> &mut Self {
        self.download = enabled.unwrap_or(true);
        self
    }

    /// Sets whether bodies of requests and of responses are protected.
    #[must_use]
    pub fn is_enabled(mut self, enabled: bool) -> Self {
        self.set_is_enabled(Some(enabled));
        self
    }

    /// Sets whether bodies of requests and of responses are protected, or the default: they are.
    pub fn set_is_enabled(&mut self, enabled: Option<bool>) -> &mut Self {
        self.set_upload_enabled(enabled);
        self.set_download_enabled(enabled)
    }

    /// Consumes the builder and constructs a [`StalledStreamProtectionConfig`].
    pub fn build(self) -> StalledStreamProtectionConfig {
        StalledStreamProtectionConfig {
            upload_enabled: self.upload,
            download_enabled: self.download,
            grace_period: self.grace_period.unwrap_or(GRACE_PERIOD),
        }
    }
}

impl From<StalledStreamProtectionConfig> for StalledStreamProtectionBuilder {
    fn from(config: StalledStreamProtectionConfig) -> Self {
        let grace_period = Some(config.grace_period);
        Self { upload: config.upload_enabled, download: config.download_enabled, grace_period }
    }
}
