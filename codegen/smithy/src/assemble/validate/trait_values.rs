//! Values of traits must fit the definitions of the traits, and the rules that single traits have beyond those.

use super::{target_type, trait_error};
use crate::assemble::graph::{Graph, Item, Vertex};
use crate::assemble::value;
use crate::codes;
use crate::decimal::Decimal;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::ShapeType;
use crate::node::Node;

/// Checks every value of every trait that is defined.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.own() {
        let item = graph.item(vertex);
        for (id, node) in &item.traits().0 {
            if let Some(definition) = graph.definition(id.as_str()) {
                for fault in value::check(graph, definition, node) {
                    let message = format!("the value of @{} is not right: {}", id.name(), fault.message);
                    let diagnostic = trait_error(codes::TRAIT_VALUE, &item, id.as_str(), message).at(fault.span);
                    diagnostics.push(Diagnostic { severity: fault.severity, ..diagnostic });
                }
            }
            let fault = special(graph, vertex, id.as_str(), node);
            diagnostics.extend(fault.map(|message| trait_error(codes::TRAIT_VALUE, &item, id.as_str(), message)));
            diagnostics.extend(deprecated(&item, id.as_str()));
        }
    }
}

/// Rules of single traits that their definitions cannot express.
fn special(graph: &Graph<'_, '_>, vertex: Vertex, id: &str, value: &Node<'_>) -> Option<String> {
    match id {
        "smithy.api#length" => length(value),
        "smithy.api#range" => range(graph, vertex, value),
        "smithy.api#httpApiKeyAuth" => {
            let in_query =
                value.get("in").and_then(|place| place.as_str().map(|place| place == "query")).unwrap_or_default();
            (in_query && value.get("scheme").is_some()).then(|| "`scheme` needs `in` to be `header`".to_owned())
        }
        "smithy.api#httpHeader" => {
            let name = value.as_str()?;
            let token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
            (!name.chars().all(token)).then(|| format!("`{name}` is no name of an HTTP header"))
        }
        "smithy.api#xmlNamespace" => {
            let uri = value.get("uri")?;
            let uri = uri.as_str()?;
            uri.contains(|c: char| c.is_whitespace() || "<>\"{}|\\^`".contains(c)).then(|| format!("`{uri}` is no URI"))
        }
        "smithy.api#externalDocumentation" => {
            let links = value.entries().into_iter().filter_map(|(_, link)| link.as_str().map(|link| link.into_owned()));
            let is_url = |link: &String| {
                ["http://", "https://", "ftp://", "file:", "mailto:", "jar:"]
                    .iter()
                    .any(|scheme| link.starts_with(scheme))
            };
            links.into_iter().find(|link| !is_url(link)).map(|link| format!("`{link}` is no URL"))
        }
        _ => None,
    }
}

fn length(value: &Node<'_>) -> Option<String> {
    let limit = |name: &str| value.get(name).and_then(|limit| limit.as_i64());
    let (min, max) = (limit("min"), limit("max"));
    if let Some(negative) = min.into_iter().chain(max).find(|limit| *limit < 0) {
        return Some(format!("a length cannot be negative, such as {negative}"));
    }
    (min? > max?).then(|| "`min` is greater than `max`".to_owned())
}

fn range(graph: &Graph<'_, '_>, vertex: Vertex, value: &Node<'_>) -> Option<String> {
    let limit = |name: &str| {
        let limit = value.get(name)?;
        let text = limit.number_text()?;
        Some((text.to_owned(), Decimal::parse(text)?))
    };
    let (min, max) = (limit("min"), limit("max"));
    let ty = graph.item(vertex).ty().or_else(|| target_type(graph, vertex));
    let fractional = matches!(ty, Some(ShapeType::Float | ShapeType::Double | ShapeType::BigDecimal));
    let fraction = min.iter().chain(&max).find(|(_, number)| !number.is_whole());
    if let Some((limit, _)) = fraction.filter(|_| !fractional) {
        return Some(format!("{limit} has a fraction, which whole numbers cannot have"));
    }
    (min?.1 > max?.1).then(|| "`min` is greater than `max`".to_owned())
}

