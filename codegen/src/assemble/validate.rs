//! Checks an assembled model against Smithy's rules. Each family of rules is a file; none changes the model.

mod targets;
mod known;

use crate::diagnostic::Diagnostics;
use crate::model::Model;

/// Runs every check, the basic ones first: where they find errors, the others would only find echoes.
pub(super) fn validate(model: &Model<'_>, diagnostics: &mut Diagnostics) {
    known::check(model, diagnostics);
    if !diagnostics.has_errors() {
        targets::check(model, diagnostics);
    }
}
