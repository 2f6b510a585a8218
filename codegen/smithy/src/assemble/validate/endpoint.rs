//! `@endpoint`: the host prefix and the input members that fill its labels.

use std::collections::BTreeSet;

use super::{member_name, related, shapes_of, ticked, trait_error};
use crate::assemble::graph::{Graph, Vertex};
use crate::codes;
use crate::diagnostic::Diagnostics;
use crate::model::{Relation, ShapeType};
use crate::shape_id::is_identifier;

const ENDPOINT: &str = "smithy.api#endpoint";
const HOST_LABEL: &str = "smithy.api#hostLabel";

/// Checks all operations with a host prefix.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for operation in shapes_of(graph, ShapeType::Operation) {
        let item = graph.item(operation);
        let prefix = item
            .traits()
            .get(ENDPOINT)
            .and_then(|endpoint| endpoint.get("hostPrefix")?.as_str().map(|text| text.into_owned()));
        let Some(prefix) = prefix else { continue };
        match labels(&prefix) {
            Ok(labels) => check_members(graph, operation, labels, diagnostics),
            Err(message) => diagnostics.push(trait_error(codes::HTTP_URI, &item, ENDPOINT, message)),
        }
    }
}

/// The labels of a prefix; with them filled in, it must be the beginning of a host name.
fn labels(prefix: &str) -> Result<BTreeSet<String>, String> {
    let mut labels = BTreeSet::new();
    let mut filled = String::new();
    for part in prefix.split_inclusive('}') {
        let Some((literal, label)) = part.split_once('{') else {
            filled.push_str(part);
            continue;
        };
        filled.push_str(literal);
        let label = label.strip_suffix('}').filter(|label| is_identifier(label));
        let Some(label) = label else {
            return Err(format!("the host prefix `{prefix}` has a label that is no identifier"));
        };
        if !labels.insert(label.to_owned()) {
            return Err(format!("the host prefix `{prefix}` has the label `{label}` twice"));
        }
        filled.push_str("foo");
    }
    let mut parts = filled.strip_suffix('.').unwrap_or(&filled).split('.');
    let first_fits = filled.starts_with(|c: char| c.is_ascii_alphanumeric());
    let fits = |part: &str| {
        (1..=63).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    if first_fits && parts.all(fits) {
        Ok(labels)
    } else {
        Err(format!("the host prefix `{prefix}` cannot begin a host name"))
    }
}

/// Each label has a member, and the other way round.
fn check_members(
    graph: &Graph<'_, '_>,
    operation: Vertex,
    mut labels: BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    let id = graph.item(operation).id();
    let input = related(graph, operation, Relation::Input).next();
    for member in input.into_iter().flat_map(|input| graph.members(input)) {
        let item = graph.item(member);
        let name = member_name(graph, member);
        if item.has(HOST_LABEL) && !labels.remove(name) {
            let message = format!("the host prefix of `{id}` has no label `{{{name}}}`");
            diagnostics.push(trait_error(codes::HOST_LABEL, &item, HOST_LABEL, message));
        }
    }
    if !labels.is_empty() {
        let message = format!("the host prefix has labels without a member marked with @hostLabel: {}", ticked(labels));
        diagnostics.push(trait_error(codes::HOST_LABEL, &graph.item(operation), ENDPOINT, message));
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn operation(prefix: &str, member: &str) -> Vec<String> {
        errors(&format!(
            r#""a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "traits": {{ "smithy.api#endpoint": {{ "hostPrefix": "{prefix}" }} }} }},
               "a#In": {{ "type": "structure", "members": {{ {member} }} }}"#
        ))
    }

    #[test]
    fn labels_and_members_answer_each_other() {
        let label = r#""x": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } }"#;
        assert_eq!(operation("{x}.data.", label), [""; 0]);
        assert_eq!(operation("data.", ""), [""; 0]);
        assert_eq!(operation("{x}.{y}.", label), ["S0323 a#Op smithy.api#endpoint"]);
        assert_eq!(operation("data.", label), ["S0323 a#In$x smithy.api#hostLabel"]);
        for wrong in ["{x}{x}.", "a_b.", "{x-y}.", "..", "-a."] {
            assert_eq!(
                operation(wrong, "").first().map(String::as_str),
                Some("S0320 a#Op smithy.api#endpoint"),
                "{wrong}"
            );
        }
    }
}
