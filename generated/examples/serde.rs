// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Reads an input with serde, checks it, and writes it again.
//!
//! ```text
//! cargo run --features serde,cli --example serde
//! ```
//!
//! `serde_json` stands here for any format: it comes with the feature `cli`, and your program names its own. Names and
//! shapes are those of the wire; what a format reads is not checked before `validate`.

use std::error::Error;

use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanInput,
};
use servicecatalog::validate::Level;

fn main() -> Result<(), Box<dyn Error>> {
    let input: ExecuteProvisionedProductPlanInput = serde_json::from_str(INPUT)?;
    input.validate(Level::Strict)?;
    let text = serde_json::to_string_pretty(&input)?;
    println!("{text}");
    let again: ExecuteProvisionedProductPlanInput = serde_json::from_str(&text)?;
    assert_eq!(again, input);
    Ok(())
}

/// An input as another program or a person writes it.
const INPUT: &str = r#"{
    "PlanId": "plan-id",
    "IdempotencyToken": "idempotency-token"
}"#;
