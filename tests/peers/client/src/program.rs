// A program in the style of the AWS SDK for Rust: it calls the two operations in every way that its users do, and says
// what came of it. Compiled as it is against aws-sdk-servicecatalog and against the emitted crate: whoever includes this
// file brings the one or the other into scope as `servicecatalog`, and `Answer` and `Response` of the server.

use std::collections::HashMap;
use std::time::Duration;

use servicecatalog::config::retry::{RetryConfig, RetryMode};
use servicecatalog::config::timeout::TimeoutConfig;
use servicecatalog::config::{AppName, BehaviorVersion, Credentials, Region, SharedCredentialsProvider};
use servicecatalog::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use servicecatalog::operation::RequestId;
use servicecatalog::operation::execute_provisioned_product_plan::builders::ExecuteProvisionedProductPlanInputBuilder;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError, ExecuteProvisionedProductPlanInput, ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::primitives::{DateTime, DateTimeFormat};
use servicecatalog::types::{RecordDetail, RecordStatus};
use servicecatalog::{Client, Config, Error};

type Lines = Vec<String>;

/// The answers that the program expects, in order.
pub fn script() -> Vec<Answer> {
    let record = r#"{"RecordDetail":{"RecordId":"rec-1","Status":"IN_PROGRESS","CreatedTime":1400000000.5,
        "RecordErrors":[{"Code":"E1","Description":"first"}],"RecordTags":[{"Key":"team","Value":"a"}],"Later":[1]}}"#;
    let state = r#"{"__type":"com.amazonaws.servicecatalog#InvalidStateException","Message":"the plan has no changes"}"#;
    let throttled = r#"{"__type":"ThrottlingException","message":"slow down"}"#;
    let missing = r#"{"__type":"ResourceNotFoundException","Message":"no such plan"}"#;
    vec![
        // success
        answer(200, "id-1", record),
        // service_error, twice
        answer(400, "id-2", state),
        answer(400, "id-3", state),
        // unknown_error
        answer(403, "id-4", r#"{"__type":"AccessDeniedException","message":"who are you?"}"#),
        // retries: two failures and an answer
        answer(400, "id-5", throttled),
        answer(503, "id-6", ""),
        answer(200, "id-7", record),
        // without_retries
        answer(502, "id-8", "<html>bad gateway</html>"),
        // customized: a header; another Region
        answer(200, "id-9", record),
        answer(200, "id-10", record),
        // send_with
        answer(200, "id-11", record),
        // parameters
        answer(200, "id-12", "{}"),
        // question_mark
        answer(400, "id-13", missing),
        // unreadable
        answer(200, "id-14", "no JSON"),
        // closed
        Answer::Nothing,
        // timeouts
        Answer::Stall(Duration::from_millis(1_500)),
    ]
}

fn answer(status: u16, id: &str, body: &str) -> Answer {
    let headers = vec![("x-amzn-requestid", id.to_owned()), ("content-type", "application/x-amz-json-1.1".to_owned())];
    Answer::Response(Response { status, headers, body: body.to_owned() })
}

/// Runs the program against the server at a URL, with another where nobody listens.
pub async fn run(url: &str, refusing: &str) -> Lines {
    let client = Client::from_conf(config(url).build());
    let mut lines = Lines::new();
    configuration(&client, &mut lines);
    fluent_builder(&client, &mut lines);
    success(&client, &mut lines).await;
    service_error(&client, &mut lines).await;
    unknown_error(&client, &mut lines).await;
    retries(&client, &mut lines).await;
    without_retries(&client, &mut lines).await;
    customized(&client, &mut lines).await;
    send_with(&client, &mut lines).await;
    parameters(&client, &mut lines).await;
    let error = question_mark(&client).await.expect_err("no such plan");
    lines.push(format!("? gives {:?} {:?}", error.code(), error.request_id()));
    unreadable(&client, &mut lines).await;
    closed(&client, &mut lines).await;
    timeouts(&client, &mut lines).await;
    refused(refusing, &mut lines).await;
    lines
}

fn config(url: &str) -> servicecatalog::config::Builder {
    let retries = RetryConfig::standard().with_max_attempts(3).with_initial_backoff(Duration::from_millis(1));
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "the-secret-key", None, None, "program"))
        .endpoint_url(url)
        .app_name(AppName::new("program").expect("a name"))
        .retry_config(retries)
        .timeout_config(TimeoutConfig::builder().operation_timeout(Duration::from_secs(30)).build())
}

