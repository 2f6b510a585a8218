//! A team's use of the crate: build an input, check it, send its body, read the answer.

use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanInput, ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::validate::Level;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let input = ExecuteProvisionedProductPlanInput::builder().plan_id("plan-1").idempotency_token("token-1").build()?;
    input.validate(Level::Strict)?;
    println!("request  {}", servicecatalog::json::to_string(&input)?);

    let too_long = ExecuteProvisionedProductPlanInput::builder().plan_id("x".repeat(101)).build()?;
    if let Err(violations) = too_long.validate(Level::Strict) {
        println!("refused  {violations}");
    }

    let body = br#"{"RecordDetail":{"RecordId":"rec-1","Status":"SUCCEEDED","CreatedTime":1422172800.5}}"#;
    let output: ExecuteProvisionedProductPlanOutput = servicecatalog::json::from_slice(body)?;
    let record = output.record_detail().ok_or("no record")?;
    let status = record.status().ok_or("no status")?;
    println!("response {} is {status}", record.record_id().unwrap_or("?"));
    Ok(())
}
