// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! How much of the user's text a message repeats: all of it, as the AWS CLI does, but nothing of what may hold a value
//! that the model calls sensitive. A terminal's output ends up in logs.

use super::schema::{Kind, Shape};

/// Stands for a text that no message may repeat.
const REDACTED: &str = "*** Sensitive Data Redacted ***";

/// The part of a text that a message may repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Echo {
    /// Everything.
    Whole,
    /// Nothing.
    Redacted,
}

impl Echo {
    /// The part that a message may repeat of a text that should be a value of a shape. Where it is none, it may hold
    /// anything that the value could.
    pub fn of(shape: &'static Shape) -> Self {
        if holds_secrets(shape, &mut Vec::new()) { Self::Redacted } else { Self::Whole }
    }

    /// The text to show.
    pub fn text(self, text: &str) -> &str {
        match self {
            Self::Whole => text,
            Self::Redacted => REDACTED,
        }
    }
}

/// Whether a shape or one within it is sensitive.
fn holds_secrets(shape: &'static Shape, seen: &mut Vec<*const Shape>) -> bool {
    if shape.sensitive {
        return true;
    }
    if seen.contains(&std::ptr::from_ref(shape)) {
        return false;
    }
    seen.push(shape);
    match shape.kind {
        Kind::List(inner) => holds_secrets(inner, seen),
        Kind::Map { key, value } => holds_secrets(key, seen) || holds_secrets(value, seen),
        Kind::Structure(members) | Kind::Union(members) => {
            members.iter().any(|member| holds_secrets(member.shape, seen))
        }
        _ => false,
    }
}
