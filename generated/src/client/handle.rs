// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! State that all calls of a client share: its resources, connections, credentials, and the service's clock skew.

use std::sync::Arc;

use crate::client::connect::Network;
use crate::client::identity::IdentityCache;
use crate::client::resources::Resources;
use crate::client::skew::Skew;
use crate::client::transport::Transport;
use crate::config::{Builder, Config, SharedHttpClient};

/// A client's configuration and what its calls share. Clones share it too.
#[derive(Clone, Debug)]
pub struct Handle {
    pub(super) shared: Arc<Shared>,
}

/// State that all calls of a client share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) resources: Arc<Resources>,
    pub(super) identities: IdentityCache,
    pub(super) skew: Skew,
}

impl Handle {
    /// Creates what the calls of a client share. Opens no connection.
    pub fn new(config: Config) -> Self {
        let http = config
            .http_client()
            .unwrap_or_else(|| SharedHttpClient::new(Transport::new(Network::of_environment(config.sleep()))));
        let resources = Arc::new(Resources::new(config, http));
        let shared = Shared { resources, identities: IdentityCache::default(), skew: Skew::default() };
        Self { shared: Arc::new(shared) }
    }

    /// The client's configuration.
    pub fn config(&self) -> &Config {
        &self.shared.resources.config
    }

    /// Resources of a call that may have options of its own.
    pub fn resources(&self, over: Option<Builder>) -> Arc<Resources> {
        let base = &self.shared.resources;
        let Some(over) = over else { return base.clone() };
        let config = base.config.overridden(over);
        let http = config.http_client().unwrap_or_else(|| base.http.clone());
        Arc::new(Resources::new(config, http))
    }
}
