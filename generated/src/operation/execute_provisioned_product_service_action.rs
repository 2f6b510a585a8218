// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `ExecuteProvisionedProductServiceAction`
//!
//! Runs a self-service action on a product that is already provisioned.
//!
//! See also: [AWS API
//! Documentation](https://docs.aws.amazon.com/goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductServiceAction)

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
