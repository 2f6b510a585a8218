// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::http::errors::{modelled, modelled_error, unmodelled_error};

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
    const WIRE: crate::http::Wire = crate::http::Wire {
        query_compatible: false,
        has_output: true,
        coding: None,
    };
    #[inline]
    fn set_request_id(output: &mut Self::Output, request_id: Option<String>) {
        output._request_id = request_id;
    }
    #[inline]
    fn decode_error(
        name: &str,
        body: &[u8],
        meta: &crate::error::ErrorMetadata,
    ) -> Option<Result<Self::Error, crate::json::DecodeError>> {
        match name {
            "InvalidParametersException" => {
                modelled(body, meta, Failure::InvalidParametersException)
            }
            "InvalidStateException" => {
                modelled(body, meta, Failure::InvalidStateException)
            }
            "ResourceNotFoundException" => {
                modelled(body, meta, Failure::ResourceNotFoundException)
            }
            _ => None,
        }
    }
    #[inline]
    fn encode_error(
        error: &Self::Error,
    ) -> Result<crate::http::ErrorParts, crate::json::EncodeError> {
        match error {
            Failure::InvalidParametersException(error) => modelled_error(error),
            Failure::InvalidStateException(error) => modelled_error(error),
            Failure::ResourceNotFoundException(error) => modelled_error(error),
            Failure::Unhandled(error) => unmodelled_error(error),
        }
    }
}
