//! Names within the closure of a service, and `rename`.

use std::collections::{BTreeMap, BTreeSet};

use super::{error, shapes_of};
use crate::assemble::graph::{Graph, Item, Vertex};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Detail, Service, ShapeType};
use crate::node::Node;
use crate::shape_id::is_identifier;

/// Checks the closure of every service.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in shapes_of(graph, ShapeType::Service) {
        let item = graph.item(vertex);
        let Detail::Service(service) = &item.shape.detail else { continue };
        let closure = graph.reachable(vertex, |_| true);
        check_names(graph, service, &item, &closure, diagnostics);
        check_renames(graph, service, &item, &closure.into_iter().collect(), diagnostics);
    }
}

/// Names are unique in the closure, whatever their case; simple shapes and lists that are alike may share one.
fn check_names(
    graph: &Graph<'_, '_>,
    service: &Service,
    owner: &Item<'_, '_>,
    closure: &[Vertex],
    diagnostics: &mut Diagnostics,
) {
    let mut by_name: BTreeMap<String, Vec<Vertex>> = BTreeMap::new();
    for vertex in closure.iter().filter(|vertex| graph.item(**vertex).member.is_none()) {
        let id = &graph.item(*vertex).shape.id;
        let name = service.rename.get(id).map_or(id.name(), String::as_str);
        by_name.entry(name.to_lowercase()).or_default().push(*vertex);
    }
    for vertices in by_name.values().filter(|vertices| vertices.len() > 1) {
        for subject in vertices {
            for other in vertices.iter().filter(|other| *other != subject) {
                let (item, other_item) = (graph.item(*subject), graph.item(*other));
                let severity = severity(graph, *subject, *other, 0);
                let message = format!(
                    "the name of `{}` conflicts with `{}` in the closure of `{}`",
                    item.id(),
                    other_item.id(),
                    owner.id()
                );
                let diagnostic =
                    error(codes::NAME_CONFLICT, &item, message).related(other_item.span(), "the other shape");
                let hint = "names are unique in a service whatever their case and namespace; add one to the service's `rename`";
                diagnostics.push(Diagnostic { severity, ..diagnostic.hint(hint) });
            }
        }
    }
}

/// Shapes that are the same but for their namespace do no harm.
fn severity(graph: &Graph<'_, '_>, a: Vertex, b: Vertex, depth: usize) -> Severity {
    let (left, right) = (graph.item(a), graph.item(b));
    let traits = |item: &Item<'_, '_>| {
        item.traits().0.iter().map(|(id, value)| (id.clone(), value.to_value())).collect::<BTreeMap<_, _>>()
    };
    let may_conflict = |item: &Item<'_, '_>| {
        !matches!(
            item.ty(),
            Some(
                ShapeType::Map
                    | ShapeType::Structure
                    | ShapeType::Union
                    | ShapeType::Service
                    | ShapeType::Operation
                    | ShapeType::Resource
            )
        )
    };
    let alike =
        may_conflict(&left) && may_conflict(&right) && left.ty() == right.ty() && traits(&left) == traits(&right);
    if !alike || depth > 64 {
        return Severity::Error;
    }
    match (left.ty(), graph.target(a), graph.target(b)) {
        (None, Some(a), Some(b)) if a == b => Severity::Note,
        (None, Some(a), Some(b)) => severity(graph, a, b, depth + 1),
        (Some(ShapeType::List), ..) => {
            let members = graph.members(a).zip(graph.members(b)).map(|(a, b)| severity(graph, a, b, depth + 1));
            members.min().unwrap_or(Severity::Warning).min(Severity::Warning)
        }
        _ => Severity::Note,
    }
}

