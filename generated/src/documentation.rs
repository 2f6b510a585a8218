// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The examples of the documents beside the code, as tests.

#[doc = include_str!("../README.md")]
struct Readme;

/// The pages of the operations.
mod operations {
    #[doc = include_str!("../docs/operations/execute_provisioned_product_plan.md")]
    mod execute_provisioned_product_plan {}
    #[doc = include_str!(
        "../docs/operations/execute_provisioned_product_service_action.md"
    )]
    mod execute_provisioned_product_service_action {}
}
