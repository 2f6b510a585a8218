//! A client's knowledge of an operation beside its wire code. Never holds a value.

use crate::config::endpoint::ParamsBuilder;
use crate::error::ErrorKind;
use crate::http::Operation;
use crate::validate::Validate;

/// An operation as a client calls it.
pub trait ClientOperation: Operation<Input: Validate + Send, Output: Send> {
    /// How a caller may say who it is (`@auth`, `@optionalAuth`), in order of preference.
    #[doc(hidden)]
    const AUTH: &'static [AuthScheme];

    /// Adds the endpoint parameters that come with the operation and its input (`@staticContextParams`,
    /// `@contextParam`, `@operationContextParams`).
    #[doc(hidden)]
    fn endpoint_params(_input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
        params
    }

    /// Fills an absent idempotency token, and absent required members that have a default. What is missing then is for
    /// validation to report.
    #[doc(hidden)]
    fn prepare(_input: &mut Self::Input, _token: &mut dyn FnMut() -> String) {}

    /// How a modelled error counts when the model says that it may pass (`@retryable`).
    #[doc(hidden)]
    fn is_retryable(_error: &Self::Error) -> Option<ErrorKind> {
        None
    }
}

/// A way in which a request says who sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which schemes there are is up to the model")]
pub enum AuthScheme {
    /// AWS Signature Version 4 (`aws.auth#sigv4`).
    SigV4 {
        /// The name of the service in the scope of a signature.
        name: &'static str,
    },
    /// A bearer token (`smithy.api#httpBearerAuth`, RFC 6750).
    Bearer,
    /// Nothing: anyone may send it.
    None,
}
