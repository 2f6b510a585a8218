//! Where traits may be applied: what their definitions select, which traits they exclude, and how often.

use std::collections::{BTreeMap, BTreeSet};

use super::{error, member_name, ticked, trait_error};
use crate::assemble::graph::{Graph, Vertex};
use crate::assemble::selector::Selector;
use crate::assemble::traits;
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::ShapeType;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::suggest;

/// Checks every application of every trait.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    let mut uses: BTreeMap<&ShapeId, Vec<Vertex>> = BTreeMap::new();
    for vertex in graph.own() {
        for id in graph.item(vertex).traits().0.keys() {
            uses.entry(id).or_default().push(vertex);
        }
    }
    for (id, vertices) in uses {
        let Some(definition) = graph.find(id.as_str()) else {
            if !traits::is_known(id.as_str()) {
                diagnostics.extend(vertices.iter().map(|vertex| unknown(graph, *vertex, id)).collect::<Vec<_>>());
            }
            continue;
        };
        let item = graph.item(definition);
        let Some(rules) = item.traits().get("smithy.api#trait") else {
            let diagnostic =
                error(codes::NOT_A_TRAIT, &item, format!("`{id}` is applied as a trait, but has no @trait itself"));
            let place =
                vertices.first().and_then(|vertex| graph.item(*vertex).traits().get(id.as_str()).map(Node::span));
            diagnostics.push(match place {
                Some(place) => diagnostic.related(place, "applied here"),
                None => diagnostic,
            });
            continue;
        };
        check_selector(graph, id, rules, &vertices, diagnostics);
        check_conflicts(graph, id, rules, &vertices, diagnostics);
        check_exclusive(graph, id, rules, &vertices, diagnostics);
        check_validators(graph, id, definition, &vertices, diagnostics);
    }
}

fn unknown(graph: &Graph<'_, '_>, vertex: Vertex, id: &ShapeId) -> Diagnostic {
    let item = graph.item(vertex);
    let known: Vec<String> =
        traits::known_traits().filter(|known| known.split('#').next() == Some(id.namespace())).collect();
    let near = suggest::did_you_mean(id.as_str(), known.iter().map(String::as_str));
    let span = item.traits().get(id.as_str()).map_or(item.span(), Node::span);
    let diagnostic = Diagnostic::warning(codes::UNKNOWN_TRAIT, format!("unknown trait `{id}`")).at(span);
    diagnostic.shape(format!("{} {id}", item.id())).hint_if(near)
}

/// `@trait(selector: …)`.
fn check_selector(
    graph: &Graph<'_, '_>,
    id: &ShapeId,
    rules: &Node<'_>,
    vertices: &[Vertex],
    diagnostics: &mut Diagnostics,
) {
    let Some(text) = rules.get("selector").and_then(|selector| selector.as_str().map(|text| text.into_owned())) else {
        return;
    };
    let Ok(selector) = Selector::parse(&text) else { return };
    if selector.is_any() {
        return;
    }
    let selected = selector.selects(graph, vertices);
    for (vertex, _) in vertices.iter().zip(selected).filter(|(_, selected)| !selected) {
        let item = graph.item(*vertex);
        let message = format!("@{} cannot be applied to `{}`", id.name(), item.id());
        let diagnostic = trait_error(codes::TRAIT_TARGET, &item, id.as_str(), message);
        diagnostics.push(diagnostic.hint(format!("it may be applied to what matches the selector `{text}`")));
    }
}

/// `@trait(conflicts: …)`: names of traits, absolute or of the prelude.
fn check_conflicts(
    graph: &Graph<'_, '_>,
    id: &ShapeId,
    rules: &Node<'_>,
    vertices: &[Vertex],
    diagnostics: &mut Diagnostics,
) {
    let conflicts = rules.get("conflicts").map(|conflicts| conflicts.elements()).unwrap_or_default();
    for conflict in conflicts.iter().filter_map(|conflict| conflict.as_str()) {
        let other = if conflict.contains('#') { conflict.into_owned() } else { format!("smithy.api#{conflict}") };
        for vertex in vertices {
            let item = graph.item(*vertex);
            if item.has(&other) {
                let message =
                    format!("@{} conflicts with `{other}`, which is applied to `{}` as well", id.name(), item.id());
                diagnostics.push(trait_error(codes::TRAIT_CONFLICT, &item, id.as_str(), message));
            }
        }
    }
}

