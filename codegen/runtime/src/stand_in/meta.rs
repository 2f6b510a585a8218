//! Stands where the module `meta` stands in an emitted crate.

/// Name of the service in the AWS SDKs.
pub const SDK_ID: &str = "Stand In";

/// Version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

/// API version.
pub const API_VERSION: &str = "2015-12-10";
