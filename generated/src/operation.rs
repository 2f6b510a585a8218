// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! One module per operation: its input, output and error.

pub mod execute_provisioned_product_plan;
pub mod execute_provisioned_product_service_action;
pub use crate::request_id::RequestId;
