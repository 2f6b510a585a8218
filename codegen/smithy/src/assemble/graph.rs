//! The shapes and members of a model, the prelude's included, with the references between them. Never changes a shape.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::cycles::shortest_cycle;
use crate::model::{Member, Model, Relation, Shape, ShapeType, Traits};
use crate::prelude;
use crate::source::Span;

/// As many cycles are reported.
const MOST_CYCLES: usize = 100;

/// A shape or member of a [`Graph`].
pub(super) type Vertex = usize;

/// Kind of an edge: the relation of one vertex to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// From a shape to its member.
    Member,
    /// From a member to its target.
    Target,
    /// From a shape to what it refers to.
    Reference(Relation),
}

impl Edge {
    /// The relationship's name in selectors.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Target => "target",
            Self::Reference(relation) => relation.as_str(),
        }
    }
}

/// A shape, or a member of one.
#[derive(Clone, Copy)]
pub(super) struct Item<'m, 'a> {
    pub(super) shape: &'m Shape<'a>,
    pub(super) member: Option<&'m Member<'a>>,
}

impl<'m, 'a> Item<'m, 'a> {
    /// The absolute id, `ns#Shape` or `ns#Shape$member`.
    pub(super) fn id(&self) -> String {
        match self.member {
            Some(member) => format!("{}${}", self.shape.id, member.name),
            None => self.shape.id.to_string(),
        }
    }

    /// Its own traits.
    pub(super) fn traits(&self) -> &'m Traits<'a> {
        self.member.map_or(&self.shape.traits, |member| &member.traits)
    }

    /// Whether a trait is applied to it.
    pub(super) fn has(&self, id: &str) -> bool {
        self.traits().has(id)
    }

    /// The type of a shape; members have none.
    pub(super) fn ty(&self) -> Option<ShapeType> {
        if self.member.is_some() { None } else { Some(self.shape.ty) }
    }

    /// Its key in the file.
    pub(super) fn span(&self) -> Span {
        self.member.map_or(self.shape.span, |member| member.span)
    }
}

/// A model as a graph. A shape's members follow it, so that they need no index of their own.
pub(super) struct Graph<'m, 'a> {
    items: Vec<Item<'m, 'a>>,
    index: BTreeMap<&'m str, Vertex>,
    edges: Vec<Vec<(Edge, Vertex)>>,
    reverse: OnceLock<Vec<Vec<(Edge, Vertex)>>>,
    seen: Mutex<Seen>,
    own: Vertex,
}

/// In which walk each vertex was seen last, so that a walk need not begin by clearing marks.
#[derive(Default)]
struct Seen {
    round: u64,
    in_round: Vec<u64>,
}

impl<'m, 'a> Graph<'m, 'a> {
    /// The graph of a model above the prelude.
    pub(super) fn new(model: &'m Model<'a>) -> Self {
        let prelude: &'m Model<'a> = prelude::model();
        let mut graph = Self {
            items: Vec::new(),
            index: BTreeMap::new(),
            edges: Vec::new(),
            reverse: OnceLock::new(),
            seen: Mutex::default(),
            own: 0,
        };
        graph.extend(prelude);
        graph.own = graph.items.len();
        graph.extend(model);
        graph.edges = (0..graph.items.len()).map(|vertex| graph.edges_of(vertex)).collect();
        graph
    }

    fn extend(&mut self, model: &'m Model<'a>) {
        for shape in model.shapes.values() {
            self.index.insert(shape.id.as_str(), self.items.len());
            self.items.push(Item { shape, member: None });
            self.items.extend(shape.members.iter().map(|member| Item { shape, member: Some(member) }));
        }
    }

    fn edges_of(&self, vertex: Vertex) -> Vec<(Edge, Vertex)> {
        let Item { shape, member } = self.items[vertex];
        if let Some(member) = member {
            // Members of an enum all target `smithy.api#Unit`, which is no neighbour of theirs, as in Smithy: a
            // shape of the service may be called `Unit` as well.
            let is_value = matches!(shape.ty, ShapeType::Enum | ShapeType::IntEnum);
            let target = self.find(member.target.as_str()).filter(|_| !is_value);
            return target.map(|target| (Edge::Target, target)).into_iter().collect();
        }
        let members = (0..shape.members.len()).map(|index| (Edge::Member, vertex + 1 + index));
        // An operation that says `smithy.api#Unit` has no input or output.
        let references = shape.references.iter().filter(|reference| reference.target.as_str() != "smithy.api#Unit");
        let references = references
            .filter_map(|reference| Some((Edge::Reference(reference.relation), self.find(reference.target.as_str())?)));
        members.chain(references).collect()
    }

    /// The shape or member of an absolute id.
    pub(super) fn find(&self, id: &str) -> Option<Vertex> {
        let Some((shape, name)) = id.split_once('$') else { return self.index.get(id).copied() };
        let vertex = *self.index.get(shape)?;
        let position = self.items[vertex].shape.members.iter().position(|member| member.name == name)?;
        Some(vertex + 1 + position)
    }

    /// The shape or member at a vertex.
    pub(super) fn item(&self, vertex: Vertex) -> Item<'m, 'a> {
        self.items[vertex]
    }

    /// Every vertex, the prelude's included.
    pub(super) fn all(&self) -> std::ops::Range<Vertex> {
        0..self.items.len()
    }

    /// The vertices of the model itself.
    pub(super) fn own(&self) -> std::ops::Range<Vertex> {
        self.own..self.items.len()
    }

    /// Outgoing edges of a vertex.
    pub(super) fn edges(&self, vertex: Vertex) -> &[(Edge, Vertex)] {
        &self.edges[vertex]
    }

