// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Calls of the operations. One call fills idempotency tokens and defaults, validates the input, finds the endpoint, signs,
//! sends, reads the answer, and tries again when a failure may pass.
//!
//! Needs the feature `client`.
//!
//! Nothing is logged but with `tracing`: a span `call` with the operation's name, in it a span `attempt` for each attempt,
//! at the level `debug`. No span or event holds credentials, headers or bodies.
//!
//! `config::Intercept` is for programs that read or change requests and responses on their way; without an interceptor
//! nothing is converted for it.
//!
//! # Cost
//!
//! The feature brings 43 crates: tokio, hyper, rustls with ring, and the platform's root certificates. Signatures are made
//! over ring as well, since a crate for them would more than double that number or ask for a newer compiler. The feature
//! `credentials` brings 42 more, of which the library that knows all the places of credentials is one; a cold development
//! build of what both bring takes twice the processor time of the client's alone.
//!
//! # Example
//!
//! In a tokio runtime with I/O and time:
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

mod attempt;
mod authenticate;
pub(crate) mod body;
pub(crate) mod call;
pub(crate) mod connect;
pub mod customize;
pub(crate) mod deadline;
pub(crate) mod exchange;
pub(crate) mod fault;
mod handle;
mod identity;
pub(crate) mod interceptors;
mod operation;
mod overrides;
mod quota;
mod rate_limit;
pub(crate) mod resources;
pub(crate) mod retry;
mod service_client;
mod signing;
mod skew;
pub(crate) mod tls;
pub(crate) mod transport;
mod user_agent;
mod methods;
pub(crate) use call::call;
pub(crate) use handle::Handle;
pub(crate) use operation::{AuthScheme, ClientOperation};
pub(crate) use overrides::Overrides;
pub use service_client::Client;