fn check_renames(
    graph: &Graph<'_, '_>,
    service: &Service,
    owner: &Item<'_, '_>,
    closure: &BTreeSet<Vertex>,
    diagnostics: &mut Diagnostics,
) {
    let entries = owner.shape.definition.get("rename").map(|rename| rename.entries()).unwrap_or_default();
    for (id, name) in &service.rename {
        let place = entries
            .iter()
            .find(|(key, _)| key.name == id.as_str())
            .map_or(owner.span(), |(_, value)| Node::span(value));
        let mut report = |message: String| diagnostics.push(error(codes::INVALID_RENAME, owner, message).at(place));
        if !is_identifier(name) {
            report(format!("`{id}` is renamed to `{name}`, which is no identifier"));
        } else if name == id.name() {
            report(format!("`{id}` is renamed to the name that it has already"));
        }
        let renamed =
            graph.find(id.as_str()).filter(|vertex| closure.contains(vertex)).map(|vertex| graph.item(vertex));
        let Some(renamed) = renamed else {
            report(format!("`{id}` is renamed, but is not part of this service"));
            continue;
        };
        let kind = match renamed.ty() {
            None => "members",
            Some(ShapeType::Operation) => "operations",
            Some(ShapeType::Resource) => "resources",
            Some(_) => continue,
        };
        report(format!("`{id}` is renamed to `{name}`, but {kind} keep their names"));
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{errors, warnings};

    fn service(rename: &str) -> String {
        format!(
            r#""a#Svc": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#Op" }}], "rename": {{ {rename} }} }},
               "a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "errors": [{{ "target": "a#Bad" }}] }},
               "a#In": {{ "type": "structure", "members": {{ "x": {{ "target": "a#Foo" }}, "y": {{ "target": "b#foo" }} }} }},
               "a#Bad": {{ "type": "structure", "members": {{}}, "traits": {{ "smithy.api#error": "client" }} }},
               "a#Foo": {{ "type": "structure", "members": {{}} }}, "b#foo": {{ "type": "structure", "members": {{}} }}"#
        )
    }

    #[test]
    fn names_are_unique_in_a_service() {
        assert_eq!(errors(&service("")), ["S0230 a#Foo", "S0230 b#foo"]);
        assert_eq!(errors(&service(r#""b#foo": "Other""#)), [""; 0]);
    }

    #[test]
    fn a_shape_may_be_called_unit_unless_a_member_targets_the_other() {
        let model = |ty: &str| {
            format!(
                r#""a#Svc": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#Op" }}] }},
                   "a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "output": {{ "target": "smithy.api#Unit" }} }},
                   "a#In": {{ "type": "structure", "members": {{ "x": {{ "target": "a#Unit" }} }} }},
                   "a#Unit": {{ "type": "{ty}", "members": {{ "DAYS": {{ "target": "smithy.api#Unit" }} }} }}"#
            )
        };
        assert_eq!(errors(&model("enum")), [""; 0]);
        assert_eq!(errors(&model("union")), ["S0230 a#Unit", "S0230 smithy.api#Unit"]);
    }

    #[test]
    fn alike_lists_may_share_a_name() {
        let list = |namespace: &str| {
            format!(r#""{namespace}#L": {{ "type": "list", "member": {{ "target": "smithy.api#String" }} }}"#)
        };
        let model = format!(
            r#"{}, {}, "a#S": {{ "type": "structure", "members": {{ "x": {{ "target": "a#L" }}, "y": {{ "target": "b#L" }} }} }},
               "a#Op": {{ "type": "operation", "input": {{ "target": "a#S" }} }},
               "a#Svc": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#Op" }}] }}"#,
            list("a"),
            list("b")
        );
        assert_eq!(errors(&model), [""; 0]);
        assert_eq!(warnings(&model), ["S0230 a#L", "S0230 b#L"]);
    }

    #[test]
    fn renames_change_names_of_shapes_in_the_service() {
        let ok = r#""b#foo": "Other""#;
        assert_eq!(errors(&service(&format!(r#"{ok}, "a#Bad": "Worse""#))), [""; 0], "errors may be renamed");
        for wrong in
            [r#""a#Op": "Op2""#, r#""a#In": "In""#, r#""a#In": "In-Put""#, r#""c#Nope": "Yes""#, r#""a#In$x": "z""#]
        {
            assert_eq!(errors(&service(&format!("{ok}, {wrong}"))), ["S0231 a#Svc"], "{wrong}");
        }
    }
}
