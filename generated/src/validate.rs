// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Checks values against the limits of the API, before sending or after receiving.
//!
//! Every violation of a value is collected, with its path; nothing is allocated while the value is valid. Responses
//! are never rejected for a limit: whoever wants to know asks with [`Validate::validate`].

mod checker;
mod path;
pub(crate) mod pattern;
mod violation;

pub use checker::Checker;
pub use path::Path;
pub use violation::{Constraint, Violation, Violations};

/// How much is checked. AWS relaxes limits more often than it tightens them, so the choice is the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Level {
    /// Required members alone.
    Required,
    /// Required members, minimum lengths and minimum values: what boto3 and the AWS CLI check. The default.
    #[default]
    Basic,
    /// Every constraint trait of the model: length, range, pattern, uniqueItems, enum membership.
    Strict,
}

/// A type whose limits are known.
pub trait Validate {
    /// Reports every violation below `at`; called by [`Validate::validate`] and by the types that hold this one.
    fn check(&self, at: &Path<'_>, checker: &mut Checker);

    /// Checks the value at a level.
    ///
    /// # Errors
    /// All violations, in the order of the members; the first [`Violations::KEPT`] are kept, all are counted.
    fn validate(&self, level: Level) -> Result<(), Violations> {
        let mut checker = Checker::new(level);
        self.check(&Path::ROOT, &mut checker);
        checker.finish()
    }
}

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
