//! `@default`: a value that the shape may have, repeated by the members that target a shape with a default.

use super::{error, trait_error};
use crate::assemble::graph::{Edge, Graph, Item, Vertex};
use crate::assemble::value;
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::ShapeType;
use crate::node::{Kind, Node};

const DEFAULT: &str = "smithy.api#default";

/// Checks every default, and the members that target a shape with one.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for vertex in graph.all() {
        let item = graph.item(vertex);
        let Some(default) = item.traits().get(DEFAULT) else { continue };
        if graph.own().contains(&vertex) {
            check_value(graph, vertex, default, diagnostics);
        }
        if item.member.is_none() {
            let members = graph.reverse_edges(vertex).iter().filter(|(edge, _)| *edge == Edge::Target);
            diagnostics.extend(
                members.filter_map(|(_, member)| mismatch(&graph.item(*member), &item, default)).collect::<Vec<_>>(),
            );
        }
    }
}

fn check_value(graph: &Graph<'_, '_>, vertex: Vertex, default: &Node<'_>, diagnostics: &mut Diagnostics) {
    let item = graph.item(vertex);
    let report = |message: String| trait_error(codes::DEFAULT_VALUE, &item, DEFAULT, message);
    if default.is_null() {
        // A member's null overrides the default of its target.
        if item.member.is_none() {
            diagnostics.push(report("only members can have the default null".to_owned()));
        }
        return;
    }
    for fault in value::check(graph, vertex, default) {
        let severity =
            if is_zero_out_of_range(&item, graph, vertex, default) { Severity::Warning } else { fault.severity };
        let diagnostic = report(format!("this default is not right: {}", fault.message)).at(fault.span);
        diagnostics.push(Diagnostic { severity, ..diagnostic });
    }
    let target = graph.target(vertex).map_or(item, |target| graph.item(target));
    let stream = target.ty() == Some(ShapeType::Blob) && target.has("smithy.api#streaming");
    if stream && default.as_str().is_some_and(|text| !text.is_empty()) {
        diagnostics.push(report("the default of a streaming blob must be empty".to_owned()));
    }
    let filled = match default.kind() {
        Kind::Array => !default.elements().is_empty(),
        Kind::Object => !default.entries().is_empty(),
        _ => false,
    };
    if filled && matches!(target.ty(), Some(ShapeType::List | ShapeType::Map | ShapeType::Document)) {
        diagnostics.push(report(format!("the default of a {} must be empty", target.shape.ty)));
    }
}

/// Models that came from Smithy 1.0 have zero defaults that break their own `@range`.
fn is_zero_out_of_range(item: &Item<'_, '_>, graph: &Graph<'_, '_>, vertex: Vertex, default: &Node<'_>) -> bool {
    let target = graph.target(vertex).map(|target| graph.item(target));
    let ranged = item.has("smithy.api#range") || target.is_some_and(|target| target.has("smithy.api#range"));
    ranged && default.number_text().and_then(|text| text.parse::<f64>().ok()) == Some(0.0)
}

/// A structure member that targets a shape with a default repeats it, or has the default null.
fn mismatch(member: &Item<'_, '_>, target: &Item<'_, '_>, default: &Node<'_>) -> Option<Diagnostic> {
    if member.shape.ty != ShapeType::Structure {
        return None;
    }
    let shown = default.to_value();
    let Some(own) = member.traits().get(DEFAULT) else {
        let message = format!(
            "this member must repeat the default of `{}`, which is {shown}, or have the default null",
            target.id()
        );
        return Some(error(codes::DEFAULT_MISMATCH, member, message));
    };
    let same = own.is_null() || own.same_value(default);
    let message = format!("the default {} differs from that of `{}`, which is {shown}", own.to_value(), target.id());
    (!same).then(|| trait_error(codes::DEFAULT_MISMATCH, member, DEFAULT, message))
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::errors;

    fn default(target: &str, value: &str) -> Vec<String> {
        errors(&format!(
            r#""a#E": {{ "type": "enum", "members": {{ "ONE": {{ "target": "smithy.api#Unit" }} }} }},
               "a#L": {{ "type": "list", "member": {{ "target": "smithy.api#String" }} }},
               "a#Str": {{ "type": "string", "traits": {{ "smithy.api#default": "a" }} }},
               "a#A": {{ "type": "structure", "members": {{ "x": {{ "target": "{target}", "traits": {{ "smithy.api#default": {value} }} }} }} }}"#
        ))
    }

    #[test]
    fn defaults_are_values_of_the_target() {
        let right = [
            ("smithy.api#Integer", "1"),
            ("a#E", "\"ONE\""),
            ("a#L", "[]"),
            ("smithy.api#String", "null"),
            ("smithy.api#Timestamp", "0"),
        ];
        for (target, value) in right {
            assert_eq!(default(target, value), [""; 0], "{target} {value}");
        }
        for (target, value) in [
            ("smithy.api#Byte", "300"),
            ("a#E", "\"TWO\""),
            ("a#L", "[\"a\"]"),
            ("smithy.api#Integer", "\"1\""),
            ("smithy.api#Boolean", "0"),
        ] {
            assert_eq!(default(target, value), ["S0310 a#A$x smithy.api#default"], "{target} {value}");
        }
    }

    #[test]
    fn members_repeat_the_default_of_their_target() {
        assert_eq!(default("a#Str", "\"a\""), [""; 0]);
        assert_eq!(default("a#Str", "null"), [""; 0]);
        assert_eq!(default("a#Str", "\"b\""), ["S0311 a#A$x smithy.api#default"]);
        let bare = r#""a#A": { "type": "structure", "members": { "x": { "target": "smithy.api#PrimitiveLong" } } }"#;
        assert_eq!(errors(bare), ["S0311 a#A$x"]);
    }
}
