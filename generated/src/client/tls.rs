// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The TLS of the default transport: rustls with ring and the platform's root certificates. Built when the first
//! `https` connection is opened.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};

use crate::error::BoxError;

/// One for all clients of the process, since reading certificates takes milliseconds.
static PLATFORM: Mutex<Option<Arc<ClientConfig>>> = Mutex::new(None);

/// The settings with the platform's root certificates, or those that `SSL_CERT_FILE` and `SSL_CERT_DIR` name.
///
/// # Errors
/// There are none; another connection tries again.
pub fn platform() -> Result<Arc<ClientConfig>, BoxError> {
    let mut platform = PLATFORM.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(config) = &*platform {
        return Ok(config.clone());
    }
    let certificates = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(certificates.certs);
    if roots.is_empty() {
        return Err(match certificates.errors.into_iter().next() {
            Some(error) => error.into(),
            None => "the platform has no root certificates".into(),
        });
    }
    let config = Arc::new(trusting(roots)?);
    *platform = Some(config.clone());
    Ok(config)
}

/// The settings with root certificates of one's own.
///
/// # Errors
/// ring lacks what TLS 1.2 and 1.3 need, which it does not.
pub fn trusting(roots: RootCertStore) -> Result<ClientConfig, BoxError> {
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    Ok(builder.with_safe_default_protocol_versions()?.with_root_certificates(roots).with_no_client_auth())
}
