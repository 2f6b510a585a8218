// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! For tests of programs that call the service: a client whose requests never reach a socket.
//!
//! Needs the feature `test-util`.
//!
//! - [`mock!`] says what an operation answers, and [`mock_client!`] makes a client of such rules. The macros have the names
//!   and forms of the crate `aws-smithy-mocks`.
//! - [`StaticReplayClient`] gives prepared responses in turn, and compares the requests with the expected ones afterwards.
//! - [`capture_request`] gives one response, and keeps the request.
//!
//! Everything but the connection is as in production: input is validated, requests are signed, failures are retried, and
//! answers go through the wire format. [`with_test_defaults`](crate::config::Builder::with_test_defaults) sets what a test
//! needs to be the same each time, and retries that do not wait.
//!
//! ```text
//! mock!(Client::method)
//!     .match_requests(|input| …)              of several filters the last one counts
//!     .then_output(|| …)                      an output
//!     .then_error(|| …)                       an error of the operation
//!     .then_http_response(|| …)               any response
//!     .sequence()                             one answer after the other:
//!         .output(|| …) .error(|| …) .http_status(503, None) .http_response(|| …)
//!         .times(3)                           the last one several times
//!         .repeatedly()                       the last one forever
//!         .build()
//! ```
//!
//! # Examples
//!
//! A rule:
//!
//! ```
//! use servicecatalog::operation::execute_provisioned_product_plan::{
//!     ExecuteProvisionedProductPlanOutput,
//! };
//! use servicecatalog::test_util::{mock, mock_client};
//! use servicecatalog::types::RecordDetail;
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let expected = ExecuteProvisionedProductPlanOutput::builder()
//!         .record_detail(RecordDetail::builder().record_id("record-id").build())
//!         .build();
//!     let answer = expected.clone();
//!     let rule = mock!(servicecatalog::Client::execute_provisioned_product_plan)
//!         .then_output(move || answer.clone());
//!     let rules = [&rule];
//!     let client = mock_client!(servicecatalog, rules);
//!     let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//!     let output = runtime
//!         .block_on(client.execute_provisioned_product_plan().plan_id("plan-id").send())?;
//!     assert_eq!(output, expected);
//!     assert_eq!(rule.num_calls(), 1);
//!     Ok(())
//! }
//! ```
//!
//! A request:
//!
//! ```
//! use servicecatalog::test_util::capture_request;
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let (http_client, request) = capture_request(None);
//!     let config = servicecatalog::Config::builder()
//!         .with_test_defaults()
//!         .region(servicecatalog::config::Region::new("eu-central-1"))
//!         .http_client(http_client);
//!     let client = servicecatalog::Client::from_conf(config.build());
//!     let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//!     let answered = runtime
//!         .block_on(client.execute_provisioned_product_plan().plan_id("plan-id").send());
//!     println!("{answered:?}");
//!     let request = request.expect_request();
//!     let target = request.headers().get("x-amz-target");
//!     let is_of_operation = target
//!         .is_some_and(|target| target.ends_with(".ExecuteProvisionedProductPlan"));
//!     assert!(is_of_operation);
//!     Ok(())
//! }
//! ```

mod capture;
mod defaults;
mod macros;
mod message;
mod mock;
mod replay;
mod rule;
mod sequence;
pub use capture::{CaptureRequestHandler, CaptureRequestReceiver, capture_request};
pub use macros::{mock, mock_client};
pub use mock::{MockHttpClient, RuleMode};
pub use replay::{ReplayEvent, StaticReplayClient};
pub use rule::{Rule, RuleBuilder};
pub use sequence::{FinishedSequence, SequenceBuilder};
