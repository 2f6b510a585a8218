//! HTML as a shallow tree of the elements that mean something in documentation; others leave their text. Never drops a
//! placeholder: `arn:aws:iam::<account-id>:role` is text, though it looks like an element.

use html5gum::{DefaultEmitter, Span, Token, Tokenizer};

/// Elements nested deeper than this leave their content to the element around them.
const MAX_DEPTH: usize = 16;

/// Elements of HTML, and of AWS's own markup, that mean nothing here: their tags go, their content stays.
const MARKUP: &str = "abbr article aside big blockquote body caption center cite col colgroup del details dfn emphasis \
                      figcaption figure font footer head header hr html img ins literal main mark meta nav nobr para q \
                      s simplesect small span strike sub summary sup tbody tfoot thead u wbr xref";

/// A piece of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    /// Text, entities decoded.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// Its meaning in documentation.
    pub(super) tag: Tag,
    /// Its content.
    pub(super) children: Vec<Node>,
}

/// The meaning of an element in documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tag {
    Paragraph,
    Bullets,
    Numbers,
    Item,
    Term,
    Heading,
    /// A note of this kind: `Note`, `Important`.
    Note(&'static str),
    Preformatted,
    Code,
    Strong,
    Emphasis,
    /// A link to this address.
    Link(String),
    Break,
    Cell,
    /// Left out with all that it holds.
    Dropped,
}

impl Tag {
    fn of(name: &[u8], href: impl FnOnce() -> Option<String>) -> Option<Self> {
        Some(match name {
            b"p" | b"div" | b"section" => Self::Paragraph,
            b"ul" | b"dl" | b"table" => Self::Bullets,
            b"ol" => Self::Numbers,
            b"li" | b"dd" | b"tr" => Self::Item,
            b"dt" => Self::Term,
            b"td" | b"th" => Self::Cell,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Self::Heading,
            b"note" => Self::Note("Note"),
            b"important" => Self::Note("Important"),
            b"caution" => Self::Note("Caution"),
            b"warning" => Self::Note("Warning"),
            b"tip" => Self::Note("Tip"),
            b"pre" => Self::Preformatted,
            b"code" | b"tt" | b"kbd" | b"samp" => Self::Code,
            b"b" | b"strong" => Self::Strong,
            b"i" | b"em" | b"var" => Self::Emphasis,
            b"a" => Self::Link(href()?),
            b"br" => Self::Break,
            b"script" | b"style" | b"fullname" | b"title" => Self::Dropped,
            _ => return None,
        })
    }

    /// Tells elements that stand on lines of their own.
    pub(super) fn is_block(&self) -> bool {
        !matches!(self, Self::Code | Self::Strong | Self::Emphasis | Self::Link(_) | Self::Dropped)
    }

    /// Tells whether a new element of this kind ends an open one of the kind `open`, as in browsers.
    fn closes(&self, open: &Self) -> bool {
        match self {
            Self::Paragraph => matches!(open, Self::Paragraph),
            Self::Item | Self::Term => matches!(open, Self::Paragraph | Self::Item | Self::Term),
            Self::Bullets | Self::Numbers | Self::Note(_) | Self::Heading | Self::Preformatted => {
                matches!(open, Self::Paragraph)
            }
            Self::Cell => matches!(open, Self::Cell),
            _ => false,
        }
    }
}

/// The open elements, outermost first; the first has no tag that can be closed.
struct Builder {
    open: Vec<Element>,
}

/// Parses any text.
pub(super) fn parse(html: &str) -> Vec<Node> {
    let mut builder = Builder { open: vec![Element { tag: Tag::Dropped, children: Vec::new() }] };
    for token in Tokenizer::new_with_emitter(html, DefaultEmitter::new_with_span()).flatten() {
        match token {
            Token::StartTag(tag) => {
                let href = || tag.attributes.get(b"href".as_slice()).map(|href| text(href));
                match placeholder(html, &tag.name, tag.span) {
                    Some(placeholder) => builder.text(placeholder),
                    None => {
                        if let Some(meaning) = Tag::of(&tag.name, href) {
                            builder.start(meaning, tag.self_closing);
                        }
                    }
                }
            }
            Token::EndTag(tag) => match placeholder(html, &tag.name, tag.span) {
                Some(placeholder) => builder.text(placeholder),
                None => {
                    // Any address will do: links are closed by their kind.
                    if let Some(meaning) = Tag::of(&tag.name, || Some(String::new())) {
                        builder.end(&meaning);
                    }
                }
            },
            Token::String(string) => builder.text(&text(&string)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    builder.finish()
}

/// The text between angle brackets when it is no markup: its name is neither HTML nor AWS's, or has capitals
/// in it, as `<Code>` where an XML element is meant.
fn placeholder<'h>(html: &'h str, name: &[u8], span: Span<usize>) -> Option<&'h str> {
    let written = html.get(span.start..span.end).filter(|tag| tag.starts_with('<') && tag.ends_with('>'))?;
    let written_name = written.trim_start_matches(['<', '/']).get(..name.len())?;
    let mixed = written_name.contains(char::is_uppercase) && written_name.contains(char::is_lowercase);
    let known =
        Tag::of(name, || Some(String::new())).is_some() || MARKUP.split(' ').any(|markup| markup.as_bytes() == name);
    (mixed || !known).then_some(written)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Builder {
    fn start(&mut self, tag: Tag, self_closing: bool) {
        while self.open.len() > 1 && self.open.last().is_some_and(|open| tag.closes(&open.tag)) {
            self.close();
        }
        let is_empty = matches!(tag, Tag::Break) || self_closing;
        if is_empty || self.open.len() <= MAX_DEPTH {
            self.open.push(Element { tag, children: Vec::new() });
        }
        if is_empty {
            self.close();
        }
    }

    fn end(&mut self, tag: &Tag) {
        let same = |open: &Element| std::mem::discriminant(&open.tag) == std::mem::discriminant(tag);
        if let Some(index) = self.open.iter().skip(1).rposition(same) {
            while self.open.len() > index + 1 {
                self.close();
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            match open.children.last_mut() {
                Some(Node::Text(before)) => before.push_str(text),
                _ => open.children.push(Node::Text(text.to_owned())),
            }
        }
    }

    fn close(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        if let (Some(parent), false) = (self.open.last_mut(), closed.tag == Tag::Dropped) {
            parent.children.push(Node::Element(closed));
        }
    }

    fn finish(mut self) -> Vec<Node> {
        while self.open.len() > 1 {
            self.close();
        }
        self.open.pop().map(|root| root.children).unwrap_or_default()
    }
}
