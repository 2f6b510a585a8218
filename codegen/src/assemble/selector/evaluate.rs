//! Evaluates selectors: each step takes a vertex and hands on any number of them.

use std::collections::{BTreeMap, BTreeSet};

use super::attribute;
use super::{Direction, Step, Steps, TypeFilter};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::model::{Relation, ShapeType};

/// What `$name(…)` bound.
pub(super) type Variables = BTreeMap<String, BTreeSet<Vertex>>;

/// Hands what the steps select from a vertex to `yielded`.
pub(super) fn walk(
    graph: &Graph<'_, '_>,
    steps: &[Step],
    vertex: Vertex,
    variables: &Variables,
    yielded: &mut dyn FnMut(Vertex),
) {
    let Some((step, rest)) = steps.split_first() else {
        yielded(vertex);
        return;
    };
    let matches = |steps: &Steps| any(graph, steps, vertex, variables);
    let passes = match step {
        Step::Type(filter) => is_type(graph, *filter, vertex),
        Step::Attribute(comparison) => attribute::holds(graph, comparison, vertex, variables),
        Step::Scoped { scope, comparisons } => attribute::scoped_holds(graph, scope, comparisons, vertex, variables),
        Step::Test(selectors) => selectors.iter().any(matches),
        Step::Not(selectors) => !selectors.iter().any(matches),
        Step::In(selector) => selects(graph, selector, vertex, variables),
        Step::Bind { name, steps } => {
            let mut bound = variables.clone();
            bound.insert(name.clone(), collect(graph, steps, vertex, variables));
            walk(graph, rest, vertex, &bound, yielded);
            return;
        }
        _ => {
            for next in next(graph, step, vertex, variables) {
                walk(graph, rest, next, variables, yielded);
            }
            return;
        }
    };
    if passes {
        walk(graph, rest, vertex, variables, yielded);
    }
}

fn any(graph: &Graph<'_, '_>, steps: &[Step], vertex: Vertex, variables: &Variables) -> bool {
    let mut found = false;
    walk(graph, steps, vertex, variables, &mut |_| found = true);
    found
}

fn collect(graph: &Graph<'_, '_>, steps: &[Step], vertex: Vertex, variables: &Variables) -> BTreeSet<Vertex> {
    let mut found = BTreeSet::new();
    walk(graph, steps, vertex, variables, &mut |next| _ = found.insert(next));
    found
}

/// Whether a selector that sees the whole model selects the vertex.
fn selects(graph: &Graph<'_, '_>, steps: &[Step], vertex: Vertex, variables: &Variables) -> bool {
    graph.all().any(|start| collect(graph, steps, start, variables).contains(&vertex))
}

/// What the steps that move yield.
fn next(graph: &Graph<'_, '_>, step: &Step, vertex: Vertex, variables: &Variables) -> Vec<Vertex> {
    match step {
        Step::Neighbours { direction, relations } => {
            let edges = match direction {
                Direction::Forward => graph.edges(vertex),
                Direction::Reverse => graph.reverse_edges(vertex),
            };
            let wanted = |edge: Edge| relations.is_empty() || relations.iter().any(|name| name == edge.name());
            edges.iter().filter(|(edge, _)| wanted(*edge)).map(|(_, next)| *next).collect()
        }
        Step::RecursiveNeighbours => graph.reachable(vertex, |_| true).split_off(1),
        Step::Is(selectors) => selectors
            .iter()
            .flat_map(|steps| collect(graph, steps, vertex, variables))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        Step::Root(steps) => {
            let selected = graph.all().flat_map(|start| collect(graph, steps, start, variables));
            selected.collect::<BTreeSet<_>>().into_iter().collect()
        }
        Step::TopDown { qualifier, disqualifier } => {
            let found = top_down(graph, qualifier, disqualifier.as_ref(), vertex, variables);
            if found { vec![vertex] } else { Vec::new() }
        }
        Step::Recursive(steps) => recursive(graph, steps, vertex, variables),
        Step::Recall(name) => variables.get(name).into_iter().flatten().copied().collect(),
        Step::Type(_)
        | Step::Attribute(_)
        | Step::Scoped { .. }
        | Step::Test(_)
        | Step::Not(_)
        | Step::In(_)
        | Step::Bind { .. } => Vec::new(),
    }
}

/// Whether the nearest of a service, resource or operation and what binds it qualifies and is not disqualified.
fn top_down(
    graph: &Graph<'_, '_>,
    qualifier: &Steps,
    disqualifier: Option<&Steps>,
    vertex: Vertex,
    variables: &Variables,
) -> bool {
    let binds = |vertex: Vertex| {
        matches!(graph.item(vertex).ty(), Some(ShapeType::Service | ShapeType::Resource | ShapeType::Operation))
    };
    let is_binding = |edge: Edge| matches!(edge, Edge::Reference(relation) if relation.binds_operation() || relation == Relation::Resource);
    let mut seen = BTreeSet::from([vertex]);
    let mut open = vec![vertex];
    while let Some(vertex) = open.pop() {
        if !binds(vertex) || disqualifier.is_some_and(|steps| any(graph, steps, vertex, variables)) {
            continue;
        }
        if any(graph, qualifier, vertex, variables) {
            return true;
        }
        let parents = graph.reverse_edges(vertex).iter().filter(|(edge, _)| is_binding(*edge));
        open.extend(parents.map(|(_, parent)| *parent).filter(|parent| seen.insert(*parent)));
    }
    false
}

/// Everything that applying the steps again and again yields.
fn recursive(graph: &Graph<'_, '_>, steps: &Steps, vertex: Vertex, variables: &Variables) -> Vec<Vertex> {
    let mut reached = BTreeSet::new();
    let mut open = vec![vertex];
    while let Some(vertex) = open.pop() {
        open.extend(collect(graph, steps, vertex, variables).into_iter().filter(|next| reached.insert(*next)));
    }
    reached.into_iter().collect()
}

fn is_type(graph: &Graph<'_, '_>, filter: TypeFilter, vertex: Vertex) -> bool {
    let Some(ty) = graph.item(vertex).ty() else { return matches!(filter, TypeFilter::Any | TypeFilter::Member) };
    let aggregate = matches!(ty, ShapeType::List | ShapeType::Map | ShapeType::Structure | ShapeType::Union);
    let service = matches!(ty, ShapeType::Service | ShapeType::Operation | ShapeType::Resource);
    match filter {
        TypeFilter::Any => true,
        TypeFilter::Member => false,
        TypeFilter::Simple => !aggregate && !service,
        TypeFilter::Aggregate => aggregate,
        TypeFilter::Service => service,
        TypeFilter::Number => is_number(ty),
        // Enums are strings, and intEnums are integers.
        TypeFilter::Exactly(ShapeType::String) => matches!(ty, ShapeType::String | ShapeType::Enum),
        TypeFilter::Exactly(ShapeType::Integer) => matches!(ty, ShapeType::Integer | ShapeType::IntEnum),
        TypeFilter::Exactly(wanted) => ty == wanted,
    }
}

fn is_number(ty: ShapeType) -> bool {
    matches!(
        ty,
        ShapeType::Byte
            | ShapeType::Short
            | ShapeType::Integer
            | ShapeType::IntEnum
            | ShapeType::Long
            | ShapeType::Float
            | ShapeType::Double
            | ShapeType::BigInteger
            | ShapeType::BigDecimal
    )
}
