// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The typed code of one operation, as the command line asks for it: three functions, and nothing else of an operation
//! is compiled for it. Never makes the body of a request from typed structures.

use crate::client::ClientOperation;
use crate::client::call::built_in_params;
use crate::client::exchange::Template;
use crate::client::resources::Resources;
use crate::error::{BuildError, ErrorKind, ProvideErrorMetadata as _, RawResponse};
use crate::http::config::MIN_COMPRESSION_SIZE;
use crate::http::errors;
use crate::http::request::carry;
use crate::json::{self, Decode as _, DecodeError};
use crate::validate::{Level, Validate as _, Violations};

/// The functions of an operation.
#[derive(Clone, Copy)]
pub struct Typed {
    /// The request that carries a body, with where it goes.
    pub template: fn(Vec<u8>, &Resources) -> Result<Template, BuildError>,
    /// Every limit of the model that a body breaks.
    pub violations: fn(&[u8]) -> Result<Violations, DecodeError>,
    /// The error in a response that is no success.
    pub error: fn(RawResponse) -> ServiceError,
}

/// An error of the service.
pub struct ServiceError {
    /// Its code.
    pub code: Option<String>,
    /// Its message.
    pub message: Option<String>,
    /// How the model counts it (`@retryable`).
    pub kind: Option<ErrorKind>,
}

impl Typed {
    /// Those of an operation.
    pub const fn of<O: ClientOperation>() -> Self {
        Self { template: template::<O>, violations: violations::<O>, error: error::<O> }
    }
}

/// A body that is no input of the operation is sent all the same: the service says what is wrong with it. What of it
/// says where the request goes is then left out.
fn template<O: ClientOperation>(body: Vec<u8>, resources: &Resources) -> Result<Template, BuildError> {
    let input = json::from_slice(&body).unwrap_or_else(|_| O::Input::empty());
    Ok(Template {
        operation: O::NAME,
        auth: O::AUTH,
        request: carry::<O>(body, Some(MIN_COMPRESSION_SIZE))?.map(Into::into),
        host_prefix: O::host_prefix(&input)?,
        own_endpoint: O::endpoint(&input).map(|(_, endpoint)| endpoint.to_owned()),
        params: O::endpoint_params(&input, built_in_params(resources)).build(),
    })
}

fn violations<O: ClientOperation>(body: &[u8]) -> Result<Violations, DecodeError> {
    let (input, missing) = json::from_slice_checked::<O::Input>(body)?;
    Ok(match input.validate(Level::Strict) {
        Ok(()) => missing,
        Err(others) => missing.joined(others),
    })
}

fn error<O: ClientOperation>(raw: RawResponse) -> ServiceError {
    let error = errors::read::<O>(raw);
    ServiceError {
        code: error.code().map(str::to_owned),
        message: error.message().map(str::to_owned),
        kind: error.as_service_error().and_then(O::is_retryable),
    }
}
