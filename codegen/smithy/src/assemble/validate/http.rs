//! `@http` and the bindings of members to URI, query, headers and payload.

mod conflicts;
pub(super) mod uri;

use std::collections::{BTreeMap, BTreeSet};

use super::{error, member_name, related, shapes_of, target_type, ticked, trait_error, trait_text};
use crate::assemble::graph::{Graph, Vertex};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Relation, ShapeType};
use uri::Uri;

pub(super) const HTTP: &str = "smithy.api#http";

/// Checks operations with `@http`, and bindings of all structures.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for operation in shapes_of(graph, ShapeType::Operation) {
        let item = graph.item(operation);
        let Some(text) =
            item.traits().get(HTTP).and_then(|http| http.get("uri")?.as_str().map(|text| text.into_owned()))
        else {
            continue;
        };
        match uri::parse(&text) {
            Ok(uri) => check_operation(graph, operation, &uri, diagnostics),
            Err(message) => {
                let span = item.traits().get(HTTP).and_then(|http| http.get("uri")).map(|uri| uri.span());
                diagnostics.push(trait_error(codes::HTTP_URI, &item, HTTP, message).at(span));
            }
        }
    }
    for structure in shapes_of(graph, ShapeType::Structure) {
        check_names(graph, structure, diagnostics);
        if graph.item(structure).has("smithy.api#error") {
            check_payload(graph, structure, RESPONSE_BINDINGS, diagnostics);
        }
    }
    conflicts::check(graph, diagnostics);
}

fn check_operation(graph: &Graph<'_, '_>, operation: Vertex, uri: &Uri, diagnostics: &mut Diagnostics) {
    if !uri.is_unambiguous() {
        let message = "only the last label of a URI should be greedy";
        let diagnostic = trait_error(codes::HTTP_URI, &graph.item(operation), HTTP, message);
        diagnostics.push(Diagnostic { severity: Severity::Warning, ..diagnostic });
    }
    let input = related(graph, operation, Relation::Input).next();
    check_labels(graph, operation, input, uri, diagnostics);
    if let Some(input) = input {
        check_payload(graph, input, REQUEST_BINDINGS, diagnostics);
        check_query(graph, operation, input, uri, diagnostics);
    }
    if let Some(output) = related(graph, operation, Relation::Output).next() {
        check_payload(graph, output, RESPONSE_BINDINGS, diagnostics);
    }
}

/// Each label of the URI has a member, and the other way round.
fn check_labels(
    graph: &Graph<'_, '_>,
    operation: Vertex,
    input: Option<Vertex>,
    uri: &Uri,
    diagnostics: &mut Diagnostics,
) {
    let mut labels: BTreeSet<&str> = uri.labels().map(|(name, _)| name).collect();
    let operation_id = graph.item(operation).id();
    for member in input.into_iter().flat_map(|input| graph.members(input)) {
        let item = graph.item(member);
        if !item.has("smithy.api#httpLabel") {
            continue;
        }
        let name = member_name(graph, member);
        labels.remove(name);
        let mut report = |message: String| {
            diagnostics.push(trait_error(codes::HTTP_BINDING, &item, "smithy.api#httpLabel", message))
        };
        match uri.labels().find(|(label, _)| label.eq_ignore_ascii_case(name)) {
            None => report(format!("the URI of `{operation_id}` has no label `{{{name}}}`")),
            Some((_, uri::Greed::Greedy))
                if !matches!(target_type(graph, member), Some(ShapeType::String | ShapeType::Enum)) =>
            {
                report(format!("a greedy label needs a string, but `{name}` targets another type"));
            }
            Some(_) => {}
        }
    }
    if !labels.is_empty() {
        let message = format!("the URI has labels without a member marked with @httpLabel: {}", ticked(labels));
        diagnostics.push(trait_error(codes::HTTP_BINDING, &graph.item(operation), HTTP, message));
    }
}

const REQUEST_BINDINGS: &[&str] = &[
    "smithy.api#httpLabel",
    "smithy.api#httpQuery",
    "smithy.api#httpQueryParams",
    "smithy.api#httpHeader",
    "smithy.api#httpPrefixHeaders",
    "smithy.api#httpPayload",
    "smithy.api#hostLabel",
];

const RESPONSE_BINDINGS: &[&str] =
    &["smithy.api#httpHeader", "smithy.api#httpPrefixHeaders", "smithy.api#httpPayload", "smithy.api#httpResponseCode"];

