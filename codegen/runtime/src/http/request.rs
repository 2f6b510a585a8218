//! An input becomes a request. Never checks a limit: `validate` does that, before.

use ::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName};
use ::http::{HeaderValue, Method, Request};

use crate::error::BuildError;
use crate::http::endpoint::Endpoint;
use crate::http::{Operation, RequestConfig};
use crate::json;

/// The header that names the operation.
pub(super) const TARGET: HeaderName = HeaderName::from_static("x-amz-target");

/// The header with which a client asks for the error codes of the service's former query protocol.
pub(super) const QUERY_MODE: HeaderName = HeaderName::from_static("x-amzn-query-mode");

/// The request that carries an input: `POST`, with every header that the protocol has but `Host` and the signature.
///
/// An absent idempotency token stays absent: `build` of the input fills it.
///
/// # Errors
/// The input has no JSON form, a host label is missing or is none, or the endpoint that the input names is none.
pub fn to_request<O: Operation>(input: &O::Input, config: &RequestConfig) -> Result<Request<Vec<u8>>, BuildError> {
    let prefix = if config.inject_host_prefix { O::host_prefix(input)? } else { String::new() };
    let uri = match O::endpoint(input) {
        Some((member, endpoint)) => Endpoint::parse(member, endpoint)?.uri(&prefix)?,
        None => config.endpoint.uri(&prefix)?,
    };
    let mut request = encode::<O>(input, config.min_compression_size)?;
    *request.uri_mut() = uri;
    Ok(request)
}

/// The request that carries an input, without where it goes.
pub fn encode<O: Operation>(
    input: &O::Input,
    min_compression_size: Option<u32>,
) -> Result<Request<Vec<u8>>, BuildError> {
    carry::<O>(json::to_vec(input).map_err(BuildError::other)?, min_compression_size)
}

/// The request that carries an input in its wire form, without where it goes.
pub fn carry<O: Operation>(plain: Vec<u8>, min_compression_size: Option<u32>) -> Result<Request<Vec<u8>>, BuildError> {
    let wire = O::WIRE;
    let coding = wire.coding.filter(|_| min_compression_size.is_some_and(|least| plain.len() >= least as usize));
    let body = match coding {
        Some(coding) => (coding.compress)(&plain).map_err(BuildError::other)?,
        None => plain,
    };
    let length = body.len();
    let mut request = Request::new(body);
    *request.method_mut() = Method::POST;
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(O::CONTENT_TYPE));
    headers.insert(TARGET, HeaderValue::from_static(O::TARGET));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    if let Some(coding) = coding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding.name));
    }
    if wire.query_compatible {
        headers.insert(QUERY_MODE, HeaderValue::from_static("true"));
    }
    Ok(request)
}
