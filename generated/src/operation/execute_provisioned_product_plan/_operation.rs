// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

type Failure = super::ExecuteProvisionedProductPlanError;

/// Marker type of the operation `ExecuteProvisionedProductPlan`, for the functions of [`http`](crate::http).
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default)]
pub struct ExecuteProvisionedProductPlan;

impl crate::http::sealed::Sealed for ExecuteProvisionedProductPlan {}

impl crate::http::Operation for ExecuteProvisionedProductPlan {
    type Input = crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
    type Output = crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput;
    type Error = Failure;
    const NAME: &'static str = "ExecuteProvisionedProductPlan";
    const TARGET: &'static str = "AWS242ServiceCatalogService.ExecuteProvisionedProductPlan";
    const CONTENT_TYPE: &'static str = "application/x-amz-json-1.1";
    const WIRE: crate::http::Wire = crate::http::Wire { query_compatible: false, has_output: true, coding: None };
    #[inline]
    fn set_request_id(output: &mut Self::Output, request_id: Option<String>) { output._request_id = request_id; }
    crate::http::errors::modelled_errors! {
        Failure;
        "InvalidParametersException" => InvalidParametersException;
        "InvalidStateException" => InvalidStateException;
        "ResourceNotFoundException" => ResourceNotFoundException;
    }
}
