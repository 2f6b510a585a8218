//! Turns a string with an `@enum` trait into an enum shape, when every value has a name. Other strings keep the trait.

use std::collections::BTreeSet;

use crate::ast::{Member, Shape, Trait};
use crate::model::ShapeType;
use crate::node::Node;
use crate::shape_id::{ShapeId, is_identifier};

/// Upgrades the shape when it is such a string.
pub(super) fn upgrade(shape: &mut Shape<'_>) {
    if shape.ty != ShapeType::String {
        return;
    }
    let Some(index) = shape.traits.iter().position(|found| found.id.as_str() == "smithy.api#enum") else { return };
    if let Some(members) = members(&shape.traits[index].value) {
        shape.traits.remove(index);
        shape.ty = ShapeType::Enum;
        shape.members = members;
    }
}

/// The members, unless a value lacks a name or the trait is not as it should be.
fn members<'a>(definitions: &Node<'a>) -> Option<Vec<Member<'a>>> {
    let members = definitions.elements().iter().map(member).collect::<Option<Vec<_>>>()?;
    let names: BTreeSet<&str> = members.iter().map(|member| member.name.as_str()).collect();
    (!members.is_empty() && names.len() == members.len()).then_some(members)
}

fn member<'a>(definition: &Node<'a>) -> Option<Member<'a>> {
    let mut traits = Vec::new();
    let mut name = None;
    for (key, value) in definition.entries() {
        let id = match &*key.name {
            "name" => {
                name = Some((value.as_str().filter(|name| is_identifier(name))?.into_owned(), value.span()));
                continue;
            }
            "value" => {
                value.as_str().filter(|text| !text.is_empty())?;
                "smithy.api#enumValue"
            }
            "documentation" => "smithy.api#documentation",
            "tags" => {
                if value.elements().iter().any(|tag| tag.as_str().as_deref() == Some("internal")) {
                    let id = ShapeId::parse("smithy.api#internal")?;
                    traits.push(Trait { id, span: key.span, value: Node::synthetic("{}", value.span()) });
                }
                "smithy.api#tags"
            }
            "deprecated" if value.as_bool()? => {
                let id = ShapeId::parse("smithy.api#deprecated")?;
                traits.push(Trait { id, span: key.span, value: Node::synthetic("{}", value.span()) });
                continue;
            }
            "deprecated" => continue,
            _ => return None,
        };
        traits.push(Trait { id: ShapeId::parse(id)?, span: key.span, value });
    }
    traits.iter().find(|found| found.id.as_str() == "smithy.api#enumValue")?;
    let (name, span) = name?;
    let target = ShapeId::parse("smithy.api#Unit")?;
    Some(Member { name, span, target, target_span: span, traits })
}