/// `@trait(structurallyExclusive: …)`: one member with the trait, or one that targets a shape with it.
fn check_exclusive(
    graph: &Graph<'_, '_>,
    id: &ShapeId,
    rules: &Node<'_>,
    vertices: &[Vertex],
    diagnostics: &mut Diagnostics,
) {
    let kind = rules.get("structurallyExclusive");
    let Some(kind) = kind.as_ref().and_then(|kind| kind.as_str()) else { return };
    let applied: BTreeSet<Vertex> = vertices.iter().copied().collect();
    let by_target = kind == "target";
    for shape in graph.own() {
        let item = graph.item(shape);
        if !matches!(item.ty(), Some(ShapeType::Structure | ShapeType::Union)) {
            continue;
        }
        let counts = |member: &Vertex| {
            let subject = if by_target { graph.target(*member) } else { Some(*member) };
            subject.is_some_and(|subject| applied.contains(&subject))
        };
        let members: Vec<Vertex> = graph.members(shape).filter(counts).collect();
        if members.len() < 2 {
            continue;
        }
        let names = ticked(members.iter().map(|member| member_name(graph, *member)));
        let message = if by_target {
            format!("only one member may target a shape with @{}, but these do: {names}", id.name())
        } else {
            format!("only one member may have @{}, but these have: {names}", id.name())
        };
        let places = members.iter().map(|member| graph.item(*member).span());
        let diagnostic = error(codes::EXCLUSIVE_TRAIT, &item, message);
        diagnostics.push(places.fold(diagnostic, |diagnostic, place| diagnostic.related(place, "one of them")));
    }
}

/// `@traitValidators`: what a selector finds from a shape with the trait is an error.
fn check_validators(
    graph: &Graph<'_, '_>,
    id: &ShapeId,
    definition: Vertex,
    vertices: &[Vertex],
    diagnostics: &mut Diagnostics,
) {
    let Some(validators) = graph.item(definition).traits().get("smithy.api#traitValidators") else { return };
    for (name, validator) in validators.entries() {
        let text = |key: &str| validator.get(key).and_then(|value| value.as_str().map(|text| text.into_owned()));
        let is_error = text("severity").is_none_or(|severity| severity == "ERROR");
        let Some(Ok(selector)) = text("selector").map(|text| Selector::parse(&text)) else { continue };
        for vertex in vertices {
            for selected in selector.select_from(graph, *vertex) {
                let item = graph.item(selected);
                let reason =
                    text("message").unwrap_or_else(|| format!("this shape is not compatible with @{}", id.name()));
                let message = format!("{}: {reason}", name.name);
                let diagnostic = if is_error {
                    Diagnostic::error(codes::TRAIT_VALIDATOR, message)
                } else {
                    Diagnostic::warning(codes::TRAIT_VALIDATOR, message)
                };
                diagnostics.push(diagnostic.at(item.span()).shape(item.id()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{errors, warnings};

    #[test]
    fn selectors_of_prelude_and_model_traits_are_kept() {
        let integer = r#""a#I": { "type": "integer", "traits": { "smithy.api#length": { "min": 1 } } }"#;
        assert_eq!(errors(integer), ["S0303 a#I smithy.api#length"]);
        let own = |target: &str| {
            format!(
                r#""a#mark": {{ "type": "structure", "members": {{}}, "traits": {{ "smithy.api#trait": {{ "selector": "string" }} }} }},
               "a#A": {{ "type": "{target}", "traits": {{ "a#mark": {{}} }} }}"#
            )
        };
        assert_eq!(errors(&own("string")), [""; 0]);
        assert_eq!(errors(&own("blob")), ["S0303 a#A a#mark"]);
    }

    #[test]
    fn unknown_traits_are_kept_and_shapes_that_are_none_refused() {
        let applied = |id: &str| {
            format!(r#""a#B": {{ "type": "blob" }}, "a#A": {{ "type": "string", "traits": {{ "{id}": {{}} }} }}"#)
        };
        assert_eq!(warnings(&applied("other.ns#thing")), ["S0301 a#A other.ns#thing"]);
        assert_eq!(warnings(&applied("aws.api#data")), [""; 0]);
        assert_eq!(errors(&applied("a#B")), ["S0302 a#B"]);
    }

    #[test]
    fn conflicting_and_exclusive_traits_are_reported() {
        let both =
            r#""a#Op": { "type": "operation", "traits": { "smithy.api#readonly": {}, "smithy.api#idempotent": {} } }"#;
        assert_eq!(errors(both), ["S0304 a#Op smithy.api#readonly", "S0304 a#Op smithy.api#idempotent"]);
        let token = r#"{ "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } }"#;
        let twice = format!(r#""a#A": {{ "type": "structure", "members": {{ "x": {token}, "y": {token} }} }}"#);
        assert_eq!(errors(&twice), ["S0305 a#A"]);
    }

    #[test]
    fn trait_validators_select_from_the_shape_with_the_trait() {
        let model = |target: &str| {
            format!(
                r#""a#plain": {{ "type": "structure", "members": {{}}, "traits": {{ "smithy.api#trait": {{}}, "smithy.api#traitValidators": {{
                 "plain.NoDocument": {{ "selector": "~> member :test(> document)", "message": "no documents" }} }} }} }},
               "a#A": {{ "type": "structure", "members": {{ "x": {{ "target": "{target}" }} }}, "traits": {{ "a#plain": {{}} }} }}"#
            )
        };
        assert_eq!(errors(&model("smithy.api#String")), [""; 0]);
        assert_eq!(errors(&model("smithy.api#Document")), ["S0308 a#A$x"]);
    }
}
