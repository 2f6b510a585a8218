// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Checks values against the limits of the API, before sending or after receiving.
//!
//! Every violation of a value is collected, with its path; nothing is allocated while the value is valid. Responses
//! are never rejected for a limit: whoever wants to know asks with [`Validate::validate`].

mod checker;
mod level;
mod limits;
mod path;
pub(crate) mod pattern;
mod violation;
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
mod patterns;
mod unicode;
pub use checker::Checker;
pub use level::Level;
pub use limits::Validate;
pub use path::Path;
pub use violation::{Constraint, Violation, Violations};
