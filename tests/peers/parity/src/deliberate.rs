//! `parity.toml`: the services, the types that have another place, and the differences that are meant, with reasons.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::compare::Difference;
use crate::names::Same;

/// The whole file.
#[derive(Debug, Default)]
pub struct Deliberate {
    /// Crate and model of each service.
    pub services: Vec<(String, String)>,
    /// Types that no path of the SDK crate names.
    pub same: Vec<Same>,
    /// Patterns over the keys of facts.
    pub patterns: Vec<Pattern>,
}

/// A pattern over the keys of facts; `*` is any text.
#[derive(Debug)]
pub struct Pattern {
    text: String,
    extent: Extent,
}

/// Which differences a pattern is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Every one: `facts`.
    Any,
    /// Those of what is emitted behind a feature: `gated`.
    Gated,
}

impl Pattern {
    fn matches(&self, fact: &str, difference: &Difference) -> bool {
        let is_gated = matches!(difference, Difference::Gated { .. });
        (self.extent == Extent::Any || is_gated) && matches(&self.text, fact)
    }
}

impl Deliberate {
    /// Reads the text of the file.
    ///
    /// # Errors
    /// An unknown or missing key, or a reason that is empty.
    pub fn parse(text: &str) -> Result<Self, String> {
        let table: Table = text.parse().map_err(|error| format!("{error}"))?;
        let mut list = Self::default();
        for (key, value) in &table {
            let entries = value.as_array().ok_or_else(|| format!("`{key}` is not a list of tables"))?;
            for entry in entries {
                let entry = entry.as_table().ok_or_else(|| format!("`{key}` is not a list of tables"))?;
                list.add(key, entry)?;
            }
        }
        Ok(list)
    }

    fn add(&mut self, key: &str, entry: &Table) -> Result<(), String> {
        let text = |name: &str| {
            let value = entry.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
            value.map(str::to_owned).ok_or_else(|| format!("an entry of `{key}` has no `{name}`: {entry:?}"))
        };
        match key {
            "service" => self.services.push((text("crate")?, text("model")?)),
            "same" => self.same.push(Same { sdk: text("sdk")?, ours: text("ours")? }),
            "deliberate" => {
                text("reason")?;
                let before = self.patterns.len();
                for (name, extent) in [("facts", Extent::Any), ("gated", Extent::Gated)] {
                    for fact in entry.get(name).and_then(Value::as_array).into_iter().flatten() {
                        let text = fact.as_str().ok_or("a pattern is a text")?.to_owned();
                        self.patterns.push(Pattern { text, extent });
                    }
                }
                if self.patterns.len() == before {
                    return Err(format!("an entry of `{key}` has neither `facts` nor `gated`: {entry:?}"));
                }
            }
            _ => return Err(format!("`{key}` is none of service, same, deliberate")),
        }
        Ok(())
    }

    /// Indices of the patterns that match a difference in a fact.
    pub fn matching(&self, fact: &str, difference: &Difference) -> Vec<usize> {
        (0..self.patterns.len()).filter(|index| self.patterns[*index].matches(fact, difference)).collect()
    }

    /// Whether a fact may differ in any way.
    pub fn covers(&self, fact: &str) -> bool {
        self.patterns.iter().any(|pattern| pattern.extent == Extent::Any && matches(&pattern.text, fact))
    }

    /// Patterns that matched no difference.
    pub fn stale(&self, used: &BTreeSet<usize>) -> Vec<&str> {
        let unused = |(index, _): &(usize, &Pattern)| !used.contains(index);
        self.patterns.iter().enumerate().filter(unused).map(|(_, pattern)| pattern.text.as_str()).collect()
    }
}

/// Whether a text fits a pattern in which `*` is any text.
fn matches(pattern: &str, text: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut text) = text.strip_prefix(head) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let tail = parts.pop().unwrap_or_default();
    for part in parts {
        match text.find(part) {
            Some(at) => text = &text[at + part.len()..],
            None => return false,
        }
    }
    text.ends_with(tail)
}
