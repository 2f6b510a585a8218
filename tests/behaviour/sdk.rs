//! Code as it is written for the AWS SDK, without its crate: only the crate's name is another. It imports no trait
//! that code for the SDK need not import.

use servicecatalog::Error;
use servicecatalog::error::{
    BuildError, ConnectorError, ErrorKind, ErrorMetadata, RawResponse, SdkError, UnknownVariantError,
};
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError as PlanError;
use servicecatalog::primitives::{Blob, DateTime, DateTimeFormat};
use servicecatalog::types::RecordStatus;
use servicecatalog::types::error::InvalidStateException;

type Answer = Result<(), SdkError<PlanError>>;

/// Converts a failed call with `?`.
fn converted(answer: Answer) -> Result<(), Error> {
    answer?;
    Ok(())
}

#[test]
fn the_code_of_an_operation_error_needs_no_trait() {
    let error = PlanError::generic(ErrorMetadata::builder().code("A").message("b").build());
    assert_eq!((error.meta().code(), error.meta().message()), (Some("A"), Some("b")));
    let error = PlanError::from(InvalidStateException::builder().build());
    assert_eq!(error.meta().code(), Some("InvalidStateException"));
}

#[test]
fn a_failed_call_becomes_the_error_of_the_crate() {
    let modelled = PlanError::from(InvalidStateException::builder().message("m").build());
    let answer = SdkError::service_error(modelled, RawResponse::new(400.into(), "".into()));
    let error = converted(Err(answer)).unwrap_err();
    assert!(matches!(&error, Error::InvalidStateException(inner) if inner.message() == Some("m")));
    let error = converted(Err(SdkError::timeout_error("3 s are over"))).unwrap_err();
    assert!(matches!(error, Error::Unhandled(_)));
    assert_eq!(error.to_string(), "the call took too long: 3 s are over");
    // The response may be of any type.
    let error = Error::from(SdkError::<PlanError, &str>::response_error("unexpected end", "{"));
    assert_eq!(error.to_string(), "cannot parse the response: unexpected end");
    let error = Error::from(BuildError::missing_field("plan_id", ""));
    assert_eq!(error.to_string(), "`plan_id` is missing");
}

#[test]
fn a_failed_dispatch_is_told_apart() {
    let refused = std::io::Error::new(std::io::ErrorKind::ConnectionRefused, "refused");
    let closed = ConnectorError::other("closed".into(), Some(ErrorKind::TransientError));
    for (error, is_io, kind) in
        [(ConnectorError::io(refused.into()), true, None), (closed, false, Some(ErrorKind::TransientError))]
    {
        let answer = SdkError::<PlanError>::dispatch_failure(error);
        let SdkError::DispatchFailure(failure) = &answer else { panic!("it is one") };
        assert_eq!((failure.is_io(), failure.as_other()), (is_io, kind));
        assert!(answer.as_service_error().is_none() && answer.raw_response().is_none());
        assert!(matches!(answer.into_service_error(), PlanError::Unhandled(_)));
    }
}

#[test]
fn an_enum_is_parsed_with_and_without_the_unknown() {
    assert_eq!(RecordStatus::try_parse("FAILED"), Ok(RecordStatus::Failed));
    let error: UnknownVariantError = RecordStatus::try_parse("NEW").unwrap_err();
    assert_eq!(error.to_string(), "`NEW` is not a value of the enum");
    assert_eq!(RecordStatus::values(), ["CREATED", "FAILED", "IN_PROGRESS", "IN_PROGRESS_IN_ERROR", "SUCCEEDED"]);
    assert!(RecordStatus::Failed < RecordStatus::InProgress && RecordStatus::Succeeded < RecordStatus::from("A"));
}

#[test]
fn primitives_are_there_whatever_the_slice_uses() {
    let (first, rest) = DateTime::read("1.5,2", DateTimeFormat::EpochSeconds, ',').unwrap();
    assert_eq!((first.secs(), first.subsec_nanos(), rest), (1, 500_000_000, "2"));
    assert_eq!(Blob::new("ab").to_string(), "6162");
}
