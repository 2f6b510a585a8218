//! A pattern as a graph of characters to take and ways between them (Thompson's construction). It never grows beyond
//! its limit, whatever the counts of the pattern.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look, Repetition};
use smithy::matching::WORD;

/// Most nodes; the largest pattern of AWS has about a thousand.
const MAX_NODES: usize = 8_192;

/// Index of a node.
pub(super) type NodeId = usize;
/// Index of a counted group.
pub(super) type GroupId = usize;

/// An element on a path through the graph.
#[derive(Debug)]
pub(super) enum Node {
    /// A character of a class, in a counted group or in none.
    Take(ClassUnicode, Option<GroupId>),
    /// An assertion that must hold here.
    Look(Look),
    /// Another repetition of the group.
    Again,
    /// The end of the group.
    Leave,
    /// Nothing.
    Pass,
}

/// The nodes, and where each leads.
#[derive(Debug, Default)]
pub(super) struct Graph {
    pub(super) nodes: Vec<(Node, Vec<NodeId>)>,
    /// The most repetitions of each counted group.
    pub(super) most: Vec<u32>,
    pub(super) start: NodeId,
    pub(super) end: NodeId,
    /// The pattern asks for word boundaries: each class holds either characters of words or others.
    asks_for_words: bool,
}

/// A part of the graph with one way in and one way out.
#[derive(Clone, Copy)]
struct Piece {
    start: NodeId,
    end: NodeId,
}

/// The graph of a pattern; `None` if it is too large or asserts what no published pattern does.
pub(super) fn graph(hir: &Hir) -> Option<Graph> {
    let looks = hir.properties().look_set();
    let known = [Look::Start, Look::End, Look::WordAscii, Look::WordAsciiNegate];
    if !looks.iter().all(|look| known.contains(&look)) {
        return None;
    }
    let mut graph = Graph { asks_for_words: looks.contains_word(), ..Graph::default() };
    let whole = graph.piece(hir, None)?;
    (graph.start, graph.end) = (whole.start, whole.end);
    Some(graph)
}

impl Graph {
    fn add(&mut self, node: Node) -> Option<NodeId> {
        self.nodes.push((node, Vec::new()));
        (self.nodes.len() <= MAX_NODES).then(|| self.nodes.len() - 1)
    }

    fn link(&mut self, from: NodeId, to: NodeId) {
        self.nodes[from].1.push(to);
    }

    fn single(&mut self, node: Node) -> Option<Piece> {
        let node = self.add(node)?;
        Some(Piece { start: node, end: node })
    }

    fn piece(&mut self, hir: &Hir, group: Option<GroupId>) -> Option<Piece> {
        match hir.kind() {
            HirKind::Empty => self.single(Node::Pass),
            HirKind::Look(look) => self.single(Node::Look(*look)),
            HirKind::Literal(literal) => {
                let text = std::str::from_utf8(&literal.0).ok()?;
                let class = |c| ClassUnicode::new([ClassUnicodeRange::new(c, c)]);
                self.row(text.chars(), |graph, c| graph.class(class(c), group))
            }
            HirKind::Class(Class::Unicode(class)) => self.class(class.clone(), group),
            HirKind::Class(Class::Bytes(class)) => self.class(class.to_unicode_class()?, group),
            HirKind::Capture(capture) => self.piece(&capture.sub, group),
            HirKind::Repetition(repetition) => self.repetition(repetition, group),
            HirKind::Concat(parts) => self.row(parts.iter(), |graph, part| graph.piece(part, group)),
            HirKind::Alternation(parts) => self.choice(parts.iter(), |graph, part| graph.piece(part, group)),
        }
    }

    /// One piece behind the other.
    fn row<T>(
        &mut self,
        items: impl Iterator<Item = T>,
        mut piece: impl FnMut(&mut Self, T) -> Option<Piece>,
    ) -> Option<Piece> {
        let mut row = self.single(Node::Pass)?;
        for item in items {
            let piece = piece(self, item)?;
            self.link(row.end, piece.start);
            row.end = piece.end;
        }
        Some(row)
    }

