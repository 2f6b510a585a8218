//! Single calls: tokens, checks before sending, retries, and what errors say.

use std::time::Duration;

use servicecatalog::config::retry::RetryConfig;
use servicecatalog::config::{BehaviorVersion, Builder, Credentials, Region};
use servicecatalog::error::{DisplayErrorContext, ProvideErrorMetadata as _, SdkError};
use servicecatalog::operation::RequestId as _;
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
use servicecatalog::validate::{Level, Violations};
use servicecatalog::{Client, Config, Error};

use super::block_on;
use super::server::{Answer, Request, Response, Server};

const RECORD: &str = r#"{"RecordDetail":{"RecordId":"rec-1"}}"#;

fn answer(status: u16, body: &str) -> Answer {
    let headers = vec![("x-amzn-requestid", "id-1".to_owned())];
    Answer::Response(Response { status, headers, body: body.to_owned() })
}

fn config(server: &Server) -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .endpoint_url(server.url())
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
}

fn client(server: &Server) -> Client {
    Client::from_conf(config(server).build())
}

/// A member of a request's body, which is a text.
fn text(request: &Request, member: &str) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(&request.body).unwrap();
    body[member].as_str().map(str::to_owned)
}

#[test]
fn a_token_is_filled_once_and_kept_over_retries() {
    let throttled = || answer(400, r#"{"__type":"ThrottlingException"}"#);
    let server = Server::start(vec![throttled(), answer(503, ""), answer(200, RECORD), answer(200, RECORD)]);
    let client = client(&server);
    let call = client.execute_provisioned_product_plan().plan_id("plan-1");
    block_on(async {
        call.clone().send().await.unwrap();
        call.send().await.unwrap();
    });
    let requests = server.requests();
    let tokens: Vec<Option<String>> = requests.iter().map(|request| text(request, "IdempotencyToken")).collect();
    assert!(tokens[0].as_ref().is_some_and(|token| token.len() == 36), "{tokens:?}");
    assert!(tokens[0] == tokens[1] && tokens[1] == tokens[2], "{tokens:?}");
    assert_ne!(tokens[2], tokens[3], "another call is another token");
    let attempts: Vec<_> = requests.iter().map(|request| request.header("amz-sdk-request").unwrap()).collect();
    assert_eq!(attempts, ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3", "attempt=1; max=3"]);
}

#[test]
fn a_token_comes_from_the_provider_unless_the_input_has_one() {
    let server = Server::start(vec![answer(200, RECORD), answer(200, RECORD)]);
    let client = Client::from_conf(config(&server).idempotency_token_provider("the-token").build());
    block_on(async {
        let call = || client.execute_provisioned_product_plan().plan_id("plan-1");
        call().send().await.unwrap();
        call().idempotency_token("mine").send().await.unwrap();
    });
    let tokens: Vec<_> = server.requests().iter().filter_map(|request| text(request, "IdempotencyToken")).collect();
    assert_eq!(tokens, ["the-token", "mine"]);
}

#[test]
fn all_violations_are_told_and_nothing_is_sent() {
    let server = Server::start(vec![answer(200, "{}")]);
    let client = client(&server);
    let error = block_on(client.execute_provisioned_product_service_action().service_action_id("").send()).unwrap_err();
    let SdkError::ConstructionFailure(_) = &error else { panic!("{error:?}") };
    let expected = "cannot build the request: 2 validation errors detected. \
                    Value at '/ProvisionedProductId' failed to satisfy constraint: Member must not be null; \
                    Value with length 0 at '/ServiceActionId' failed to satisfy constraint: Member must have length \
                    between 1 and 100, inclusive";
    assert_eq!(error.to_string(), expected);
    let source = error.into_source().unwrap();
    let violations: &Violations = source.downcast_ref().expect("the source is the violations");
    assert_eq!(violations.total(), 2);
    assert!(server.requests().is_empty());
}

#[test]
fn how_much_is_checked_is_the_callers_choice() {
    let server = Server::start(vec![answer(200, RECORD), answer(200, RECORD)]);
    let long = "x".repeat(101);
    block_on(async {
        // The default leaves what is too long to the service.
        client(&server).execute_provisioned_product_plan().plan_id(&long).send().await.unwrap();
        let strict = Client::from_conf(config(&server).validation(Level::Strict).build());
        let error = strict.execute_provisioned_product_plan().plan_id(&long).send().await.unwrap_err();
        assert!(error.to_string().contains("between 1 and 100"), "{error}");
        let lax = strict.execute_provisioned_product_plan().plan_id(&long).customize();
        lax.config_override(Config::builder().validation(Level::Required)).send().await.unwrap();
    });
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn an_error_says_code_message_operation_and_request() {
    let state = r#"{"__type":"InvalidStateException","Message":"no changes"}"#;
    let server = Server::start(vec![answer(400, state), answer(400, state), answer(418, "tea")]);
    let client = client(&server);
    let call = || client.execute_provisioned_product_plan().plan_id("plan-1").send();
    let expected = "InvalidStateException: no changes (ExecuteProvisionedProductPlan, request id id-1)";
    block_on(async {
        let error = call().await.unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(DisplayErrorContext(&error).to_string(), expected);
        let error = Error::from(call().await.unwrap_err());
        assert_eq!(error.to_string(), expected);
        assert_eq!((error.code(), error.request_id()), (Some("InvalidStateException"), Some("id-1")));
        let error = Error::from(call().await.unwrap_err());
        assert_eq!(error.to_string(), "HTTP 418 I'm a teapot (ExecuteProvisionedProductPlan, request id id-1)");
    });
}

#[test]
fn a_call_can_move_between_threads() {
    fn can_move<T: Send>(value: T) -> T {
        value
    }
    let server = Server::start(vec![answer(200, RECORD), answer(200, RECORD), answer(200, RECORD)]);
    let client = client(&server);
    let call = || client.execute_provisioned_product_plan().plan_id("plan-1");
    block_on(async {
        can_move(call().send()).await.unwrap();
        can_move(call().customize().mutate_request(|_| {}).send()).await.unwrap();
        can_move(ExecuteProvisionedProductPlanInput::builder().plan_id("plan-1").send_with(&client)).await.unwrap();
    });
}
