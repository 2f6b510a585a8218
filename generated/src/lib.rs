// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! AWS Service Catalog (API version 2015-12-10): types, limits and wire format.
//!
//! AWS Service Catalog lets an organization publish catalogs of approved IT products, which its people
//! then provision and operate themselves. This model holds the two operations that execute what was
//! prepared before: a plan, or a self-service action.
//!
//! # Start
//!
//! With the feature `client`, in a tokio runtime:
//!
//! ```no_run
//! # #[cfg(feature = "client")]
//! # async fn send() -> Result<(), Box<dyn std::error::Error>> {
//! use servicecatalog::config::{EnvironmentVariableCredentialsProvider, Region};
//! use servicecatalog::{Client, Config};
//!
//! let config = Config::builder()
//!     .region(Region::new("eu-central-1"))
//!     .credentials_provider(EnvironmentVariableCredentialsProvider::new());
//! let client = Client::from_conf(config.build());
//! let output = client
//!     .execute_provisioned_product_plan()
//!     .plan_id("plan-id")
//!     .send()
//!     .await?;
//! println!("{output:?}");
//! # Ok(())
//! # }
//! ```
//!
//! Without it, the types, their limits and their wire format:
//!
//! ```
//! use servicecatalog::json;
//! use servicecatalog::operation::execute_provisioned_product_plan::{
//!     ExecuteProvisionedProductPlanInput, ExecuteProvisionedProductPlanOutput,
//! };
//! use servicecatalog::validate::Level;
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let input = ExecuteProvisionedProductPlanInput::builder()
//!         .plan_id("plan-id")
//!         .build()?;
//!     input.validate(Level::Strict)?;
//!     let body = json::to_string(&input)?;
//!     println!("{body}");
//!     let response = r#"{"RecordDetail": {"RecordId": "record-id"}}"#;
//!     let output: ExecuteProvisionedProductPlanOutput = json::from_str(response)?;
//!     println!("{output:?}");
//!     Ok(())
//! }
//! ```
//!
//! # Operations
//!
//! - [`ExecuteProvisionedProductPlan`](mod@operation::execute_provisioned_product_plan)
//! - [`ExecuteProvisionedProductServiceAction`](mod@operation::execute_provisioned_product_service_action)
//!
//! # Features
//!
//! No feature is enabled by default, and all are additive.
//!
//! - `serde`: `Serialize` and `Deserialize` of serde for every type, in the names and shapes of the wire.
//! - `http`: Requests and responses as values of the `http` crate, for clients and for servers, without any I/O.
//! - `endpoint`: Where requests go: the service's endpoint rules, compiled.
//! - `client`: A client for tokio, called as that of the AWS SDK for Rust: signs, sends, retries.
//! - `credentials`: `config::DefaultCredentialsChain`: profile files, SSO, web identity, processes, containers and EC2.
//! - `aws-config`: `Client::new` for the configuration and the credentials that the crate `aws-config` finds.
//! - `server`: The operations served over HTTP: a trait to implement, a `tower` service, and a socket to run it on.
//! - `server-sigv4`: `server::sigv4`: a `tower` layer that verifies the signatures of requests, and refuses as AWS does.
//! - `cli`: A program of the crate's name: the operations as commands, with the options and the output of the AWS CLI.
//! - `test-util`: For tests of programs that call the service: `mock!`, `mock_client!`, replayed and captured requests.
//!
//! # Build time
//!
//! Nearly every function is `#[inline]`, which defers its code generation to the calling crate: unused ones are never
//! compiled.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "endpoint")]
pub mod config;
pub mod error;
#[cfg(feature = "http")]
pub mod http;
mod idempotency;
pub mod json;
pub mod primitives;
mod request_id;
#[cfg(feature = "serde")]
pub mod serde;
#[cfg(feature = "server")]
pub mod server;
#[cfg(any(feature = "client", feature = "server-sigv4"))]
mod sigv4;
#[cfg(feature = "test-util")]
pub mod test_util;
pub mod validate;
pub mod meta;
pub mod operation;
pub mod types;
mod crate_error;
#[cfg(doctest)]
mod documentation;
#[cfg(feature = "client")]
pub use client::Client;
#[cfg(feature = "client")]
pub use config::Config;
pub use crate_error::Error;
