// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// All errors returned by the operations of this crate.
#[non_exhaustive]
#[derive(Debug)]
pub enum Error {
    /// At least one of the parameters given to the operation is not valid.
    InvalidParametersException(crate::types::error::InvalidParametersException),
    /// The request would modify a resource whose state does not allow it.
    InvalidStateException(crate::types::error::InvalidStateException),
    /// There is no resource such as the request names.
    ResourceNotFoundException(crate::types::error::ResourceNotFoundException),
    /// An unexpected error, such as one with an unknown code. Keeps its code and message.
    Unhandled(crate::error::Unhandled),
}

crate::error::error_enum! {
    Error;
    InvalidParametersException;
    InvalidStateException;
    ResourceNotFoundException;
}

impl From<crate::error::BuildError> for Error {
    #[inline]
    fn from(error: crate::error::BuildError) -> Self {
        Self::Unhandled(crate::error::Unhandled::new(crate::error::ErrorMetadata::default(), Some(error.into())))
    }
}
