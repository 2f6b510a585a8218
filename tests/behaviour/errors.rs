//! Errors say what happened, keep their metadata, and turn into the crate's one `Error`.

use std::error::Error as _;

use servicecatalog::error::{DisplayErrorContext, ErrorMetadata, ProvideErrorMetadata};
use servicecatalog::http::parse_response;
use servicecatalog::operation::RequestId;
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlan;
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError;
use servicecatalog::types::error::{InvalidStateException, ResourceNotFoundException};
use servicecatalog::{Error, meta};

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

/// The error in a response with this body.
fn answered(body: &str) -> ExecuteProvisionedProductPlanError {
    let response = http::Response::builder().status(400).body(body.as_bytes().to_vec()).unwrap();
    parse_response::<ExecuteProvisionedProductPlan>(response).unwrap_err().into_service_error()
}

#[test]
fn a_message_under_another_name_than_the_model_has_is_not_lost() {
    for name in ["Message", "message", "MESSAGE", "errorMessage"] {
        let error = answered(&format!(r#"{{"__type":"InvalidStateException","{name}":"already ran"}}"#));
        let ExecuteProvisionedProductPlanError::InvalidStateException(error) = error else { panic!("{error:?}") };
        assert_eq!(error.message(), Some("already ran"), "{name}");
        assert_eq!(error.to_string(), "InvalidStateException: already ran", "{name}");
        assert_eq!(error.meta().message(), Some("already ran"), "{name}");
    }
    let error = answered(r#"{"__type":"InvalidStateException","message":"other","Message":"modelled"}"#);
    assert_eq!(error.to_string(), "InvalidStateException: modelled (ExecuteProvisionedProductPlan)");
}

#[test]
fn an_error_that_was_built_shows_the_message_of_its_metadata() {
    let meta = ErrorMetadata::builder().message("already ran").build();
    let error = InvalidStateException::builder().meta(meta).build();
    assert_eq!(error.to_string(), "InvalidStateException: already ran");
}

#[test]
fn meta_has_what_it_takes_to_sign_and_send() {
    assert_eq!((meta::ENDPOINT_PREFIX, meta::SIGNING_NAME), ("servicecatalog", "servicecatalog"));
}