/// `@enum` on a string, where it could not be upgraded.
fn deprecated(item: &Item<'_, '_>, id: &str) -> Option<Diagnostic> {
    (id == "smithy.api#enum").then(|| {
        let diagnostic =
            trait_error(codes::DEPRECATED_TRAIT, item, id, "@enum is deprecated; Smithy 2.0 has enum shapes");
        Diagnostic { severity: Severity::Warning, ..diagnostic }
    })
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{errors, warnings};

    fn with_trait(ty: &str, applied: &str) -> Vec<String> {
        errors(&format!(r#""a#A": {{ "type": "{ty}", "traits": {{ {applied} }} }}"#))
    }

    #[test]
    fn limits_are_numbers_in_order() {
        for wrong in [r#"{ "min": 1.5 }"#, r#"{ "min": "1" }"#, r#"{ "min": 3, "max": 2 }"#, r#"{ "min": -1 }"#] {
            assert_eq!(
                with_trait("string", &format!(r#""smithy.api#length": {wrong}"#)),
                ["S0306 a#A smithy.api#length"],
                "{wrong}"
            );
        }
        for wrong in [r#"{ "min": 3, "max": 2 }"#, r#"{ "max": 2.5 }"#, r#"{ "max": true }"#] {
            assert_eq!(
                with_trait("integer", &format!(r#""smithy.api#range": {wrong}"#)),
                ["S0306 a#A smithy.api#range"],
                "{wrong}"
            );
        }
        for right in [r#"{ "max": 1e400 }"#, r#"{ "min": -1e400, "max": 1e399 }"#, r#"{ "max": 1.50e1 }"#] {
            assert_eq!(with_trait("long", &format!(r#""smithy.api#range": {right}"#)), [""; 0], "{right}");
        }
        for wrong in [r#"{ "min": 1e400, "max": 1e399 }"#, r#"{ "max": 1e-400 }"#] {
            let reported = with_trait("long", &format!(r#""smithy.api#range": {wrong}"#));
            assert_eq!(reported, ["S0306 a#A smithy.api#range"], "{wrong}");
        }
        assert_eq!(with_trait("double", r#""smithy.api#range": { "min": -0.5, "max": 2.5 }"#), [""; 0]);
    }

    #[test]
    fn values_fit_the_definition_of_a_model_s_trait() {
        let model = |value: &str| {
            format!(
                r#""a#note": {{ "type": "structure", "members": {{
                 "level": {{ "target": "smithy.api#Integer", "traits": {{ "smithy.api#required": {{}}, "smithy.api#range": {{ "max": 3 }} }} }},
                 "words": {{ "target": "a#Words" }} }}, "traits": {{ "smithy.api#trait": {{}} }} }},
               "a#Words": {{ "type": "list", "member": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#pattern": "^[a-z]+$" }} }} }},
               "a#A": {{ "type": "string", "traits": {{ "a#note": {value} }} }}"#
            )
        };
        assert_eq!(errors(&model(r#"{ "level": 3, "words": ["a"] }"#)), [""; 0]);
        for wrong in [r#"{}"#, r#"{ "level": 4 }"#, r#"{ "level": "1" }"#, r#"{ "level": 1, "words": ["A"] }"#, "[]"] {
            assert_eq!(errors(&model(wrong)), ["S0306 a#A a#note"], "{wrong}");
        }
        assert_eq!(warnings(&model(r#"{ "level": 1, "other": 2 }"#)), ["S0306 a#A a#note"]);
    }

    #[test]
    fn single_traits_have_rules_of_their_own() {
        assert_eq!(
            with_trait("string", r#""smithy.api#externalDocumentation": { "Home": "nowhere" }"#),
            ["S0306 a#A smithy.api#externalDocumentation"]
        );
        let header = r#""a#A": { "type": "structure", "members": { "x": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "a b" } } } }"#;
        assert_eq!(errors(header), ["S0306 a#A$x smithy.api#httpHeader"]);
    }
}
