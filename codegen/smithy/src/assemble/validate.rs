//! Checks an assembled model against Smithy's rules. Each family of rules is a file; none changes the model.

mod bindings;
mod cycles;
mod defaults;
mod definitions;
mod endpoint;
mod enums;
mod examples;
mod http;
mod ids;
mod inputs;
mod members;
mod metadata;
mod paginated;
mod private;
mod properties;
mod protocols;
mod recursion;
mod references;
mod resources;
mod services;
mod streaming;
mod targets;
mod trait_creation;
mod trait_targets;
mod trait_values;

use super::graph::{Graph, Item, Vertex};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Model, Relation, ShapeType};

/// A family of rules.
type Check = fn(&Graph<'_, '_>, &mut Diagnostics);

/// The families, in four stages: where one stage finds errors, the next would mostly find their echoes.
const STAGES: [&[Check]; 4] = [
    &[trait_creation::check],
    &[targets::check, cycles::check],
    &[trait_targets::check, trait_values::check],
    &[
        defaults::check,
        enums::check,
        members::check,
        ids::check,
        private::check,
        recursion::check,
        inputs::check,
        services::check,
        resources::check,
        bindings::check,
        properties::check,
        references::check,
        http::check,
        endpoint::check,
        paginated::check,
        streaming::check,
        protocols::check,
        definitions::check,
        examples::check,
    ],
];

/// Runs every check on what could be assembled, the families of a stage beside each other.
pub(super) fn validate(model: &Model<'_>, diagnostics: &mut Diagnostics) {
    let graph = Graph::new(model);
    metadata::check(model, &graph, diagnostics);
    for stage in STAGES {
        let check = |check: &Check| {
            let mut own = Diagnostics::default();
            check(&graph, &mut own);
            own.0
        };
        diagnostics.extend(parallel::map(stage.iter().collect(), check).into_iter().flatten());
        if diagnostics.has_errors() {
            return;
        }
    }
}

/// An error at a shape or member.
fn error(code: Code, item: &Item<'_, '_>, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).at(item.span()).shape(item.id())
}

/// An error at a trait of a shape or member.
fn trait_error(code: Code, item: &Item<'_, '_>, trait_id: &str, message: impl Into<String>) -> Diagnostic {
    let span = item.traits().get(trait_id).map_or(item.span(), |value| value.span());
    Diagnostic::error(code, message).at(span).shape(format!("{} {trait_id}", item.id()))
}

/// The model's own shapes of a type.
fn shapes_of<'g>(graph: &'g Graph<'_, '_>, ty: ShapeType) -> impl Iterator<Item = Vertex> + 'g {
    graph.own().filter(move |vertex| graph.item(*vertex).ty() == Some(ty))
}

/// Shapes that a shape refers to by one relation.
fn related<'g>(graph: &'g Graph<'_, '_>, vertex: Vertex, relation: Relation) -> impl Iterator<Item = Vertex> + 'g {
    let edges = graph.edges(vertex).iter();
    edges.filter(move |(edge, _)| *edge == super::graph::Edge::Reference(relation)).map(|(_, target)| *target)
}

/// The member of a structure with this name.
fn member_named(graph: &Graph<'_, '_>, structure: Vertex, name: &str) -> Option<Vertex> {
    graph.members(structure).find(|vertex| graph.item(*vertex).member.is_some_and(|member| member.name == name))
}

/// The name of a member.
fn member_name<'m>(graph: &Graph<'m, '_>, vertex: Vertex) -> &'m str {
    graph.item(vertex).member.map_or("", |member| member.name.as_str())
}

/// The type of the shape that a member targets.
fn target_type(graph: &Graph<'_, '_>, member: Vertex) -> Option<ShapeType> {
    graph.target(member).and_then(|target| graph.item(target).ty())
}

/// The text of a trait whose value is a string.
fn trait_text(item: &Item<'_, '_>, trait_id: &str) -> Option<String> {
    item.traits().get(trait_id)?.as_str().map(|text| text.into_owned())
}

/// Every operation that a service binds, itself or through resources.
fn operations_of(graph: &Graph<'_, '_>, service: Vertex) -> Vec<Vertex> {
    let bound = graph.reachable(service, |edge| match edge {
        super::graph::Edge::Reference(relation) => relation.binds_operation() || relation == Relation::Resource,
        super::graph::Edge::Member | super::graph::Edge::Target => false,
    });
    bound.into_iter().filter(|vertex| graph.item(*vertex).ty() == Some(ShapeType::Operation)).collect()
}

/// Names as messages list them: `a`, `b`.
fn ticked(names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    names.into_iter().map(|name| format!("`{}`", name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// The ids on a path, cut where it is long.
fn shown_path(graph: &Graph<'_, '_>, path: &[Vertex]) -> String {
    const SHOWN: usize = 10;
    let mut ids: Vec<String> = path.iter().take(SHOWN).map(|vertex| graph.item(*vertex).id()).collect();
    if path.len() > SHOWN {
        ids.push(format!("… ({} in all)", path.len()));
    }
    ids.join(" > ")
}
