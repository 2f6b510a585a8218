// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Requests and responses of the operations as values of the `http` crate, for clients and for servers.
//! Opens no connection, signs nothing, retries nothing, logs nothing: what carries them is the caller's choice.
//!
//! Needs the feature `http`.
//!
//! ```text
//! client: input  ─to_request─▶  Request   …  Response ─parse_response─▶ output or error
//! server: Request ─parse_request─▶ input  …  output or error ─to_response─▶ Response
//! ```
//!
//! A server finds the operation by [`target`]: `match http::target(&request) { Some(TheOperation::TARGET) => … }`.

pub(crate) mod config;
pub(crate) mod endpoint;
pub(crate) mod errors;
mod operation;
mod rejection;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod server;
mod _invalid_parameters_exception;
mod _invalid_state_exception;
mod _resource_not_found_exception;
pub use config::RequestConfig;
pub use operation::Operation;
pub(crate) use operation::{ErrorParts, Wire, sealed};
pub use rejection::{Rejection, RejectionKind};
pub use request::to_request;
pub use response::parse_response;
pub use server::{ParsedRequest, parse_request, target, to_response};
