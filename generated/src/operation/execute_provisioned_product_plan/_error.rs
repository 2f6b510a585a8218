// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// Errors returned by [`ExecuteProvisionedProductPlan`](mod@crate::operation::execute_provisioned_product_plan).
#[non_exhaustive]
#[derive(Debug)]
pub enum ExecuteProvisionedProductPlanError {
    /// At least one of the parameters given to the operation is not valid.
    InvalidParametersException(crate::types::error::InvalidParametersException),
    /// The request would modify a resource whose state does not allow it.
    InvalidStateException(crate::types::error::InvalidStateException),
    /// There is no resource such as the request names.
    ResourceNotFoundException(crate::types::error::ResourceNotFoundException),
    /// An unexpected error, such as one with an unknown code. Keeps its code and message.
    Unhandled(crate::error::Unhandled),
}

impl ExecuteProvisionedProductPlanError {
    /// Creates the [`Unhandled`](Self::Unhandled) variant from error metadata.
    #[inline]
    pub fn generic(meta: crate::error::ErrorMetadata) -> Self {
        Self::Unhandled(crate::error::Unhandled::new(meta, None))
    }
    /// Creates the [`Unhandled`](Self::Unhandled) variant from any error.
    pub fn unhandled(source: impl Into<crate::error::BoxError>) -> Self {
        Self::Unhandled(crate::error::Unhandled::new(crate::error::ErrorMetadata::default(), Some(source.into())))
    }
    /// Returns the error metadata: code, message, request id and extras.
    #[inline] pub fn meta(&self) -> &crate::error::ErrorMetadata { self.inner().meta() }
    /// Returns `true` if the error is [`InvalidParametersException`](Self::InvalidParametersException).
    #[inline]
    pub fn is_invalid_parameters_exception(&self) -> bool { matches!(self, Self::InvalidParametersException(_)) }
    /// Returns `true` if the error is [`InvalidStateException`](Self::InvalidStateException).
    #[inline] pub fn is_invalid_state_exception(&self) -> bool { matches!(self, Self::InvalidStateException(_)) }
    /// Returns `true` if the error is [`ResourceNotFoundException`](Self::ResourceNotFoundException).
    #[inline]
    pub fn is_resource_not_found_exception(&self) -> bool { matches!(self, Self::ResourceNotFoundException(_)) }
}

crate::error::error_enum! {
    ExecuteProvisionedProductPlanError of "ExecuteProvisionedProductPlan";
    InvalidParametersException(crate::types::error::InvalidParametersException) => InvalidParametersException;
    InvalidStateException(crate::types::error::InvalidStateException) => InvalidStateException;
    ResourceNotFoundException(crate::types::error::ResourceNotFoundException) => ResourceNotFoundException;
}
