//! The two services side by side: which of their shapes belong together, and in which direction they travel.
//! Says nothing about what changed.

use std::collections::BTreeSet;

use crate::ir::{Reference, Service};

use super::finding::Direction;

/// Both services, with the shapes that requests reach.
pub(super) struct Pair<'s> {
    pub(super) old: &'s Service,
    pub(super) new: &'s Service,
    old_requests: BTreeSet<Reference>,
    new_requests: BTreeSet<Reference>,
}

impl<'s> Pair<'s> {
    pub(super) fn new(old: &'s Service, new: &'s Service) -> Self {
        Self { old, new, old_requests: requests(old), new_requests: requests(new) }
    }

    /// A shape that only one model sends counts as sent.
    pub(super) fn direction(&self, old: Reference, new: Reference) -> Direction {
        if self.old_requests.contains(&old) || self.new_requests.contains(&new) {
            Direction::Request
        } else {
            Direction::Response
        }
    }
}

fn requests(service: &Service) -> BTreeSet<Reference> {
    let mut reached = BTreeSet::new();
    let mut pending: Vec<Reference> =
        service.operations.iter().map(|operation| Reference::Type(operation.input)).collect();
    while let Some(shape) = pending.pop() {
        if reached.insert(shape) {
            pending.extend(service.targets_of(shape).into_iter().filter_map(|target| target.ty.reference()));
        }
    }
    reached
}

/// Two lists of named things: those that belong together by name, and those that only one list has.
pub(super) struct Matched<'t, T> {
    pub(super) both: Vec<(&'t T, &'t T)>,
    pub(super) removed: Vec<(usize, &'t T)>,
    pub(super) added: Vec<(usize, &'t T)>,
    /// Whether those in both lists stand in one order.
    pub(super) in_order: bool,
}

/// Puts together what has the same key.
pub(super) fn matched<'t, T, K: Ord>(old: &'t [T], new: &'t [T], key: impl Fn(&'t T) -> K) -> Matched<'t, T> {
    let index = |list: &'t [T]| list.iter().map(&key).zip(list).collect::<std::collections::BTreeMap<K, &'t T>>();
    let (in_old, in_new) = (index(old), index(new));
    let both: Vec<(&T, &T)> = old.iter().filter_map(|old| Some((old, *in_new.get(&key(old))?))).collect();
    let new_order = new.iter().map(&key).filter(|key| in_old.contains_key(key));
    let in_order = both.iter().map(|(old, _)| key(old)).eq(new_order);
    Matched {
        both,
        removed: old.iter().enumerate().filter(|(_, old)| !in_new.contains_key(&key(old))).collect(),
        added: new.iter().enumerate().filter(|(_, new)| !in_old.contains_key(&key(new))).collect(),
        in_order,
    }
}

impl<'t, T> Matched<'t, T> {
    /// Moves what was only renamed from `removed` and `added` to a list of its own: alike, and in the same place or
    /// the only two without a partner.
    pub(super) fn take_renamed(&mut self, alike: impl Fn(&T, &T) -> bool) -> Vec<(&'t T, &'t T)> {
        let only = self.removed.len() == 1 && self.added.len() == 1;
        let mut renamed = Vec::new();
        let added = &mut self.added;
        self.removed.retain(|(place, old)| {
            let partner = added.iter().position(|(at, new)| (at == place || only) && alike(old, new));
            let Some(partner) = partner else { return true };
            renamed.push((*old, added.remove(partner).1));
            false
        });
        renamed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rename_is_recognised_in_the_same_place_or_alone() {
        let (old, new) = (["a", "b", "c"], ["a", "x", "y"]);
        let mut pairs = matched(&old, &new, |name| *name);
        assert_eq!(pairs.take_renamed(|_, _| true), [(&"b", &"x"), (&"c", &"y")]);
        assert!(pairs.removed.is_empty() && pairs.added.is_empty());

        let (old, new) = (["a", "b"], ["x", "a"]);
        let mut pairs = matched(&old, &new, |name| *name);
        assert_eq!(pairs.take_renamed(|_, _| false), []);
        assert_eq!(pairs.take_renamed(|_, _| true), [(&"b", &"x")]);
    }

    #[test]
    fn order_is_that_of_what_both_have() {
        assert!(matched(&["a", "b"], &["a", "x", "b"], |name| *name).in_order);
        assert!(!matched(&["a", "b"], &["b", "a"], |name| *name).in_order);
    }
}
