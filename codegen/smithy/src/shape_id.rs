//! Shape ids (`namespace#Name`): parse, order, display. Never changes the case of a name.

use std::fmt;
use std::sync::Arc;

/// An absolute shape id such as `com.amazonaws.servicecatalog#RecordDetail` (Smithy 2.0, "Shape ID").
/// It names no member, except where [`ShapeId::parse_with_member`] made it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeId(Arc<str>);

impl ShapeId {
    /// Parses `namespace#Name`. Returns `None` for anything else, ids with a member included.
    pub fn parse(text: &str) -> Option<Self> {
        let (namespace, name) = text.split_once('#')?;
        let valid = namespace.split('.').all(is_identifier) && is_identifier(name);
        valid.then(|| Self(text.into()))
    }

    /// Parses `namespace#Name` or `namespace#Name$member`.
    pub fn parse_with_member(text: &str) -> Option<Self> {
        let (shape, member) = text.split_once('$').map_or((text, None), |(shape, member)| (shape, Some(member)));
        Self::parse(shape)?;
        member.is_none_or(is_identifier).then(|| Self(text.into()))
    }

    /// The id of a member of this shape.
    #[must_use]
    pub fn with_member(&self, member: &str) -> Self {
        Self(format!("{self}${member}").into())
    }

    /// The shape and the member, when the id names one.
    pub fn split_member(&self) -> Option<(&str, &str)> {
        self.0.split_once('$')
    }

    /// The part before `#`.
    pub fn namespace(&self) -> &str {
        self.0.split_once('#').map_or("", |(namespace, _)| namespace)
    }

    /// The part after `#`.
    pub fn name(&self) -> &str {
        self.0.split_once('#').map_or("", |(_, name)| name)
    }

    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for ShapeId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether the text is a Smithy identifier: underscores, then a letter, then letters, digits and underscores.
pub fn is_identifier(text: &str) -> bool {
    let rest = text.trim_start_matches('_');
    rest.starts_with(|first: char| first.is_ascii_alphabetic() || (first.is_ascii_digit() && rest.len() < text.len()))
        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_absolute_ids_are_ids() {
        for valid in ["a#B", "a.b.c#D", "a_1._b#_C9", "smithy.api#String"] {
            assert!(ShapeId::parse(valid).is_some(), "{valid}");
        }
        for invalid in ["", "#", "String", "a..b#C", "a-b#C", "a#_", "a#9", "9a#B", "a#B$c", "a#B#C", ".a#B", "a#"] {
            assert!(ShapeId::parse(invalid).is_none(), "{invalid}");
        }
    }

    #[test]
    fn a_member_is_named_only_on_request() {
        let id = ShapeId::parse_with_member("a#B$c").unwrap();
        assert_eq!(id.split_member(), Some(("a#B", "c")));
        assert_eq!(ShapeId::parse("a#B").unwrap().with_member("c"), id);
        assert!(ShapeId::parse_with_member("a#B$").is_none());
        assert!(ShapeId::parse_with_member("a#B$c$d").is_none());
    }
}
