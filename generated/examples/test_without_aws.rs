// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Tests code that calls the service, without AWS and without a socket.
//!
//! ```text
//! cargo test --features test-util --test test_without_aws
//! ```
//!
//! Input is checked, requests are signed and failures are retried as in production: only the connection is replaced.

use std::error::Error;
use std::io;

use servicecatalog::Client;
use servicecatalog::error::SdkError;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError, ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::test_util::{mock, mock_client};
use servicecatalog::types::RecordDetail;
use servicecatalog::types::error::InvalidParametersException;

/// The code to test, which does not know whether its client is a mock.
async fn call(
    client: &Client,
) -> Result<
    ExecuteProvisionedProductPlanOutput,
    SdkError<ExecuteProvisionedProductPlanError>,
> {
    client.execute_provisioned_product_plan().plan_id("plan-id").send().await
}

/// Runs a call. `#[tokio::test]` does the same, with the feature `macros` of tokio.
fn run<T>(call: impl Future<Output = T>) -> io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(call))
}

#[test]
fn the_answer_arrives() -> Result<(), Box<dyn Error>> {
    let answer = ExecuteProvisionedProductPlanOutput::builder()
        .record_detail(RecordDetail::builder().record_id("record-id").build())
        .build();
    let expected = answer.clone();
    let rule = mock!(Client::execute_provisioned_product_plan)
        .then_output(move || answer.clone());
    let rules = [&rule];
    let client = mock_client!(servicecatalog, rules);
    let output = run(call(&client))??;
    assert_eq!(output, expected);
    Ok(())
}

#[test]
fn a_failure_that_may_pass_is_retried() -> Result<(), Box<dyn Error>> {
    let answer = ExecuteProvisionedProductPlanOutput::builder()
        .record_detail(RecordDetail::builder().record_id("record-id").build())
        .build();
    let rule = mock!(Client::execute_provisioned_product_plan)
        .sequence()
        .http_status(503, None)
        .output(move || answer.clone())
        .build();
    let rules = [&rule];
    let client = mock_client!(servicecatalog, rules);
    run(call(&client))??;
    assert_eq!(rule.num_calls(), 2);
    Ok(())
}

#[test]
fn a_refusal_is_told_apart() -> Result<(), Box<dyn Error>> {
    let refusal = InvalidParametersException::builder().build();
    let rule = mock!(Client::execute_provisioned_product_plan)
        .then_error(move || ExecuteProvisionedProductPlanError::InvalidParametersException(
            refusal.clone(),
        ));
    let rules = [&rule];
    let client = mock_client!(servicecatalog, rules);
    let Err(error) = run(call(&client))? else {
        return Err("there is an answer".into())
    };
    assert!(error.into_service_error().is_invalid_parameters_exception());
    Ok(())
}
