// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! A type with limits. Its checks are emitted beside this file.

use super::{Checker, Level, Path, Violations};

/// A type whose limits are known.
pub trait Validate {
    /// Reports every violation below `at`; called by [`Validate::validate`] and by the types that hold this one. Most
    /// types without a limit have nothing to report.
    fn check(&self, _at: &Path<'_>, _checker: &mut Checker) {}

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