fn configuration(client: &Client, lines: &mut Lines) {
    let config: &Config = client.config();
    lines.push(format!("region {:?}", config.region().map(Region::as_ref)));
    lines.push(format!("app name {:?}", config.app_name().map(AppName::as_ref)));
    let retries = config.retry_config().expect("it is set");
    lines.push(format!("{} attempts, standard: {}", retries.max_attempts(), retries.mode() == RetryMode::Standard));
    lines.push(format!("{:?}", config.timeout_config().and_then(TimeoutConfig::operation_timeout)));
    let shown = format!("{client:?} {config:?} {:?}", config.to_builder());
    lines.push(format!("a secret is shown: {}", shown.contains("the-secret-key")));
    let shared = SharedCredentialsProvider::new(Credentials::new("AKID", "other", Some("token".into()), None, "x"));
    let other = config.to_builder().region(Some(Region::from_static("us-east-1"))).credentials_provider(shared).build();
    lines.push(format!("changed region {:?}", other.region().map(ToString::to_string)));
    fn is_shared<T: Clone + Send + Sync + std::fmt::Debug + 'static>(_: &T) {}
    is_shared(client);
    is_shared(config);
}

fn fluent_builder(client: &Client, lines: &mut Lines) {
    let call = client.execute_provisioned_product_plan().plan_id("plan-1").set_accept_language(Some("jp".to_owned()));
    lines.push(format!("{:?} {:?}", call.get_plan_id(), call.as_input().get_accept_language()));
    let call = client.execute_provisioned_product_service_action().parameters("k", vec!["v".to_owned()]);
    lines.push(format!("{:?}", call.get_parameters()));
}

fn record(output: &ExecuteProvisionedProductPlanOutput, lines: &mut Lines) {
    let record: &RecordDetail = output.record_detail().expect("a record");
    lines.push(format!("record {:?}, request {:?}", record.record_id(), output.request_id()));
    match record.status() {
        Some(RecordStatus::InProgress) => lines.push("in progress".to_owned()),
        Some(other) => lines.push(other.as_str().to_owned()),
        None => {}
    }
    let created: Option<&DateTime> = record.created_time();
    lines.push(format!("{:?}", created.map(|time| time.fmt(DateTimeFormat::DateTime).expect("a date"))));
    for error in record.record_errors() {
        lines.push(format!("{:?}: {:?}", error.code(), error.description()));
    }
    for tag in record.record_tags() {
        lines.push(format!("{:?} = {:?}", tag.key(), tag.value()));
    }
}

async fn success(client: &Client, lines: &mut Lines) {
    lines.push("-- success".to_owned());
    let output = client.execute_provisioned_product_plan().plan_id("plan-1").idempotency_token("t-1").send().await;
    record(&output.expect("an answer"), lines);
}

async fn service_error(client: &Client, lines: &mut Lines) {
    lines.push("-- service error".to_owned());
    let call = client.execute_provisioned_product_plan().plan_id("plan-2");
    let error = call.clone().send().await.expect_err("a service error");
    lines.push(format!("{:?} {:?} {:?}", error.code(), error.message(), error.request_id()));
    let shown = DisplayErrorContext(&error).to_string();
    lines.push(format!("tells all: {}", shown.contains("InvalidStateException") && shown.contains("no changes")));
    if let SdkError::ServiceError(context) = &error {
        let raw = context.raw();
        lines.push(format!("{} {:?}", raw.status().as_u16(), raw.headers().get("x-amzn-requestid")));
        lines.push(format!("{:?}", raw.body().bytes().map(|bytes| bytes.len())));
        lines.push(format!("{}", context.err().is_invalid_state_exception()));
    }
    lines.push(format!("{:?}", error.as_service_error().map(ProvideErrorMetadata::code)));
    lines.push(format!("{:?}", error.raw_response().map(|raw| raw.status().is_client_error())));
    match error.into_service_error() {
        ExecuteProvisionedProductPlanError::InvalidStateException(error) => {
            lines.push(format!("{:?} {:?}", error.message(), error.request_id()));
        }
        other => lines.push(format!("another error: {other}")),
    }
    let error: Error = call.send().await.expect_err("a service error").into();
    lines.push(format!("{} {:?}", matches!(error, Error::InvalidStateException(_)), error.request_id()));
}

async fn unknown_error(client: &Client, lines: &mut Lines) {
    lines.push("-- unknown error".to_owned());
    let error = client.execute_provisioned_product_plan().plan_id("plan-3").send().await.expect_err("an error");
    let service = error.as_service_error().expect("of the service");
    lines.push(format!("{:?} {:?} {:?}", service.code(), service.message(), service.meta().request_id()));
    lines.push(format!("{}", service.is_resource_not_found_exception()));
    lines.push(format!("{:?}", error.raw_response().map(|raw| raw.status().as_u16())));
}

async fn retries(client: &Client, lines: &mut Lines) {
    lines.push("-- retries".to_owned());
    let output = client.execute_provisioned_product_plan().plan_id("plan-4").send().await.expect("a third answer");
    lines.push(format!("{:?}", output.request_id()));
}

