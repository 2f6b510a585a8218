//! Facts read out of documentation: its first sentence, and the values that a list in it describes.

use super::tree::{self, Element, Node, Tag};
use super::{blocks, inline};

/// The first sentence of Markdown that [`from_html`](super::from_html) made; the first paragraph when it does not end
/// before, nothing when the text begins with a list, note or code block.
pub(crate) fn first_sentence(markdown: &str) -> &str {
    let paragraph = markdown.split("\n\n").next().unwrap_or_default();
    if paragraph.starts_with(['-', '>', '`']) && (paragraph.starts_with("```") || !paragraph.starts_with('`')) {
        return "";
    }
    let mut open = Open::default();
    for (index, character) in paragraph.char_indices() {
        open.pass(character);
        let rest = &paragraph[index + character.len_utf8()..];
        let stops = matches!(character, '.' | '!' | '?') && (rest.is_empty() || rest.starts_with([' ', '\n']));
        let begins_anew = || rest.trim_start().chars().next().is_none_or(|next| !next.is_lowercase());
        let sentence = &paragraph[..paragraph.len() - rest.len()];
        if stops && open.is_none() && begins_anew() && !is_abbreviation(sentence) {
            return sentence;
        }
    }
    paragraph
}

/// The code spans, links, parentheses and bold text that are open in the middle of a paragraph.
#[derive(Default)]
struct Open {
    code: bool,
    bold: bool,
    brackets: usize,
    parentheses: usize,
    before: Option<char>,
}

impl Open {
    fn pass(&mut self, character: char) {
        if self.before == Some('\\') && !self.code {
            self.before = None;
            return;
        }
        let mut before = Some(character);
        match character {
            '`' => self.code = !self.code,
            '[' => self.brackets += 1,
            ']' => self.brackets = self.brackets.saturating_sub(1),
            '(' => self.parentheses += 1,
            ')' => self.parentheses = self.parentheses.saturating_sub(1),
            '*' if self.before == Some('*') => {
                self.bold = !self.bold;
                before = None;
            }
            _ => {}
        }
        self.before = before;
    }

    fn is_none(&self) -> bool {
        !self.code && !self.bold && self.brackets == 0 && self.parentheses == 0
    }
}

fn is_abbreviation(sentence: &str) -> bool {
    ["e.g.", "i.e.", "etc.", "vs.", "No."].iter().any(|abbreviation| sentence.ends_with(abbreviation))
}

/// Items such as `<li><p><code>VALUE</code> - What it means.</p></li>`: the value, and the Markdown of what it means.
pub(crate) fn enum_values(html: &str) -> Vec<(String, String)> {
    if !html.contains("<li") {
        return Vec::new();
    }
    let mut values = Vec::new();
    tree::parse(html).iter().for_each(|node| collect(node, &mut values));
    values
}

fn collect(node: &Node, values: &mut Vec<(String, String)>) {
    let Node::Element(element) = node else { return };
    if element.tag == Tag::Item {
        values.extend(described(element));
    }
    element.children.iter().for_each(|child| collect(child, values));
}

fn described(item: &Element) -> Option<(String, String)> {
    let mut children = item.children.clone();
    let value = take_code(&mut children)?;
    trim_separator(&mut children);
    let text = blocks::render(&children).join("\n");
    Some((value.trim().to_owned(), text))
}

/// Removes the code that the content begins with.
fn take_code(children: &mut Vec<Node>) -> Option<String> {
    let first = children.iter().position(|child| !is_blank(child))?;
    match &mut children[first] {
        Node::Element(element) if element.tag == Tag::Code => {
            let value = inline::plain(&element.children);
            children.drain(..=first);
            Some(value)
        }
        Node::Element(element) if matches!(element.tag, Tag::Paragraph | Tag::Strong) => {
            take_code(&mut element.children)
        }
        _ => None,
    }
}

/// Removes the dash or colon between a value and its description.
fn trim_separator(children: &mut [Node]) {
    match children.iter_mut().find(|child| !is_blank(child)) {
        Some(Node::Text(text)) => {
            *text =
                text.trim_start().trim_start_matches(['-', '\u{2013}', '\u{2014}', ':', ' ']).trim_start().to_owned();
        }
        Some(Node::Element(element)) if element.tag == Tag::Paragraph => trim_separator(&mut element.children),
        _ => {}
    }
}

fn is_blank(node: &Node) -> bool {
    inline::plain(std::slice::from_ref(node)).trim().is_empty()
}
