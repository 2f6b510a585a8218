//! Compares the traits that a client alone follows: pages, waiters, endpoints, ways to sign. The resolved services are
//! not asked: a client's code follows these traits as they are written.

use std::collections::BTreeSet;

use crate::coverage::ids;
use crate::markdown::code;
use smithy::model::Traits;
use smithy::node::Node;

use super::finding::Finding;
use super::rules::Rule;

/// Traits that change where requests go and how they are signed, and no method.
const OF_CALLS: [&str; 9] = [
    ids::AUTH,
    ids::CONTEXT_PARAM,
    ids::ENDPOINT_BDD,
    ids::ENDPOINT_RULE_SET,
    ids::HTTP_BEARER_AUTH,
    ids::OPERATION_CONTEXT_PARAMS,
    ids::OPTIONAL_AUTH,
    ids::PAGINATED,
    ids::STATIC_CONTEXT_PARAMS,
];

/// The differences of one shape.
pub(super) fn compare(place: &str, old: &Traits<'_>, new: &Traits<'_>, findings: &mut Vec<Finding>) {
    let before = findings.len();
    methods(place, &pages(old), &pages(new), findings);
    methods(place, &waiters(old), &waiters(new), findings);
    let told = findings.len() > before;
    let differs = |id: &str| match (old.get(id), new.get(id)) {
        (Some(old), Some(new)) => !old.same_value(new),
        (None, None) => false,
        _ => true,
    };
    for id in OF_CALLS.into_iter().filter(|id| differs(id) && !(told && *id == ids::PAGINATED)) {
        findings.push(behavior(place, id));
    }
    if !told && differs(ids::WAITABLE) {
        findings.push(behavior(place, ids::WAITABLE));
    }
}

fn behavior(place: &str, id: &str) -> Finding {
    let name = id.rsplit('#').next().unwrap_or(id);
    Finding::new(Rule::ClientBehaviorChanged, place, code(&format!("@{name}")))
}

/// The methods that `@paginated` gives: those of pages, and of the items in them.
fn pages(traits: &Traits<'_>) -> BTreeSet<String> {
    let Some(paginated) = traits.get(ids::PAGINATED) else { return BTreeSet::new() };
    let items = paginated.get("items").and_then(|items| Some(format!("items() of {}", items.as_str()?)));
    [Some("into_paginator()".to_owned()), items].into_iter().flatten().collect()
}

fn waiters(traits: &Traits<'_>) -> BTreeSet<String> {
    let waiters = traits.get(ids::WAITABLE).map(Node::entries).unwrap_or_default();
    waiters.into_iter().map(|(name, _)| format!("waiter {}", name.name)).collect()
}

fn methods(place: &str, old: &BTreeSet<String>, new: &BTreeSet<String>, findings: &mut Vec<Finding>) {
    let of = |rule| move |name: &String| Finding::new(rule, place, code(name));
    findings.extend(old.difference(new).map(of(Rule::ClientMethodRemoved)));
    findings.extend(new.difference(old).map(of(Rule::ClientMethodAdded)));
}
