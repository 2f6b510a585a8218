// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The wire format of awsJson: JSON text straight into the types and back, with no tree between them.
//! Never reads a file or a socket, never panics on bad input, never rejects a value for a constraint.
//!
//! Input is RFC 8259 to the letter: whitespace around the body is allowed; trailing data, a byte order mark,
//! bad UTF-8, lone surrogates, control characters in strings and malformed numbers are errors, inside members that
//! are not known as well. Unknown members are skipped, `null` members are absent, and of two members with one name
//! the last counts. Objects and lists nest to at most 128 levels in both directions.

mod decode;
mod depth;
mod encode;
mod error;
#[cfg(feature = "http")]
pub(crate) mod error_body;
mod members;
mod number;
mod path;
mod reader;
mod scan;
mod text;
pub(crate) mod timestamp;
mod value;
mod writer;
mod _execute_provisioned_product_plan_input;
mod _execute_provisioned_product_plan_output;
mod _execute_provisioned_product_service_action_input;
mod _execute_provisioned_product_service_action_output;
mod _invalid_parameters_exception;
mod _invalid_state_exception;
mod _record_detail;
mod _record_error;
mod _record_tag;
mod _resource_not_found_exception;
pub use decode::{Decode, from_slice, from_slice_checked, from_str};
pub use encode::{Encode, to_string, to_vec};
pub use error::{DecodeError, EncodeError, Fault, Unwritable};
pub(crate) use reader::Reader;
pub(crate) use writer::Sink;
