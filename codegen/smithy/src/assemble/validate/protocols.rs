//! Demands that the protocols of a service make on its operations and shapes, as their definitions in the model say.

use super::{error, member_name, operations_of, shapes_of};
use crate::assemble::graph::{Graph, Item, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::ShapeType;
use crate::node::Node;

/// Checks every service against the definitions of its protocol traits.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for service in shapes_of(graph, ShapeType::Service) {
        for (protocol, definition) in protocols(graph, &graph.item(service)) {
            if understands(&definition, "smithy.api#http") {
                check_http(graph, service, &protocol, diagnostics);
            }
            if understands(&definition, "smithy.api#httpPayload") {
                check_streams(graph, service, &protocol, diagnostics);
            }
            if definition.get("noInlineDocumentSupport").and_then(|flag| flag.as_bool()) == Some(true) {
                check_documents(graph, service, &protocol, diagnostics);
            }
        }
    }
}

/// The protocol traits of a service, with the values of their `@protocolDefinition`.
fn protocols<'a>(graph: &Graph<'_, 'a>, service: &Item<'_, 'a>) -> Vec<(String, Node<'a>)> {
    let definition =
        |id: &str| graph.item(graph.definition(id)?).traits().get("smithy.api#protocolDefinition").cloned();
    let ids = service.traits().0.keys();
    ids.filter_map(|id| Some((id.name().to_owned(), definition(id.as_str())?))).collect()
}

fn understands(definition: &Node<'_>, trait_id: &str) -> bool {
    let traits = definition.get("traits").map(|traits| traits.elements()).unwrap_or_default();
    traits.iter().any(|id| id.as_str().is_some_and(|id| id == trait_id))
}

fn check_http(graph: &Graph<'_, '_>, service: Vertex, protocol: &str, diagnostics: &mut Diagnostics) {
    for operation in operations_of(graph, service) {
        let item = graph.item(operation);
        if !item.has("smithy.api#http") {
            let message =
                format!("the protocol @{protocol} of `{}` needs @http on every operation", graph.item(service).id());
            diagnostics.push(error(codes::PROTOCOL_RULE, &item, message));
        }
    }
}

fn check_streams(graph: &Graph<'_, '_>, service: Vertex, protocol: &str, diagnostics: &mut Diagnostics) {
    for member in graph.reachable(service, |_| true) {
        let item = graph.item(member);
        let streams = graph.target(member).is_some_and(|target| graph.item(target).has("smithy.api#streaming"));
        if item.member.is_some() && streams && !item.has("smithy.api#httpPayload") {
            let message =
                format!("the protocol @{protocol} of `{}` needs @httpPayload on a stream", graph.item(service).id());
            diagnostics.push(error(codes::PROTOCOL_RULE, &item, message));
        }
    }
}

fn check_documents(graph: &Graph<'_, '_>, service: Vertex, protocol: &str, diagnostics: &mut Diagnostics) {
    let members = graph.reachable(service, |_| true).into_iter().filter(|vertex| graph.item(*vertex).member.is_some());
    let document = |member: &Vertex| {
        graph.target(*member).is_some_and(|target| graph.item(target).ty() == Some(ShapeType::Document))
    };
    if let Some(member) = members.into_iter().find(document) {
        let message = format!(
            "the protocol @{protocol} has no documents, but the member `{}` of `{}` is one",
            member_name(graph, member),
            graph.item(member).shape.id
        );
        diagnostics.push(
            error(codes::PROTOCOL_RULE, &graph.item(service), message)
                .related(graph.item(member).span(), "the document"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    #[test]
    fn a_protocol_of_the_model_has_its_demands_met() {
        let model = |definition: &str, operation: &str| {
            errors(&format!(
                r#""a#proto": {{ "type": "structure", "members": {{}}, "traits": {{ "smithy.api#trait": {{}}, "smithy.api#protocolDefinition": {{ {definition} }} }} }},
               "a#Svc": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#Op" }}], "traits": {{ "a#proto": {{}} }} }},
               "a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}{operation} }},
               "a#In": {{ "type": "structure", "members": {{ "d": {{ "target": "smithy.api#Document" }} }} }}"#
            ))
        };
        assert_eq!(model("", ""), [""; 0]);
        assert_eq!(model(r#""traits": ["smithy.api#http"]"#, ""), ["S0325 a#Op"]);
        let http = r#", "traits": { "smithy.api#http": { "method": "GET", "uri": "/" } }"#;
        assert_eq!(model(r#""traits": ["smithy.api#http"]"#, http), [""; 0]);
        assert_eq!(model(r#""noInlineDocumentSupport": true"#, ""), ["S0325 a#Svc"]);
    }
}
