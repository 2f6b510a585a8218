// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use ::std::future::Future;
use crate::http::Operation;
use crate::operation::{ execute_provisioned_product_plan, execute_provisioned_product_service_action };
use crate::server::answer::Protocol;
use crate::server::route::{Call, Route, Routed, unimplemented};

/// How responses look that belong to no operation.
pub(super) const PROTOCOL: Protocol = Protocol {
    content_type: "application/x-amz-json-1.1",
    validation_exception: "ValidationException",
};

/// The operations of AWS Service Catalog, for whoever serves them.
///
/// Implement those that you serve, as `async fn`; each of the others answers `UnknownOperationException`.
pub trait Handler: Send + Sync + 'static {
    /// `ExecuteProvisionedProductPlan`
    ///
    /// Provisions a new product, or modifies one that is already provisioned, by carrying out the resource
    /// changes that the given plan lists.
    ///
    /// See also: [AWS API
    /// Documentation](https://docs.aws.amazon.com/goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductPlan)
    fn execute_provisioned_product_plan(
        &self,
        input: execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput,
    ) -> impl Future<
        Output = Result<
            execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput,
            execute_provisioned_product_plan::ExecuteProvisionedProductPlanError,
        >,
    > + Send {
        unimplemented::<execute_provisioned_product_plan::ExecuteProvisionedProductPlan>(input)
    }
    /// `ExecuteProvisionedProductServiceAction`
    ///
    /// Runs a self-service action on a product that is already provisioned.
    ///
    /// See also: [AWS API
    /// Documentation](https://docs.aws.amazon.com/goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductServiceAction)
    fn execute_provisioned_product_service_action(
        &self,
        input: execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput,
    ) -> impl Future<
        Output = Result<
            execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput,
            execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError,
        >,
    > + Send {
        unimplemented::<execute_provisioned_product_service_action::ExecuteProvisionedProductServiceAction>(input)
    }
}

impl<H: Handler> Route for H {
    const PROTOCOL: Protocol = PROTOCOL;
    fn route<'a>(&'a self, target: &str, call: Call<'a>) -> Option<Routed<'a>> {
        match target {
            execute_provisioned_product_plan::ExecuteProvisionedProductPlan::TARGET => {
                call.run::<
                        execute_provisioned_product_plan::ExecuteProvisionedProductPlan,
                        _,
                    >(|input| Handler::execute_provisioned_product_plan(self, input))
            }
            execute_provisioned_product_service_action::ExecuteProvisionedProductServiceAction::TARGET => {
                call.run::<
                        execute_provisioned_product_service_action::ExecuteProvisionedProductServiceAction,
                        _,
                    >(|input| Handler::execute_provisioned_product_service_action(
                    self,
                    input,
                ))
            }
            _ => None,
        }
    }
}