/// With a payload, every other member is bound to something.
fn check_payload(graph: &Graph<'_, '_>, structure: Vertex, bindings: &[&str], diagnostics: &mut Diagnostics) {
    if !graph.members(structure).any(|member| graph.item(member).has("smithy.api#httpPayload")) {
        return;
    }
    let unbound =
        graph.members(structure).filter(|member| !bindings.iter().any(|binding| graph.item(*member).has(binding)));
    let names: Vec<&str> = unbound.map(|member| member_name(graph, member)).collect();
    if !names.is_empty() {
        let message = format!(
            "beside a member with @httpPayload, every member must be bound, but these are not: {}",
            ticked(names)
        );
        diagnostics.push(error(codes::HTTP_BINDING, &graph.item(structure), message));
    }
}

/// `@httpQuery` may not name a literal of the URI's query.
fn check_query(graph: &Graph<'_, '_>, operation: Vertex, input: Vertex, uri: &Uri, diagnostics: &mut Diagnostics) {
    for member in graph.members(input) {
        let Some(name) = trait_text(&graph.item(member), "smithy.api#httpQuery") else { continue };
        if uri.query.contains_key(&name) {
            let message = format!(
                "the query parameter `{name}` of `{}` is part of the URI of `{}` already",
                member_name(graph, member),
                graph.item(operation).id()
            );
            diagnostics.push(error(codes::HTTP_BINDING, &graph.item(input), message));
        }
    }
}

/// Query parameters and headers have one member each, and a prefix shadows no header.
fn check_names(graph: &Graph<'_, '_>, structure: Vertex, diagnostics: &mut Diagnostics) {
    let mut headers: BTreeMap<String, Vec<Vertex>> = BTreeMap::new();
    let mut queries: BTreeMap<String, Vec<Vertex>> = BTreeMap::new();
    for member in graph.members(structure) {
        let item = graph.item(member);
        if let Some(name) = trait_text(&item, "smithy.api#httpHeader") {
            headers.entry(name.to_ascii_lowercase()).or_default().push(member);
        }
        if let Some(name) = trait_text(&item, "smithy.api#httpQuery") {
            queries.entry(name).or_default().push(member);
        }
    }
    for (what, names) in [("header", &headers), ("query parameter", &queries)] {
        for (name, members) in names.iter().filter(|(_, members)| members.len() > 1) {
            let members = ticked(members.iter().map(|member| member_name(graph, *member)));
            let message = format!("these members are all bound to the {what} `{name}`: {members}");
            diagnostics.push(error(codes::HTTP_BINDING, &graph.item(structure), message));
        }
    }
    for member in graph.members(structure) {
        let Some(prefix) = trait_text(&graph.item(member), "smithy.api#httpPrefixHeaders") else { continue };
        let prefix = prefix.to_ascii_lowercase();
        for (name, bound) in headers.iter().filter(|(name, _)| name.starts_with(&prefix)) {
            for header in bound {
                let message = format!(
                    "the header `{name}` begins with the prefix `{prefix}` of the member `{}`",
                    member_name(graph, member)
                );
                diagnostics.push(error(codes::HTTP_BINDING, &graph.item(*header), message));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn operation(uri: &str, members: &str) -> Vec<String> {
        errors(&format!(
            r#""a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "traits": {{ "smithy.api#http": {{ "method": "POST", "uri": "{uri}" }} }} }},
               "a#In": {{ "type": "structure", "members": {{ {members} }} }}"#
        ))
    }

    fn member(name: &str, applied: &str) -> String {
        format!(
            r#""{name}": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#required": {{}}, {applied} }} }}"#
        )
    }

    #[test]
    fn labels_have_members_and_members_labels() {
        let label = member("x", r#""smithy.api#httpLabel": {}"#);
        assert_eq!(operation("/{x}", &label), [""; 0]);
        assert_eq!(operation("/{x}/{y}", &label), ["S0322 a#Op smithy.api#http"]);
        assert_eq!(operation("/", &label), ["S0322 a#In$x smithy.api#httpLabel"]);
        assert_eq!(operation("x", ""), ["S0320 a#Op smithy.api#http"]);
    }

    #[test]
    fn bindings_are_unique_and_complete() {
        let query = |name: &str| member(name, r#""smithy.api#httpQuery": "q""#);
        let payload = member("p", r#""smithy.api#httpPayload": {}"#);
        assert_eq!(operation("/?q=1", &query("x")), ["S0322 a#In"]);
        assert_eq!(operation("/", &[query("x"), query("y")].join(", ")), ["S0322 a#In"]);
        assert_eq!(operation("/", &[query("x"), payload.clone()].join(", ")), [""; 0]);
        assert_eq!(
            operation("/", &[payload, r#""free": { "target": "smithy.api#String" }"#.to_owned()].join(", ")),
            ["S0322 a#In"]
        );
    }
}
