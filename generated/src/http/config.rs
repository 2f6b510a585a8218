// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Settings of a request besides its input: where it goes, and when its body is compressed.
//! Holds no credentials.

use crate::error::BuildError;
use crate::http::endpoint::Endpoint;

/// The smallest body that is compressed, in bytes, unless another is chosen.
pub const MIN_COMPRESSION_SIZE: u32 = 10_240;

/// The largest smallest size that can be chosen, in bytes.
const MAX_MIN_COMPRESSION_SIZE: u32 = 10_485_760;

/// Where requests go, and when their bodies are compressed.
#[derive(Clone, Debug)]
pub struct RequestConfig {
    pub(super) endpoint: Endpoint,
    pub(super) inject_host_prefix: bool,
    pub(super) min_compression_size: Option<u32>,
}

impl RequestConfig {
    /// Creates a configuration for an endpoint such as `https://servicecatalog.eu-west-1.amazonaws.com`; it may have
    /// a port and a path, below which the requests go.
    ///
    /// # Errors
    /// The endpoint is no absolute `http` or `https` URI, or has a user, a query or a fragment.
    #[inline]
    pub fn new(endpoint: &str) -> Result<Self, BuildError> {
        let endpoint = Endpoint::parse("endpoint", endpoint)?;
        Ok(Self { endpoint, inject_host_prefix: true, min_compression_size: Some(MIN_COMPRESSION_SIZE) })
    }

    /// Leaves the host as it is, for endpoints that know no names below their own, such as a local fake.
    #[must_use]
    #[inline]
    pub fn without_host_prefix(mut self) -> Self {
        self.inject_host_prefix = false;
        self
    }

    /// Sets the smallest body that is compressed, in bytes: 10,240 by default, at most 10,485,760. Only operations
    /// with `@requestCompression` compress at all.
    ///
    /// # Errors
    /// The size is larger than that.
    #[inline]
    pub fn min_compression_size(mut self, bytes: u32) -> Result<Self, BuildError> {
        if bytes > MAX_MIN_COMPRESSION_SIZE {
            let details = format!("it is more than {MAX_MIN_COMPRESSION_SIZE} bytes");
            return Err(BuildError::invalid_field("min_compression_size", details));
        }
        self.min_compression_size = Some(bytes);
        Ok(self)
    }

    /// Compresses nothing.
    #[must_use]
    #[inline]
    pub fn without_compression(mut self) -> Self {
        self.min_compression_size = None;
        self
    }
}
