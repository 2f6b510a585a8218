// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! YAML 1.2 that a person wrote, with the types of its core schema. Refuses what could make the value larger than the
//! text: the number of nodes that aliases repeat is bounded. Never knows the shape of the value.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::blob;
use super::value::Value;

/// How deep lists and mappings may nest: as deep as the wire format allows.
const MAX_DEPTH: usize = 128;

/// How many nodes aliases may repeat in all.
const MAX_REPEATED: usize = 10_000;

/// A value, in which bytes differ from text.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Text, a number, a truth value or null.
    Scalar(Value),
    /// Bytes, written `!!binary`.
    Bytes(Vec<u8>),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping; each key once.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// How many nodes it has, itself among them.
    fn count(&self) -> usize {
        1 + match self {
            Self::Scalar(_) | Self::Bytes(_) => 0,
            Self::List(nodes) => nodes.iter().map(Self::count).sum(),
            Self::Map(entries) => entries.iter().map(|(_, node)| node.count()).sum(),
        }
    }
}

/// Parses one document; an empty one is null.
///
/// # Errors
/// The message names the mistake and its line.
pub fn parse(text: &str) -> Result<Node, String> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| error.to_string())?;
        builder.event(event).map_err(|reason| format!("{reason} at line {}", span.start.line()))?;
    }
    Ok(builder.root.unwrap_or(Node::Scalar(Value::Null)))
}

/// A collection whose end has not come.
enum Open {
    List { anchor: usize, nodes: Vec<Node> },
    Map { anchor: usize, entries: Vec<(String, Node)>, keys: HashSet<String>, key: Option<String> },
}

/// Builds the value from the parser's events, without recursion.
#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    anchors: HashMap<usize, (Node, usize)>,
    repeated: usize,
}

impl Builder {
    fn event(&mut self, event: Event<'_>) -> Result<(), &'static str> {
        match event {
            Event::Alias(anchor) => {
                let (node, count) = self.anchors.get(&anchor).ok_or("an alias within its own anchor")?;
                self.repeated += count;
                if self.repeated > MAX_REPEATED {
                    return Err("aliases repeat too much");
                }
                let node = node.clone();
                self.add(node, 0)
            }
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref()),
            Event::SequenceStart(anchor, _) => self.push(Open::List { anchor, nodes: Vec::new() }),
            Event::MappingStart(anchor, _) => {
                self.push(Open::Map { anchor, entries: Vec::new(), keys: HashSet::new(), key: None })
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List { anchor, nodes }) => self.add(Node::List(nodes), anchor),
                Some(Open::Map { anchor, entries, .. }) => self.add(Node::Map(entries), anchor),
                None => Ok(()),
            },
            Event::DocumentStart(_) if self.root.is_some() => Err("a second document"),
            _ => Ok(()),
        }
    }

    fn push(&mut self, open: Open) -> Result<(), &'static str> {
        if self.open.len() == MAX_DEPTH {
            return Err("nested too deep");
        }
        if let Some(Open::Map { key: None, .. }) = self.open.last() {
            return Err("a key that is no scalar");
        }
        self.open.push(open);
        Ok(())
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, tag: Option<&Tag>) -> Result<(), &'static str> {
        if let Some(Open::Map { keys, key: key @ None, .. }) = self.open.last_mut() {
            if !keys.insert(text.to_owned()) {
                return Err("a key that stands twice");
            }
            *key = Some(text.to_owned());
            return Ok(());
        }
        let core = tag.filter(|tag| tag.is_yaml_core_schema()).map(|tag| tag.suffix.as_str());
        let node = match core {
            Some("binary") => Node::Bytes(blob::decode(text).ok_or("no base64")?),
            Some("str") => Node::Scalar(Value::String(text.to_owned())),
            None if style != ScalarStyle::Plain => Node::Scalar(Value::String(text.to_owned())),
            _ => Node::Scalar(plain(text)),
        };
        self.add(node, anchor)
    }

    fn add(&mut self, node: Node, anchor: usize) -> Result<(), &'static str> {
        if anchor > 0 {
            let count = node.count();
            self.anchors.insert(anchor, (node.clone(), count));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { nodes, .. }) => nodes.push(node),
            Some(Open::Map { entries, key, .. }) => entries.push((key.take().ok_or("a key that is no scalar")?, node)),
        }
        Ok(())
    }
}

/// A scalar without quotes, by the core schema.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Boolean(true),
        "false" | "False" | "FALSE" => return Value::Boolean(false),
        _ => {}
    }
    let number = if text.contains('_') { Cow::Owned(text.replace('_', "")) } else { Cow::Borrowed(text) };
    integer(&number).or_else(|| float(&number)).unwrap_or_else(|| Value::String(text.to_owned()))
}

fn integer(text: &str) -> Option<Value> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, &digits[2..]),
        Some("0o") => (8, &digits[2..]),
        Some("0b") => (2, &digits[2..]),
        _ => (10, digits),
    };
    // `from_str_radix` takes a sign, which must not stand here a second time.
    if !digits.starts_with(|first: char| first.is_ascii_hexdigit()) {
        return None;
    }
    i128::from_str_radix(digits, radix).ok().map(|size| Value::Integer(sign * size))
}

/// A number with a point or an exponent. JSON lacks the special ones: their names stand for them.
fn float(text: &str) -> Option<Value> {
    let name = match text.trim_start_matches('+') {
        ".inf" | ".Inf" | ".INF" => "Infinity",
        "-.inf" | "-.Inf" | "-.INF" => "-Infinity",
        ".nan" | ".NaN" | ".NAN" => "NaN",
        _ => {
            let is_number = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
            let number = text.parse().ok().filter(|number: &f64| is_number && number.is_finite());
            return number.map(Value::Float);
        }
    };
    Some(Value::String(name.to_owned()))
}

/// Whether a scalar without quotes is text.
pub fn is_text(scalar: &str) -> bool {
    matches!(plain(scalar), Value::String(text) if text == scalar)
}
