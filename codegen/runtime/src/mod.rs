//! Support code of the emitted crate, compiled, linted and tested here. Each file below is copied as it is, without
//! its tests and without the modules that a slice does not need; this one is not copied.

pub(crate) mod base64;
pub(crate) mod error;
#[cfg(test)]
pub(crate) mod http;
pub(crate) mod idempotency;
pub(crate) mod json;
pub(crate) mod primitives;
pub(crate) mod request_id;
#[cfg(test)]
pub(crate) mod serde;
pub(crate) mod validate;

/// In the emitted crate this module holds the operations as well.
pub(crate) mod operation {
    #[allow(unused_imports, reason = "the emitted crate re-exports it")]
    pub(crate) use crate::request_id::RequestId;
}
