// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The commands of the program.

use super::schema::{Command, Service};
use super::shapes;
use super::typed::Typed;
use crate::operation;

/// The program.
pub static SERVICE: Service = Service {
    name: "servicecatalog",
    title: "AWS Service Catalog",
    documentation: "AWS Service Catalog lets an organization publish catalogs of approved IT products, which its people\nthen provision and operate themselves. This model holds the two operations that execute what was\nprepared before: a plan, or a self-service action.",
    commands: &[
        Command {
            name: "execute-provisioned-product-plan",
            operation: "ExecuteProvisionedProductPlan",
            documentation: "Provisions a new product, or modifies one that is already provisioned, by carrying out the resource\nchanges that the given plan lists.\n\nSee also: [AWS API\nDocumentation](https://docs.aws.amazon.com/goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductPlan)",
            deprecated: false,
            input: &shapes::EXECUTE_PROVISIONED_PRODUCT_PLAN_INPUT,
            output: &shapes::EXECUTE_PROVISIONED_PRODUCT_PLAN_OUTPUT,
            pages: None,
            typed: Typed::of::<operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlan>(),
        },
        Command {
            name: "execute-provisioned-product-service-action",
            operation: "ExecuteProvisionedProductServiceAction",
            documentation: "Runs a self-service action on a product that is already provisioned.\n\nSee also: [AWS API\nDocumentation](https://docs.aws.amazon.com/goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductServiceAction)",
            deprecated: false,
            input: &shapes::EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION_INPUT,
            output: &shapes::EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION_OUTPUT,
            pages: None,
            typed: Typed::of::<
                operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceAction,
            >(),
        },
    ],
};