    /// Any one of the pieces.
    fn choice<T>(
        &mut self,
        items: impl Iterator<Item = T>,
        mut piece: impl FnMut(&mut Self, T) -> Option<Piece>,
    ) -> Option<Piece> {
        let choice = Piece { start: self.add(Node::Pass)?, end: self.add(Node::Pass)? };
        for item in items {
            let piece = piece(self, item)?;
            self.link(choice.start, piece.start);
            self.link(piece.end, choice.end);
        }
        Some(choice)
    }

    fn class(&mut self, class: ClassUnicode, group: Option<GroupId>) -> Option<Piece> {
        if !self.asks_for_words {
            return self.single(Node::Take(class, group));
        }
        let (mut inside, mut outside) = (class.clone(), class);
        inside.intersect(&words());
        outside.difference(&words());
        self.choice([inside, outside].into_iter(), |graph, class| graph.single(Node::Take(class, group)))
    }

    fn repetition(&mut self, repetition: &Repetition, group: Option<GroupId>) -> Option<Piece> {
        let sub = &repetition.sub;
        let properties = sub.properties();
        let asserts_nothing = properties.look_set().is_empty();
        if repetition.max == Some(0) || (asserts_nothing && properties.maximum_len() == Some(0)) {
            return self.single(Node::Pass);
        }
        let can_be_empty = asserts_nothing && properties.minimum_len() == Some(0);
        let min = if can_be_empty { 0 } else { repetition.min };
        // All that must be there but the last, which may be repeated.
        let required = self.row(1..min, |graph, _| graph.piece(sub, group))?;
        let last = match repetition.max.map(|max| max - min.max(1) + 1) {
            None => self.repeated(sub, group)?,
            Some(1) => self.piece(sub, group)?,
            Some(most) if group.is_none() && !counts(sub) => self.counted(sub, most)?,
            Some(most) => self.spelt_out(sub, most, group)?,
        };
        self.link(required.end, last.start);
        if min > 0 {
            return Some(Piece { start: required.start, end: last.end });
        }
        let end = self.add(Node::Pass)?;
        self.link(last.end, end);
        self.link(required.start, end);
        Some(Piece { start: required.start, end })
    }

    /// Once or more often.
    fn repeated(&mut self, sub: &Hir, group: Option<GroupId>) -> Option<Piece> {
        let piece = self.piece(sub, group)?;
        let end = self.add(Node::Pass)?;
        self.link(piece.end, piece.start);
        self.link(piece.end, end);
        Some(Piece { start: piece.start, end })
    }

    /// Once to `most` times, as a group.
    fn counted(&mut self, sub: &Hir, most: u32) -> Option<Piece> {
        self.most.push(most);
        let piece = self.piece(sub, Some(self.most.len() - 1))?;
        let (again, leave) = (self.add(Node::Again)?, self.add(Node::Leave)?);
        for (from, to) in [(piece.end, again), (again, piece.start), (piece.end, leave)] {
            self.link(from, to);
        }
        Some(Piece { start: piece.start, end: leave })
    }

    /// Once to `most` times, each by itself.
    fn spelt_out(&mut self, sub: &Hir, most: u32, group: Option<GroupId>) -> Option<Piece> {
        let end = self.add(Node::Pass)?;
        let row = self.row(0..most, |graph, _| {
            let piece = graph.piece(sub, group)?;
            graph.link(piece.end, end);
            Some(piece)
        })?;
        Some(Piece { start: row.start, end })
    }
}

/// Tells patterns with a group that would be counted: such groups do not nest.
fn counts(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Repetition(repetition) => {
            repetition.max.is_some_and(|max| max > repetition.min.max(1)) || counts(&repetition.sub)
        }
        HirKind::Capture(capture) => counts(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().any(counts),
        _ => false,
    }
}

/// The characters that a word boundary tells from the others.
pub(super) fn words() -> ClassUnicode {
    ClassUnicode::new(WORD.map(|(first, last)| ClassUnicodeRange::new(first, last)))
}
