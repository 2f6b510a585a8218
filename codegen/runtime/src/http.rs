#![doc = include_str!("http.md")]

pub mod compression;
pub mod config;
pub mod endpoint;
pub mod errors;
pub mod operation;
pub mod rejection;
pub mod request;
pub mod response;
pub mod server;

pub use config::RequestConfig;
pub use operation::{ErrorParts, Operation, Wire, sealed};
pub use rejection::{Rejection, RejectionKind};
pub use request::to_request;
pub use response::parse_response;
pub use server::{ParsedRequest, parse_request, target, to_response};

#[cfg(test)]
mod tests;
