//! Documentation that states a limit or a requirement which the traits contradict. Only phrases that leave no doubt.

use crate::codes;
use crate::coverage::ids;
use crate::markdown::{InlineEvent, inline_events};
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Member, Model, Shape, ShapeType};

use super::{documentation, effective, target_type};

/// Checks the members of a structure.
pub(super) fn check(model: &Model<'_>, shape: &Shape<'_>, diagnostics: &mut Diagnostics) {
    if shape.ty != ShapeType::Structure {
        return;
    }
    for member in &shape.members {
        let Some(html) = documentation(member) else { continue };
        let text = plain(&html);
        let at = member.traits.get(ids::DOCUMENTATION).map_or(member.span, |node| node.span());
        let messages = requirement(member, &text).into_iter().chain(longest(model, member, &text));
        let place = shape.id.with_member(&member.name);
        diagnostics.extend(
            messages.map(|message| Diagnostic::note(codes::DOCS_DISAGREE, message).at(at).shape(place.as_str())),
        );
    }
}

/// Text without markup, in lower case, white space as single spaces.
fn plain(html: &str) -> String {
    let text = inline_events(html).into_iter().filter_map(|event| match event {
        InlineEvent::Text(text) | InlineEvent::Code(text) => Some(text),
        InlineEvent::Item => None,
    });
    text.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Optionality of a member according to its documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stated {
    Required,
    Optional,
}

fn requirement(member: &Member<'_>, text: &str) -> Option<String> {
    let required = member.traits.has(ids::REQUIRED);
    match (stated(text)?, required) {
        (Stated::Required, false) => {
            Some("the documentation says that this member is required, the model does not".to_owned())
        }
        (Stated::Optional, true) => {
            Some("the documentation says that this member is optional, the model requires it".to_owned())
        }
        _ => None,
    }
}

/// Reads whether a text says outright that a member is required or optional; a condition after the phrase, or both
/// phrases, say nothing.
fn stated(text: &str) -> Option<Stated> {
    let says = |word: &str| {
        let opens = [format!("[{word}]"), format!("({word})")].iter().any(|mark| text.starts_with(mark.as_str()));
        let sentence = ["parameter", "member", "field", "property"].iter().any(|noun| {
            let phrase = format!("this {noun} is {word}");
            text.split_once(&phrase).is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with('.'))
        });
        opens || sentence
    };
    let required = says("required") || text.contains("required: yes");
    let optional = says("optional") || text.contains("required: no");
    match (required, optional) {
        (true, false) => Some(Stated::Required),
        (false, true) => Some(Stated::Optional),
        _ => None,
    }
}

fn longest(model: &Model<'_>, member: &Member<'_>, text: &str) -> Option<String> {
    if target_type(model, member) != Some(ShapeType::String) {
        return None;
    }
    let [documented] = maxima(text)[..] else { return None };
    let length = effective(model, member, ids::LENGTH);
    let modelled: Option<u64> = length.and_then(|length| length.get("max")?.number_text()?.parse().ok());
    match modelled {
        Some(modelled) if documented == modelled => None,
        Some(modelled) => Some(format!("the documentation allows {documented} characters, the model {modelled}")),
        None => Some(format!("the documentation allows {documented} characters, the model any number")),
    }
}

/// Phrases before the greatest number of characters.
const MAXIMUM: [&str; 8] = [
    "up to",
    "at most",
    "maximum of",
    "no more than",
    "cannot exceed",
    "can't exceed",
    "maximum length of",
    "maximum length is",
];

/// The greatest numbers of characters that a text states, each once.
fn maxima(text: &str) -> Vec<u64> {
    let mut counts = Vec::new();
    for phrase in MAXIMUM {
        for (at, _) in text.match_indices(phrase) {
            let rest = text[at + phrase.len()..].trim_start();
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(rest.len());
            let Ok(number) = rest[..end].replace(',', "").parse::<u64>() else { continue };
            let unit = rest[end..].trim_start();
            let unit = ["unicode ", "utf-8 ", "alphanumeric ", "ascii "]
                .iter()
                .fold(unit, |unit, kind| unit.trim_start_matches(kind));
            if unit.starts_with("characters") && !counts.contains(&number) {
                counts.push(number);
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_statements_count() {
        assert_eq!(stated("the name. this parameter is required."), Some(Stated::Required));
        assert_eq!(stated("(optional) the name."), Some(Stated::Optional));
        assert_eq!(stated("this parameter is required if the type is a."), None);
        assert_eq!(stated("this field is required. this field is optional."), None);
        assert_eq!(stated("required."), None);
    }

    #[test]
    fn a_maximum_has_a_phrase_a_number_and_a_unit() {
        assert_eq!(maxima("up to 1,024 unicode characters, at most 1024 characters"), [1024]);
        assert_eq!(maxima("up to 5 items of up to 9 characters or up to 8 characters"), [9, 8]);
        assert!(maxima("up to 99999999999999999999999 characters").is_empty());
    }

    #[test]
    fn tags_and_entities_are_no_text() {
        assert_eq!(plain("<p>Up&nbsp;to <code>8</code>\n characters</p>"), "up to 8 characters");
    }
}
