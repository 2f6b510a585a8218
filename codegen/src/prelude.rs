//! The prelude: the shapes of `smithy.api#` that every model may refer to. Never part of an assembled model.

use crate::model::ShapeType;

/// Prelude shapes that are no traits (Smithy 2.0, "Prelude").
const SHAPES: [(&str, ShapeType); 23] = [
    ("String", ShapeType::String),
    ("Blob", ShapeType::Blob),
    ("BigInteger", ShapeType::BigInteger),
    ("BigDecimal", ShapeType::BigDecimal),
    ("Timestamp", ShapeType::Timestamp),
    ("Document", ShapeType::Document),
    ("Boolean", ShapeType::Boolean),
    ("PrimitiveBoolean", ShapeType::Boolean),
    ("Byte", ShapeType::Byte),
    ("PrimitiveByte", ShapeType::Byte),
    ("Short", ShapeType::Short),
    ("PrimitiveShort", ShapeType::Short),
    ("Integer", ShapeType::Integer),
    ("PrimitiveInteger", ShapeType::Integer),
    ("Long", ShapeType::Long),
    ("PrimitiveLong", ShapeType::Long),
    ("Float", ShapeType::Float),
    ("PrimitiveFloat", ShapeType::Float),
    ("Double", ShapeType::Double),
    ("PrimitiveDouble", ShapeType::Double),
    ("Unit", ShapeType::Structure),
    ("NonEmptyString", ShapeType::String),
    ("NonEmptyStringList", ShapeType::List),
];

/// The type of a prelude shape, by its absolute id; `None` for any other shape.
pub(crate) fn shape_type(id: &str) -> Option<ShapeType> {
    let name = id.strip_prefix("smithy.api#")?;
    SHAPES.iter().find(|(known, _)| *known == name).map(|(_, ty)| *ty)
}

/// The absolute ids of all prelude shapes.
pub(crate) fn ids() -> impl Iterator<Item = String> {
    SHAPES.iter().map(|(name, _)| format!("smithy.api#{name}"))
}

/// What a `Primitive…` shape of Smithy 1.0 stands for: the plain shape, and its zero value as JSON.
pub(crate) fn primitive(id: &str) -> Option<(String, &'static str)> {
    let name = id.strip_prefix("smithy.api#Primitive")?;
    let zero = if shape_type(id)? == ShapeType::Boolean { "false" } else { "0" };
    Some((format!("smithy.api#{name}"), zero))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_prelude_shapes_only() {
        assert_eq!(shape_type("smithy.api#PrimitiveLong"), Some(ShapeType::Long));
        assert_eq!(shape_type("smithy.api#Unit"), Some(ShapeType::Structure));
        assert_eq!(shape_type("other#String"), None);
        assert_eq!(shape_type("smithy.api#required"), None);
        assert!(ids().all(|id| shape_type(&id).is_some()));
    }

    #[test]
    fn primitives_have_a_plain_shape_and_a_zero() {
        assert_eq!(primitive("smithy.api#PrimitiveBoolean"), Some(("smithy.api#Boolean".into(), "false")));
        assert_eq!(primitive("smithy.api#PrimitiveShort"), Some(("smithy.api#Short".into(), "0")));
        assert_eq!(primitive("smithy.api#Short"), None);
    }
}
