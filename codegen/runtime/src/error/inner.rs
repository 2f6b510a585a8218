//! What the enums of errors have in common. It never leaves the crate.

use std::error::Error;

use super::ProvideErrorMetadata;

/// What an enum of errors asks of the error that it holds.
pub trait Inner: Error + ProvideErrorMetadata + 'static {}

impl<E: Error + ProvideErrorMetadata + 'static> Inner for E {}
