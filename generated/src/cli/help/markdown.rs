// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Documentation, which is Markdown, as the blocks of a page of plain text. Reads what the generator writes: paragraphs,
//! lists, quotes, code, emphasis and links; no tables, no HTML.

/// A part of a page.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    /// Text to be wrapped.
    Text {
        /// Columns before its mark.
        indent: usize,
        /// The mark of a list's item, or nothing.
        mark: String,
        /// One line.
        text: String,
    },
    /// Lines as they are.
    Code(Vec<String>),
}

/// The blocks of a text.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = markdown.lines();
    let mut open = false;
    while let Some(line) = lines.next() {
        let line = unquoted(line);
        let content = line.trim_start();
        if content.starts_with("```") {
            let code = lines.by_ref().map(unquoted).take_while(|line| !line.trim_start().starts_with("```"));
            blocks.push(Block::Code(code.map(str::to_owned).collect()));
            open = false;
            continue;
        }
        let (mark, text) = marked(content);
        match blocks.last_mut() {
            _ if content.is_empty() => open = false,
            Some(Block::Text { text: paragraph, .. }) if open && mark.is_empty() => {
                paragraph.push(' ');
                paragraph.push_str(text);
            }
            _ => {
                let indent = line.len() - content.len();
                blocks.push(Block::Text { indent, mark, text: text.to_owned() });
                open = true;
            }
        }
    }
    for block in &mut blocks {
        if let Block::Text { text, .. } = block {
            *text = plain(text);
        }
    }
    blocks
}

/// The first sentence of a text: to the first full stop before a space in its first block.
pub fn first_sentence(markdown: &str) -> String {
    match blocks(markdown).into_iter().next() {
        Some(Block::Text { text, .. }) => match text.find(". ") {
            Some(end) => text[..=end].to_owned(),
            None => text,
        },
        _ => String::new(),
    }
}

/// A line without the marks of quotes before it.
fn unquoted(line: &str) -> &str {
    let mut content = line;
    while let Some(inner) = content.trim_start().strip_prefix('>') {
        content = inner.strip_prefix(' ').unwrap_or(inner);
    }
    content
}

/// The mark of a list's item, as a page shows it, and the text behind it.
fn marked(line: &str) -> (String, &str) {
    if let Some(text) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return ("o ".to_owned(), text);
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match line[digits..].strip_prefix(". ") {
        Some(text) if digits > 0 => (format!("{}. ", &line[..digits]), text),
        _ => (String::new(), line.trim_start_matches("# ").trim_start_matches('#')),
    }
}

/// Text without the marks of emphasis and code; a link is followed by its target.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = match c {
            '\\' => escaped(&mut out, &rest[1..]),
            '`' => code(&mut out, rest),
            '[' => link(&mut out, rest),
            '*' => rest.trim_start_matches('*'),
            c => {
                out.push(c);
                &rest[c.len_utf8()..]
            }
        };
    }
    out
}

/// Takes a character after a backslash: punctuation stands for itself.
fn escaped<'a>(out: &mut String, rest: &'a str) -> &'a str {
    match rest.chars().next() {
        Some(c) if c.is_ascii_punctuation() => {
            out.push(c);
            &rest[1..]
        }
        _ => {
            out.push('\\');
            rest
        }
    }
}

/// Takes a code span, which ends with as many backticks as it begins with.
fn code<'a>(out: &mut String, rest: &'a str) -> &'a str {
    let ticks = &rest[..rest.len() - rest.trim_start_matches('`').len()];
    let inner = &rest[ticks.len()..];
    let Some((span, rest)) = inner.split_once(ticks) else {
        out.push_str(ticks);
        return inner;
    };
    // One space on both sides keeps backticks of the text apart from those around it.
    let padded = span.strip_prefix(' ').and_then(|span| span.strip_suffix(' '));
    out.push_str(padded.filter(|span| !span.trim().is_empty()).unwrap_or(span));
    rest
}

/// Takes `[text](target)`; anything else keeps its bracket.
fn link<'a>(out: &mut String, rest: &'a str) -> &'a str {
    let whole = || {
        let (text, behind) = rest[1..].split_once("](")?;
        let (target, rest) = behind.split_once(')')?;
        (!text.contains('[') && !target.contains(char::is_whitespace)).then_some((text, target, rest))
    };
    match whole() {
        Some((text, target, rest)) => {
            let (text, target) = (plain(text), target.trim_matches(['<', '>']));
            out.push_str(&text);
            if text != target && target.contains("://") {
                out.push_str(&format!(" ({target})"));
            }
            rest
        }
        None => {
            out.push('[');
            &rest[1..]
        }
    }
}
