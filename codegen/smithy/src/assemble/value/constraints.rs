//! Constraint traits on values that have the right type: length, range, pattern, uniqueItems, enums, `@idRef`.

use std::collections::BTreeSet;

use super::{Fault, Part, pattern_matches};
use crate::assemble::selector::Selector;
use crate::assemble::traits;
use crate::decimal::Decimal;
use crate::model::ShapeType;
use crate::node::Node;
use crate::shape_id::ShapeId;

/// Finds what is wrong with a value of a type that a trait constrains.
type Check = fn(&Part<'_, '_, '_, '_>, ShapeType) -> Option<Fault>;

/// The traits that constrain values, each with its check.
const CHECKS: [(&str, Check); 6] = [
    ("smithy.api#length", length),
    ("smithy.api#pattern", pattern),
    ("smithy.api#enum", enumeration),
    ("smithy.api#range", range),
    ("smithy.api#uniqueItems", unique),
    ("smithy.api#idRef", reference),
];

/// Absolute ids of the traits that constrain values: defaults, examples and values of other traits are checked against
/// them.
pub fn constraint_traits() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|(id, _)| *id)
}

/// Checks the traits that constrain a value of this type.
pub(super) fn check(part: &Part<'_, '_, '_, '_>, ty: ShapeType, faults: &mut Vec<Fault>) {
    faults.extend(CHECKS.iter().filter_map(|(_, check)| check(part, ty)));
}

fn length(part: &Part<'_, '_, '_, '_>, ty: ShapeType) -> Option<Fault> {
    let limits = part.trait_value("smithy.api#length")?;
    let (count, unit) = match ty {
        ShapeType::String | ShapeType::Enum => (part.node.as_str()?.chars().count(), "characters"),
        // Base64 text is not decoded in models.
        ShapeType::Blob => (part.node.as_str()?.len(), "bytes"),
        ShapeType::List => (part.node.elements().len(), "entries"),
        ShapeType::Map => (part.node.entries().len(), "entries"),
        _ => return None,
    };
    let count = i64::try_from(count).ok()?;
    let limit = |name: &str| limits.get(name).and_then(|limit| limit.as_i64());
    let id = part.graph.item(part.schema).id();
    if let Some(min) = limit("min").filter(|min| count < *min) {
        return Some(
            part.constraint_fault(format!("the value of `{id}` must have at least {min} {unit}, but has {count}")),
        );
    }
    let max = limit("max").filter(|max| count > *max)?;
    Some(part.constraint_fault(format!("the value of `{id}` must have at most {max} {unit}, but has {count}")))
}

fn range(part: &Part<'_, '_, '_, '_>, _: ShapeType) -> Option<Fault> {
    let limits = part.trait_value("smithy.api#range")?;
    let number = |node: &Node<'_>| node.number_text().and_then(|text| Some((text.to_owned(), Decimal::parse(text)?)));
    let (text, value) = number(part.node)?;
    let limit = |name: &str| limits.get(name).and_then(|limit| number(&limit));
    let id = part.graph.item(part.schema).id();
    if let Some((min, _)) = limit("min").filter(|(_, min)| value < *min) {
        return Some(part.constraint_fault(format!("the value of `{id}` must be at least {min}, but is {text}")));
    }
    let (max, _) = limit("max").filter(|(_, max)| value > *max)?;
    Some(part.constraint_fault(format!("the value of `{id}` must be at most {max}, but is {text}")))
}

fn pattern(part: &Part<'_, '_, '_, '_>, _: ShapeType) -> Option<Fault> {
    let pattern = part.trait_value("smithy.api#pattern")?;
    let pattern = pattern.as_str()?;
    let id = part.graph.item(part.schema).id();
    let matched = pattern_matches(&pattern, &part.node.as_str()?)?;
    (!matched).then(|| part.constraint_fault(format!("the value of `{id}` must match the pattern {pattern}")))
}

/// The values of an enum or intEnum shape, or of an `@enum` trait.
fn enumeration(part: &Part<'_, '_, '_, '_>, ty: ShapeType) -> Option<Fault> {
    let item = part.graph.item(part.schema);
    let values: BTreeSet<String> = match ty {
        ShapeType::String => {
            let definitions = part.trait_value("smithy.api#enum")?.elements();
            definitions.iter().filter_map(|definition| Some(definition.get("value")?.as_str()?.into_owned())).collect()
        }
        ShapeType::Enum | ShapeType::IntEnum => {
            let value = |member: &crate::model::Member<'_>| {
                member.traits.get("smithy.api#enumValue").map_or_else(|| member.name.clone(), super::shown)
            };
            item.shape.members.iter().map(value).collect()
        }
        _ => return None,
    };
    let known = values.contains(&super::shown(part.node));
    let listed = || values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
    (!known).then(|| part.constraint_fault(format!("the value of `{}` must be one of {}", item.id(), listed())))
}

fn unique(part: &Part<'_, '_, '_, '_>, _: ShapeType) -> Option<Fault> {
    part.trait_value("smithy.api#uniqueItems")?;
    let elements = part.node.elements();
    let mut seen = BTreeSet::new();
    let repeated = elements.iter().find(|element| !seen.insert(element.to_value().to_string()))?;
    Some(part.constraint_fault(format!(
        "the items of `{}` must be unique, but {} is repeated",
        part.graph.item(part.schema).id(),
        repeated.to_value()
    )))
}

/// `@idRef`: the text must be a shape id, and lead to a shape that the selector selects.
fn reference(part: &Part<'_, '_, '_, '_>, _: ShapeType) -> Option<Fault> {
    let rule = part.trait_value("smithy.api#idRef")?;
    let text = part.node.as_str()?;
    let message = |default: String| match rule
        .get("errorMessage")
        .and_then(|message| message.as_str().map(|text| text.into_owned()))
    {
        Some(own) => format!("{default}: {own}"),
        None => default,
    };
    if ShapeId::parse_with_member(&text).is_none() {
        return Some(part.constraint_fault(message(format!("`{text}` is no shape id"))));
    }
    let Some(vertex) = part.graph.find(&text) else {
        let must_exist = rule.get("failWhenMissing").and_then(|flag| flag.as_bool()).unwrap_or_default();
        // Traits of published packages exist, though their definitions are not at hand.
        return (must_exist && !traits::is_known(&text))
            .then(|| part.constraint_fault(message(format!("`{text}` is not in the model"))));
    };
    let selector = rule.get("selector")?;
    let selector = selector.as_str()?;
    let matched = Selector::parse(&selector).ok()?.selects(part.graph, &[vertex]) == [true];
    (!matched).then(|| part.constraint_fault(message(format!("`{text}` does not match the selector `{selector}`"))))
}
