//! Turns what is Smithy 1.0 into what Smithy 2.0 says instead. Changes no meaning, and no 2.0 shape but for `@enum`.

mod enums;

use std::collections::BTreeMap;

use super::Shapes;
use crate::ast::{Member, Shape, Trait, Version};
use crate::model::ShapeType;
use crate::node::Node;
use crate::prelude;
use crate::shape_id::ShapeId;
use crate::source::Span;

/// Upgrades the shapes of 1.0 files in place, and strings with a named `@enum` of any file.
pub(super) fn upgrade(shapes: &mut Shapes<'_>) {
    for shape in shapes.values_mut() {
        enums::upgrade(shape);
        if shape.version == Version::V1 {
            upgrade_set(shape);
            upgrade_root(shape);
        }
    }
    let targets = targets(shapes);
    for shape in shapes.values_mut().filter(|shape| shape.version == Version::V1) {
        upgrade_members(shape, &targets);
    }
}

/// `set` is a list with `@uniqueItems`.
fn upgrade_set(shape: &mut Shape<'_>) {
    if shape.written_as_set && find(&shape.traits, "smithy.api#uniqueItems").is_none() {
        push(&mut shape.traits, "smithy.api#uniqueItems", "{}", shape.span);
    }
}

/// A simple shape that is not boxed had a zero value, which 2.0 spells out.
fn upgrade_root(shape: &mut Shape<'_>) {
    let Some(zero) = zero_value(shape.ty) else { return };
    if !take(&mut shape.traits, "smithy.api#box") {
        push(&mut shape.traits, "smithy.api#default", zero, shape.span);
    }
}

/// Facts about a shape that the upgrade needs for the members of 1.0 structures that target it.
struct Target {
    ty: ShapeType,
    /// The default value, when not null.
    default: Option<&'static str>,
    streaming_blob: bool,
}

fn targets(shapes: &Shapes<'_>) -> BTreeMap<ShapeId, Target> {
    let target = |shape: &Shape<'_>| {
        let default = find(&shape.traits, "smithy.api#default").map(|applied| applied.value.to_value().to_string());
        let zero = zero_value(shape.ty).filter(|zero| default.as_deref() == Some(*zero));
        let streaming_blob = shape.ty == ShapeType::Blob && find(&shape.traits, "smithy.api#streaming").is_some();
        Target { ty: shape.ty, default: zero, streaming_blob }
    };
    shapes.iter().map(|(id, shape)| (id.clone(), target(shape))).collect()
}

/// A structure's member takes the zero value of its target unless it is boxed; `Primitive…` shapes become plain ones.
fn upgrade_members(shape: &mut Shape<'_>, targets: &BTreeMap<ShapeId, Target>) {
    for member in &mut shape.members {
        let target = targets.get(&member.target);
        let ty = target.map(|target| target.ty).or_else(|| prelude::shape_type(member.target.as_str()));
        // Elsewhere the trait is a mistake, which is for the checks to say.
        let boxed = ty.and_then(zero_value).is_some() && take(&mut member.traits, "smithy.api#box");
        let primitive = prelude::primitive(member.target.as_str());
        let default = primitive.as_ref().map(|(_, zero)| *zero).or(target.and_then(|target| target.default));
        if let Some(plain) = primitive.and_then(|(plain, _)| ShapeId::parse(&plain)) {
            member.target = plain;
        }
        if shape.ty != ShapeType::Structure || find(&member.traits, "smithy.api#default").is_some() {
            continue;
        }
        match default {
            Some(zero) if !boxed => push_default(member, zero),
            // The target's own default does not hold for a boxed member.
            Some(_) if target.is_some() => push_default(member, "null"),
            _ => {}
        }
        if target.is_some_and(|target| target.streaming_blob) && find(&member.traits, "smithy.api#required").is_none() {
            push_default(member, "\"\"");
        }
    }
}

fn push_default(member: &mut Member<'_>, value: &'static str) {
    push(&mut member.traits, "smithy.api#default", value, member.span);
}

/// The zero value of the types that had one in 1.0.
fn zero_value(ty: ShapeType) -> Option<&'static str> {
    match ty {
        ShapeType::Boolean => Some("false"),
        ShapeType::Byte
        | ShapeType::Short
        | ShapeType::Integer
        | ShapeType::IntEnum
        | ShapeType::Long
        | ShapeType::Float
        | ShapeType::Double => Some("0"),
        _ => None,
    }
}

fn find<'t, 'a>(traits: &'t [Trait<'a>], id: &str) -> Option<&'t Trait<'a>> {
    traits.iter().find(|applied| applied.id.as_str() == id)
}

/// Removes a trait, and says whether it was there.
fn take(traits: &mut Vec<Trait<'_>>, id: &str) -> bool {
    let before = traits.len();
    traits.retain(|applied| applied.id.as_str() != id);
    traits.len() < before
}

fn push(traits: &mut Vec<Trait<'_>>, id: &str, value: &'static str, span: Span) {
    traits.extend(ShapeId::parse(id).map(|id| Trait { id, span, value: Node::synthetic(value, span) }));
}

#[cfg(test)]
mod tests {
    use crate::assemble::assemble;
    use crate::diagnostic::Diagnostics;
    use crate::shape_id::ShapeId;
    use crate::source::{Source, Sources};

    #[test]
    fn members_take_the_zero_of_what_is_not_boxed() {
        let text = r#"{ "smithy": "1.0", "shapes": {
            "a#Plain": { "type": "integer" }, "a#Boxed": { "type": "integer", "traits": { "smithy.api#box": {} } },
            "a#Stream": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
            "a#S": { "type": "structure", "members": {
                "plain": { "target": "a#Plain" }, "boxedMember": { "target": "a#Plain", "traits": { "smithy.api#box": {} } },
                "boxed": { "target": "a#Boxed" }, "prelude": { "target": "smithy.api#Boolean" },
                "primitive": { "target": "smithy.api#PrimitiveBoolean" }, "stream": { "target": "a#Stream" } } } } }"#;
        let sources = Sources(vec![Source { name: "m".into(), text: text.into() }]);
        let mut diagnostics = Diagnostics::default();
        let model = assemble(&sources, &mut diagnostics);
        assert_eq!(diagnostics.0, []);
        let defaults: Vec<Option<String>> = model.shapes[&ShapeId::parse("a#S").unwrap()]
            .members
            .iter()
            .map(|member| member.traits.get("smithy.api#default").map(|value| value.to_value().to_string()))
            .collect();
        let expected = [Some("0"), Some("null"), None, None, Some("false"), Some("\"\"")];
        assert_eq!(defaults, expected.map(|value| value.map(str::to_owned)));
        let boxes = model.shapes.values().filter(|shape| shape.traits.has("smithy.api#box")).count();
        assert_eq!(boxes, 0);
    }
}
