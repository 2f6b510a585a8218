//! The Rust side of the comparison with botocore: one JSON case a line in, one JSON answer a line out.
//!
//! A request `{"operation", "params"}` is answered with `{"body"}` or `{"refused"}`, a response
//! `{"operation", "answer"}` with `{"value"}` or `{"refused"}`.

use std::io::{BufRead, Write};

use serde_json::{Value, json};
use servicecatalog::json::{self, Decode, Encode};
use servicecatalog::operation::execute_provisioned_product_plan as plan;
use servicecatalog::operation::execute_provisioned_product_service_action as action;
use servicecatalog::validate::{Level, Validate};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", answer(&case))?;
    }
    Ok(())
}

fn answer(case: &Value) -> Value {
    let is_plan = case["operation"] == "ExecuteProvisionedProductPlan";
    match (case.get("params"), case["answer"].as_str().unwrap_or_default(), is_plan) {
        (Some(params), _, true) => request::<plan::ExecuteProvisionedProductPlanInput>(params),
        (Some(params), _, false) => request::<action::ExecuteProvisionedProductServiceActionInput>(params),
        (None, body, true) => response::<plan::ExecuteProvisionedProductPlanOutput>(body),
        (None, body, false) => response::<action::ExecuteProvisionedProductServiceActionOutput>(body),
    }
}

fn request<T: Decode + Encode + Validate>(params: &Value) -> Value {
    let refused = |reason: String| json!({ "refused": reason });
    let input: T = match json::from_str(&params.to_string()) {
        Ok(input) => input,
        Err(error) => return refused(error.to_string()),
    };
    if let Err(violations) = input.validate(Level::Basic) {
        return refused(violations.to_string());
    }
    json::to_string(&input).map_or_else(|error| refused(error.to_string()), |body| json!({ "body": body }))
}

fn response<T: Decode + Encode>(body: &str) -> Value {
    match json::from_str::<T>(body).map(|output| json::to_string(&output)) {
        Ok(Ok(text)) => json!({ "value": text }),
        Ok(Err(error)) => json!({ "refused": error.to_string() }),
        Err(error) => json!({ "refused": error.to_string() }),
    }
}
