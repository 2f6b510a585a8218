//! Requests and responses of the Service Catalog crate: nothing that anybody may send makes it panic, and what is told
//! of an error is what the message says.

use arbitrary::{Arbitrary, Result, Unstructured};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use serde_json::Value;
use servicecatalog::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use servicecatalog::http::{self as wire, Operation, RejectionKind, RequestConfig};
use servicecatalog::json;
use servicecatalog::operation::RequestId;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlan as Plan, ExecuteProvisionedProductPlanError as PlanError,
    ExecuteProvisionedProductPlanInput as PlanInput, ExecuteProvisionedProductPlanOutput as PlanOutput,
};
use servicecatalog::types::error::InvalidStateException;

use super::catalog;
use super::oracle::{Kind, Verdict, judge};

const NAMES: [&str; 8] = [
    "x-amzn-errortype",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-amzn-query-error",
    "x-amz-target",
    "content-type",
    "content-encoding",
    "content-length",
];

const VALUES: [&str; 8] = [
    "InvalidStateException",
    "com.amazonaws.servicecatalog#ResourceNotFoundException:http://internal/",
    "#:",
    "AWS242ServiceCatalogService.ExecuteProvisionedProductPlan",
    "application/x-amz-json-1.1",
    "Application/X-Amz-Json-1.1; charset=utf-8",
    "identity",
    "gzip",
];

fn headers(data: &mut Unstructured<'_>) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for _ in 0..data.int_in_range(0..=6)? {
        let name = HeaderName::from_static(data.choose(&NAMES)?);
        let value = if data.arbitrary()? { data.choose(&VALUES)?.as_bytes() } else { <&[u8]>::arbitrary(data)? };
        if let Ok(value) = HeaderValue::from_bytes(value) {
            headers.append(name, value);
        }
    }
    Ok(headers)
}

/// Any status, headers and body as a response.
///
/// # Errors
/// The data is used up.
pub fn response(data: &mut Unstructured<'_>) -> Result<()> {
    let status = if data.arbitrary()? { 400 } else { data.int_in_range(100..=999)? };
    let headers = headers(data)?;
    let body = data.bytes(data.len())?.to_vec();
    let mut response = Response::new(body.clone());
    *response.status_mut() = StatusCode::from_u16(status).expect("three digits");
    *response.headers_mut() = headers.clone();
    let parsed = wire::parse_response::<Plan>(response);
    assert_eq!(parsed.request_id().map(str::to_owned), request_id(&headers), "{headers:?}");
    match parsed {
        Ok(output) => {
            assert!((200..300).contains(&status));
            assert_eq!(output.record_detail(), read_output(&body).expect("it was read").record_detail());
        }
        Err(error) => {
            assert!(!DisplayErrorContext(&error).to_string().is_empty());
            assert!(!error.to_string().is_empty());
            failure(status, &headers, &body, &error);
        }
    }
    Ok(())
}

fn read_output(body: &[u8]) -> Option<PlanOutput> {
    json::from_slice(if body.is_empty() { b"{}" } else { body }).ok()
}

