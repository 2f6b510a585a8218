use std::error::Error;
use std::fmt;

use crate::error::sdk_error::SdkError;
use crate::error::{
    BuildError, ConnectorError, DisplayErrorContext, ErrorMetadata, ProvideErrorMetadata, RawResponse, Unhandled,
    write_context,
};
use crate::request_id::{REQUEST_ID, RequestId};

/// As the emitted error of an operation.
#[derive(Debug)]
struct ExecuteError(Unhandled);

impl From<Unhandled> for ExecuteError {
    fn from(error: Unhandled) -> Self {
        Self(error)
    }
}

impl fmt::Display for ExecuteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)?;
        write_context(f, Some("ExecuteProvisionedProductPlan"), self.0.meta())
    }
}

impl Error for ExecuteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl ProvideErrorMetadata for ExecuteError {
    fn meta(&self) -> &ErrorMetadata {
        self.0.meta()
    }
}

fn raw() -> RawResponse {
    let mut raw = RawResponse::new(400.into(), "{}".into());
    raw.headers_mut().insert("x-amzn-requestid", "a-1");
    raw
}

fn service_error() -> SdkError<ExecuteError> {
    let metadata =
        ErrorMetadata::builder().code("InvalidStateException").message("no changes").custom(REQUEST_ID, "a-1").build();
    SdkError::service_error(ExecuteError(Unhandled::new(metadata, Some("cause".into()))), raw())
}

fn response_error() -> SdkError<ExecuteError> {
    SdkError::response_error("unexpected end", raw())
}

fn construction_failure() -> SdkError<ExecuteError> {
    BuildError::missing_field("plan_id", "").into()
}

fn dispatch_failure() -> SdkError<ExecuteError> {
    SdkError::dispatch_failure(ConnectorError::io(std::io::Error::other("refused").into()))
}

#[test]
fn display_says_what_happened() {
    let expected = "InvalidStateException: no changes (ExecuteProvisionedProductPlan, request id a-1)";
    assert_eq!(service_error().to_string(), expected);
    assert_eq!(response_error().to_string(), "cannot parse the response: unexpected end");
    assert_eq!(construction_failure().to_string(), "cannot build the request: `plan_id` is missing");
    let timeout = SdkError::<ExecuteError>::timeout_error("3 s are over");
    assert_eq!(timeout.to_string(), "the call took too long: 3 s are over");
    assert_eq!(dispatch_failure().to_string(), "no response came: I/O error");
}

#[test]
fn the_chain_goes_on_behind_the_message() {
    for (error, causes) in [
        (service_error(), ": cause"),
        (response_error(), ""),
        (construction_failure(), ""),
        (dispatch_failure(), ": refused"),
        (SdkError::timeout_error("3 s are over"), ""),
    ] {
        let message = error.to_string();
        assert_eq!(DisplayErrorContext(error).to_string(), message + causes);
    }
}

#[test]
fn the_service_error_is_reached_by_reference_and_by_value() {
    assert_eq!(service_error().as_service_error().and_then(ExecuteError::code), Some("InvalidStateException"));
    assert_eq!(service_error().into_service_error().code(), Some("InvalidStateException"));
    assert!(response_error().as_service_error().is_none());
}

#[test]
fn another_error_becomes_unhandled_and_keeps_its_words() {
    let unhandled = response_error().into_service_error();
    assert_eq!(unhandled.code(), None);
    let expected = "cannot parse the response: unexpected end (ExecuteProvisionedProductPlan)";
    assert_eq!(DisplayErrorContext(unhandled).to_string(), expected);
}

#[test]
fn metadata_and_response_are_those_of_the_service() {
    assert_eq!(service_error().code(), Some("InvalidStateException"));
    assert_eq!(response_error().code(), None);
    assert_eq!(service_error().raw_response(), Some(&raw()));
    assert_eq!(response_error().request_id(), Some("a-1"));
    assert_eq!(construction_failure().raw_response(), None);
    assert_eq!(construction_failure().request_id(), None);
}

#[test]
fn causes_and_service_errors_can_be_taken_out() {
    let source = construction_failure().into_source().expect("it has a cause");
    assert_eq!(source.downcast_ref::<BuildError>().and_then(BuildError::field), Some("plan_id"));
    let mapped = service_error().map_service_error(|error| error.code().map(str::to_owned));
    assert_eq!(mapped.as_service_error(), Some(&Some("InvalidStateException".to_owned())));
    assert_eq!(mapped.raw_response(), Some(&raw()));
}

#[test]
fn a_failed_dispatch_tells_its_sort_and_its_connector() {
    let SdkError::DispatchFailure(failure) = dispatch_failure() else { panic!("it is one") };
    assert!(failure.is_io() && !failure.is_timeout() && !failure.is_user() && !failure.is_other());
    assert_eq!(failure.as_other(), None);
    assert!(failure.as_connector_error().is_some_and(ConnectorError::is_io));
    let source = dispatch_failure().into_source().expect("it has a cause");
    assert!(source.downcast_ref::<ConnectorError>().is_some());
    assert!(matches!(dispatch_failure().map_service_error(|_| ()), SdkError::DispatchFailure(_)));
}

#[test]
fn the_raw_response_may_be_of_any_type() {
    let error = SdkError::<ExecuteError, u16>::response_error("unexpected end", 502);
    assert_eq!(error.raw_response(), Some(&502));
    assert_eq!(error.into_service_error().code(), None);
}

#[test]
fn an_error_is_small_and_crosses_threads() {
    fn crosses_threads<T: Send + Sync + 'static>() {}
    crosses_threads::<SdkError<ExecuteError>>();
    assert!(size_of::<SdkError<ExecuteError>>() <= 4 * size_of::<usize>());
}
