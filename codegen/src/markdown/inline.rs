//! Text, code, emphasis and links as words, and words as lines.

use super::escape;
use super::tree::{Element, Node, Tag};

/// Lines are broken before this column where a space allows it.
const WIDTH: usize = 100;

/// Words in the making. A word may hold spaces where it must not be broken, such as a code span.
#[derive(Default)]
struct Words {
    done: Vec<String>,
    /// A space has been read: the next text begins a new word.
    apart: bool,
    /// Opening marks of emphasis and links, to be written before the next text.
    pending: String,
    /// Open links: inside them addresses are no links of their own.
    links: usize,
}

/// The words of inline content.
pub(super) fn of_nodes<'n>(nodes: impl IntoIterator<Item = &'n Node>) -> Vec<String> {
    let mut words = Words { apart: true, ..Words::default() };
    nodes.into_iter().for_each(|node| words.node(node));
    words.done
}

/// The words of plain text.
pub(super) fn words(text: &str) -> Vec<String> {
    of_nodes([&Node::Text(text.to_owned())])
}

/// Breaks words into lines of at most [`WIDTH`] columns, where they can be broken.
pub(super) fn lines(words: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut columns = 0;
    for word in words {
        let width = word.chars().count();
        match lines.last_mut() {
            Some(line) if columns + 1 + width <= WIDTH => {
                line.push(' ');
                line.push_str(word);
                columns += 1 + width;
            }
            _ => {
                lines.push(escape::line_start(word));
                columns = width;
            }
        }
    }
    lines
}

impl Words {
    fn node(&mut self, node: &Node) {
        match node {
            Node::Text(text) => self.text(text),
            Node::Element(element) => self.element(element),
        }
    }

    fn element(&mut self, element: &Element) {
        match &element.tag {
            Tag::Code => self.code(&plain(&element.children)),
            Tag::Strong => self.marked(element, "**", "**"),
            Tag::Emphasis => self.marked(element, "*", "*"),
            Tag::Link(href) => match escape::address(href) {
                Some(address) if self.links == 0 => {
                    self.links += 1;
                    self.marked(element, "[", &format!("]({address})"));
                    self.links -= 1;
                }
                _ => element.children.iter().for_each(|child| self.node(child)),
            },
            _ => {
                self.apart = true;
                element.children.iter().for_each(|child| self.node(child));
                self.apart = true;
            }
        }
    }

    /// Marks go around the words inside; without any there is nothing to mark.
    fn marked(&mut self, element: &Element, open: &str, close: &str) {
        let pending = self.pending.len();
        let before = self.done.len();
        let glued = self.done.last().map_or(0, String::len);
        self.pending.push_str(open);
        // A space inside the mark counts before it: `a<b> b</b>` is `a **b**`.
        element.children.iter().for_each(|child| self.node(child));
        let wrote = self.done.len() > before || self.done.last().map_or(0, String::len) > glued;
        if wrote {
            if let Some(last) = self.done.last_mut() {
                last.push_str(close);
            }
        } else {
            self.pending.truncate(pending);
        }
    }

    fn text(&mut self, text: &str) {
        let mut start = true;
        for word in text.split(char::is_whitespace) {
            if !start {
                self.apart = true;
            }
            start = false;
            let word: String = word.chars().filter(|character| escape::is_shown(*character)).collect();
            self.plain_word(&word);
        }
    }

    fn plain_word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        match escape::split_address(word).filter(|_| self.links == 0) {
            Some((before, address, after)) if escape::address(address).is_some_and(|clean| clean == address) => {
                self.piece(&format!("{}<{address}>{}", escape::word(before), escape::word(after)));
            }
            _ => self.piece(&escape::word(word)),
        }
    }

    fn code(&mut self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.piece(&escape::code(&text));
        }
    }

    fn piece(&mut self, piece: &str) {
        let piece = format!("{}{piece}", std::mem::take(&mut self.pending));
        match self.done.last_mut() {
            Some(last) if !self.apart => {
                // `!` before a link would make it an image.
                if last.ends_with('!') && piece.starts_with('[') {
                    last.insert(last.len() - 1, '\\');
                }
                last.push_str(&piece);
            }
            _ => self.done.push(piece),
        }
        self.apart = false;
    }
}

/// The text of nodes, without marks.
pub(super) fn plain(nodes: &[Node]) -> String {
    let texts = nodes.iter().map(|node| match node {
        Node::Text(text) => text.chars().filter(|character| escape::is_shown(*character)).collect(),
        Node::Element(element) => plain(&element.children),
    });
    texts.collect()
}
