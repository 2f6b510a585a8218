//! In which order shapes are joined with their mixins, and which shapes cannot be because they lead to themselves.
//! Every step is linear: a chain of mixins may be as long as the model.

use std::collections::{BTreeMap, BTreeSet};

use crate::shape_id::ShapeId;

/// The mixins of each shape that has any.
pub(super) type Uses<'s> = BTreeMap<&'s ShapeId, Vec<&'s ShapeId>>;

/// Every shape that has mixins or is one, each behind its mixins as far as there is no cycle.
pub(super) fn mixins_first<'s>(uses: &Uses<'s>) -> Vec<&'s ShapeId> {
    let mut seen: BTreeSet<&ShapeId> = BTreeSet::new();
    let mut order = Vec::new();
    for start in uses.keys().copied() {
        let mut open = Vec::new();
        if seen.insert(start) {
            open.push((start, 0));
        }
        while let Some((id, next)) = open.last_mut() {
            match uses.get(*id).and_then(|mixins| mixins.get(*next)) {
                Some(mixin) => {
                    *next += 1;
                    if seen.insert(mixin) {
                        open.push((mixin, 0));
                    }
                }
                None => {
                    order.push(*id);
                    open.pop();
                }
            }
        }
    }
    order
}

/// The shapes that are mixins of themselves, directly or through others: the strongly connected components, determined by
/// a walk along the mixins and one against them (Kosaraju).
pub(super) fn on_cycles<'s>(uses: &Uses<'s>) -> BTreeSet<&'s ShapeId> {
    let mut users: Uses<'s> = BTreeMap::new();
    for (user, mixins) in uses {
        mixins.iter().for_each(|mixin| users.entry(mixin).or_default().push(user));
    }
    let mut seen: BTreeSet<&ShapeId> = BTreeSet::new();
    let mut cyclic = BTreeSet::new();
    for start in mixins_first(uses).into_iter().rev() {
        let mut component = Vec::new();
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                component.push(id);
                open.extend(users.get(id).into_iter().flatten());
            }
        }
        let uses_itself = uses.get(start).is_some_and(|mixins| mixins.contains(&start));
        if component.len() > 1 || uses_itself {
            cyclic.extend(component);
        }
    }
    cyclic
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> ShapeId {
        ShapeId::parse(&format!("a#{name}")).unwrap()
    }

    /// The order, and what lies on cycles, of `user mixin mixin, …`.
    fn ordered(text: &str) -> (String, String) {
        let ids: Vec<Vec<ShapeId>> = text.split(',').map(|line| line.split_whitespace().map(id).collect()).collect();
        let uses: Uses<'_> = ids.iter().map(|line| (&line[0], line[1..].iter().collect())).collect();
        let names = |ids: Vec<&ShapeId>| ids.iter().map(|id| id.name()).collect::<Vec<_>>().join(" ");
        (names(mixins_first(&uses)), names(on_cycles(&uses).into_iter().collect()))
    }

    #[test]
    fn mixins_come_before_their_users() {
        assert_eq!(ordered("A B C, B D, C D"), ("D B C A".into(), String::new()));
    }

    #[test]
    fn only_what_leads_to_itself_is_on_a_cycle() {
        // Two cycles, a way between them, one into the first and one out of the second.
        assert_eq!(ordered("A B, B C, C B D, D E, E F, F E G").1, "B C E F");
        assert_eq!(ordered("A A, B A").1, "A");
    }

    #[test]
    fn a_chain_may_be_long() {
        let chain: Vec<String> = (0..20_000).map(|index| format!("N{index} N{}", index + 1)).collect();
        assert_eq!(ordered(&chain.join(",")).1, "");
    }
}
