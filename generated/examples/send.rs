// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Sends a request: with retries and a limit of time, and with each kind of error told apart.
//!
//! ```text
//! cargo run --features client --example send
//! ```
//!
//! Who sends it, and where to, stands in the environment: `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,
//! and `AWS_ENDPOINT_URL` for another address than the service's own, such as that of the example `serve`.
//! It ends with 0 for an answer, with 2 for an input that breaks a limit and was not sent, from 3 for errors that the
//! model names, and with 1 for any other.

use std::env;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use servicecatalog::config::retry::RetryConfig;
use servicecatalog::config::timeout::TimeoutConfig;
use servicecatalog::config::{EnvironmentVariableCredentialsProvider, Region};
use servicecatalog::error::SdkError;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError,
};
use servicecatalog::{Client, Config};

type Refusal = ExecuteProvisionedProductPlanError;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let client = configured();
    let call = client.execute_provisioned_product_plan().plan_id("plan-id").send();
    match runtime.block_on(call) {
        Ok(output) => {
            println!("{output:#?}");
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("{error}");
            Ok(ExitCode::from(exit_code(&error)))
        }
    }
}

/// Configures a client: make one, and clone it wherever it is needed.
fn configured() -> Client {
    let region = env::var("AWS_REGION").unwrap_or_else(|_| "us-east-1".to_owned());
    let timeouts = TimeoutConfig::builder().operation_timeout(Duration::from_secs(30));
    let mut config = Config::builder()
        .region(Region::new(region))
        .credentials_provider(EnvironmentVariableCredentialsProvider::new())
        .retry_config(RetryConfig::standard().with_max_attempts(5))
        .timeout_config(timeouts.build());
    config.set_endpoint_url(env::var("AWS_ENDPOINT_URL").ok());
    Client::from_conf(config.build())
}

/// Tells errors apart, once the retries are used up.
fn exit_code(error: &SdkError<Refusal>) -> u8 {
    match error {
        SdkError::ConstructionFailure(_) => 2,
        SdkError::ServiceError(error) => {
            match error.err() {
                Refusal::InvalidParametersException(_) => 3,
                Refusal::InvalidStateException(_) => 4,
                Refusal::ResourceNotFoundException(_) => 5,
                _ => 1,
            }
        }
        _ => 1,
    }
}