    /// Incoming edges of a vertex, each with its source.
    pub(super) fn reverse_edges(&self, vertex: Vertex) -> &[(Edge, Vertex)] {
        let reverse = self.reverse.get_or_init(|| {
            let mut reverse = vec![Vec::new(); self.items.len()];
            for (from, edges) in self.edges.iter().enumerate() {
                for (edge, to) in edges {
                    reverse[*to].push((*edge, from));
                }
            }
            reverse
        });
        &reverse[vertex]
    }

    /// The shape that a member targets.
    pub(super) fn target(&self, vertex: Vertex) -> Option<Vertex> {
        self.edges[vertex].iter().find(|(edge, _)| *edge == Edge::Target).map(|(_, target)| *target)
    }

    /// The members of a shape.
    pub(super) fn members(&self, vertex: Vertex) -> std::ops::Range<Vertex> {
        let item = self.items[vertex];
        let count = if item.member.is_some() { 0 } else { item.shape.members.len() };
        vertex + 1..vertex + 1 + count
    }

    /// The shape that defines a trait.
    pub(super) fn definition(&self, trait_id: &str) -> Option<Vertex> {
        self.find(trait_id).filter(|vertex| self.items[*vertex].has("smithy.api#trait"))
    }

    /// How many walks have been taken.
    #[cfg(test)]
    pub(super) fn walks(&self) -> u64 {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).round
    }

    /// Everything that can be reached from a vertex, it included, through the references that `follow` allows.
    pub(super) fn reachable(&self, start: Vertex, follow: impl Fn(Edge) -> bool) -> Vec<Vertex> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.round += 1;
        let round = seen.round;
        seen.in_round.resize(self.items.len(), 0);
        seen.in_round[start] = round;
        let mut reached = vec![start];
        let mut next = 0;
        while let Some(vertex) = reached.get(next).copied() {
            for (edge, to) in &self.edges[vertex] {
                if follow(*edge) && seen.in_round[*to] != round {
                    seen.in_round[*to] = round;
                    reached.push(*to);
                }
            }
            next += 1;
        }
        reached
    }

    /// Vertices reachable from some starts, a start itself only where another start leads to it.
    pub(super) fn recursive_neighbours(&self, starts: &[Vertex]) -> Vec<Vertex> {
        if let [start] = starts {
            return self.reachable(*start, |_| true).split_off(1);
        }
        let mut is_start = vec![false; self.items.len()];
        starts.iter().for_each(|start| is_start[*start] = true);
        let mut seen = vec![false; self.items.len()];
        let mut reached: Vec<Vertex> = Vec::new();
        let mut open = starts.to_vec();
        while let Some(vertex) = open.pop() {
            for (_, to) in &self.edges[vertex] {
                if !std::mem::replace(&mut seen[*to], true) {
                    reached.push(*to);
                    if !is_start[*to] {
                        open.push(*to);
                    }
                }
            }
        }
        reached.retain(|vertex| !is_start[*vertex] || self.is_led_to(*vertex, &is_start));
        reached
    }

    /// Whether another start leads to a vertex.
    fn is_led_to(&self, vertex: Vertex, is_start: &[bool]) -> bool {
        let mut seen = BTreeSet::from([vertex]);
        let mut open = vec![vertex];
        while let Some(at) = open.pop() {
            for (_, from) in self.reverse_edges(at) {
                if seen.insert(*from) {
                    if is_start[*from] {
                        return true;
                    }
                    open.push(*from);
                }
            }
        }
        false
    }

    /// The vertices that lie on cycles, each with the shortest cycle through it, which begins after it and ends with it.
    /// At most [`MOST_CYCLES`]: more would say no more. `next` says where a vertex leads.
    pub(super) fn cycles(&self, starts: &[Vertex], next: impl Fn(Vertex) -> Vec<Vertex>) -> Vec<(Vertex, Vec<Vertex>)> {
        let candidates = self.untrimmed(starts, &next);
        let edges = |from| next(from).into_iter().map(|to| ((), to));
        let cyclic = candidates.into_iter().filter_map(|start| {
            let cycle = shortest_cycle(start, edges)?;
            Some((start, cycle.into_iter().map(|((), vertex)| vertex).collect()))
        });
        cyclic.take(MOST_CYCLES).collect()
    }

    /// The starts that are left when all that lead nowhere are taken away, again and again.
    fn untrimmed(&self, starts: &[Vertex], next: &impl Fn(Vertex) -> Vec<Vertex>) -> Vec<Vertex> {
        let mut open = starts.to_vec();
        let mut leads_to: BTreeMap<Vertex, usize> = BTreeMap::new();
        let mut comes_from: BTreeMap<Vertex, Vec<Vertex>> = BTreeMap::new();
        while let Some(vertex) = open.pop() {
            if leads_to.contains_key(&vertex) {
                continue;
            }
            let targets = next(vertex);
            leads_to.insert(vertex, targets.len());
            for target in targets {
                comes_from.entry(target).or_default().push(vertex);
                open.push(target);
            }
        }
        let mut dead: Vec<Vertex> =
            leads_to.iter().filter(|(_, count)| **count == 0).map(|(vertex, _)| *vertex).collect();
        while let Some(vertex) = dead.pop() {
            for from in comes_from.get(&vertex).into_iter().flatten() {
                let count = leads_to.entry(*from).or_default();
                *count = count.saturating_sub(1);
                if *count == 0 {
                    dead.push(*from);
                }
            }
        }
        starts.iter().copied().filter(|start| leads_to.get(start).is_some_and(|count| *count > 0)).collect()
    }
}
