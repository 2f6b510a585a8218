//! One call, from typed input to typed output. Everything that is the same for all operations is compiled once, in
//! [`Exchange`].

use std::convert::Infallible;

use ::http::Response;

use crate::client::exchange::{Exchange, Template};
use crate::client::handle::Handle;
use crate::client::interceptors::Interceptors;
use crate::client::operation::ClientOperation;
use crate::client::overrides::Overrides;
use crate::client::resources::Resources;
use crate::client::retry::Failure;
use crate::config::endpoint::{BuiltIns, ParamsBuilder, built_in};
use crate::error::{ErrorMetadata, ProvideErrorMetadata as _, SdkError, Unhandled};
use crate::http::config::MIN_COMPRESSION_SIZE;
use crate::http::parse_response;
use crate::http::request::encode;
use crate::validate::Validate as _;

/// Calls an operation: fills tokens and defaults, validates, and sends until an answer is final.
///
/// # Errors
/// Violations of the model's limits as `ConstructionFailure`, before anything is sent; what went wrong on the way; or
/// the error that the service sent.
pub async fn call<O: ClientOperation>(
    handle: &Handle,
    input: O::Input,
    overrides: Overrides,
) -> Result<O::Output, SdkError<O::Error>> {
    let resources = handle.resources(overrides.config);
    let template = template::<O>(input, &resources)?;
    let hooks = Interceptors::new(&resources.config, overrides.interceptors);
    let mut exchange = Exchange::new(handle.clone(), resources, hooks, template);
    loop {
        let answer = exchange.answer().await.map_err(widen)?;
        let status = answer.status().as_u16();
        let result = parse::<O>(answer);
        let wait = match &result {
            Ok(_) => exchange.succeed(),
            Err(error) => {
                let modelled = error.as_service_error().and_then(O::is_retryable);
                exchange.fail(Failure { status, code: error.code(), modelled })
            }
        };
        match wait {
            Some(wait) => exchange.pause(wait).await.map_err(widen)?,
            None => return result,
        }
    }
}

/// Builds the request that every attempt sends.
fn template<O: ClientOperation>(mut input: O::Input, resources: &Resources) -> Result<Template, SdkError<O::Error>> {
    let config = &resources.config;
    O::prepare(&mut input, &mut || config.idempotency_token());
    input.validate(config.validation()).map_err(SdkError::construction_failure)?;
    Ok(Template {
        operation: O::NAME,
        auth: O::AUTH,
        request: encode::<O>(&input, Some(MIN_COMPRESSION_SIZE))?.map(Into::into),
        host_prefix: O::host_prefix(&input)?,
        own_endpoint: O::endpoint(&input).map(|(_, endpoint)| endpoint.to_owned()),
        params: O::endpoint_params(&input, built_in_params(resources)).build(),
    })
}

/// Endpoint parameters that come with the configuration.
pub fn built_in_params(resources: &Resources) -> ParamsBuilder {
    let config = &resources.config;
    built_in(BuiltIns {
        region: config.region().map(ToString::to_string),
        endpoint: config.endpoint_url().map(str::to_owned),
        use_fips: config.use_fips(),
        use_dual_stack: config.use_dual_stack(),
        account_id_endpoint_mode: Some(config.account_id_endpoint_mode().to_string()),
    })
}

/// The output or error in an answer. Content that is none of the protocol's is an error of the service, as in the SDK.
fn parse<O: ClientOperation>(answer: Response<Vec<u8>>) -> Result<O::Output, SdkError<O::Error>> {
    match parse_response::<O>(answer) {
        Err(SdkError::ResponseError(error)) => {
            let (source, raw) = error.into_parts();
            let error = Unhandled::new(ErrorMetadata::default(), Some(source));
            Err(SdkError::service_error(O::Error::from(error), raw))
        }
        result => result,
    }
}

/// An error that is of no operation, as one of an operation's.
fn widen<E>(error: SdkError<Infallible>) -> SdkError<E> {
    error.map_service_error(|never| match never {})
}
