// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Keeps credentials until shortly before they expire, and loads others by one call at a time. Never logs them.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::client::deadline::Deadline;
use crate::config::provider::error::CredentialsError;
use crate::config::{
    Credentials, ProvideCredentials as _, SharedAsyncSleep, SharedCredentialsProvider, SharedTimeSource,
};

/// How long before they expire credentials are loaded anew.
const BUFFER: Duration = Duration::from_secs(10);

/// How long credentials are kept that name no time of expiry.
const LIFETIME: Duration = Duration::from_secs(15 * 60);

/// How long a provider may take.
const LOAD_TIMEOUT: Duration = Duration::from_secs(5);

/// Providers whose credentials are kept at once: that of the client, and those of calls with their own.
const PROVIDERS: usize = 16;

/// The credentials of a client, by provider.
#[derive(Debug, Default)]
pub struct IdentityCache {
    entries: Mutex<Vec<Arc<Entry>>>,
}

#[derive(Debug)]
struct Entry {
    provider: SharedCredentialsProvider,
    /// Locked while credentials are loaded: who comes meanwhile waits for them.
    kept: tokio::sync::Mutex<Option<Kept>>,
}

#[derive(Debug)]
struct Kept {
    credentials: Credentials,
    until: SystemTime,
}

impl IdentityCache {
    /// The credentials of a provider, kept ones if they are good for some time.
    ///
    /// # Errors
    /// That of the provider, or that it took too long.
    pub async fn credentials(
        &self,
        provider: &SharedCredentialsProvider,
        clock: &SharedTimeSource,
        sleep: &SharedAsyncSleep,
    ) -> Result<Credentials, CredentialsError> {
        let entry = self.entry(provider);
        let mut kept = entry.kept.lock().await;
        let now = clock.now();
        if let Some(kept) = kept.as_ref().filter(|kept| now < kept.until) {
            return Ok(kept.credentials.clone());
        }
        let mut deadline = Deadline::start("loading credentials", Some(LOAD_TIMEOUT), sleep);
        let credentials = match deadline.cover(provider.provide_credentials()).await {
            Ok(loaded) => loaded?,
            Err(elapsed) => {
                let fallback = provider.fallback_on_interrupt();
                return fallback.ok_or_else(|| CredentialsError::provider_timed_out(elapsed.limit));
            }
        };
        let until = match credentials.expiry() {
            Some(expiry) => expiry.checked_sub(BUFFER).unwrap_or(now),
            None => now + LIFETIME,
        };
        *kept = Some(Kept { credentials: credentials.clone(), until });
        Ok(credentials)
    }

    fn entry(&self, provider: &SharedCredentialsProvider) -> Arc<Entry> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = entries.iter().find(|entry| entry.provider.is_same(provider)) {
            return entry.clone();
        }
        if entries.len() == PROVIDERS {
            entries.remove(0);
        }
        let entry = Arc::new(Entry { provider: provider.clone(), kept: tokio::sync::Mutex::new(None) });
        entries.push(entry.clone());
        entry
    }
}
