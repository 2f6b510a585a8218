//! The support code of the emitted crates, as a crate of its own: compiled, linted and tested here.
//!
//! Every file is copied byte for byte into the crates that need it, except for [`stand_in`], the tests and the roots:
//! this file and those that only declare modules (`error.rs`, `json.rs`, `serde/form.rs` and so on). What a root
//! declares depends on the model, so the generator emits it; the one here declares everything, and publishes what is
//! private there. A copied file holds no tests, and imports nothing that a model which needs it might lack.

pub mod base64;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "endpoint")]
pub mod config;
pub mod error;
#[cfg(feature = "http")]
pub mod http;
pub mod idempotency;
pub mod json;
pub mod primitives;
pub mod request_id;
#[cfg(feature = "serde")]
pub mod serde;
#[cfg(feature = "server")]
pub mod server;
#[cfg(any(feature = "client", feature = "server-sigv4"))]
pub mod sigv4;
pub mod stand_in;
#[cfg(feature = "test-util")]
pub mod test_util;
pub mod validate;

pub use stand_in::Error;
pub use stand_in::meta;

#[cfg(test)]
mod tests;
