//! Turns a string with an `@enum` trait into an enum shape. Where no value has a name, the names are made of the values;
//! a string whose names would meet keeps the trait.

use std::collections::BTreeSet;

use crate::ast::{Member, Shape, Trait};
use crate::model::ShapeType;
use crate::node::Node;
use crate::sanitize::sanitize;
use crate::shape_id::{ShapeId, is_identifier};

/// Upgrades the shape when it is such a string.
pub(super) fn upgrade(shape: &mut Shape<'_>) {
    if shape.ty != ShapeType::String {
        return;
    }
    let Some(index) = shape.traits.iter().position(|applied| applied.id.as_str() == "smithy.api#enum") else { return };
    if let Some(members) = members(&shape.traits[index].value) {
        shape.traits.remove(index);
        shape.ty = ShapeType::Enum;
        shape.members = members;
    }
}

/// The members, unless only some values have names, two have one name, or the trait is not as it should be.
fn members<'a>(definitions: &Node<'a>) -> Option<Vec<Member<'a>>> {
    let definitions = definitions.elements();
    let has_name = |definition: &Node<'_>| definition.entries().iter().any(|(key, _)| key.name == "name");
    let named = definitions.iter().filter(|definition| has_name(definition)).count();
    if named != 0 && named != definitions.len() {
        return None;
    }
    let members = definitions.iter().map(member).collect::<Option<Vec<_>>>()?;
    let names: BTreeSet<&str> = members.iter().map(|member| member.name.as_str()).collect();
    (!members.is_empty() && names.len() == members.len()).then_some(members)
}

fn member<'a>(definition: &Node<'a>) -> Option<Member<'a>> {
    let mut traits = Vec::new();
    let (mut name, mut name_of_value) = (None, None);
    for (key, value) in definition.entries() {
        let id = match &*key.name {
            "name" => {
                name = Some((value.as_str().filter(|name| is_identifier(name))?.into_owned(), value.span()));
                continue;
            }
            "value" => {
                let text = value.as_str().filter(|text| !text.is_empty())?;
                name_of_value = Some((sanitize(&text).into_owned(), value.span()));
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
    let (name, span) = name.unwrap_or(name_of_value?);
    let target = ShapeId::parse("smithy.api#Unit")?;
    Some(Member { name, span, target, target_span: span, traits })
}

#[cfg(test)]
mod tests {
    use crate::assemble::assemble;
    use crate::diagnostic::Diagnostics;
    use crate::shape_id::ShapeId;
    use crate::source::{Source, Sources};

    /// The names of the members that a string with such values gets.
    fn names(values: &str) -> Vec<String> {
        let text = format!(
            r#"{{ "smithy": "1.0", "shapes": {{
                "a#E": {{ "type": "string", "traits": {{ "smithy.api#enum": [{values}] }} }} }} }}"#
        );
        let sources = Sources(vec![Source { name: "m".into(), text }]);
        let model = assemble(&sources, &mut Diagnostics::default());
        let shape = &model.shapes[&ShapeId::parse("a#E").unwrap()];
        shape.members.iter().map(|member| member.name.to_string()).collect()
    }

    #[test]
    fn values_without_names_lend_theirs() {
        assert_eq!(names(r#"{ "value": "a", "name": "B" }"#), ["B"]);
        assert_eq!(names(r#"{ "value": "m1.small" }, { "value": "*" }"#), ["m1_small", "asterisk"]);
        assert_eq!(names(r#"{ "value": "a-b" }, { "value": "a.b" }"#), [""; 0], "both would be a_b");
    }
}
