// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Examples of the README and the reference, compiled and run as documentation tests.

#[doc = include_str!("../README.md")]
struct Readme;

/// Pages of the operations.
mod operations {
    #[doc = include_str!("../docs/operations/execute_provisioned_product_plan.md")]
    mod execute_provisioned_product_plan {}
    #[doc = include_str!("../docs/operations/execute_provisioned_product_service_action.md")]
    mod execute_provisioned_product_service_action {}
}
