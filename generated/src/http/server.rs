// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The server's side: a request becomes an input, an output or error becomes a response.
//! Routes nothing by itself, and rejects no input for a constraint: that is for [`ParsedRequest::checked`].

use ::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName};
use ::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

use crate::http::errors::QUERY_ERROR;
use crate::http::request::TARGET;
use crate::http::{ErrorParts, Operation, Rejection, RejectionKind};
use crate::json::{self, EncodeError};
use crate::validate::{Level, Validate, Violations};

/// The largest body that is accepted when it is decompressed, in bytes.
const MAX_DECOMPRESSED: usize = 64 << 20;

/// The input in a request, and what it lacks.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParsedRequest<I> {
    /// The input; missing required members of the structures in it have their zero values.
    pub input: I,
    /// The required members that the body lacked.
    pub missing: Violations,
}

impl<I: Validate> ParsedRequest<I> {
    /// The input, if it lacks no required member and keeps the limits of a level.
    ///
    /// # Errors
    /// Every violation: missing members first, then the others.
    pub fn checked(self, level: Level) -> Result<I, Violations> {
        let violations = match self.input.validate(level) {
            Ok(()) => self.missing,
            Err(others) => self.missing.joined(others),
        };
        if violations.is_empty() { Ok(self.input) } else { Err(violations) }
    }
}

/// The operation that a request names, to be compared with [`Operation::TARGET`].
pub fn target<B>(request: &Request<B>) -> Option<&str> {
    request.headers().get(TARGET)?.to_str().ok()
}

/// The input in a request. An empty body counts as `{}`; absent members with a default take it.
///
/// # Errors
/// The request is not one of this operation, or its body cannot be read. A missing member is no error.
pub fn parse_request<O: Operation>(request: &Request<impl AsRef<[u8]>>) -> Result<ParsedRequest<O::Input>, Rejection> {
    // Of a request that is wrong in both, the method is named.
    if request.method() == Method::POST && target(request) != Some(O::TARGET) {
        return Err(Rejection { kind: RejectionKind::Target, content_type: O::CONTENT_TYPE });
    }
    parse_routed::<O>(request)
}

/// The input in a request that has been routed by its target; otherwise as [`parse_request`].
///
/// # Errors
/// Those of [`parse_request`].
pub fn parse_routed<O: Operation>(request: &Request<impl AsRef<[u8]>>) -> Result<ParsedRequest<O::Input>, Rejection> {
    let rejected = |kind| Rejection { kind, content_type: O::CONTENT_TYPE };
    let body = request.body().as_ref();
    if request.method() != Method::POST {
        return Err(rejected(RejectionKind::Method));
    }
    if !has_content_type(request.headers(), O::CONTENT_TYPE, body) {
        return Err(rejected(RejectionKind::ContentType));
    }
    let plain = decompressed::<O>(request.headers(), body).map_err(|()| rejected(RejectionKind::ContentEncoding))?;
    let body = plain.as_deref().unwrap_or(body);
    let body = if body.is_empty() { b"{}" } else { body };
    let (mut input, missing) = json::from_slice_checked(body).map_err(|fault| rejected(RejectionKind::Body(fault)))?;
    O::fill_defaults(&mut input);
    Ok(ParsedRequest { input, missing })
}

/// Whether the media type is the protocol's, whatever its parameters; without a body there may be none.
#[inline]
fn has_content_type(headers: &HeaderMap, expected: &str, body: &[u8]) -> bool {
    let Some(content_type) = headers.get(CONTENT_TYPE) else { return body.is_empty() };
    if content_type == expected {
        return true;
    }
    let media_type = content_type.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
    media_type.trim().eq_ignore_ascii_case(expected)
}

/// The decompressed body, `None` when it is plain already.
fn decompressed<O: Operation>(headers: &HeaderMap, body: &[u8]) -> Result<Option<Vec<u8>>, ()> {
    let Some(encoding) = headers.get(CONTENT_ENCODING) else { return Ok(None) };
    let name = encoding.to_str().map_err(|_| ())?.trim();
    if name.eq_ignore_ascii_case("identity") {
        return Ok(None);
    }
    match O::WIRE.coding {
        Some(_) if body.is_empty() => Ok(None),
        Some(coding) if name.eq_ignore_ascii_case(coding.name) => {
            (coding.decompress)(body, MAX_DECOMPRESSED).map(Some).map_err(|_| ())
        }
        _ => Err(()),
    }
}

/// The response that carries an output or error, with its status. Where the model names no output, the body is empty.
///
/// # Errors
/// The value has no JSON form.
pub fn to_response<O: Operation>(result: Result<&O::Output, &O::Error>) -> Result<Response<Vec<u8>>, EncodeError> {
    let content_type = O::CONTENT_TYPE;
    let error = match result {
        Ok(_) if !O::WIRE.has_output => return Ok(response(StatusCode::OK, content_type, Vec::new())),
        Ok(output) => return Ok(response(StatusCode::OK, content_type, json::to_vec(output)?)),
        Err(error) => error,
    };
    let ErrorParts { status, body, query_error } = O::encode_error(error)?;
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = response(status, content_type, body);
    if let Some(value) = query_error.and_then(|code| HeaderValue::try_from(code).ok()) {
        response.headers_mut().insert(HeaderName::from_static(QUERY_ERROR), value);
    }
    Ok(response)
}

/// A response with the headers that every one has.
#[inline]
pub fn response(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response<Vec<u8>> {
    let length = body.len();
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    response
}
