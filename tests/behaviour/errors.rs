//! Errors say what happened, keep their metadata, and turn into the crate's one `Error`.

use std::error::Error as _;

use servicecatalog::Error;
use servicecatalog::error::{DisplayErrorContext, ErrorMetadata, ProvideErrorMetadata};
use servicecatalog::operation::RequestId;
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError;
use servicecatalog::types::error::{InvalidStateException, ResourceNotFoundException};

#[test]
fn an_error_is_written_with_its_message_and_operation() {
    let error = InvalidStateException::builder().message("not ready").build();
    assert_eq!(error.to_string(), "InvalidStateException: not ready");
    assert_eq!((error.message(), error.code()), (Some("not ready"), Some("InvalidStateException")));
    let error = ExecuteProvisionedProductPlanError::from(error);
    assert!(error.is_invalid_state_exception() && !error.is_resource_not_found_exception());
    assert_eq!(error.to_string(), "InvalidStateException: not ready (ExecuteProvisionedProductPlan)");
    assert_eq!(DisplayErrorContext(&error).to_string(), error.to_string());
    assert!(error.source().is_none());
}

#[test]
fn an_error_without_a_message_is_named() {
    let error = ResourceNotFoundException::builder().build();
    assert_eq!(error.to_string(), "ResourceNotFoundException");
    assert_eq!(ResourceNotFoundException::HTTP_STATUS, 400);
}

#[test]
fn what_the_model_does_not_name_keeps_code_and_message() {
    let meta = ErrorMetadata::builder().code("ThrottlingException").message("slow down").build();
    let error = ExecuteProvisionedProductPlanError::generic(meta);
    assert_eq!((error.code(), error.message()), (Some("ThrottlingException"), Some("slow down")));
    assert!(error.is_throttling() && !error.is_validation());
    assert_eq!(error.to_string(), "ThrottlingException: slow down (ExecuteProvisionedProductPlan)");
    assert_eq!(error.request_id(), None);
}

#[test]
fn errors_of_operations_become_the_error_of_the_crate() {
    let error = ExecuteProvisionedProductPlanError::from(InvalidStateException::builder().message("m").build());
    let error = Error::from(error);
    assert!(matches!(&error, Error::InvalidStateException(inner) if inner.message() == Some("m")));
    assert_eq!(error.to_string(), "InvalidStateException: m");
}
