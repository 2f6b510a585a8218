//! Paragraphs, lists, notes and preformatted text as lines, a blank line between two blocks.

use super::inline;
use super::tree::{Element, Node, Tag};
use smithy::terminal;

/// The lines of a sequence of nodes; runs of inline nodes are paragraphs.
pub(super) fn render(nodes: &[Node]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut run: Vec<&Node> = Vec::new();
    for node in nodes {
        match node {
            Node::Element(element) if element.tag.is_block() => {
                paragraph(&mut lines, &std::mem::take(&mut run));
                append(&mut lines, block(element));
            }
            inline => run.push(inline),
        }
    }
    paragraph(&mut lines, &run);
    lines
}

fn paragraph(lines: &mut Vec<String>, run: &[&Node]) {
    append(lines, inline::lines(&inline::of_nodes(run.iter().copied())));
}

/// Adds a block below what is there.
fn append(lines: &mut Vec<String>, block: Vec<String>) {
    if block.is_empty() {
        return;
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(block);
}

fn block(element: &Element) -> Vec<String> {
    match &element.tag {
        Tag::Bullets => list(&element.children, |_| "- ".to_owned()),
        Tag::Numbers => list(&element.children, |index| format!("{}. ", index + 1)),
        Tag::Heading | Tag::Term => heading(element),
        Tag::Note(kind) => note(kind, &element.children),
        Tag::Preformatted => preformatted(&element.children),
        // An item outside a list is a paragraph.
        _ => render(&element.children),
    }
}

/// A heading would rank beside those of rustdoc: it is set in bold.
fn heading(element: &Element) -> Vec<String> {
    let words = inline::words(&inline::plain(&element.children));
    match words.is_empty() {
        true => words,
        false => vec![format!("**{}**", words.join(" "))],
    }
}

fn list(children: &[Node], mark: impl Fn(usize) -> String) -> Vec<String> {
    let items = children.iter().map(|child| match child {
        Node::Element(element) => render(&row(element)),
        // Stray text between items, rare, is an item of its own.
        Node::Text(text) => inline::lines(&inline::words(text)),
    });
    let items: Vec<Vec<String>> = items.filter(|lines| !lines.is_empty()).collect();
    let is_loose = items.iter().any(|lines| lines.iter().any(String::is_empty));
    let mut lines = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if is_loose && index > 0 {
            lines.push(String::new());
        }
        let mark = mark(index);
        let indent = " ".repeat(mark.len());
        lines.extend(item.iter().enumerate().map(|(line, text)| match (line, text.is_empty()) {
            (0, _) => format!("{mark}{text}"),
            (_, true) => String::new(),
            (_, false) => format!("{indent}{text}"),
        }));
    }
    lines
}

/// The content of an item; the cells of a table's row stand side by side.
fn row(element: &Element) -> Vec<Node> {
    let cells = element.children.iter().filter_map(|child| match child {
        Node::Element(cell) if cell.tag == Tag::Cell => Some(&cell.children),
        _ => None,
    });
    let cells: Vec<&Vec<Node>> = cells.collect();
    match (&element.tag, cells.as_slice()) {
        (Tag::Item, []) => element.children.clone(),
        (Tag::Item, cells) => {
            let separated = cells.iter().enumerate().flat_map(|(index, cell)| {
                let separator = (index > 0).then(|| Node::Text("; ".to_owned()));
                separator.into_iter().chain([Node::Text(inline::plain(cell))])
            });
            separated.collect()
        }
        _ => vec![Node::Element(element.clone())],
    }
}

fn note(kind: &str, children: &[Node]) -> Vec<String> {
    let mut lines = render(children);
    match lines.first_mut() {
        None => return lines,
        Some(first) if first.starts_with(['-', '`', '>', '1']) => {
            lines.splice(0..0, [format!("**{kind}:**"), String::new()]);
        }
        Some(first) => first.insert_str(0, &format!("**{kind}:** ")),
    }
    lines.iter().map(|line| format!("> {line}").trim_end().to_owned()).collect()
}

/// `text`, so that rustdoc does not run it, between fences that no line of it can end.
fn preformatted(children: &[Node]) -> Vec<String> {
    let text = inline::plain(children).replace('\t', "    ");
    let shown =
        |line: &str| line.chars().filter(|c| !terminal::is_hidden(*c)).collect::<String>().trim_end().to_owned();
    let body: Vec<String> = text.trim_matches('\n').lines().map(shown).collect();
    if body.iter().all(String::is_empty) {
        return Vec::new();
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let mut lines = vec![format!("{fence}text")];
    lines.extend(body);
    lines.push(fence);
    lines
}
