// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Identity of the service, of its model and of the generator.

/// Absolute shape id of the service.
pub const SERVICE_ID: &str = "com.amazonaws.servicecatalog#AWS242ServiceCatalogService";

/// Name of the service in the AWS SDKs.
pub const SDK_ID: &str = "Service Catalog";

/// API version.
pub const API_VERSION: &str = "2015-12-10";

/// Prefix of the `X-Amz-Target` header, before `.` and the operation's name.
pub const TARGET_PREFIX: &str = "AWS242ServiceCatalogService";

/// First label of the service's host names, as in `prefix.region.amazonaws.com`.
pub const ENDPOINT_PREFIX: &str = "servicecatalog";

/// Name of the service in the scope of a signature (AWS Signature Version 4).
pub const SIGNING_NAME: &str = "servicecatalog";

/// Hash of the part of the model that this crate is generated from, in canonical form.
pub const MODEL_HASH: &str = "ef97bae406b7ca14";

/// Version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Version of the generator.
pub const GENERATOR_VERSION: &str = "0.1.0";
