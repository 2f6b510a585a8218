//! The positions of a graph that take characters, and which may follow which. Assertions are decided here: by where a
//! way begins and ends, and by whether the characters on its two sides belong to words.

use std::collections::{BTreeMap, BTreeSet};

use regex_syntax::hir::{ClassUnicode, Look};

use super::graph::{self, Graph, GroupId, Node, NodeId};
use crate::ir::Next;

/// Most steps between positions, before equal ones are merged.
const MAX_STEPS: usize = 65_536;

/// A position: the class of the character that it takes, and what may follow.
#[derive(Debug, Clone)]
pub(super) struct Position {
    pub(super) class: ClassUnicode,
    pub(super) next: Vec<Next>,
}

/// The positions in the order of the pattern, and where a match begins.
#[derive(Debug)]
pub(super) struct Positions {
    pub(super) start: Vec<Next>,
    pub(super) all: Vec<Position>,
}

/// The relation of a path to the counted group that it begins in, the better one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// It begins in none, or leaves it.
    Outside,
    /// It stays in the same repetition.
    Within,
    /// It goes on to the next repetition.
    Again,
}

/// The assertions on a way, one bit each.
const START: u8 = 1;
const END: u8 = 2;
const BOUNDARY: u8 = 4;
const NO_BOUNDARY: u8 = 8;

/// The positions of a graph; `None` if there are too many steps between them.
pub(super) fn positions(graph: &Graph) -> Option<Positions> {
    let takes: Vec<NodeId> = (0..graph.nodes.len()).filter(|id| matches!(graph.nodes[*id].0, Node::Take(..))).collect();
    let numbers: BTreeMap<NodeId, usize> = takes.iter().enumerate().map(|(number, id)| (*id, number)).collect();
    let follow = Follow { graph, numbers, words: graph::words() };
    let start = follow.next(None);
    let (mut all, mut steps) = (Vec::with_capacity(takes.len()), start.len());
    for id in takes {
        let Node::Take(class, _) = &graph.nodes[id].0 else { continue };
        let next = follow.next(Some(id));
        steps += next.len();
        if steps > MAX_STEPS {
            return None;
        }
        all.push(Position { class: class.clone(), next });
    }
    Some(Positions { start, all })
}

struct Follow<'g> {
    graph: &'g Graph,
    numbers: BTreeMap<NodeId, usize>,
    words: ClassUnicode,
}

impl Follow<'_> {
    /// Successors of a position, or the first positions.
    fn next(&self, from: Option<NodeId>) -> Vec<Next> {
        let group = from.and_then(|from| self.group(from));
        let first_way = if group.is_some() { Way::Within } else { Way::Outside };
        let mut open: Vec<(NodeId, u8, Way)> = match from {
            None => vec![(self.graph.start, 0, first_way)],
            Some(from) => self.graph.nodes[from].1.iter().map(|to| (*to, 0, first_way)).collect(),
        };
        // A position that is itself the end of the pattern has nowhere to go on to.
        let mut ends = from == Some(self.graph.end);
        let (mut seen, mut reached) = (BTreeSet::new(), BTreeMap::new());
        while let Some((id, looks, way)) = open.pop() {
            if !seen.insert((id, looks, way)) {
                continue;
            }
            let (node, to) = &self.graph.nodes[id];
            let (looks, way) = match node {
                Node::Take(..) => {
                    if self.holds(looks, from, Some(id)) {
                        let best: &mut Way = reached.entry(self.numbers[&id]).or_insert(way);
                        *best = way.min(*best);
                    }
                    continue;
                }
                Node::Look(look) => (looks | bit(*look), way),
                Node::Again if way == Way::Within => (looks, Way::Again),
                Node::Leave => (looks, Way::Outside),
                Node::Again | Node::Pass => (looks, way),
            };
            ends |= id == self.graph.end && self.holds(looks, from, None);
            open.extend(to.iter().map(|to| (*to, looks, way)));
        }
        let step = |(to, way)| match (way, group) {
            (Way::Within, Some(_)) => Next::Within(to),
            (Way::Again, Some(group)) => Next::Again(to, self.graph.most[group]),
            _ => Next::Then(to),
        };
        reached.into_iter().map(step).chain(ends.then_some(Next::End)).collect()
    }

    fn group(&self, id: NodeId) -> Option<GroupId> {
        match &self.graph.nodes[id].0 {
            Node::Take(_, group) => *group,
            _ => None,
        }
    }

    /// Tests the assertions between two positions, or at an edge of the value.
    fn holds(&self, looks: u8, before: Option<NodeId>, after: Option<NodeId>) -> bool {
        let has = |look| looks & look != 0;
        let is_boundary = self.is_word(before) != self.is_word(after);
        let misses = (has(START) && before.is_some())
            || (has(END) && after.is_some())
            || (has(BOUNDARY) && !is_boundary)
            || (has(NO_BOUNDARY) && is_boundary);
        !misses
    }

    /// Tells whether a position takes characters of words: either all that it takes are, or none.
    fn is_word(&self, id: Option<NodeId>) -> bool {
        let Some(Node::Take(class, _)) = id.map(|id| &self.graph.nodes[id].0) else { return false };
        let mut inside = class.clone();
        inside.intersect(&self.words);
        !inside.ranges().is_empty()
    }
}

fn bit(look: Look) -> u8 {
    match look {
        Look::Start => START,
        Look::End => END,
        Look::WordAscii => BOUNDARY,
        _ => NO_BOUNDARY,
    }
}
