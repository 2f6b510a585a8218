//! Documentation as a flat run of texts, codes and list items, for whoever looks for facts in it. Keeps no other markup.

use super::inline;
use super::tree::{self, Node, Tag};

/// A piece of documentation; white space in it is single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text that is not empty.
    Text(String),
    /// The content of a code span, not empty.
    Code(String),
    /// The start of a list item.
    Item,
}

/// The pieces of HTML in their order. Text across other markup is one piece.
pub fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    tree::parse(html).iter().for_each(|node| collect(node, &mut pieces));
    pieces
}

fn collect(node: &Node, pieces: &mut Vec<Piece>) {
    let element = match node {
        Node::Text(text) => return push_text(text, pieces),
        Node::Element(element) => element,
    };
    if element.tag == Tag::Code {
        let code = spaced(&inline::plain(&element.children));
        pieces.extend((!code.is_empty()).then_some(Piece::Code(code)));
        return;
    }
    pieces.extend((element.tag == Tag::Item).then_some(Piece::Item));
    element.children.iter().for_each(|child| collect(child, pieces));
}

fn push_text(text: &str, pieces: &mut Vec<Piece>) {
    let text = spaced(text);
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Text(before)) => *before = format!("{before} {text}"),
        _ => pieces.push(Piece::Text(text)),
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
