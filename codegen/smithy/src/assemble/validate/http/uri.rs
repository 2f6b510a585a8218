//! URI patterns, `/things/{id}/{path+}?list` (Smithy 2.0, "URI pattern"). Knows no shapes.

use std::collections::{BTreeMap, BTreeSet};

use crate::shape_id::is_identifier;

/// A parsed pattern.
#[derive(Debug)]
pub(crate) struct Uri {
    /// The path's segments.
    pub(super) segments: Vec<Segment>,
    /// The literals of the query.
    pub(super) query: BTreeMap<String, String>,
}

/// A segment of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    Literal(String),
    Label(String, Greed),
}

/// Whether a label stands for one segment or for all that are left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Greed {
    One,
    Greedy,
}

impl Uri {
    /// Whether it has at most one greedy label, and that the last one: others match ambiguously.
    pub(super) fn is_unambiguous(&self) -> bool {
        self.labels().rev().skip(1).all(|(_, greed)| greed == Greed::One)
    }

    /// The labels, in order.
    pub(super) fn labels(&self) -> impl DoubleEndedIterator<Item = (&str, Greed)> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Label(name, greed) => Some((name.as_str(), *greed)),
            Segment::Literal(_) => None,
        })
    }
}

/// Parses a pattern; the error is one sentence.
pub(super) fn parse(text: &str) -> Result<Uri, String> {
    let fault = |what: &str| Err(format!("the URI pattern `{text}` {what}"));
    if !text.starts_with('/') {
        return fault("must begin with `/`");
    }
    if text.ends_with('?') || text.contains('#') {
        return fault("may not end with `?` or have a fragment");
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%/?{}".contains(c);
    if !text.chars().all(allowed) {
        return fault("has characters that URIs cannot have");
    }
    let (path, query) = text.split_once('?').map_or((text, None), |(path, query)| (path, Some(query)));
    let path = path.trim_start_matches('/').trim_end_matches('/');
    let mut segments = Vec::new();
    if !path.is_empty() {
        for part in path.split('/') {
            segments.push(segment(part).map_err(|what| format!("the URI pattern `{text}` {what}"))?);
        }
    }
    let uri = Uri { segments, query: literals(query).map_err(|what| format!("the URI pattern `{text}` {what}"))? };
    let mut seen = BTreeSet::new();
    if !uri.labels().all(|(name, _)| seen.insert(name.to_ascii_lowercase())) {
        return fault("has the same label twice");
    }
    Ok(uri)
}

fn segment(part: &str) -> Result<Segment, String> {
    if part.is_empty() {
        return Err("has an empty segment".to_owned());
    }
    let Some(inner) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) else {
        if part.contains(['{', '}']) {
            return Err(format!("has a label that is no whole segment: `{part}`"));
        }
        return Ok(Segment::Literal(part.to_owned()));
    };
    let (name, greed) = inner.strip_suffix('+').map_or((inner, Greed::One), |name| (name, Greed::Greedy));
    if is_identifier(name) {
        Ok(Segment::Label(name.to_owned(), greed))
    } else {
        Err(format!("has the label `{part}`, which is no identifier"))
    }
}

fn literals(query: Option<&str>) -> Result<BTreeMap<String, String>, String> {
    let mut literals = BTreeMap::new();
    for pair in query.into_iter().flat_map(|query| query.split('&')) {
        if pair.contains(['{', '}']) {
            return Err("has a label in its query".to_owned());
        }
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if literals.insert(key.to_owned(), value.to_owned()).is_some() {
            return Err(format!("has the query literal `{key}` twice"));
        }
    }
    Ok(literals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_segments_labels_and_literals() {
        let uri = parse("/a/{b}/{c+}?x=1&y").unwrap();
        assert_eq!(uri.segments.len(), 3);
        assert_eq!(uri.labels().collect::<Vec<_>>(), [("b", Greed::One), ("c", Greed::Greedy)]);
        assert_eq!(uri.query.get("x").map(String::as_str), Some("1"));
        assert_eq!(uri.query.get("y").map(String::as_str), Some(""));
        assert!(parse("/").unwrap().segments.is_empty());
    }

    #[test]
    fn only_the_last_label_should_be_greedy() {
        assert!(parse("/{a}/{b+}").unwrap().is_unambiguous() && parse("/").unwrap().is_unambiguous());
        assert!(!parse("/{a+}/{b}").unwrap().is_unambiguous() && !parse("/{a+}/{b+}").unwrap().is_unambiguous());
    }

    #[test]
    fn refuses_what_is_no_pattern() {
        for text in ["", "a", "/a?", "/a#b", "/a//b", "/{a}/{a}", "/x{a}", "/{}", "/{a-b}", "/a?{b}", "/a?b&b", "/é"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
