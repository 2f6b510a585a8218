// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::error::ProvideErrorMetadata;

/// Every error that the operations of this crate can answer.
#[non_exhaustive]
#[derive(Debug)]
pub enum Error {
    /// At least one of the parameters given to the operation is not valid.
    ///
    /// The HTTP status code is 400.
    InvalidParametersException(crate::types::error::InvalidParametersException),
    /// The request would modify a resource whose state does not allow it. Before you retry the operation,
    /// make sure that your resources are in valid states.
    ///
    /// The HTTP status code is 400.
    InvalidStateException(crate::types::error::InvalidStateException),
    /// There is no resource such as the request names.
    ///
    /// The HTTP status code is 400.
    ResourceNotFoundException(crate::types::error::ResourceNotFoundException),
    /// An error that the model does not name; its code and message are kept.
    Unhandled(crate::error::Unhandled),
}

impl From<crate::error::Unhandled> for Error {
    #[inline]
    fn from(error: crate::error::Unhandled) -> Self {
        Self::Unhandled(error)
    }
}

impl ProvideErrorMetadata for Error {
    #[inline]
    fn meta(&self) -> &crate::error::ErrorMetadata {
        match self {
            Self::InvalidParametersException(error) => ProvideErrorMetadata::meta(error),
            Self::InvalidStateException(error) => ProvideErrorMetadata::meta(error),
            Self::ResourceNotFoundException(error) => ProvideErrorMetadata::meta(error),
            Self::Unhandled(error) => ProvideErrorMetadata::meta(error),
        }
    }
}

impl crate::operation::RequestId for Error {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}

impl std::fmt::Display for Error {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::InvalidParametersException(error) => std::fmt::Display::fmt(error, f)?,
            Self::InvalidStateException(error) => std::fmt::Display::fmt(error, f)?,
            Self::ResourceNotFoundException(error) => std::fmt::Display::fmt(error, f)?,
            Self::Unhandled(error) => std::fmt::Display::fmt(error, f)?,
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InvalidParametersException(error) => std::error::Error::source(error),
            Self::InvalidStateException(error) => std::error::Error::source(error),
            Self::ResourceNotFoundException(error) => std::error::Error::source(error),
            Self::Unhandled(error) => std::error::Error::source(error),
        }
    }
}

impl From<
    crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError,
> for Error {
    #[inline]
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
    #[inline]
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
