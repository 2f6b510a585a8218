//! Values of enum and intEnum members, and of `@enum` traits that are left on strings.

use std::collections::BTreeSet;

use super::{error, shapes_of, trait_error};
use crate::assemble::graph::{Graph, Item};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::ShapeType;
use crate::node::Node;

const VALUE: &str = "smithy.api#enumValue";

/// Checks the values of all enums.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for (ty, read) in
        [(ShapeType::Enum, text as fn(&Item<'_, '_>) -> Result<String, String>), (ShapeType::IntEnum, number)]
    {
        for shape in shapes_of(graph, ty) {
            let mut seen = BTreeSet::new();
            for member in graph.members(shape) {
                let item = graph.item(member);
                let fault = match read(&item) {
                    Ok(value) if seen.contains(&value) => {
                        Some(format!("another member has the value `{value}` already"))
                    }
                    Ok(value) => {
                        seen.insert(value);
                        None
                    }
                    Err(fault) => Some(fault),
                };
                diagnostics.extend(
                    fault.map(|message| trait_error(codes::ENUM_VALUE, &item, VALUE, message).shape(item.id())),
                );
                let unit = item.member.is_none_or(|member| member.target.as_str() == "smithy.api#Unit");
                if !unit {
                    diagnostics.push(error(
                        codes::INVALID_TARGET,
                        &item,
                        "members of enums can target `smithy.api#Unit` only",
                    ));
                }
            }
        }
    }
    for shape in shapes_of(graph, ShapeType::String) {
        let item = graph.item(shape);
        if let Some(definitions) = item.traits().get("smithy.api#enum") {
            diagnostics.extend(definitions_fault(&item, definitions));
        }
    }
}

/// The value of an enum member; its name when it has none.
fn text(item: &Item<'_, '_>) -> Result<String, String> {
    let name = item.member.map(|member| member.name.clone()).unwrap_or_default();
    let Some(value) = item.traits().get(VALUE) else { return Ok(name) };
    match value.as_str() {
        Some(text) if text.is_empty() => Err("values of enum members cannot be empty".to_owned()),
        Some(text) => Ok(text.into_owned()),
        None => Err(format!("values of enum members are strings, but found {}", value.to_value())),
    }
}

/// The value of an intEnum member.
fn number(item: &Item<'_, '_>) -> Result<String, String> {
    let Some(value) = item.traits().get(VALUE) else {
        return Err("members of an intEnum need an integer value".to_owned());
    };
    let Some(written) = value.number_text() else {
        return Err(format!("values of intEnum members are integers, but found {}", value.to_value()));
    };
    match written.parse::<i32>() {
        Ok(number) => Ok(number.to_string()),
        Err(_) if written.contains(['.', 'e', 'E']) => {
            Err(format!("values of intEnum members have no fraction or exponent, but found {written}"))
        }
        Err(_) => Err(format!("values of intEnum members must fit 32 bits, but found {written}")),
    }
}

/// Either all definitions of an `@enum` have names or none; names and values are unique.
fn definitions_fault(item: &Item<'_, '_>, definitions: &Node<'_>) -> Option<Diagnostic> {
    let elements = definitions.elements();
    let texts = |key: &str| -> Vec<Option<String>> {
        elements.iter().map(|definition| definition.get(key)?.as_str().map(|text| text.into_owned())).collect()
    };
    let (names, values) = (texts("name"), texts("value"));
    let unnamed = names.iter().position(Option::is_none).filter(|_| names.iter().any(Option::is_some));
    let repeated = |texts: &[Option<String>]| {
        let mut seen = BTreeSet::new();
        texts.iter().position(|text| text.as_ref().is_some_and(|text| !seen.insert(text.clone())))
    };
    let (index, message) = if let Some(index) = unnamed {
        (index, "this value has no name, though others have; name all of them or none")
    } else if let Some(index) = repeated(&values) {
        (index, "this value is there already")
    } else {
        (repeated(&names)?, "this name is there already")
    };
    let span = elements.get(index).map_or(item.span(), Node::span);
    Some(trait_error(codes::ENUM_VALUE, item, "smithy.api#enum", message).at(span))
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{errors, errors_v1};

    fn members(ty: &str, values: &[&str]) -> Vec<String> {
        let member = |(index, value): (usize, &&str)| {
            let traits = if value.is_empty() {
                String::new()
            } else {
                format!(r#", "traits": {{ "smithy.api#enumValue": {value} }}"#)
            };
            format!(r#""M{index}": {{ "target": "smithy.api#Unit"{traits} }}"#)
        };
        let members: Vec<String> = values.iter().enumerate().map(member).collect();
        errors(&format!(r#""a#E": {{ "type": "{ty}", "members": {{ {} }} }}"#, members.join(", ")))
    }

    #[test]
    fn values_have_the_type_of_the_enum_and_are_unique() {
        assert_eq!(members("enum", &["\"a\"", ""]), [""; 0]);
        assert_eq!(members("enum", &["\"a\"", "\"a\"", "\"\"", "1"]), ["S0222 a#E$M1", "S0222 a#E$M2", "S0222 a#E$M3"]);
        assert_eq!(members("intEnum", &["1", "-2147483648"]), [""; 0]);
        assert_eq!(members("intEnum", &["1", "1", "", "2147483648", "1.5", "\"1\""]).len(), 5);
    }

    #[test]
    fn names_of_an_enum_trait_are_given_to_all_or_none() {
        let string = |values: &str| {
            errors_v1(&format!(r#""a#E": {{ "type": "string", "traits": {{ "smithy.api#enum": [{values}] }} }}"#))
        };
        assert_eq!(string(r#"{ "value": "a" }, { "value": "b" }"#), [""; 0]);
        assert_eq!(string(r#"{ "value": "a", "name": "A" }, { "value": "b", "name": "B" }"#), [""; 0]);
        assert_eq!(string(r#"{ "value": "a", "name": "A" }, { "value": "b" }"#), ["S0222 a#E smithy.api#enum"]);
        assert_eq!(string(r#"{ "value": "a" }, { "value": "a" }"#), ["S0222 a#E smithy.api#enum"]);
    }
}
