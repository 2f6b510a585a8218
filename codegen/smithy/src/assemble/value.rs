//! Checks a JSON value against the shape that describes it: values of traits, defaults and examples.
//! Never converts a value.

mod constraints;
mod simple;
mod time;

use std::collections::BTreeMap;

use super::graph::{Graph, Vertex};
use crate::diagnostic::Severity;
use crate::matching;
use crate::model::ShapeType;
use crate::node::{Kind, Node};
use crate::source::Span;

pub use constraints::constraint_traits;

/// An error in a value, or in a part of it.
#[derive(Debug)]
pub(super) struct Fault {
    /// One sentence, with the path of the part before it.
    pub(super) message: String,
    /// The part.
    pub(super) span: Span,
    pub(super) severity: Severity,
    pub(super) kind: FaultKind,
}

/// Rule that a fault breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// The form of values of the shape's type.
    Form,
    /// A trait that constrains them.
    Constraint,
}

/// Checks a value against a shape or member, constraints included.
pub(super) fn check(graph: &Graph<'_, '_>, schema: Vertex, node: &Node<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    visit(graph, schema, None, node, "", &mut faults);
    faults
}

/// Whether a text matches a pattern somewhere, as `@pattern` is understood in models; `None` when that cannot be told.
pub(super) fn pattern_matches(pattern: &str, text: &str) -> Option<bool> {
    matching::matches_part(&regex_syntax::parse(pattern).ok()?, text)
}

/// Visits a part of a value. `member` is the member through which the shape was reached: its traits come first.
fn visit(
    graph: &Graph<'_, '_>,
    schema: Vertex,
    member: Option<Vertex>,
    node: &Node<'_>,
    path: &str,
    faults: &mut Vec<Fault>,
) {
    let item = graph.item(schema);
    let Some(ty) = item.ty() else {
        if let Some(target) = graph.target(schema) {
            visit(graph, target, Some(schema), node, path, faults);
        }
        return;
    };
    let part = Part { graph, schema, member, node, path };
    let fits = match ty {
        ShapeType::Document => return,
        ShapeType::List => array(&part, faults),
        ShapeType::Map => map(&part, faults),
        ShapeType::Structure => structure(&part, faults),
        ShapeType::Union => union(&part, faults),
        ShapeType::Service | ShapeType::Operation | ShapeType::Resource => true,
        simple => simple::check(&part, simple, faults),
    };
    if fits {
        constraints::check(&part, ty, faults);
    }
}

/// A part of a value, and what describes it.
struct Part<'p, 'm, 'a, 'n> {
    graph: &'p Graph<'m, 'a>,
    schema: Vertex,
    member: Option<Vertex>,
    node: &'p Node<'n>,
    path: &'p str,
}

impl<'a> Part<'_, '_, 'a, '_> {
    fn fault(&self, message: impl AsRef<str>) -> Fault {
        let message = message.as_ref();
        let message = if self.path.is_empty() { message.to_owned() } else { format!("{}: {message}", self.path) };
        Fault { message, span: self.node.span(), severity: Severity::Error, kind: FaultKind::Form }
    }

    fn constraint_fault(&self, message: impl AsRef<str>) -> Fault {
        Fault { kind: FaultKind::Constraint, ..self.fault(message) }
    }

    fn wrong_type(&self, expected: &str) -> Fault {
        let item = self.graph.item(self.schema);
        let actual = match self.node.kind() {
            kind @ (Kind::String | Kind::Number | Kind::Boolean) => format!("the {kind} `{}`", shown(self.node)),
            kind => kind.to_string(),
        };
        self.fault(format!("expected {expected} for the {} `{}`, but found {actual}", item.shape.ty, item.id()))
    }

    /// The value of a trait on the member or else its target.
    fn trait_value(&self, id: &str) -> Option<Node<'a>> {
        let of = |vertex: Vertex| self.graph.item(vertex).traits().get(id).cloned();
        self.member.and_then(of).or_else(|| of(self.schema))
    }

    fn below(&self, segment: &str) -> String {
        if self.path.is_empty() { segment.to_owned() } else { format!("{}.{segment}", self.path) }
    }
}

/// A scalar as messages quote it.
fn shown(node: &Node<'_>) -> String {
    node.as_str().map_or_else(|| node.to_value().to_string(), |text| text.into_owned())
}

fn array(part: &Part<'_, '_, '_, '_>, faults: &mut Vec<Fault>) -> bool {
    if part.node.kind() != Kind::Array {
        faults.push(part.wrong_type("an array"));
        return false;
    }
    let sparse = part.graph.item(part.schema).has("smithy.api#sparse");
    for (index, element) in part.node.elements().iter().enumerate() {
        for member in part.graph.members(part.schema) {
            if !(sparse && element.is_null()) {
                visit(part.graph, member, None, element, &part.below(&index.to_string()), faults);
            }
        }
    }
    true
}

fn map(part: &Part<'_, '_, '_, '_>, faults: &mut Vec<Fault>) -> bool {
    if part.node.kind() != Kind::Object {
        faults.push(part.wrong_type("an object"));
        return false;
    }
    let sparse = part.graph.item(part.schema).has("smithy.api#sparse");
    for (key, value) in part.node.entries() {
        for member in part.graph.members(part.schema) {
            let is_key = part.graph.item(member).member.is_some_and(|member| member.name == "key");
            if is_key {
                visit(
                    part.graph,
                    member,
                    None,
                    &key.to_node(),
                    &part.below(&format!("{} (map-key)", key.name)),
                    faults,
                );
            } else if !(sparse && value.is_null()) {
                visit(part.graph, member, None, &value, &part.below(&key.name), faults);
            }
        }
    }
    true
}

fn members(part: &Part<'_, '_, '_, '_>) -> BTreeMap<String, Vertex> {
    let members = part.graph.members(part.schema);
    members.filter_map(|vertex| Some((part.graph.item(vertex).member?.name.clone(), vertex))).collect()
}

fn structure(part: &Part<'_, '_, '_, '_>, faults: &mut Vec<Fault>) -> bool {
    if part.node.kind() != Kind::Object {
        faults.push(part.wrong_type("an object"));
        return false;
    }
    let members = members(part);
    let id = part.graph.item(part.schema).id();
    let entries = part.node.entries();
    for (key, value) in &entries {
        match members.get(&*key.name) {
            Some(member) => visit(part.graph, *member, None, value, &part.below(&key.name), faults),
            None => {
                let fault = part.fault(format!("`{id}` has no member `{}`", key.name));
                faults.push(Fault { span: key.span, severity: Severity::Warning, ..fault });
            }
        }
    }
    for (name, member) in &members {
        let required = part.graph.item(*member).has("smithy.api#required");
        if required && !entries.iter().any(|(key, _)| key.name == *name) {
            faults.push(part.constraint_fault(format!("`{name}` is missing, which `{id}` requires")));
        }
    }
    true
}

fn union(part: &Part<'_, '_, '_, '_>, faults: &mut Vec<Fault>) -> bool {
    if part.node.kind() != Kind::Object {
        faults.push(part.wrong_type("an object"));
        return false;
    }
    let id = part.graph.item(part.schema).id();
    let entries = part.node.entries();
    let [(key, value)] = entries.as_slice() else {
        faults.push(part.fault(format!("a value of the union `{id}` has exactly one member, not {}", entries.len())));
        return false;
    };
    match members(part).get(&*key.name) {
        Some(member) => visit(part.graph, *member, None, value, &part.below(&key.name), faults),
        None => faults.push(part.fault(format!("`{id}` has no member `{}`", key.name))),
    }
    true
}
