//! Tests as users write them, with the emitted macros: rules for methods, sequences, replayed and captured requests.

use servicecatalog::config::http::SdkBody;
use servicecatalog::config::{HttpClient, Region};
use servicecatalog::error::ProvideErrorMetadata as _;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError, ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput;
use servicecatalog::test_util::{ReplayEvent, RuleMode, StaticReplayClient, capture_request, mock, mock_client};
use servicecatalog::types::RecordDetail;
use servicecatalog::types::error::InvalidStateException;
use servicecatalog::{Client, Config};

use super::block_on;

fn record(id: &str) -> ExecuteProvisionedProductPlanOutput {
    let detail = RecordDetail::builder().record_id(id).build();
    ExecuteProvisionedProductPlanOutput::builder().record_detail(detail).build()
}

fn id(output: &ExecuteProvisionedProductPlanOutput) -> Option<&str> {
    output.record_detail()?.record_id()
}

fn invalid_state() -> ExecuteProvisionedProductPlanError {
    let error = InvalidStateException::builder().message("no changes").build();
    ExecuteProvisionedProductPlanError::InvalidStateException(error)
}

#[test]
fn rules_answer_by_operation_and_input() {
    let first = mock!(Client::execute_provisioned_product_plan)
        .match_requests(|input| input.plan_id() == Some("plan-1"))
        .then_output(|| record("rec-1"));
    let others = mock!(Client::execute_provisioned_product_plan).then_error(invalid_state);
    let action = mock!(Client::execute_provisioned_product_service_action)
        .then_output(|| ExecuteProvisionedProductServiceActionOutput::builder().build());
    let client = mock_client!(servicecatalog, RuleMode::MatchAny, [&first, &others, &action]);
    block_on(async {
        let output = client.execute_provisioned_product_plan().plan_id("plan-1").send().await.unwrap();
        assert_eq!(id(&output), Some("rec-1"));
        let error = client.execute_provisioned_product_plan().plan_id("plan-2").send().await.unwrap_err();
        assert_eq!((error.code(), error.message()), (Some("InvalidStateException"), Some("no changes")));
        assert!(error.into_service_error().is_invalid_state_exception());
        let call = client.execute_provisioned_product_service_action();
        call.provisioned_product_id("pp-1").service_action_id("act-1").send().await.unwrap();
    });
    assert_eq!([&first, &others, &action].map(|rule| rule.num_calls()), [1, 1, 1]);
}

#[test]
fn a_sequence_shows_how_a_failure_is_retried() {
    let rule = mock!(Client::execute_provisioned_product_plan)
        .sequence()
        .http_status(503, None)
        .times(2)
        .output(|| record("rec-1"))
        .error(invalid_state)
        .repeatedly()
        .build();
    let client = mock_client!(servicecatalog, [&rule]);
    let call = || client.execute_provisioned_product_plan().plan_id("plan-1").send();
    block_on(async {
        assert_eq!(id(&call().await.unwrap()), Some("rec-1"));
        assert_eq!(rule.num_calls(), 3);
        assert!(call().await.is_err() && call().await.is_err());
    });
    assert_eq!(rule.num_calls(), 5);
}

#[test]
fn a_mocked_client_can_be_configured() {
    let rule = mock!(Client::execute_provisioned_product_plan).then_output(|| record("rec-1"));
    let client = mock_client!(servicecatalog, RuleMode::Sequential, &[&rule], |config| {
        config.region(Region::new("eu-central-1"))
    });
    assert_eq!(client.config().region().map(Region::as_ref), Some("eu-central-1"));
    // An invalid input reaches no rule.
    block_on(client.execute_provisioned_product_plan().send()).unwrap_err();
    assert_eq!(rule.num_calls(), 0);
}

fn client(http_client: impl HttpClient) -> Client {
    let config = Config::builder().with_test_defaults().endpoint_url("http://localhost:1").http_client(http_client);
    Client::from_conf(config.region(Region::new("us-east-1")).build())
}

#[test]
fn responses_are_replayed_and_requests_captured() {
    let expected = r#"{ "PlanId": "plan-1", "IdempotencyToken": "token-1" }"#;
    let request = http::Request::post("http://localhost:1/")
        .header("content-type", "application/x-amz-json-1.1")
        .body(SdkBody::from(expected))
        .unwrap();
    let response = http::Response::new(SdkBody::from(r#"{"RecordDetail":{"RecordId":"rec-1"}}"#));
    let replay = StaticReplayClient::new(vec![ReplayEvent::new(request, response)]);
    let call = |client: &Client| {
        client.execute_provisioned_product_plan().plan_id("plan-1").idempotency_token("token-1").send()
    };
    let output = block_on(call(&client(replay.clone()))).unwrap();
    assert_eq!(id(&output), Some("rec-1"));
    replay.relaxed_requests_match();

    let (http_client, request) = capture_request(None);
    block_on(call(&client(http_client))).unwrap();
    let request = request.expect_request();
    assert!(request.headers().get("authorization").is_some_and(|value| value.contains("/us-east-1/servicecatalog/")));
}
