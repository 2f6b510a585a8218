// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::error::ProvideErrorMetadata;

/// All errors returned by the operations of this crate.
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
    /// An unexpected error, such as one with an unknown code. Keeps its code and message.
    Unhandled(crate::error::Unhandled),
}

impl Error {
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

impl From<crate::error::Unhandled> for Error {
    #[inline]
    fn from(error: crate::error::Unhandled) -> Self {
        Self::Unhandled(error)
    }
}

impl ProvideErrorMetadata for Error {
    #[inline]
    fn meta(&self) -> &crate::error::ErrorMetadata {
        self.inner().meta()
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
        std::fmt::Display::fmt(self.inner(), f)?;
        crate::error::write_context(f, self.meta().operation(), self.meta())
    }
}

impl std::error::Error for Error {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.inner().source()
    }
}

impl From<crate::error::BuildError> for Error {
    #[inline]
    fn from(error: crate::error::BuildError) -> Self {
        Self::Unhandled(
            crate::error::Unhandled::new(
                crate::error::ErrorMetadata::default(),
                Some(error.into()),
            ),
        )
    }
}
