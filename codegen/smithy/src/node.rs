//! JSON values of a source text, each with its place; read one level at a time, on demand.
//! Never copies a text that it can borrow, and never reads a value that nobody asks for.

mod check;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use serde_json::value::RawValue;

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Values nested deeper than this are refused, so that whoever walks a node may recurse.
pub(crate) const MAX_DEPTH: usize = 128;

/// A JSON value of a source text, with its place. The text was checked when the node was made: reading cannot fail.
#[derive(Clone)]
pub struct Node<'a> {
    text: &'a str,
    span: Span,
    origin: Origin<'a>,
}

/// Where a value's parts have their places from.
#[derive(Debug, Clone)]
enum Origin<'a> {
    Source,
    Synthetic,
    Joined(Arc<[Node<'a>]>),
}

/// The name of an object's entry.
#[derive(Debug, Clone)]
pub struct Key<'a> {
    /// Without quotes and escapes.
    pub name: Cow<'a, str>,
    /// With its quotes.
    pub span: Span,
    text: &'a str,
}

impl<'a> Key<'a> {
    /// The key as a value.
    pub fn to_node(&self) -> Node<'a> {
        Node { text: self.text, span: self.span, origin: Origin::Synthetic }
    }
}

/// The JSON types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// `1`, `-2.5e3`
    Number,
    /// `"text"`
    String,
    /// `[]`
    Array,
    /// `{}`
    Object,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        })
    }
}

impl<'a> Node<'a> {
    /// Checks a whole text (RFC 8259, at most 128 deep) and returns its value.
    ///
    /// # Errors
    /// The first thing wrong with the text: empty, truncated, a byte order mark, a syntax error, something after
    /// the value, a lone surrogate, or too deep a nesting.
    pub fn parse(file: u32, text: &'a str) -> Result<Self, Diagnostic> {
        check::check(file, text)?;
        let trimmed = text.trim_ascii();
        let start = offset(text, trimmed);
        Ok(Self { text: trimmed, span: span(file, start, trimmed.len()), origin: Origin::Source })
    }

    /// A value that no source holds, such as the default that the 1.0 upgrade adds. Its parts all have this span:
    /// that of what caused it. Text that is not JSON reads as `null`.
    pub fn synthetic(text: &'static str, span: Span) -> Node<'static> {
        let text = if serde_json::from_str::<&RawValue>(text).is_ok() { text.trim_ascii() } else { "null" };
        Node { text, span, origin: Origin::Synthetic }
    }

    /// Where the value is.
    pub fn span(&self) -> Span {
        self.span
    }

    /// An array with the elements of several, such as `@tags` applied twice. Its span is that of the first.
    pub fn joined(parts: &[Node<'a>]) -> Option<Self> {
        let span = parts.first()?.span;
        let elements = parts.iter().flat_map(Node::elements).collect();
        Some(Self { text: "[]", span, origin: Origin::Joined(elements) })
    }

    /// Its JSON type.
    pub fn kind(&self) -> Kind {
        match self.text.as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(b'"') => Kind::String,
            Some(b't' | b'f') => Kind::Boolean,
            Some(b'-' | b'0'..=b'9') => Kind::Number,
            _ => Kind::Null,
        }
    }

    /// The string's content; `None` for anything else.
    pub fn as_str(&self) -> Option<Cow<'a, str>> {
        let quoted = self.text.strip_prefix('"')?.strip_suffix('"')?;
        if quoted.contains('\\') {
            serde_json::from_str(self.text).ok().map(Cow::Owned)
        } else {
            Some(Cow::Borrowed(quoted))
        }
    }

    /// The boolean; `None` for anything else.
    pub fn as_bool(&self) -> Option<bool> {
        match self.text {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// The number when it is written as an integer that fits; `None` for anything else.
    pub fn as_i64(&self) -> Option<i64> {
        self.number_text()?.parse().ok()
    }

    /// A number as it is written; `None` for anything else.
    pub fn number_text(&self) -> Option<&'a str> {
        (self.kind() == Kind::Number).then_some(self.text)
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    /// An object's entries in order, duplicates included; none for anything else.
    pub fn entries(&self) -> Vec<(Key<'a>, Node<'a>)> {
        if self.kind() != Kind::Object {
            return Vec::new();
        }
        let entries = serde_json::from_str::<check::Entries<'a>>(self.text).unwrap_or_default();
        let entries = entries.0.into_iter().map(|(key, value)| {
            let key = self.child(key);
            (Key { name: key.as_str().unwrap_or_default(), span: key.span, text: key.text }, self.child(value))
        });
        entries.collect()
    }

    /// An array's elements; none for anything else.
    pub fn elements(&self) -> Vec<Node<'a>> {
        if let Origin::Joined(elements) = &self.origin {
            return elements.to_vec();
        }
        if self.kind() != Kind::Array {
            return Vec::new();
        }
        let elements = serde_json::from_str::<Vec<&'a RawValue>>(self.text).unwrap_or_default();
        elements.into_iter().map(|element| self.child(element)).collect()
    }

    /// The value of an object's entry; the last one where a name is repeated.
    pub fn get(&self, name: &str) -> Option<Node<'a>> {
        let entry = self.entries().into_iter().rev().find(|(key, _)| key.name == name);
        entry.map(|(_, value)| value)
    }

