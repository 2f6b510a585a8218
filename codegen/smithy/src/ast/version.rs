//! Features that only one version of Smithy allows. Never converts: the 1.0 upgrade is `assemble`'s.

use super::{Shape, Trait, Version};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Relation, ShapeType};
use crate::shape_id::ShapeId;
use crate::source::Span;

/// Reports what a shape uses though the version of its file lacks it.
pub(super) fn check(shape: &Shape<'_>, diagnostics: &mut Diagnostics) {
    let version = shape.version;
    let mut report = |message: String, span: Span| {
        let diagnostic = Diagnostic::error(codes::NOT_IN_THIS_VERSION, message).at(span).shape(&shape.id);
        diagnostics.push(diagnostic);
    };
    match (version, shape.ty) {
        (Version::V1, ShapeType::Enum | ShapeType::IntEnum) => {
            report(format!("{} shapes cannot be used in Smithy 1.0", shape.ty), shape.span);
        }
        (Version::V2, ShapeType::List) if shape.written_as_set => {
            report("set shapes cannot be used in Smithy 2.0".to_owned(), shape.span);
        }
        _ => {}
    }
    if version == Version::V1 {
        // The use of a mixin is no news where its definition is refused.
        for property in shape.references.iter().filter(|reference| reference.relation == Relation::Property) {
            report("resource properties can be used in Smithy 2.0 only".to_owned(), property.span);
        }
    }
    check_traits(&shape.traits, version, &shape.id, diagnostics);
    for member in &shape.members {
        check_traits(&member.traits, version, &shape.id.with_member(&member.name), diagnostics);
    }
}

/// Reports traits that the version of the file lacks.
pub(super) fn check_traits(traits: &[Trait<'_>], version: Version, target: &ShapeId, diagnostics: &mut Diagnostics) {
    for applied in traits {
        let message = match (version, applied.id.as_str()) {
            (Version::V1, "smithy.api#default") => "the @default trait can be used in Smithy 2.0 only",
            (Version::V1, "smithy.api#mixin") => "mixins can be used in Smithy 2.0 only",
            (Version::V2, "smithy.api#box") => "@box is not supported in Smithy 2.0",
            _ => continue,
        };
        let diagnostic = Diagnostic::error(codes::NOT_IN_THIS_VERSION, message).at(applied.span).shape(target);
        diagnostics.push(diagnostic);
    }
}
