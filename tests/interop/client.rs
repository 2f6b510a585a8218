//! The emitted client for the comparison of clients: one JSON case a line in, one JSON answer a line out.
//!
//! Usage: `interop_client URL REGION KEY SECRET`. A request `{"operation", "params"}` is answered with `{"value"}`, the
//! output as on the wire, or with `{"code", "message"}`.

use std::error::Error;
use std::io::{BufRead, Write};

use serde_json::{Value, json};
use servicecatalog::Client;
use servicecatalog::config::{BehaviorVersion, Config, Credentials, Region};
use servicecatalog::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use servicecatalog::json::{self, Encode};
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, region, key, secret] = arguments.as_slice() else { return Err("URL REGION KEY SECRET".into()) };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(url)
        .region(Region::new(region.clone()))
        .credentials_provider(Credentials::from_keys(key, secret, None))
        .build();
    let client = Client::from_conf(config);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", runtime.block_on(answer(&client, &case))?)?;
    }
    Ok(())
}

async fn answer(client: &Client, case: &Value) -> Result<Value, Box<dyn Error>> {
    let params = case["params"].to_string();
    if case["operation"] == "ExecuteProvisionedProductPlan" {
        let input: ExecuteProvisionedProductPlanInput = json::from_str(&params)?;
        let call = client.execute_provisioned_product_plan().set_accept_language(input.accept_language);
        let call = call.set_plan_id(input.plan_id).set_idempotency_token(input.idempotency_token);
        return told(call.send().await);
    }
    let input: ExecuteProvisionedProductServiceActionInput = json::from_str(&params)?;
    let call = client.execute_provisioned_product_service_action().set_accept_language(input.accept_language);
    let call = call.set_provisioned_product_id(input.provisioned_product_id).set_parameters(input.parameters);
    let call = call.set_service_action_id(input.service_action_id).set_execute_token(input.execute_token);
    told(call.send().await)
}

fn told<O: Encode, E>(result: Result<O, SdkError<E>>) -> Result<Value, Box<dyn Error>>
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
{
    match result {
        Ok(output) => Ok(json!({ "value": json::to_string(&output)? })),
        Err(error) => {
            let told = error.message().map_or_else(|| DisplayErrorContext(&error).to_string(), str::to_owned);
            Ok(json!({ "code": error.code().unwrap_or("none"), "message": told }))
        }
    }
}
