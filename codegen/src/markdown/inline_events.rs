//! Documentation as a flat run of texts, codes and list items, for whoever looks for facts in it. Keeps no other markup.

use super::inline;
use super::tree::{self, Node, Tag};

/// An event of reading documentation; white space in it is single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InlineEvent {
    /// Text that is not empty.
    Text(String),
    /// The content of a code span, not empty.
    Code(String),
    /// The start of a list item.
    Item,
}

/// The events of HTML in their order. Text across other markup is one event.
pub(crate) fn inline_events(html: &str) -> Vec<InlineEvent> {
    let mut events = Vec::new();
    tree::parse(html).iter().for_each(|node| collect(node, &mut events));
    events
}

fn collect(node: &Node, events: &mut Vec<InlineEvent>) {
    let element = match node {
        Node::Text(text) => return push_text(text, events),
        Node::Element(element) => element,
    };
    if element.tag == Tag::Code {
        let code = spaced(&inline::plain(&element.children));
        events.extend((!code.is_empty()).then_some(InlineEvent::Code(code)));
        return;
    }
    events.extend((element.tag == Tag::Item).then_some(InlineEvent::Item));
    element.children.iter().for_each(|child| collect(child, events));
}

fn push_text(text: &str, events: &mut Vec<InlineEvent>) {
    let text = spaced(text);
    match events.last_mut() {
        _ if text.is_empty() => {}
        Some(InlineEvent::Text(before)) => *before = format!("{before} {text}"),
        _ => events.push(InlineEvent::Text(text)),
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
