//! A response becomes an output or an error. Never rejects an output for a constraint, and never loses what a
//! service says about an error.

use ::http::{HeaderMap, Response};

use crate::error::{RawResponse, SdkError};
use crate::http::{Operation, errors};
use crate::json;

/// The headers that carry the request id, first that of the JSON protocols.
const REQUEST_ID_HEADERS: [&str; 2] = ["x-amzn-requestid", "x-amz-request-id"];

/// The output in a response with a status of success (2xx), or else the error. An empty body counts as `{}`; where
/// the model names no output, the body is not looked at.
///
/// # Errors
/// The error that the service sent, an unmodelled one as `Unhandled` with its code and message; or a response error,
/// when the output cannot be read. Either keeps the response.
pub fn parse_response<O: Operation>(response: Response<impl AsRef<[u8]>>) -> Result<O::Output, SdkError<O::Error>> {
    if !response.status().is_success() {
        return Err(errors::read::<O>(raw(&response)));
    }
    let body = response.body().as_ref();
    let body = if body.is_empty() || !O::WIRE.has_output { b"{}" } else { body };
    let mut output = match json::from_slice(body) {
        Ok(output) => output,
        Err(error) => return Err(SdkError::response_error(error, raw(&response))),
    };
    O::set_request_id(&mut output, request_id(response.headers()));
    Ok(output)
}

#[inline]
fn request_id(headers: &HeaderMap) -> Option<String> {
    let id = REQUEST_ID_HEADERS.iter().find_map(|name| headers.get(*name));
    id.map(|id| String::from_utf8_lossy(id.as_bytes()).into_owned())
}

/// A response as it is kept with an error.
#[inline]
pub fn raw(response: &Response<impl AsRef<[u8]>>) -> RawResponse {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let headers = response.headers().iter().map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes())));
    let mut raw = RawResponse::new(response.status().as_u16().into(), response.body().as_ref().into());
    *raw.headers_mut() = headers.collect::<Vec<_>>().into();
    raw
}
