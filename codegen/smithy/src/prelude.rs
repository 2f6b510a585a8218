//! The prelude: the shapes and traits of `smithy.api#` that every model may use. Never part of an assembled model.

use std::sync::LazyLock;

use crate::assemble;
use crate::model::{Model, Shape, ShapeType};

/// The prelude as a model, trait definitions and private shapes included.
pub fn model() -> &'static Model<'static> {
    static MODEL: LazyLock<Model<'static>> = LazyLock::new(|| assemble::unchecked(include_str!("prelude.json")));
    &MODEL
}

/// The type of a prelude shape that members may target, by its absolute id; `None` for any other shape.
pub fn shape_type(id: &str) -> Option<ShapeType> {
    if !id.starts_with("smithy.api#") {
        return None;
    }
    model().shapes.get(id).filter(|shape| is_public(shape)).map(|shape| shape.ty)
}

/// The absolute ids of the shapes that members may target.
pub fn ids() -> impl Iterator<Item = &'static str> {
    model().shapes.values().filter(|shape| is_public(shape)).map(|shape| shape.id.as_str())
}

/// Meaning of a `Primitive…` shape of Smithy 1.0: the plain shape, and its zero value as JSON.
pub fn primitive(id: &str) -> Option<(String, &'static str)> {
    let name = id.strip_prefix("smithy.api#Primitive")?;
    let zero = if shape_type(id)? == ShapeType::Boolean { "false" } else { "0" };
    Some((format!("smithy.api#{name}"), zero))
}

/// The absolute ids of the traits that it defines.
pub fn traits() -> impl Iterator<Item = &'static str> {
    model().shapes.values().filter(|shape| shape.traits.has("smithy.api#trait")).map(|shape| shape.id.as_str())
}

/// Whether it defines a trait.
pub(crate) fn is_trait(id: &str) -> bool {
    id.starts_with("smithy.api#") && model().shapes.get(id).is_some_and(|shape| shape.traits.has("smithy.api#trait"))
}

fn is_public(shape: &Shape<'_>) -> bool {
    !shape.traits.has("smithy.api#trait") && !shape.traits.has("smithy.api#private")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_public_prelude_shapes_only() {
        assert_eq!(shape_type("smithy.api#PrimitiveLong"), Some(ShapeType::Long));
        assert_eq!(shape_type("smithy.api#Unit"), Some(ShapeType::Structure));
        assert_eq!(shape_type("other#String"), None);
        assert_eq!(shape_type("smithy.api#required"), None);
        assert_eq!(shape_type("smithy.api#NonEmptyString"), None);
        assert_eq!(ids().count(), 21);
    }

    #[test]
    fn primitives_have_a_plain_shape_and_a_zero() {
        assert_eq!(primitive("smithy.api#PrimitiveBoolean"), Some(("smithy.api#Boolean".into(), "false")));
        assert_eq!(primitive("smithy.api#PrimitiveShort"), Some(("smithy.api#Short".into(), "0")));
        assert_eq!(primitive("smithy.api#Short"), None);
    }

    #[test]
    fn the_file_reads_without_a_finding() {
        let mut diagnostics = crate::diagnostic::Diagnostics::default();
        let file = crate::ast::parse(0, include_str!("prelude.json"), &mut diagnostics).unwrap();
        assert_eq!(diagnostics.0, []);
        assert_eq!(file.shapes.len(), model().shapes.len());
    }
}
