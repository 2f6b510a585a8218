// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Errors defined by the model.

mod _invalid_parameters_exception;
mod _invalid_state_exception;
mod _resource_not_found_exception;
pub use _invalid_parameters_exception::InvalidParametersException;
pub use _invalid_state_exception::InvalidStateException;
pub use _resource_not_found_exception::ResourceNotFoundException;

/// Builders for the types of the parent module.
pub mod builders {
    pub use super::_invalid_parameters_exception::InvalidParametersExceptionBuilder;
    pub use super::_invalid_state_exception::InvalidStateExceptionBuilder;
    pub use super::_resource_not_found_exception::ResourceNotFoundExceptionBuilder;
}
