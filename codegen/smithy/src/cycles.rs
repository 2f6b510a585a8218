//! Cycles of directed graphs, whatever their vertices and edges are.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};

/// The shortest cycle through a vertex: its edges, each with the vertex that it leads to, the last of which is `start`.
/// Searches breadth first, so that of equally short ones the first counts, in the order of `edges`.
pub fn shortest_cycle<V: Copy + Ord, E, I: IntoIterator<Item = (E, V)>>(
    start: V,
    edges: impl Fn(V) -> I,
) -> Option<Vec<(E, V)>> {
    let mut reached_by: BTreeMap<V, (V, E)> = BTreeMap::new();
    let mut pending = VecDeque::from([start]);
    while let Some(from) = pending.pop_front() {
        for (edge, to) in edges(from) {
            if to == start {
                let mut path = vec![(edge, to)];
                let mut at = from;
                while let Some((before, edge)) = reached_by.remove(&at) {
                    path.push((edge, at));
                    at = before;
                }
                path.reverse();
                return Some(path);
            }
            if let Entry::Vacant(entry) = reached_by.entry(to) {
                entry.insert((from, edge));
                pending.push_back(to);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_way_back_is_told_edge_by_edge() {
        let edges = |from: u8| match from {
            0 => vec![('a', 1), ('b', 2)],
            1 => vec![('c', 3)],
            2 => vec![('d', 2), ('e', 0)],
            3 => vec![('f', 0)],
            _ => Vec::new(),
        };
        assert_eq!(shortest_cycle(0, edges), Some(vec![('b', 2), ('e', 0)]));
        assert_eq!(shortest_cycle(2, edges), Some(vec![('d', 2)]));
        assert_eq!(shortest_cycle(3, edges), Some(vec![('f', 0), ('a', 1), ('c', 3)]));
        assert_eq!(shortest_cycle(4, edges), None);
    }
}