async fn without_retries(client: &Client, lines: &mut Lines) {
    lines.push("-- without retries".to_owned());
    let config = client.config().to_builder().retry_config(RetryConfig::disabled()).build();
    let call = Client::from_conf(config).execute_provisioned_product_plan().plan_id("plan-5");
    let error = call.send().await.expect_err("an error");
    lines.push(format!("{:?} {:?}", error.code(), error.request_id()));
    lines.push(format!("{}", matches!(error, SdkError::ServiceError(_))));
    let raw = error.raw_response().expect("a response");
    lines.push(format!("{} {:?}", raw.status().is_server_error(), raw.body().bytes().map(String::from_utf8_lossy)));
}

async fn customized(client: &Client, lines: &mut Lines) {
    lines.push("-- customized".to_owned());
    let call = || client.execute_provisioned_product_plan().plan_id("plan-6").customize();
    let output = call()
        .mutate_request(|request| {
            request.headers_mut().insert("x-program", "1");
        })
        .send()
        .await
        .expect("an answer");
    lines.push(format!("{:?}", output.request_id()));
    let elsewhere = servicecatalog::config::Builder::new().region(Region::new("us-west-2"));
    let output = call().config_override(elsewhere).send().await.expect("an answer");
    lines.push(format!("{:?}", output.request_id()));
    let refused = call().map_request(|_| Err(std::io::Error::other("not this one"))).send().await;
    let error = refused.expect_err("a refused request");
    lines.push(format!("dispatch failure: {}", matches!(error, SdkError::DispatchFailure(_))));
    lines.push(format!("says why: {}", DisplayErrorContext(&error).to_string().contains("not this one")));
}

async fn send_with(client: &Client, lines: &mut Lines) {
    lines.push("-- send with".to_owned());
    let input: ExecuteProvisionedProductPlanInputBuilder = ExecuteProvisionedProductPlanInput::builder();
    let output = input.plan_id("plan-7").send_with(client).await.expect("an answer");
    lines.push(format!("{:?}", output.record_detail().is_some()));
}

async fn parameters(client: &Client, lines: &mut Lines) {
    lines.push("-- parameters".to_owned());
    let parameters = HashMap::from([("size".to_owned(), vec!["small".to_owned(), "large".to_owned()])]);
    let output = client
        .execute_provisioned_product_service_action()
        .provisioned_product_id("pp-1")
        .service_action_id("act-1")
        .execute_token("t-2")
        .set_parameters(Some(parameters))
        .send()
        .await
        .expect("an answer");
    lines.push(format!("{:?} {:?}", output.record_detail(), output.request_id()));
}

async fn question_mark(client: &Client) -> Result<ExecuteProvisionedProductPlanOutput, Error> {
    Ok(client.execute_provisioned_product_plan().plan_id("plan-8").send().await?)
}

async fn unreadable(client: &Client, lines: &mut Lines) {
    lines.push("-- unreadable".to_owned());
    let error = client.execute_provisioned_product_plan().plan_id("plan-9").send().await.expect_err("no JSON");
    lines.push(format!("{:?} {:?}", error.code(), error.request_id()));
    lines.push(format!("{:?}", error.raw_response().map(|raw| raw.status().as_u16())));
}

async fn closed(client: &Client, lines: &mut Lines) {
    lines.push("-- closed".to_owned());
    let once = servicecatalog::config::Config::builder().retry_config(RetryConfig::disabled());
    let call = client.execute_provisioned_product_plan().plan_id("plan-10").customize().config_override(once);
    match call.send().await {
        Err(SdkError::DispatchFailure(failure)) => lines.push(format!(
            "io {}, timeout {}, user {}, other {:?}",
            failure.is_io(),
            failure.is_timeout(),
            failure.is_user(),
            failure.as_other(),
        )),
        other => lines.push(format!("{other:?}")),
    }
}

async fn timeouts(client: &Client, lines: &mut Lines) {
    lines.push("-- timeouts".to_owned());
    let soon = TimeoutConfig::builder().operation_timeout(Duration::from_millis(200)).build();
    let config = client.config().to_builder().timeout_config(soon).build();
    let call = Client::from_conf(config).execute_provisioned_product_plan().plan_id("plan-11");
    let error = call.send().await.expect_err("it takes too long");
    lines.push(format!("{}", matches!(error, SdkError::TimeoutError(_))));
}

async fn refused(refusing: &str, lines: &mut Lines) {
    lines.push("-- refused".to_owned());
    let config = config(refusing).retry_config(RetryConfig::disabled()).build();
    let call = Client::from_conf(config).execute_provisioned_product_plan().plan_id("plan-12");
    match call.send().await {
        Err(SdkError::DispatchFailure(failure)) => {
            lines.push(format!("io {}, connector {}", failure.is_io(), failure.as_connector_error().is_some()));
        }
        other => lines.push(format!("{other:?}")),
    }
}
