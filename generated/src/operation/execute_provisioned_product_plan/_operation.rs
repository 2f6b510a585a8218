// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// The operation `ExecuteProvisionedProductPlan` as a type, for the functions of [`http`](crate::http).
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default)]
pub struct ExecuteProvisionedProductPlan;

impl crate::http::sealed::Sealed for ExecuteProvisionedProductPlan {}

impl crate::http::Operation for ExecuteProvisionedProductPlan {
    type Input = crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
    type Output = crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput;
    type Error = crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError;
    const NAME: &'static str = "ExecuteProvisionedProductPlan";
    const TARGET: &'static str = "AWS242ServiceCatalogService.ExecuteProvisionedProductPlan";
    const CONTENT_TYPE: &'static str = "application/x-amz-json-1.1";
    const WIRE: crate::http::Wire = crate::http::Wire {
        query_compatible: false,
        has_output: true,
        coding: None,
    };
    fn set_request_id(output: &mut Self::Output, request_id: Option<String>) {
        output._request_id = request_id;
    }
    fn decode_error(
        name: &str,
        body: &[u8],
        meta: &crate::error::ErrorMetadata,
    ) -> Option<Result<Self::Error, crate::json::DecodeError>> {
        match name {
            "InvalidParametersException" => {
                Some(
                    crate::json::from_slice(body)
                        .map(|
                            mut error: crate::types::error::InvalidParametersException|
                        {
                            error.meta = meta.clone();
                            error.into()
                        }),
                )
            }
            "InvalidStateException" => {
                Some(
                    crate::json::from_slice(body)
                        .map(|mut error: crate::types::error::InvalidStateException| {
                            error.meta = meta.clone();
                            error.into()
                        }),
                )
            }
            "ResourceNotFoundException" => {
                Some(
                    crate::json::from_slice(body)
                        .map(|mut error: crate::types::error::ResourceNotFoundException| {
                            error.meta = meta.clone();
                            error.into()
                        }),
                )
            }
            _ => None,
        }
    }
    fn encode_error(
        error: &Self::Error,
    ) -> Result<crate::http::ErrorParts, crate::json::EncodeError> {
        match error {
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::InvalidParametersException(
                error,
            ) => {
                crate::http::errors::modelled_error(
                    400u16,
                    "InvalidParametersException",
                    None,
                    error,
                )
            }
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::InvalidStateException(
                error,
            ) => {
                crate::http::errors::modelled_error(
                    400u16,
                    "InvalidStateException",
                    None,
                    error,
                )
            }
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::ResourceNotFoundException(
                error,
            ) => {
                crate::http::errors::modelled_error(
                    400u16,
                    "ResourceNotFoundException",
                    None,
                    error,
                )
            }
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::Unhandled(
                error,
            ) => {
                crate::http::errors::unmodelled_error(
                    crate::error::ProvideErrorMetadata::meta(error),
                )
            }
        }
    }
}
