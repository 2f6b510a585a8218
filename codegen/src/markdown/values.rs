//! What can be read out of documentation: its first sentence, and the values that a list in it describes.

use super::tree::{self, Element, Node, Tag};
use super::{blocks, inline};

/// The first sentence of Markdown that [`from_html`](super::from_html) made; the first paragraph when it does not end
/// before, nothing when the text begins with a list, note or code block.
pub fn first_sentence(markdown: &str) -> &str {
    let paragraph = markdown.split("\n\n").next().unwrap_or_default();
    if paragraph.starts_with(['-', '>', '`']) && (paragraph.starts_with("```") || !paragraph.starts_with('`')) {
        return "";
    }
    let mut ends = paragraph.match_indices(['.', '!', '?']).map(|(index, _)| index + 1);
    let end = ends.find(|end| {
        let (sentence, rest) = paragraph.split_at(*end);
        let next = rest.trim_start().chars().next();
        let begins_anew = next.is_none_or(|next| !next.is_lowercase());
        (rest.is_empty() || rest.starts_with([' ', '\n'])) && begins_anew && is_balanced(sentence) && !is_abbreviation(sentence)
    });
    end.map_or(paragraph, |end| &paragraph[..end])
}

/// Whether no code span, link or emphasis is open at the end.
fn is_balanced(sentence: &str) -> bool {
    let count = |mark: &str| sentence.matches(mark).count();
    count("`") % 2 == 0 && count("[") == count("]") && count("**") % 2 == 0 && count("(") == count(")")
}

fn is_abbreviation(sentence: &str) -> bool {
    ["e.g.", "i.e.", "etc.", "vs.", "No."].iter().any(|abbreviation| sentence.ends_with(abbreviation))
}

/// Items such as `<li><p><code>VALUE</code> - What it means.</p></li>`: the value, and the Markdown of what it means.
pub fn enum_values(html: &str) -> Vec<(String, String)> {
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
        Node::Element(element) if matches!(element.tag, Tag::Paragraph | Tag::Strong) => take_code(&mut element.children),
        _ => None,
    }
}

/// Removes the dash or colon between a value and its description.
fn trim_separator(children: &mut [Node]) {
    match children.iter_mut().find(|child| !is_blank(child)) {
        Some(Node::Text(text)) => {
            *text = text.trim_start().trim_start_matches(['-', '\u{2013}', '\u{2014}', ':', ' ']).trim_start().to_owned();
        }
        Some(Node::Element(element)) if element.tag == Tag::Paragraph => trim_separator(&mut element.children),
        _ => {}
    }
}

fn is_blank(node: &Node) -> bool {
    inline::plain(std::slice::from_ref(node)).trim().is_empty()
}
