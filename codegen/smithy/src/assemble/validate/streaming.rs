//! Streams: where they may be, and what event streams and compressed requests need.

use super::{error, member_name, related, shapes_of, target_type, ticked, trait_error};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Relation, ShapeType};

/// Checks all shapes with `@streaming`, payloads of events, and `@requestCompression`.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for shape in graph
        .own()
        .filter(|vertex| graph.item(*vertex).member.is_none() && graph.item(*vertex).has("smithy.api#streaming"))
    {
        if graph.item(shape).ty() == Some(ShapeType::Union) {
            check_events(graph, shape, diagnostics);
        }
        for (edge, member) in graph.reverse_edges(shape) {
            if *edge == Edge::Target {
                check_member(graph, shape, *member, diagnostics);
            }
        }
    }
    for structure in shapes_of(graph, ShapeType::Structure) {
        check_event(graph, structure, diagnostics);
    }
    for operation in shapes_of(graph, ShapeType::Operation) {
        check_compression(graph, operation, diagnostics);
    }
}

/// Events are structures.
fn check_events(graph: &Graph<'_, '_>, union: Vertex, diagnostics: &mut Diagnostics) {
    let others = graph.members(union).filter(|member| target_type(graph, *member) != Some(ShapeType::Structure));
    let names: Vec<&str> = others.map(|member| member_name(graph, member)).collect();
    if !names.is_empty() {
        let message = format!("the events of an event stream must be structures, unlike {}", ticked(names));
        diagnostics.push(error(codes::STREAMING, &graph.item(union), message));
    }
}

/// Beside a payload, every member of an event is a header.
fn check_event(graph: &Graph<'_, '_>, structure: Vertex, diagnostics: &mut Diagnostics) {
    let has = |member: &Vertex, id: &str| graph.item(*member).has(id);
    if !graph.members(structure).any(|member| has(&member, "smithy.api#eventPayload")) {
        return;
    }
    let bound = |member: &Vertex| has(member, "smithy.api#eventPayload") || has(member, "smithy.api#eventHeader");
    let names: Vec<&str> =
        graph.members(structure).filter(|member| !bound(member)).map(|member| member_name(graph, member)).collect();
    if !names.is_empty() {
        let message =
            format!("beside a member with @eventPayload, all others must be @eventHeader, unlike {}", ticked(names));
        diagnostics.push(error(codes::STREAMING, &graph.item(structure), message));
    }
}

/// A streaming blob is never absent, and what holds a stream is an input or output.
fn check_member(graph: &Graph<'_, '_>, stream: Vertex, member: Vertex, diagnostics: &mut Diagnostics) {
    let item = graph.item(member);
    let is_blob = graph.item(stream).ty() == Some(ShapeType::Blob);
    if is_blob && !item.has("smithy.api#required") && !item.has("smithy.api#default") {
        diagnostics.push(error(
            codes::STREAMING,
            &item,
            "a member that targets a streaming blob must be @required or have a @default",
        ));
    }
    let Some(container) = graph.find(item.shape.id.as_str()) else { return };
    let container_id = graph.item(container).id();
    for (edge, from) in graph.reverse_edges(container) {
        match edge {
            Edge::Reference(Relation::Input | Relation::Mixin) | Edge::Member => {}
            Edge::Reference(Relation::Output) => {
                if graph.item(stream).has("smithy.api#requiresLength") {
                    let message = format!(
                        "a stream with @requiresLength can be in inputs only, but this is the output of `{}`",
                        graph.item(*from).id()
                    );
                    diagnostics.push(error(codes::STREAMING, &graph.item(container), message));
                }
            }
            Edge::Target => {
                let message = format!("members cannot target `{container_id}`, which holds a stream");
                diagnostics.push(error(codes::STREAMING, &graph.item(*from), message));
            }
            Edge::Reference(relation) => {
                let message =
                    format!("`{container_id}` holds a stream, so it cannot be the {} of this shape", relation.as_str());
                diagnostics.push(error(codes::STREAMING, &graph.item(*from), message));
            }
        }
    }
}

