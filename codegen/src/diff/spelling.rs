//! Limits and defaults in words, for the column that says from what to what.

use crate::constraint_docs;
use crate::ir::{Bounds, Constraint, Optionality, Service};
use crate::markdown::code;

/// A limit: `length 1 to 100`, `pattern ^a*$`.
pub(super) fn limit(service: &Service, constraint: &Constraint) -> String {
    match constraint {
        Constraint::Length(Bounds::Between(min, max)) => format!("length {min} to {max}"),
        Constraint::Length(Bounds::AtLeast(min)) => format!("length at least {min}"),
        Constraint::Length(Bounds::AtMost(max)) => format!("length at most {max}"),
        Constraint::Range(bounds) => format!("range {}", constraint_docs::range(bounds)),
        Constraint::Pattern(id) => format!("pattern {}", code(&service.patterns[id.0].source)),
        Constraint::UniqueItems => "unique items".to_owned(),
        Constraint::EnumValues(id) => format!("values of {}", service.types[id.0].name),
    }
}

/// What stands for an absent value.
pub(super) fn default(optionality: &Optionality) -> String {
    match optionality {
        Optionality::Optional => "absent".to_owned(),
        Optionality::Required => "no default".to_owned(),
        Optionality::Default(default) => format!("default {}", constraint_docs::default(default)),
    }
}
