//! The headers of requests and responses, as texts. Never shows those that carry a secret.

use std::fmt;
use std::slice;

use crate::request_id::RequestId;

/// The headers that carry the request id, first that of the JSON protocols.
const REQUEST_ID: [&str; 2] = ["x-amzn-requestid", "x-amz-request-id"];

/// Headers whose values `Debug` hides.
const SECRET: [&str; 5] = ["authorization", "cookie", "proxy-authorization", "set-cookie", "x-amz-security-token"];

/// The names and values of headers, in the order in which they came. The case of letters in names does not matter.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Headers {
    entries: Vec<(String, String)>,
}

impl Headers {
    /// Creates an empty set of headers.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the first value of a header.
    pub fn get(&self, name: impl AsRef<str>) -> Option<&str> {
        let name = name.as_ref();
        self.entries.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Returns every value of a header.
    pub fn get_all(&self, name: impl AsRef<str>) -> impl Iterator<Item = &str> {
        let matching = move |(known, _): &&(String, String)| known.eq_ignore_ascii_case(name.as_ref());
        self.entries.iter().filter(matching).map(|(_, value)| value.as_str())
    }

    /// Returns the names and values of all headers.
    #[inline]
    pub fn iter(&self) -> HeadersIter<'_> {
        HeadersIter { entries: self.entries.iter() }
    }

    /// Returns how many values there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns whether there is a header of a name.
    pub fn contains_key(&self, name: impl AsRef<str>) -> bool {
        self.get(name).is_some()
    }

    /// Sets a header in place of all of its name, and returns the first value of these. What cannot be a header is
    /// reported when the request is sent.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<String>) -> Option<String> {
        let name = name.into();
        let previous = self.remove(&name);
        self.entries.push((name, value.into()));
        previous
    }

    /// Adds a value to a header, and returns whether it had one.
    pub fn append(&mut self, name: impl Into<String>, value: impl Into<String>) -> bool {
        let name = name.into();
        let is_known = self.contains_key(&name);
        self.entries.push((name, value.into()));
        is_known
    }

    /// Removes all headers of a name, and returns the first value.
    pub fn remove(&mut self, name: impl AsRef<str>) -> Option<String> {
        let name = name.as_ref();
        let index = self.entries.iter().position(|(known, _)| known.eq_ignore_ascii_case(name))?;
        let (_, value) = self.entries.remove(index);
        self.entries.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        Some(value)
    }

    /// Whether the value of a header is a secret.
    #[inline]
    pub(crate) fn is_secret(name: &str) -> bool {
        SECRET.iter().any(|secret| secret.eq_ignore_ascii_case(name))
    }
}

/// The names and values of headers, in turn.
#[derive(Clone)]
pub struct HeadersIter<'a> {
    entries: slice::Iter<'a, (String, String)>,
}

impl<'a> Iterator for HeadersIter<'a> {
    type Item = (&'a str, &'a str);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.entries.next().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<'a> IntoIterator for &'a Headers {
    type Item = (&'a str, &'a str);
    type IntoIter = HeadersIter<'a>;

    #[inline]
    fn into_iter(self) -> HeadersIter<'a> {
        self.iter()
    }
}

impl RequestId for Headers {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        REQUEST_ID.iter().find_map(|name| self.get(name))
    }
}

impl From<Vec<(String, String)>> for Headers {
    #[inline]
    fn from(entries: Vec<(String, String)>) -> Self {
        Self { entries }
    }
}

impl fmt::Debug for Headers {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().fmt(f)
    }
}

impl fmt::Debug for HeadersIter<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |value, is_secret| if is_secret { "** redacted **" } else { value };
        let shown = self.clone().map(|(name, value)| (name, shown(value, Headers::is_secret(name))));
        f.debug_map().entries(shown).finish()
    }
}