/// `@requestCompression` needs an input of no stream whose length must be known, and encodings that Smithy knows.
fn check_compression(graph: &Graph<'_, '_>, operation: Vertex, diagnostics: &mut Diagnostics) {
    const COMPRESSION: &str = "smithy.api#requestCompression";
    let item = graph.item(operation);
    let Some(value) = item.traits().get(COMPRESSION) else { return };
    let mut report =
        |message: String| diagnostics.push(trait_error(codes::REQUEST_COMPRESSION, &item, COMPRESSION, message));
    let input = related(graph, operation, Relation::Input).next();
    if input.is_none_or(|input| graph.item(input).has("smithy.api#unitType")) {
        report("only operations with an input can compress their requests".to_owned());
    }
    let sized = |member: &Vertex| {
        let has = |id: &str| graph.target(*member).is_some_and(|target| graph.item(target).has(id));
        has("smithy.api#streaming") && has("smithy.api#requiresLength")
    };
    for member in input.into_iter().flat_map(|input| graph.members(input)).filter(sized) {
        let name = member_name(graph, member);
        report(format!("a compressed stream has no known length, but the one in `{name}` has @requiresLength"));
    }
    let encodings = value.get("encodings").map(|encodings| encodings.elements()).unwrap_or_default();
    let unknown: Vec<String> = encodings
        .iter()
        .filter_map(|encoding| encoding.as_str().map(|encoding| encoding.into_owned()))
        .filter(|encoding| !encoding.eq_ignore_ascii_case("gzip"))
        .collect();
    if encodings.is_empty() {
        report("no encoding is given".to_owned());
    } else if !unknown.is_empty() {
        report(format!("unknown encodings: {}", ticked(unknown)));
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    const BLOB: &str = r#""a#B": { "type": "blob", "traits": { "smithy.api#streaming": {} } }"#;

    #[test]
    fn streams_are_required_members_of_inputs_and_outputs() {
        let member = |traits: &str| {
            format!(r#""a#S": {{ "type": "structure", "members": {{ "body": {{ "target": "a#B"{traits} }} }} }}"#)
        };
        let required = member(r#", "traits": { "smithy.api#required": {} }"#);
        assert_eq!(errors(&format!("{BLOB}, {required}")), [""; 0]);
        assert_eq!(errors(&format!("{BLOB}, {}", member(""))), ["S0314 a#S$body"]);
        let list = r#""a#L": { "type": "list", "member": { "target": "a#S" } }"#;
        assert_eq!(errors(&format!("{BLOB}, {required}, {list}")), ["S0314 a#L$member"]);
    }

    #[test]
    fn events_are_structures_and_their_members_bound() {
        let union = r#""a#U": { "type": "union", "members": { "x": { "target": "smithy.api#String" } }, "traits": { "smithy.api#streaming": {} } }"#;
        assert_eq!(errors(union), ["S0314 a#U"]);
        let event = r#""a#E": { "type": "structure", "members": {
            "p": { "target": "smithy.api#Blob", "traits": { "smithy.api#eventPayload": {} } }, "q": { "target": "smithy.api#String" } } }"#;
        assert_eq!(errors(event), ["S0314 a#E"]);
    }

    #[test]
    fn a_stream_whose_length_must_be_known_cannot_be_compressed() {
        let operation = |traits: &str| {
            errors(&format!(
                r#""a#B": {{ "type": "blob", "traits": {{ "smithy.api#streaming": {{}}{traits} }} }},
                   "a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }},
                       "traits": {{ "smithy.api#requestCompression": {{ "encodings": ["gzip"] }} }} }},
                   "a#In": {{ "type": "structure", "members": {{
                       "body": {{ "target": "a#B", "traits": {{ "smithy.api#required": {{}} }} }} }} }}"#
            ))
        };
        assert_eq!(operation(""), [""; 0]);
        let wrong = ["S0324 a#Op smithy.api#requestCompression"];
        assert_eq!(operation(r#", "smithy.api#requiresLength": {}"#), wrong);
    }

    #[test]
    fn compression_needs_an_input_and_a_known_encoding() {
        let operation = |input: &str, encodings: &str| {
            errors(&format!(
                r#""a#Op": {{ "type": "operation"{input}, "traits": {{ "smithy.api#requestCompression": {{ "encodings": [{encodings}] }} }} }},
               "a#In": {{ "type": "structure", "members": {{}} }}"#
            ))
        };
        let (input, wrong) = (r#", "input": { "target": "a#In" }"#, ["S0324 a#Op smithy.api#requestCompression"]);
        assert_eq!(operation(input, r#""gzip""#), [""; 0]);
        assert_eq!(operation("", r#""gzip""#), wrong);
        assert_eq!(operation(input, r#""brotli""#), wrong);
        assert_eq!(operation(input, ""), wrong);
    }
}
