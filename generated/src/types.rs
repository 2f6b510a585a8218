// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Structures, unions and enums.

mod _record_detail;
mod _record_error;
mod _record_status;
mod _record_tag;
pub use _record_detail::RecordDetail;
pub use _record_error::RecordError;
pub use _record_status::RecordStatus;
pub use _record_tag::RecordTag;

/// Builders for the types of the parent module.
pub mod builders {
    pub use super::_record_detail::RecordDetailBuilder;
    pub use super::_record_error::RecordErrorBuilder;
    pub use super::_record_tag::RecordTagBuilder;
}

pub mod error;
