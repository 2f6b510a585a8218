// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

type Failure = super::ExecuteProvisionedProductServiceActionError;

/// Marker type of the operation `ExecuteProvisionedProductServiceAction`, for the functions of [`http`](crate::http).
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default)]
pub struct ExecuteProvisionedProductServiceAction;

impl crate::http::sealed::Sealed for ExecuteProvisionedProductServiceAction {}

impl crate::http::Operation for ExecuteProvisionedProductServiceAction {
    type Input = crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
    type Output = crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput;
    type Error = Failure;
    const NAME: &'static str = "ExecuteProvisionedProductServiceAction";
    const TARGET: &'static str = "AWS242ServiceCatalogService.ExecuteProvisionedProductServiceAction";
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
