//! Evaluates selectors: each step takes a vertex and hands on any number of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Direction, Step, Steps, TypeFilter};
use super::{attribute, backward};
use crate::assemble::graph::{Edge, Graph, Vertex};
use crate::model::{Relation, ShapeType};

/// Bindings made by `$name(…)`.
pub(super) type Variables = BTreeMap<String, BTreeSet<Vertex>>;

/// Applies the steps to some vertices, in order. Each step is taken for all of them together: a vertex that is reached
/// in many ways goes on once, or a selector with many steps would never end.
pub(super) fn collect(
    graph: &Graph<'_, '_>,
    steps: &[Step],
    mut from: Vec<Vertex>,
    variables: &Variables,
) -> Vec<Vertex> {
    for (index, step) in steps.iter().enumerate() {
        match step {
            Step::Bind { name, steps: bound } => {
                let rest = steps.get(index + 1..).unwrap_or_default();
                return sorted(from.into_iter().flat_map(|vertex| bind(graph, (name, bound), rest, vertex, variables)));
            }
            Step::RecursiveNeighbours => from = sorted(graph.recursive_neighbours(&from)),
            step => {
                if let Some(passes) = test(graph, step, &from, variables) {
                    from.retain(|vertex| passes(*vertex));
                } else {
                    from = sorted(from.into_iter().flat_map(|vertex| next(graph, step, vertex, variables)));
                }
            }
        }
        if from.is_empty() {
            break;
        }
    }
    from
}

fn sorted(vertices: impl IntoIterator<Item = Vertex>) -> Vec<Vertex> {
    let mut vertices: Vec<Vertex> = vertices.into_iter().collect();
    vertices.sort_unstable();
    vertices.dedup();
    vertices
}

/// Binds a variable to the selection of its steps from a vertex, and applies the remaining steps to that vertex.
fn bind(
    graph: &Graph<'_, '_>,
    (name, steps): (&str, &Steps),
    rest: &[Step],
    vertex: Vertex,
    variables: &Variables,
) -> Vec<Vertex> {
    let mut bound = variables.clone();
    bound.insert(name.to_owned(), collect(graph, steps, vec![vertex], variables).into_iter().collect());
    collect(graph, rest, vec![vertex], &bound)
}

/// How a step tests the vertices of `from`; `None` is a step that moves.
pub(super) fn test<'s>(
    graph: &'s Graph<'_, '_>,
    step: &'s Step,
    from: &[Vertex],
    variables: &'s Variables,
) -> Option<Box<dyn Fn(Vertex) -> bool + 's>> {
    // Far walks from many vertices are replaced by one backward walk from their ends.
    let walked = |steps: &'s Steps| -> Box<dyn Fn(Vertex) -> bool + 's> {
        match backward::origins(graph, steps, from.len(), variables) {
            Some(origins) => {
                Box::new(move |vertex| origins.holds(vertex).unwrap_or_else(|| any(graph, steps, vertex, variables)))
            }
            None => Box::new(move |vertex| any(graph, steps, vertex, variables)),
        }
    };
    Some(match step {
        Step::Type(filter) => Box::new(|vertex| is_type(graph, *filter, vertex)),
        Step::Attribute(comparison) => Box::new(|vertex| attribute::holds(graph, comparison, vertex, variables)),
        Step::Scoped { scope, comparisons } => {
            Box::new(|vertex| attribute::scoped_holds(graph, scope, comparisons, vertex, variables))
        }
        Step::Test(selectors) => {
            let matches: Vec<_> = selectors.iter().map(walked).collect();
            Box::new(move |vertex| matches.iter().any(|matches| matches(vertex)))
        }
        Step::Not(selectors) => {
            let matches: Vec<_> = selectors.iter().map(walked).collect();
            Box::new(move |vertex| !matches.iter().any(|matches| matches(vertex)))
        }
        Step::In(selector) => {
            let selected = collect(graph, selector, graph.all().collect(), variables);
            Box::new(move |vertex| selected.binary_search(&vertex).is_ok())
        }
        _ => return None,
    })
}

fn any(graph: &Graph<'_, '_>, steps: &[Step], vertex: Vertex, variables: &Variables) -> bool {
    !collect(graph, steps, vec![vertex], variables).is_empty()
}

/// Successors of a vertex by a step that moves.
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
        Step::Is(selectors) => {
            selectors.iter().flat_map(|steps| collect(graph, steps, vec![vertex], variables)).collect()
        }
        Step::Root(steps) => collect(graph, steps, graph.all().collect(), variables),
        Step::TopDown { qualifier, disqualifier } => {
            let is_selected = top_down(graph, qualifier, disqualifier.as_ref(), vertex, variables);
            if is_selected { vec![vertex] } else { Vec::new() }
        }
        Step::Recursive(steps) => recursive(graph, steps, vertex, variables),
        Step::Recall(name) => variables.get(name).into_iter().flatten().copied().collect(),
        Step::Type(_)
        | Step::Attribute(_)
        | Step::Scoped { .. }
        | Step::Test(_)
        | Step::Not(_)
        | Step::In(_)
        | Step::RecursiveNeighbours
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
        open.extend(collect(graph, steps, vec![vertex], variables).into_iter().filter(|next| reached.insert(*next)));
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
