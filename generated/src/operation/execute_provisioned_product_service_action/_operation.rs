// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// The operation `ExecuteProvisionedProductServiceAction` as a type, for the functions of [`http`](crate::http).
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default)]
pub struct ExecuteProvisionedProductServiceAction;

impl crate::http::sealed::Sealed for ExecuteProvisionedProductServiceAction {}

impl crate::http::Operation for ExecuteProvisionedProductServiceAction {
    type Input = crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
    type Output = crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput;
    type Error = crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError;
    const NAME: &'static str = "ExecuteProvisionedProductServiceAction";
    const TARGET: &'static str = "AWS242ServiceCatalogService.ExecuteProvisionedProductServiceAction";
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
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::InvalidParametersException(
                error,
            ) => {
                crate::http::errors::modelled_error(
                    400u16,
                    "InvalidParametersException",
                    None,
                    error,
                )
            }
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::InvalidStateException(
                error,
            ) => {
                crate::http::errors::modelled_error(
                    400u16,
                    "InvalidStateException",
                    None,
                    error,
                )
            }
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::ResourceNotFoundException(
                error,
            ) => {
                crate::http::errors::modelled_error(
                    400u16,
                    "ResourceNotFoundException",
                    None,
                    error,
                )
            }
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::Unhandled(
                error,
            ) => {
                crate::http::errors::unmodelled_error(
                    crate::error::ProvideErrorMetadata::meta(error),
                )
            }
        }
    }
}
