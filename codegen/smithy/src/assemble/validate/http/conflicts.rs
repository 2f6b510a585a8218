//! Operations of one service must not be reachable by the same request.

use super::super::{error, operations_of, related, shapes_of, ticked, trait_text};
use super::HTTP;
use super::uri::{self, Greed, Segment, Uri};
use crate::assemble::graph::{Graph, Vertex};
use crate::assemble::value;
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Relation, ShapeType};

/// An operation's route.
struct Route {
    operation: Vertex,
    method: String,
    uri: Uri,
    /// Segments of the endpoint's host prefix.
    host: Option<Vec<Segment>>,
}

/// Reports the routes of each service that conflict.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for service in shapes_of(graph, ShapeType::Service) {
        let routes: Vec<Route> =
            operations_of(graph, service).into_iter().filter_map(|operation| route(graph, operation)).collect();
        for one in &routes {
            let others = routes.iter().filter(|other| other.operation != one.operation && other.method == one.method);
            let others = others.filter(|other| same_path(&one.uri, &other.uri) && hosts_overlap(graph, one, other));
            let names: Vec<String> = others.map(|other| graph.item(other.operation).id()).collect();
            if !names.is_empty() {
                let message = format!("a request for this operation could also be one for {}", ticked(names));
                diagnostics.push(error(codes::HTTP_URI_CONFLICT, &graph.item(one.operation), message));
            }
        }
    }
}

fn route(graph: &Graph<'_, '_>, operation: Vertex) -> Option<Route> {
    let item = graph.item(operation);
    let http = item.traits().get(HTTP)?;
    let uri = uri::parse(&http.get("uri")?.as_str()?).ok()?;
    let method = http.get("method")?.as_str()?.into_owned();
    let prefix = item.traits().get("smithy.api#endpoint").and_then(|endpoint| endpoint.get("hostPrefix"));
    let host = prefix.and_then(|prefix| prefix.as_str().map(|prefix| host_segments(&prefix)));
    Some(Route { operation, method, uri, host })
}

/// A host prefix as literals and labels.
fn host_segments(prefix: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    for part in prefix.split_inclusive('}') {
        let (literal, label) = part.split_once('{').map_or((part, None), |(literal, label)| (literal, Some(label)));
        if !literal.is_empty() {
            segments.push(Segment::Literal(literal.to_owned()));
        }
        segments.extend(label.map(|label| Segment::Label(label.trim_end_matches('}').to_owned(), Greed::One)));
    }
    segments
}

/// Whether two URIs match the same paths and queries. A literal is more specific than a label, and so no conflict.
fn same_path(one: &Uri, other: &Uri) -> bool {
    let same = |(a, b): (&Segment, &Segment)| match (a, b) {
        (Segment::Literal(a), Segment::Literal(b)) => a == b,
        (Segment::Label(_, a), Segment::Label(_, b)) => a == b,
        _ => false,
    };
    one.segments.len() == other.segments.len()
        && one.segments.iter().zip(&other.segments).all(same)
        && one.query == other.query
}

/// Whether two host prefixes can be the same. A label meets a literal unless its pattern refuses it.
fn hosts_overlap(graph: &Graph<'_, '_>, one: &Route, other: &Route) -> bool {
    let (a, b) = match (&one.host, &other.host) {
        (None, None) => return true,
        (Some(a), Some(b)) => (a, b),
        _ => return false,
    };
    let meet = |(a, b): (&Segment, &Segment)| match (a, b) {
        (Segment::Literal(a), Segment::Literal(b)) => a == b,
        (Segment::Label(label, _), Segment::Literal(literal)) => {
            !pattern_excludes(graph, one.operation, label, literal)
        }
        (Segment::Literal(literal), Segment::Label(label, _)) => {
            !pattern_excludes(graph, other.operation, label, literal)
        }
        (Segment::Label(..), Segment::Label(..)) => true,
    };
    a.iter().zip(b).all(meet)
}

/// Whether the pattern of a label's member refuses a literal.
fn pattern_excludes(graph: &Graph<'_, '_>, operation: Vertex, label: &str, literal: &str) -> bool {
    let Some(input) = related(graph, operation, Relation::Input).next() else { return false };
    let member = graph.members(input).find(|member| {
        let item = graph.item(*member);
        item.has("smithy.api#hostLabel") && item.member.is_some_and(|member| member.name == label)
    });
    let Some(member) = member else { return false };
    let of_target = || graph.target(member).and_then(|target| trait_text(&graph.item(target), "smithy.api#pattern"));
    let pattern = trait_text(&graph.item(member), "smithy.api#pattern").or_else(of_target);
    pattern.is_some_and(|pattern| value::pattern_matches(&pattern, literal) == Some(false))
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn service(uris: [&str; 2], second: &str) -> Vec<String> {
        let operation = |id: &str, uri: &str, traits: &str| {
            format!(
                r#""a#{id}": {{ "type": "operation", "traits": {{ "smithy.api#http": {{ "method": "GET", "uri": "{uri}" }}{traits} }} }}"#
            )
        };
        errors(&format!(
            r#"{}, {}, "a#Svc": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#A" }}, {{ "target": "a#B" }}] }}"#,
            operation("A", uris[0], ""),
            operation("B", uris[1], second)
        ))
    }

    #[test]
    fn the_same_request_may_not_reach_two_operations() {
        assert_eq!(service(["/a", "/a"], ""), ["S0321 a#A", "S0321 a#B"]);
        for apart in [["/a", "/b"], ["/a", "/a/b"], ["/a?x", "/a?y"], ["/a", "/a?y"]] {
            assert_eq!(service(apart, ""), [""; 0], "{apart:?}");
        }
        assert_eq!(service(["/a", "/a"], r#", "smithy.api#endpoint": { "hostPrefix": "data." }"#), [""; 0]);
    }
}