fn request_id(headers: &HeaderMap) -> Option<String> {
    let header = headers.get("x-amzn-requestid").or(headers.get("x-amz-request-id"));
    header.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Code, message, kind and response of an error are those of the message.
fn failure(status: u16, headers: &HeaderMap, body: &[u8], error: &SdkError<PlanError>) {
    let raw = error.raw_response().expect("a response came");
    assert_eq!((raw.status().as_u16(), raw.body().as_ref()), (status, body));
    let SdkError::ServiceError(service) = error else {
        assert!((200..300).contains(&status) && read_output(body).is_none(), "{error:?}");
        return;
    };
    assert!(!(200..300).contains(&status));
    let is_json = matches!(judge(&Kind::Document, body), Verdict::Read { .. });
    let said = serde_json::from_slice::<Value>(body).ok().filter(|said| is_json && said.is_object());
    let Some(said) = said.or_else(|| body.is_empty().then(|| serde_json::json!({}))) else { return };
    let header = headers.get("x-amzn-errortype").map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    // A number as a code is text; which of several messages counts is the body's order, which a map has lost.
    let text = |name: &str| said.get(name).and_then(Value::as_str).map(str::to_owned);
    if ["__type", "code"].iter().any(|name| said.get(name).is_some_and(|value| !value.is_string())) {
        return;
    }
    let code = [header, text("__type"), text("code")].into_iter().flatten().find_map(|text| shape_name(&text));
    assert_eq!(service.err().code(), code.as_deref(), "{said}");
    let is_message = |(name, _): &(&String, &Value)| name.eq_ignore_ascii_case("message");
    let messages: Vec<&Value> =
        said.as_object().into_iter().flatten().filter(is_message).map(|(_, value)| value).collect();
    if let [Value::String(message)] = messages.as_slice() {
        assert_eq!(service.err().message(), Some(message.as_str()), "{said}");
    }
    let is_state = code.as_deref() == Some("InvalidStateException") && state(body).is_some();
    assert_eq!(service.err().is_invalid_state_exception(), is_state, "{said}");
    if is_state {
        assert!(service.err().to_string().contains("InvalidStateException"));
    }
}

fn state(body: &[u8]) -> Option<InvalidStateException> {
    json::from_slice(if body.is_empty() { b"{}" } else { body }).ok()
}

/// Extracts a shape's name: the text between `#` and `:`.
fn shape_name(text: &str) -> Option<String> {
    let before = text.split(':').next().unwrap_or_default();
    let name = before.split_once('#').map_or(before, |(_, name)| name).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Any method, headers and body as a request.
///
/// # Errors
/// The data is used up.
pub fn request(data: &mut Unstructured<'_>) -> Result<()> {
    let method = data.choose(&[Method::POST, Method::POST, Method::GET])?.clone();
    let mut headers = headers(data)?;
    if data.arbitrary()? {
        headers.insert("x-amz-target", HeaderValue::from_static(Plan::TARGET));
        headers.insert("content-type", HeaderValue::from_static(Plan::CONTENT_TYPE));
    }
    let body = data.bytes(data.len())?.to_vec();
    let mut request = Request::new(body.clone());
    *request.method_mut() = method.clone();
    *request.headers_mut() = headers.clone();
    let input = json::from_slice::<PlanInput>(if body.is_empty() { b"{}" } else { &body });
    match wire::parse_request::<Plan>(&request) {
        Ok(parsed) => {
            assert_eq!((method, wire::target(&request)), (Method::POST, Some(Plan::TARGET)));
            assert_eq!(Some(parsed.input), input.ok());
        }
        Err(rejection) => {
            if let RejectionKind::Body(error) = rejection.kind() {
                assert_eq!(Some(error), input.as_ref().err());
            }
            let answer = rejection.to_response();
            assert!(answer.status().is_client_error());
            let told: Value = serde_json::from_slice(answer.body()).expect("an answer is JSON");
            assert_eq!(told["__type"], rejection.code());
            assert_eq!(told["message"], rejection.to_string());
        }
    }
    Ok(())
}

/// Round trip: each side reads exactly what the other sent, be it an input, an output or a modelled error.
///
/// # Errors
/// The data is used up.
pub fn exchange(data: &mut Unstructured<'_>) -> Result<()> {
    let input = catalog::plan_input(data)?;
    let config = RequestConfig::new("https://servicecatalog.example").expect("an endpoint");
    let request = wire::to_request::<Plan>(&input, &config).expect("an input has a JSON form");
    let parsed = wire::parse_request::<Plan>(&request).expect("a request of ours");
    assert_eq!((parsed.missing.is_empty(), parsed.input), (true, input));

    let output = catalog::plan_output(data)?;
    let response = wire::to_response::<Plan>(Ok(&output)).expect("an output has a JSON form");
    assert_eq!(wire::parse_response::<Plan>(response).expect("a response of ours"), output);

    let state = catalog::invalid_state(data)?;
    let sent = PlanError::InvalidStateException(state.clone());
    let response = wire::to_response::<Plan>(Err(&sent)).expect("an error has a JSON form");
    match wire::parse_response::<Plan>(response).map_err(SdkError::into_service_error) {
        Err(PlanError::InvalidStateException(got)) => {
            assert_eq!(got.message(), state.message());
            assert_eq!(ProvideErrorMetadata::code(&got), Some("InvalidStateException"));
        }
        other => panic!("{sent:?} came as {other:?}"),
    }
    Ok(())
}
