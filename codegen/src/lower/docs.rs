//! Documentation traits become Rust-ready Markdown. Invents nothing.

use crate::coverage::ids;
use crate::ir;
use crate::markdown;
use smithy::model::Traits;
use smithy::node::Node;

/// Documentation and deprecation of a shape or member.
pub(super) fn of(traits: &Traits<'_>) -> ir::Docs {
    let html = traits.get(ids::DOCUMENTATION).and_then(super::text).unwrap_or_default();
    ir::Docs { markdown: markdown::from_html(&html), deprecated: deprecated(traits) }
}

/// Documentation of an entry of a trait, such as a waiter.
pub(super) fn of_entry(entry: &Node<'_>) -> ir::Docs {
    let html = entry.get("documentation").as_ref().and_then(super::text).unwrap_or_default();
    ir::Docs { markdown: markdown::from_html(&html), deprecated: None }
}

fn deprecated(traits: &Traits<'_>) -> Option<ir::Deprecated> {
    let node = traits.get(ids::DEPRECATED)?;
    let property = |name: &str| node.get(name).as_ref().and_then(super::text);
    Some(ir::Deprecated { message: property("message"), since: property("since") })
}
