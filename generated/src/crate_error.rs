// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// Every error that the operations of this crate can answer.
#[non_exhaustive]
#[derive(Debug)]
pub enum Error {
    ///  p At least one of the parameters given to the operation is not valid. /p  p The HTTP status code is 400. /p
    InvalidParametersException(crate::types::error::InvalidParametersException),
    ///  p The request would modify a resource whose state does not allow it. Before you retry the operation, make sure that your resources are in valid states. /p  p The HTTP status code is 400. /p
    InvalidStateException(crate::types::error::InvalidStateException),
    ///  p There is no resource such as the request names. /p  p The HTTP status code is 400. /p
    ResourceNotFoundException(crate::types::error::ResourceNotFoundException),
    /// An error that the model does not name; its code and message are kept.
    Unhandled(crate::error::Unhandled),
}

impl From<crate::error::Unhandled> for Error {
    fn from(error: crate::error::Unhandled) -> Self {
        Self::Unhandled(error)
    }
}

impl crate::error::ProvideErrorMetadata for Error {
    fn meta(&self) -> &crate::error::ErrorMetadata {
        match self {
            Self::InvalidParametersException(error) => error.meta(),
            Self::InvalidStateException(error) => error.meta(),
            Self::ResourceNotFoundException(error) => error.meta(),
            Self::Unhandled(error) => error.meta(),
        }
    }
}

impl crate::operation::RequestId for Error {
    fn request_id(&self) -> Option<&str> {
        crate::error::ProvideErrorMetadata::meta(self).request_id()
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::InvalidParametersException(error) => error.fmt(f)?,
            Self::InvalidStateException(error) => error.fmt(f)?,
            Self::ResourceNotFoundException(error) => error.fmt(f)?,
            Self::Unhandled(error) => error.fmt(f)?,
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InvalidParametersException(error) => error.source(),
            Self::InvalidStateException(error) => error.source(),
            Self::ResourceNotFoundException(error) => error.source(),
            Self::Unhandled(error) => error.source(),
        }
    }
}

impl From<
    crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError,
> for Error {
    fn from(
        error: crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError,
    ) -> Self {
        match error {
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::InvalidParametersException(
                error,
            ) => Self::InvalidParametersException(error),
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::InvalidStateException(
                error,
            ) => Self::InvalidStateException(error),
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error),
            crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError::Unhandled(
                error,
            ) => Self::Unhandled(error),
        }
    }
}

impl From<
    crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError,
> for Error {
    fn from(
        error: crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError,
    ) -> Self {
        match error {
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::InvalidParametersException(
                error,
            ) => Self::InvalidParametersException(error),
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::InvalidStateException(
                error,
            ) => Self::InvalidStateException(error),
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error),
            crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError::Unhandled(
                error,
            ) => Self::Unhandled(error),
        }
    }
}
