// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `ExecuteProvisionedProductServiceAction`
//!
//! Runs a self-service action on a product that is already provisioned.
//!
//! See also: [AWS API
//! Documentation](https://docs.aws.amazon.com/goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductServiceAction)
//!
//! - Input: [`ExecuteProvisionedProductServiceActionInput`]
//! - Output: [`ExecuteProvisionedProductServiceActionOutput`]
//! - Error: [`ExecuteProvisionedProductServiceActionError`]: [`InvalidParametersException`](crate::types::error::InvalidParametersException), [`InvalidStateException`](crate::types::error::InvalidStateException), [`ResourceNotFoundException`](crate::types::error::ResourceNotFoundException)
//!
//! # Example
//!
//! ```
//! use servicecatalog::json;
//! use servicecatalog::operation::execute_provisioned_product_service_action::{
//!     ExecuteProvisionedProductServiceActionInput,
//! };
//! use servicecatalog::validate::Level;
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let input = ExecuteProvisionedProductServiceActionInput::builder()
//!         .provisioned_product_id("provisioned-product-id")
//!         .service_action_id("service-action-id")
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
//!     .execute_provisioned_product_service_action()
//!     .provisioned_product_id("provisioned-product-id")
//!     .service_action_id("service-action-id")
//!     .send()
//!     .await?;
//! println!("{output:?}");
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "client")]
mod _client;
mod _error;
mod _execute_provisioned_product_service_action_input;
mod _execute_provisioned_product_service_action_output;
pub use _execute_provisioned_product_service_action_input::ExecuteProvisionedProductServiceActionInput;
pub use _execute_provisioned_product_service_action_output::ExecuteProvisionedProductServiceActionOutput;

/// Builders for the types of the parent module.
pub mod builders {
    pub use super::_execute_provisioned_product_service_action_input::ExecuteProvisionedProductServiceActionInputBuilder;
    pub use super::_execute_provisioned_product_service_action_output::ExecuteProvisionedProductServiceActionOutputBuilder;
    #[cfg(feature = "client")]
    pub use super::_client::ExecuteProvisionedProductServiceActionFluentBuilder;
}

pub use _error::ExecuteProvisionedProductServiceActionError;
#[cfg(feature = "http")]
mod _operation;
#[cfg(feature = "http")]
pub use _operation::ExecuteProvisionedProductServiceAction;
