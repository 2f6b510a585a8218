//! `parity.toml`: the services, the types that have another path, what belongs to a feature, and the differences that
//! are meant, with reasons.

use std::collections::BTreeSet;

use toml::{Table, Value};

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
    /// The SDK crate whose facts it is about; none for all.
    of: Option<String>,
}

/// Kind of facts that a pattern matches.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Extent {
    /// Differences of any kind: `facts` of a `[[deliberate]]`.
    Difference,
    /// Facts that agree with a feature: `facts` of a `[[feature]]`.
    Feature(String),
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
            "feature" => {
                text("reason")?;
                self.patterns(entry, None, &Extent::Feature(text("name")?))?;
            }
            "deliberate" => {
                text("reason")?;
                let of = entry.contains_key("crate").then(|| text("crate")).transpose()?;
                self.patterns(entry, of, &Extent::Difference)?;
            }
            _ => return Err(format!("`{key}` is none of service, same, feature, deliberate")),
        }
        Ok(())
    }

    fn patterns(&mut self, entry: &Table, of: Option<String>, extent: &Extent) -> Result<(), String> {
        let facts = entry.get("facts").and_then(Value::as_array).filter(|facts| !facts.is_empty());
        for fact in facts.ok_or_else(|| format!("an entry has no `facts`: {entry:?}"))? {
            let text = fact.as_str().ok_or("a pattern is a text")?.to_owned();
            self.patterns.push(Pattern { text, extent: extent.clone(), of: of.clone() });
        }
        Ok(())
    }

    /// Features that facts belong to.
    pub fn features(&self) -> BTreeSet<&str> {
        let names = self.patterns.iter().filter_map(|pattern| match &pattern.extent {
            Extent::Feature(name) => Some(name.as_str()),
            Extent::Difference => None,
        });
        names.collect()
    }

    /// Indices of the patterns that say of a fact that it belongs to a feature in which it agrees.
    pub fn of_feature(&self, fact: &str, agrees: impl Fn(&str) -> bool) -> Vec<usize> {
        self.indices(fact, |pattern| matches!(&pattern.extent, Extent::Feature(name) if agrees(name)))
    }

    /// Indices of the patterns that excuse a difference in a fact of an SDK crate.
    pub fn matching(&self, sdk: &str, fact: &str) -> Vec<usize> {
        self.indices(fact, |pattern| {
            pattern.extent == Extent::Difference && pattern.of.as_deref().is_none_or(|of| of == sdk)
        })
    }

    fn indices(&self, fact: &str, is_meant: impl Fn(&Pattern) -> bool) -> Vec<usize> {
        let matching = |pattern: &Pattern| matches(&pattern.text, fact) && is_meant(pattern);
        (0..self.patterns.len()).filter(|index| matching(&self.patterns[*index])).collect()
    }

    /// Patterns that matched nothing.
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
