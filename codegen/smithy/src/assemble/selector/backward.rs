//! Answers for every vertex at once whether some steps select anything from it: by walking them back from where they
//! end. A chain of 20,000 lists is then walked once, not once from each. Never says what is selected.

use super::evaluate::{Variables, test};
use super::{Direction, Step, Steps};
use crate::assemble::graph::{Edge, Graph, Vertex};

/// From fewer vertices the steps are taken one by one.
const FEWEST: usize = 16;

/// From which vertices some steps select anything.
pub(super) struct Origins(Vec<Origin>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Nothing,
    Something,
    /// Itself at least: whether through itself alone takes a walk of its own.
    Undecided,
}

impl Origins {
    /// Whether the steps select anything from a vertex; `None` when that takes a walk of its own.
    pub(super) fn holds(&self, vertex: Vertex) -> Option<bool> {
        match self.0.get(vertex).copied().unwrap_or(Origin::Undecided) {
            Origin::Nothing => Some(false),
            Origin::Something => Some(true),
            Origin::Undecided => None,
        }
    }
}

/// Walks steps back that walk far, where they start from many vertices and each can be turned around.
pub(super) fn origins(graph: &Graph<'_, '_>, steps: &Steps, starts: usize, variables: &Variables) -> Option<Origins> {
    let walks_far = steps.iter().any(|step| matches!(step, Step::RecursiveNeighbours));
    if starts < FEWEST || !walks_far {
        return None;
    }
    back(graph, steps, vec![Origin::Something; graph.all().len()], variables).map(Origins)
}

/// Where the steps start that end where `origins` says.
fn back(graph: &Graph<'_, '_>, steps: &Steps, mut origins: Vec<Origin>, variables: &Variables) -> Option<Vec<Origin>> {
    for step in steps.iter().rev() {
        let ends: Vec<Vertex> = graph.all().filter(|vertex| origins[*vertex] != Origin::Nothing).collect();
        let undecided = ends.iter().any(|end| origins[*end] == Origin::Undecided);
        match step {
            // A later step must not depend on an undecided walk.
            _ if undecided => return None,
            Step::Is(selectors) => {
                let starts = selectors.iter().map(|steps| back(graph, steps, origins.clone(), variables));
                origins = union(graph, &starts.collect::<Option<Vec<_>>>()?)?;
            }
            Step::RecursiveNeighbours => origins = ancestors(graph, &ends),
            Step::Neighbours { direction, relations } => {
                let wanted = |edge: Edge| relations.is_empty() || relations.iter().any(|name| name == edge.name());
                origins = neighbours(graph, &ends, *direction, wanted);
            }
            step => {
                let passes = test(graph, step, &ends, variables)?;
                ends.into_iter().filter(|end| !passes(*end)).for_each(|end| origins[end] = Origin::Nothing);
            }
        }
    }
    Some(origins)
}

/// Origins of several walks together, if each of them is decided.
fn union(graph: &Graph<'_, '_>, walks: &[Vec<Origin>]) -> Option<Vec<Origin>> {
    let decided = walks.iter().flatten().all(|origin| *origin != Origin::Undecided);
    let any = |vertex: Vertex| match walks.iter().any(|walk| walk[vertex] == Origin::Something) {
        true => Origin::Something,
        false => Origin::Nothing,
    };
    decided.then(|| graph.all().map(any).collect())
}

/// Vertices from which one of the ends is reached in one step.
fn neighbours(
    graph: &Graph<'_, '_>,
    ends: &[Vertex],
    direction: Direction,
    wanted: impl Fn(Edge) -> bool,
) -> Vec<Origin> {
    let mut origins = vec![Origin::Nothing; graph.all().len()];
    for end in ends {
        let edges = match direction {
            Direction::Forward => graph.reverse_edges(*end),
            Direction::Reverse => graph.edges(*end),
        };
        edges.iter().filter(|(edge, _)| wanted(*edge)).for_each(|(_, from)| origins[*from] = Origin::Something);
    }
    origins
}

/// Vertices from which one of the ends is reached in any number of steps. No vertex is a recursive neighbour of
/// itself, so an end that is reached stays undecided.
fn ancestors(graph: &Graph<'_, '_>, ends: &[Vertex]) -> Vec<Origin> {
    let mut origins = vec![Origin::Nothing; graph.all().len()];
    let mut open = ends.to_vec();
    while let Some(vertex) = open.pop() {
        for (_, from) in graph.reverse_edges(vertex) {
            if std::mem::replace(&mut origins[*from], Origin::Something) == Origin::Nothing {
                open.push(*from);
            }
        }
    }
    for end in ends.iter().filter(|end| origins[**end] == Origin::Something).copied().collect::<Vec<_>>() {
        origins[end] = Origin::Undecided;
    }
    origins
}
