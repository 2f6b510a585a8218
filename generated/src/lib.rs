// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! AWS Service Catalog (API version 2015-12-10): types, limits and wire format.
//!
//!  p AWS Service Catalog lets an organization publish catalogs of approved IT products, which its people then provision and operate themselves. This model holds the two operations that execute what was prepared before: a plan, or a self-service action. /p
//!
//! # Operations
//!
//! - [`ExecuteProvisionedProductPlan`](mod@operation::execute_provisioned_product_plan)
//! - [`ExecuteProvisionedProductServiceAction`](mod@operation::execute_provisioned_product_service_action)
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod error;
pub mod json;
pub mod meta;
pub mod operation;
pub mod primitives;
pub mod types;
pub mod validate;
mod crate_error;
mod idempotency;
mod request_id;
pub use crate_error::Error;
