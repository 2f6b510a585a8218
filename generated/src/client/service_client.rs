// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The client itself: a configuration and the connections that all its clones share. Its methods for the operations are
//! emitted beside this file.

use crate::client::Handle;
use crate::config::Config;

/// Calls the operations of the service, each a method.
///
/// Clones are cheap and share connections, credentials and what is known of the service's clock: make one client, and
/// keep it. It needs a tokio runtime with its I/O and time drivers enabled.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) handle: Handle,
}

impl Client {
    /// Creates a client from its configuration. Never fails: what is missing is told by the call that needs it.
    pub fn from_conf(conf: Config) -> Self {
        Self { handle: Handle::new(conf) }
    }

    /// Creates a client from the configuration that the crate `aws-config` finds.
    #[cfg(feature = "aws-config")]
    pub fn new(sdk_config: &aws_types::sdk_config::SdkConfig) -> Self {
        Self::from_conf(sdk_config.into())
    }

    /// Returns the configuration.
    pub fn config(&self) -> &Config {
        self.handle.config()
    }
}
