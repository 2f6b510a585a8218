// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::error::ProvideErrorMetadata;

/// Errors returned by `ExecuteProvisionedProductServiceAction`.
#[non_exhaustive]
#[derive(Debug)]
pub enum ExecuteProvisionedProductServiceActionError {
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
    /// An unexpected error, such as one with an unknown code. Keeps its code and message.
    Unhandled(crate::error::Unhandled),
}

impl ExecuteProvisionedProductServiceActionError {
    /// Creates the [`Unhandled`](Self::Unhandled) variant from error metadata.
    #[inline]
    pub fn generic(meta: crate::error::ErrorMetadata) -> Self {
        Self::Unhandled(crate::error::Unhandled::new(meta, None))
    }
    /// Creates the [`Unhandled`](Self::Unhandled) variant from any error.
    pub fn unhandled(source: impl Into<crate::error::BoxError>) -> Self {
        Self::Unhandled(
            crate::error::Unhandled::new(
                crate::error::ErrorMetadata::default(),
                Some(source.into()),
            ),
        )
    }
    /// Returns the error metadata: code, message, request id and extras.
    #[inline]
    pub fn meta(&self) -> &crate::error::ErrorMetadata {
        self.inner().meta()
    }
    /// Returns `true` if the error is [`InvalidParametersException`](Self::InvalidParametersException).
    #[inline]
    pub fn is_invalid_parameters_exception(&self) -> bool {
        matches!(self, Self::InvalidParametersException(_))
    }
    /// Returns `true` if the error is [`InvalidStateException`](Self::InvalidStateException).
    #[inline]
    pub fn is_invalid_state_exception(&self) -> bool {
        matches!(self, Self::InvalidStateException(_))
    }
    /// Returns `true` if the error is [`ResourceNotFoundException`](Self::ResourceNotFoundException).
    #[inline]
    pub fn is_resource_not_found_exception(&self) -> bool {
        matches!(self, Self::ResourceNotFoundException(_))
    }
    #[inline]
    fn inner(&self) -> &dyn crate::error::Inner {
        match self {
            Self::InvalidParametersException(error) => error,
            Self::InvalidStateException(error) => error,
            Self::ResourceNotFoundException(error) => error,
            Self::Unhandled(error) => error,
        }
    }
}

impl From<crate::error::Unhandled> for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn from(error: crate::error::Unhandled) -> Self {
        Self::Unhandled(error)
    }
}

impl ProvideErrorMetadata for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn meta(&self) -> &crate::error::ErrorMetadata {
        self.inner().meta()
    }
}

impl crate::operation::RequestId for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}

impl std::fmt::Display for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self.inner(), f)?;
        crate::error::write_context(
            f,
            Some("ExecuteProvisionedProductServiceAction"),
            self.meta(),
        )
    }
}

impl std::error::Error for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.inner().source()
    }
}

impl From<crate::types::error::InvalidParametersException>
for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn from(error: crate::types::error::InvalidParametersException) -> Self {
        Self::InvalidParametersException(error)
    }
}

impl From<crate::types::error::InvalidStateException>
for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn from(error: crate::types::error::InvalidStateException) -> Self {
        Self::InvalidStateException(error)
    }
}

impl From<crate::types::error::ResourceNotFoundException>
for ExecuteProvisionedProductServiceActionError {
    #[inline]
    fn from(error: crate::types::error::ResourceNotFoundException) -> Self {
        Self::ResourceNotFoundException(error)
    }
}

impl From<ExecuteProvisionedProductServiceActionError> for crate::Error {
    #[inline]
    fn from(error: ExecuteProvisionedProductServiceActionError) -> Self {
        match error {
            ExecuteProvisionedProductServiceActionError::InvalidParametersException(
                error,
            ) => Self::InvalidParametersException(error),
            ExecuteProvisionedProductServiceActionError::InvalidStateException(error) => {
                Self::InvalidStateException(error)
            }
            ExecuteProvisionedProductServiceActionError::ResourceNotFoundException(
                error,
            ) => Self::ResourceNotFoundException(error),
            ExecuteProvisionedProductServiceActionError::Unhandled(error) => {
                Self::Unhandled(error)
            }
        }
    }
}

impl<R> From<crate::error::SdkError<ExecuteProvisionedProductServiceActionError, R>>
for crate::Error
where
    R: Send + Sync + std::fmt::Debug + 'static,
{
    fn from(
        error: crate::error::SdkError<ExecuteProvisionedProductServiceActionError, R>,
    ) -> Self {
        error.into_service_error().into()
    }
}
