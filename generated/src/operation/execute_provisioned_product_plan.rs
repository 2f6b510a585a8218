// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `ExecuteProvisionedProductPlan`
//!
//! Provisions a new product, or modifies one that is already provisioned, by carrying out the resource
//! changes that the given plan lists.
//!
//! See also: [AWS API
//! Documentation](https://docs.aws.amazon.com/goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductPlan)
//!
//! - Input: [`ExecuteProvisionedProductPlanInput`]
//! - Output: [`ExecuteProvisionedProductPlanOutput`]
//! - Error: [`ExecuteProvisionedProductPlanError`]: [`InvalidParametersException`](crate::types::error::InvalidParametersException), [`InvalidStateException`](crate::types::error::InvalidStateException), [`ResourceNotFoundException`](crate::types::error::ResourceNotFoundException)
//!
//! # Example
//!
//! ```
//! use servicecatalog::json;
//! use servicecatalog::operation::execute_provisioned_product_plan::{
//!     ExecuteProvisionedProductPlanInput,
//! };
//! use servicecatalog::validate::Level;
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let input = ExecuteProvisionedProductPlanInput::builder()
//!         .plan_id("plan-id")
//!         .build()?;
//!     input.validate(Level::Strict)?;
//!     let body = json::to_string(&input)?;
//!     println!("{body}");
//!     Ok(())
//! }
//! ```
//!
//! With the feature `client`, a call:
//!
//! ```no_run
//! # #[cfg(feature = "client")]
//! # async fn send(client: &servicecatalog::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let output = client
//!     .execute_provisioned_product_plan()
//!     .plan_id("plan-id")
//!     .send()
//!     .await?;
//! println!("{output:?}");
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "client")]
mod _client;
mod _error;
mod _execute_provisioned_product_plan_input;
mod _execute_provisioned_product_plan_output;
pub use _execute_provisioned_product_plan_input::ExecuteProvisionedProductPlanInput;
pub use _execute_provisioned_product_plan_output::ExecuteProvisionedProductPlanOutput;

/// Builders for the types of the parent module.
pub mod builders {
    pub use super::_execute_provisioned_product_plan_input::ExecuteProvisionedProductPlanInputBuilder;
    pub use super::_execute_provisioned_product_plan_output::ExecuteProvisionedProductPlanOutputBuilder;
    #[cfg(feature = "client")]
    pub use super::_client::ExecuteProvisionedProductPlanFluentBuilder;
}

pub use _error::ExecuteProvisionedProductPlanError;
#[cfg(feature = "http")]
mod _operation;
#[cfg(feature = "http")]
pub use _operation::ExecuteProvisionedProductPlan;