    /// Whether the values are the same, wherever they stand; objects may differ in the order of their entries.
    pub fn same_value(&self, other: &Node<'_>) -> bool {
        self.text == other.text && !self.is_joined() && !other.is_joined() || self.to_value() == other.to_value()
    }

    fn is_joined(&self) -> bool {
        matches!(self.origin, Origin::Joined(_))
    }

    /// The whole value; a number beyond the range of a double becomes `null`.
    pub fn to_value(&self) -> Value {
        match self.kind() {
            Kind::Array => Value::Array(self.elements().iter().map(Node::to_value).collect()),
            Kind::Object => Value::Object(
                self.entries().into_iter().map(|(key, value)| (key.name.into_owned(), value.to_value())).collect(),
            ),
            _ => serde_json::from_str(self.text).unwrap_or_default(),
        }
    }

    fn child(&self, value: &'a RawValue) -> Node<'a> {
        let text = value.get();
        let span = match self.origin {
            Origin::Synthetic => self.span,
            Origin::Source | Origin::Joined(_) => {
                span(self.span.file, self.span.start as usize + offset(self.text, text), text.len())
            }
        };
        Node { text, span, origin: self.origin.clone() }
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}..{}", self.to_value(), self.span.start, self.span.end)
    }
}

/// Where a part of a text begins in it.
fn offset(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}

fn span(file: u32, start: usize, len: usize) -> Span {
    let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    Span { file, start: clamp(start), end: clamp(start + len) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Node<'_> {
        Node::parse(3, text).unwrap()
    }

    #[test]
    fn places_are_offsets_in_the_source() {
        let text = " {\"é\\u0061\": [1, \"two\"] ,\"b\":{}}\n";
        let entries = parse(text).entries();
        let at = |span: Span| &text[span.start as usize..span.end as usize];
        assert_eq!(entries[0].0.name, "éa");
        assert_eq!(at(entries[0].0.span), "\"é\\u0061\"");
        assert_eq!(at(entries[0].1.elements()[1].span()), "\"two\"");
        assert_eq!(at(entries[1].1.span()), "{}");
        assert_eq!(entries[1].1.span().file, 3);
    }

    #[test]
    fn reads_scalars_and_only_their_own_kind() {
        let list = parse(r#"[null, true, -7, 1.5e400, "a\nb", "plain"]"#).elements();
        assert!(list[0].is_null());
        assert_eq!(list[1].as_bool(), Some(true));
        assert_eq!(list[2].as_i64(), Some(-7));
        assert_eq!((list[3].as_i64(), list[3].number_text()), (None, Some("1.5e400")));
        assert_eq!(list[4].as_str().as_deref(), Some("a\nb"));
        assert!(matches!(list[5].as_str(), Some(Cow::Borrowed("plain"))));
        assert_eq!(list[5].number_text(), None);
    }

    #[test]
    fn duplicates_are_kept_and_the_last_one_is_found() {
        let node = parse(r#"{"a": 1, "a": 2}"#);
        assert_eq!(node.entries().len(), 2);
        assert_eq!(node.get("a").unwrap().as_i64(), Some(2));
        assert!(node.get("b").is_none());
    }

    #[test]
    fn joined_arrays_keep_the_places_of_their_elements() {
        let parts = parse("[[1], [2, 3]]").elements();
        let joined = Node::joined(&parts).unwrap();
        assert_eq!(joined.kind(), Kind::Array);
        assert_eq!(joined.elements()[2].span().start, 10);
        assert!(joined.same_value(&parse(" [1, 2, 3]")) && !joined.same_value(&parse("[]")));
        assert!(Node::joined(&[]).is_none());
    }

    #[test]
    fn a_synthetic_value_has_the_span_of_its_cause() {
        let cause = Span { file: 1, start: 10, end: 12 };
        let node = Node::synthetic(r#"{"a": [0]}"#, cause);
        assert_eq!(node.get("a").unwrap().elements()[0].span(), cause);
        assert!(Node::synthetic("nonsense", cause).is_null());
    }
}
