//! Values that a prelude trait cannot even be read from. Everything else about values is left to `trait_values`.

use super::trait_error;
use crate::assemble::graph::{Graph, Item};
use crate::assemble::selector::Selector;
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::dialect;
use crate::model::ShapeType;
use crate::node::{Kind, Node};

/// Checks the values of all prelude traits.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.own() {
        let item = graph.item(vertex);
        for (id, value) in &item.traits().0 {
            let fault = wrong_type(graph, id.as_str(), value).or_else(|| unreadable(id.as_str(), value));
            diagnostics.extend(fault.map(|message| trait_error(codes::TRAIT_VALUE, &item, id.as_str(), message)));
            diagnostics.extend(selector(&item, id.as_str(), value));
        }
    }
}

/// The type of the value as a whole.
fn wrong_type(graph: &Graph<'_, '_>, id: &str, value: &Node<'_>) -> Option<String> {
    if !id.starts_with("smithy.api#") {
        return None;
    }
    let definition = graph.item(graph.definition(id)?);
    let expected = match definition.shape.ty {
        ShapeType::Structure | ShapeType::Map | ShapeType::Union => Kind::Object,
        ShapeType::List => Kind::Array,
        ShapeType::String | ShapeType::Enum => Kind::String,
        ShapeType::Integer => Kind::Number,
        _ => return None,
    };
    let name = definition.shape.id.name();
    let message = || match (expected, definition.shape.members.is_empty()) {
        (Kind::Object, true) => format!("@{name} takes no value but an empty object, and found {}", value.kind()),
        _ => format!("the value of @{name} must be of type {expected}, but is {}", value.kind()),
    };
    (value.kind() != expected).then(message)
}

/// Faults in a value that only the trait itself can tell.
fn unreadable(id: &str, value: &Node<'_>) -> Option<String> {
    match id {
        "smithy.api#error" => {
            let text = value.as_str()?;
            let known = matches!(&*text, "client" | "server");
            (!known).then(|| format!("the value of @error must be `client` or `server`, but is `{text}`"))
        }
        "smithy.api#length" | "smithy.api#range" => {
            let empty = value.get("min").is_none() && value.get("max").is_none();
            empty.then(|| format!("@{} needs `min` or `max`", id.trim_start_matches("smithy.api#")))
        }
        "smithy.api#pattern" => {
            let pattern = value.as_str()?;
            dialect::fault(&pattern).map(|fault| format!("`{pattern}` is no regular expression: {fault}"))
        }
        "smithy.api#http" => ["method", "uri"].iter().find_map(|name| missing_text(value, name)),
        "smithy.api#endpoint" => missing_text(value, "hostPrefix"),
        _ => None,
    }
}

fn missing_text(value: &Node<'_>, name: &str) -> Option<String> {
    match value.get(name) {
        None => Some(format!("`{name}` is missing")),
        Some(property) if property.kind() != Kind::String => {
            Some(format!("`{name}` must be a string, but is {}", property.kind()))
        }
        Some(_) => None,
    }
}

/// Selectors in `@trait` and `@idRef`.
fn selector(item: &Item<'_, '_>, id: &str, value: &Node<'_>) -> Option<Diagnostic> {
    if !matches!(id, "smithy.api#trait" | "smithy.api#idRef") {
        return None;
    }
    let selector = value.get("selector")?;
    let fault = Selector::parse(&selector.as_str()?).err()?;
    Some(
        trait_error(codes::INVALID_SELECTOR, item, id, format!("this selector cannot be parsed: {fault}"))
            .at(selector.span()),
    )
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn with_trait(applied: &str) -> Vec<String> {
        errors(&format!(r#""a#A": {{ "type": "string", "traits": {{ {applied} }} }}"#))
    }

    #[test]
    fn values_of_prelude_traits_have_the_type_of_their_definition() {
        for (applied, id) in [
            (r#""smithy.api#sensitive": null"#, "sensitive"),
            (r#""smithy.api#deprecated": "old""#, "deprecated"),
            (r#""smithy.api#tags": "a""#, "tags"),
            (r#""smithy.api#documentation": 1"#, "documentation"),
        ] {
            assert_eq!(with_trait(applied), [format!("S0306 a#A smithy.api#{id}")], "{applied}");
        }
        assert_eq!(with_trait(r#""smithy.api#sensitive": {}, "smithy.api#tags": ["a"]"#), [""; 0]);
    }

    #[test]
    fn limits_patterns_and_selectors_must_be_readable() {
        assert_eq!(with_trait(r#""smithy.api#length": {}"#), ["S0306 a#A smithy.api#length"]);
        assert_eq!(with_trait(r#""smithy.api#pattern": "[a""#), ["S0306 a#A smithy.api#pattern"]);
        assert_eq!(with_trait(r#""smithy.api#pattern": "^(?!aws)(?<n>x)\\k<n>$""#), [""; 0]);
        for pattern in ["^[^]*$", "[]", "[[]", r"\\x4", r"^[\\p{Print}&&[^|:/]]+$"] {
            assert_eq!(with_trait(&format!(r#""smithy.api#pattern": "{pattern}""#)), [""; 0], "{pattern}");
        }
        assert_eq!(with_trait(r#""smithy.api#trait": { "selector": "nonsense" }"#), ["S0307 a#A smithy.api#trait"]);
    }
}
