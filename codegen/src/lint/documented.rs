//! Values that the documentation of a member lists: those of a plain string, and those that its enum does not have.

use crate::codes;
use crate::coverage::ids;
use crate::markdown::{InlineEvent, code, inline_events};
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Member, Model, Shape, ShapeType};

use super::{documentation, target_type};

/// Words after which a sentence lists every value.
const INTRODUCTIONS: [&str; 6] = [
    "supported values are",
    "valid values are",
    "possible values are",
    "valid values",
    "possible values",
    "allowed values are",
];

/// Checks the members of a shape.
pub(super) fn check(model: &Model<'_>, shape: &Shape<'_>, diagnostics: &mut Diagnostics) {
    if shape.ty != ShapeType::Structure {
        return;
    }
    for member in &shape.members {
        let Some(values) = documentation(member).map(|html| values(&html)).filter(|values| values.len() > 1) else {
            continue;
        };
        let place = shape.id.with_member(&member.name);
        let at = member.traits.get(ids::DOCUMENTATION).map_or(member.span, |node| node.span());
        let note = match target_type(model, member) {
            Some(ShapeType::String) => {
                let message = format!("the documentation lists values that are not modelled: {}", listed(&values));
                Some(Diagnostic::note(codes::VALUES_NOT_MODELLED, message))
            }
            Some(ShapeType::Enum) => foreign(model, member, &values).map(|values| {
                let message = format!(
                    "the documentation lists values that `{}` does not have: {}",
                    member.target.name(),
                    listed(&values)
                );
                Diagnostic::note(codes::VALUE_NOT_IN_ENUM, message)
            }),
            _ => None,
        };
        diagnostics.extend(note.map(|note| note.at(at).shape(place.as_str())));
    }
}

/// The values that the enum does not have; none when it has none of them, for then they are about something else.
fn foreign(model: &Model<'_>, member: &Member<'_>, values: &[String]) -> Option<Vec<String>> {
    let shape = model.shapes.get(&member.target)?;
    let of =
        |member: &Member<'_>| member.traits.get(ids::ENUM_VALUE).and_then(|value| Some(value.as_str()?.into_owned()));
    let known: Vec<String> = shape.members.iter().filter_map(of).collect();
    let (known, foreign): (Vec<_>, Vec<_>) = values.iter().cloned().partition(|value| known.contains(value));
    (!known.is_empty() && !foreign.is_empty()).then_some(foreign)
}

fn listed(values: &[String]) -> String {
    values.iter().map(|value| code(value)).collect::<Vec<_>>().join(", ")
}

/// The values that documentation lists: each at the start of an item of a list, or one after the other in a sentence.
fn values(html: &str) -> Vec<String> {
    let events = inline_events(html);
    // An item that begins with a list of its own is no value of this one.
    let items = events.windows(2).filter(|pair| pair[0] == InlineEvent::Item && pair[1] != InlineEvent::Item);
    let of_items: Option<Vec<String>> = items.map(|pair| as_value(&pair[1])).collect();
    of_items.filter(|values| values.len() > 1).or_else(|| sentence(&events)).unwrap_or_default()
}

/// A code that is a value: one word without punctuation of expressions.
fn as_value(event: &InlineEvent) -> Option<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_-.:/".contains(c);
    match event {
        InlineEvent::Code(text) if !text.is_empty() && text.chars().all(is_part) => Some(text.clone()),
        _ => None,
    }
}

fn sentence(events: &[InlineEvent]) -> Option<Vec<String>> {
    let introduces = |event: &InlineEvent| match event {
        InlineEvent::Text(text) => {
            let text = text.to_lowercase();
            INTRODUCTIONS.iter().any(|words| text.trim_end_matches([' ', ':']).ends_with(words))
        }
        _ => false,
    };
    let start = events.iter().position(introduces)? + 1;
    let joins = |text: &str| matches!(text, "," | "and" | ", and" | "or" | ", or" | "|");
    let mut values = Vec::new();
    for event in events.get(start..)? {
        match event {
            InlineEvent::Code(_) => values.push(as_value(event)?),
            InlineEvent::Text(text) if joins(text) => {}
            _ => break,
        }
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_whose_items_start_with_codes_lists_values() {
        let html = "<p>The language.</p> <ul> <li> <p> <code>jp</code> - Japanese</p> </li> <li><p><code>zh</code> - Chinese</p></li></ul>";
        assert_eq!(values(html), ["jp", "zh"]);
        assert_eq!(values("<ul><li><code>a</code></li><li>something else</li></ul>"), Vec::<String>::new());
    }

    #[test]
    fn a_sentence_that_introduces_codes_lists_values() {
        let html = "<p>The type. The supported values are <code>CFN_STACK</code>, \n <code>TERRAFORM</code>, and <code>EXTERNAL</code>.</p>";
        assert_eq!(values(html), ["CFN_STACK", "TERRAFORM", "EXTERNAL"]);
        assert_eq!(values("Valid Values: <code>on</code> | <code>off</code>"), ["on", "off"]);
        assert_eq!(values("See <code>A</code>, <code>B</code>."), Vec::<String>::new());
    }
}
