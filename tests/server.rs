//! The emitted server of Service Catalog: what a client gets for right, wrong and malformed requests.
//! Called as a `tower` service, as hyper and axum call it; the socket is tested with the support code.

use std::future::Future;

use http::{Request, Response};
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError, ExecuteProvisionedProductPlanInput, ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::server::{Handler, ResponseBody, Server};
use servicecatalog::types::RecordDetail;
use servicecatalog::types::error::ResourceNotFoundException;
use servicecatalog::validate::Level;
use tower_service::Service as _;

/// Knows the plan `plan-1` alone, and no service action.
struct Catalog;

impl Handler for Catalog {
    async fn execute_provisioned_product_plan(
        &self,
        input: ExecuteProvisionedProductPlanInput,
    ) -> Result<ExecuteProvisionedProductPlanOutput, ExecuteProvisionedProductPlanError> {
        match input.plan_id() {
            Some("plan-1") => {
                let record = RecordDetail::builder().record_id("rec-1").build();
                Ok(ExecuteProvisionedProductPlanOutput::builder().record_detail(record).build())
            }
            Some("panic") => panic!("as asked"),
            _ => {
                let error = ResourceNotFoundException::builder().message("no such plan").build();
                Err(ExecuteProvisionedProductPlanError::ResourceNotFoundException(error))
            }
        }
    }
}

const PLAN: &str = "AWS242ServiceCatalogService.ExecuteProvisionedProductPlan";
const ACTION: &str = "AWS242ServiceCatalogService.ExecuteProvisionedProductServiceAction";

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

fn request(target: &str, body: &str) -> Request<ResponseBody> {
    // Any body will do.
    let body = ResponseBody::from(body.as_bytes().to_vec());
    let builder = Request::post("/").header("x-amz-target", target);
    builder.header("content-type", "application/x-amz-json-1.1").body(body).expect("a request")
}

/// The status and the body of the response.
fn answer(mut server: Server<Catalog>, request: Request<ResponseBody>) -> (u16, String) {
    block_on(async {
        let response: Response<_> = server.call(request).await.unwrap_or_else(|never| match never {});
        assert!(response.headers().contains_key("x-amzn-requestid"));
        assert_eq!(response.headers()["content-type"], "application/x-amz-json-1.1");
        let status = response.status().as_u16();
        let body = response.into_body().into_bytes();
        (status, String::from_utf8(body.to_vec()).expect("UTF-8"))
    })
}

fn strict(target: &str, body: &str) -> (u16, String) {
    answer(Server::new(Catalog), request(target, body))
}

#[test]
fn an_output_and_a_modelled_error_come_back() {
    let output = strict(PLAN, r#"{"PlanId":"plan-1","IdempotencyToken":"t"}"#);
    assert_eq!(output, (200, r#"{"RecordDetail":{"RecordId":"rec-1"}}"#.to_owned()));
    let missing = strict(PLAN, r#"{"PlanId":"plan-2","IdempotencyToken":"t"}"#);
    assert_eq!(missing, (400, r#"{"__type":"ResourceNotFoundException","Message":"no such plan"}"#.to_owned()));
}

#[test]
fn an_operation_that_is_left_out_is_unknown() {
    let body = r#"{"ProvisionedProductId":"p","ServiceActionId":"a","ExecuteToken":"t"}"#;
    let (status, body) = strict(ACTION, body);
    assert_eq!(status, 404, "{body}");
    assert!(body.contains(r#""__type":"UnknownOperationException""#), "{body}");
    assert_eq!(strict("AWS242ServiceCatalogService.Nothing", "{}").0, 404);
}

#[test]
fn every_violation_is_told_before_the_handler_is_asked() {
    let long = "x".repeat(101);
    let body = format!(r#"{{"PlanId":"{long}","AcceptLanguage":"{long}"}}"#);
    let (status, body) = strict(PLAN, &body);
    assert_eq!(status, 400, "{body}");
    let told: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    assert_eq!(told["__type"], "ValidationException");
    let fields = told["fieldList"].as_array().expect("fields");
    let paths: Vec<&str> = fields.iter().filter_map(|field| field["path"].as_str()).collect();
    assert_eq!(paths, ["/IdempotencyToken", "/AcceptLanguage", "/PlanId"]);
    let message = told["message"].as_str().expect("a message");
    assert!(message.starts_with("3 validation errors detected. "), "{message}");
    let limit = "Value with length 101 at '/PlanId' failed to satisfy constraint: Member must have length between 1 \
                 and 100, inclusive";
    assert!(message.contains(limit), "{message}");
    assert_eq!(fields[2]["message"], limit);
}

#[test]
fn the_level_is_the_owners_choice() {
    let body = r#"{"PlanId":"plan-1","IdempotencyToken":"-"}"#;
    assert_eq!(strict(PLAN, body).0, 400);
    assert_eq!(answer(Server::new(Catalog).validation(Level::Basic), request(PLAN, body)).0, 200);
    assert_eq!(answer(Server::new(Catalog).validation(None), request(PLAN, "{}")).0, 400, "the handler refuses it");
}

#[test]
fn malformed_requests_are_refused_as_what_they_are() {
    let wrong_type = strict(PLAN, r#"{"PlanId":1}"#);
    assert_eq!(wrong_type.0, 400);
    assert!(wrong_type.1.contains("SerializationException"), "{}", wrong_type.1);
    let mut other_media = request(PLAN, "{}");
    other_media.headers_mut().insert("content-type", http::HeaderValue::from_static("text/plain"));
    assert_eq!(answer(Server::new(Catalog), other_media).0, 415);
    let mut get = request(PLAN, "");
    *get.method_mut() = http::Method::GET;
    assert_eq!(answer(Server::new(Catalog), get).0, 405);
}

#[test]
fn a_panic_leaks_nothing() {
    let (status, body) = strict(PLAN, r#"{"PlanId":"panic","IdempotencyToken":"t"}"#);
    assert_eq!((status, body.as_str()), (500, r#"{"__type":"InternalFailure","message":"the server failed"}"#));
}
