//! `codegen.toml`: which models, which service, which slice, under what name, where to.
//! Reads text only; opening the models that it names is the caller's.
//!
//! ```toml
//! out = "../generated"                 # optional: folder of the emitted crate, relative to this file
//! wire = "none"                        # optional: types, validators and docs without wire code
//! format = "short"                     # optional: form of reports, "human", "short" or "json"
//! [crate]
//! name = "servicecatalog"              # optional: else named after the service
//! version = "0.1.0"                    # optional
//! [service]
//! models = ["servicecatalog.json"]     # relative to this file, merged
//! service = "ns#Service"               # optional when the models hold one service
//! operations = ["DoThis", "ns#DoThat"] # optional: else all
//! [shape."ns#Shape"]                   # or "ns#Shape$member"
//! pattern = "whole"                    # or "search" or "skip": how its @pattern is checked
//! [diff]
//! deny = "major"                       # optional: `diff` fails on a verdict of this or graver
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::codes;
use crate::diff::SemverImpact;
use crate::pattern::PatternMode;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::did_you_mean;
use smithy::source::{Sources, Span};
use smithy::{ShapeId, is_identifier};

/// Contents of `codegen.toml`; a key that is absent is `None` or empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// `[crate] name`.
    pub crate_name: Option<String>,
    /// `[crate] version`.
    pub crate_version: Option<String>,
    /// `[service] models`: paths relative to the file's folder, at least one.
    pub models: Vec<String>,
    /// `[service] service`: a shape id or the name alone.
    pub service: Option<String>,
    /// `[service] operations`: shape ids or names; empty means all.
    pub operations: Vec<String>,
    /// `[shape."ns#Shape"] pattern`, by the id of a shape (`ns#Shape`) or member (`ns#Shape$member`).
    pub patterns: BTreeMap<String, PatternMode>,
    /// `wire`, at the top of the file.
    pub wire: Wire,
    /// `out`, at the top of the file: a path relative to the file's folder.
    pub out: Option<String>,
    /// `format`, at the top of the file: one of [`FORMATS`].
    pub format: Option<&'static str>,
    /// `[diff] deny`.
    pub deny: Option<SemverImpact>,
}

/// Whether the emitted crate talks a protocol.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wire {
    /// The protocol that the service shape names; the default.
    #[default]
    Model,
    /// `wire = "none"`: types, validators and documentation alone.
    None,
    /// As `Model`, and for restJson1 its bodies alone, in the form of awsJson1_1. No configuration says so: the
    /// conformance tests do.
    JsonBodies,
}

/// The forms that a report can have.
pub const FORMATS: [&str; 3] = ["human", "short", "json"];

const ROOT_KEYS: &[&str] = &["crate", "diff", "format", "out", "service", "shape", "wire"];
const DIFF_KEYS: &[&str] = &["deny"];
const DENIED: &[(&str, SemverImpact)] = &[("major", SemverImpact::Major), ("minor", SemverImpact::Minor)];
const CRATE_KEYS: &[&str] = &["name", "version"];
const SERVICE_KEYS: &[&str] = &["models", "operations", "service"];
const SHAPE_KEYS: &[&str] = &["pattern"];
const PATTERN_MODES: &[(&str, PatternMode)] =
    &[("whole", PatternMode::Whole), ("search", PatternMode::Search), ("skip", PatternMode::Skip)];

/// Parses the text of `codegen.toml`, the first of `sources`.
///
/// Returns `None` when it reported an error: text that is not TOML, an unknown key (with a suggestion),
/// a value of the wrong kind, or no models.
pub fn parse(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Config> {
    let text = sources.0.first().map_or("", |source| source.text.as_str());
    let reported = diagnostics.0.len();
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let place = error.span().unwrap_or_default();
        diagnostics.push(Diagnostic::error(codes::CONFIG_SYNTAX, error.message()).at(span(place)));
    }
    let config = if errors.is_empty() { read_root(root.get_ref(), diagnostics) } else { Config::default() };
    (diagnostics.0.len() == reported).then_some(config)
}

fn read_root(root: &DeTable<'_>, diagnostics: &mut Diagnostics) -> Config {
    let mut config = Config::default();
    reject_unknown(root, "the top of codegen.toml", ROOT_KEYS, diagnostics);
    if let Some(value) = root.get("wire") {
        config.wire = choice(value, "wire", &[("none", Wire::None)], diagnostics).unwrap_or_default();
    }
    config.out = root.get("out").and_then(|value| string(value, "out", diagnostics));
    let formats = FORMATS.map(|format| (format, format));
    config.format = root.get("format").and_then(|value| choice(value, "format", &formats, diagnostics));
    if let Some(table) = root.get("diff").and_then(|value| table(value, "diff", diagnostics)) {
        reject_unknown(table, "`[diff]`", DIFF_KEYS, diagnostics);
        config.deny = table.get("deny").and_then(|value| choice(value, "deny", DENIED, diagnostics));
    }
    if let Some(table) = root.get("crate").and_then(|value| table(value, "crate", diagnostics)) {
        reject_unknown(table, "`[crate]`", CRATE_KEYS, diagnostics);
        config.crate_name = table.get("name").and_then(|value| string(value, "name", diagnostics));
        config.crate_version = table.get("version").and_then(|value| string(value, "version", diagnostics));
    }
    if let Some(shapes) = root.get("shape").and_then(|value| table(value, "shape", diagnostics)) {
        config.patterns = read_shapes(shapes, diagnostics);
    }
    read_service(root, &mut config, diagnostics);
    config
}

fn read_service(root: &DeTable<'_>, config: &mut Config, diagnostics: &mut Diagnostics) {
    let Some(value) = root.get("service") else {
        diagnostics.push(no_models(0..0));
        return;
    };
    let Some(table) = table(value, "service", diagnostics) else { return };
    reject_unknown(table, "`[service]`", SERVICE_KEYS, diagnostics);
    config.service = table.get("service").and_then(|value| string(value, "service", diagnostics));
    config.operations = table.get("operations").map_or_else(Vec::new, |v| strings(v, "operations", diagnostics));
    match table.get("models") {
        Some(models) => {
            config.models = strings(models, "models", diagnostics);
            if models.get_ref().as_array().is_some_and(|models| models.is_empty()) {
                diagnostics.push(no_models(models.span()));
            }
        }
        None => diagnostics.push(no_models(value.span())),
    }
}

fn read_shapes(shapes: &DeTable<'_>, diagnostics: &mut Diagnostics) -> BTreeMap<String, PatternMode> {
    let mut patterns = BTreeMap::new();
    for (id, value) in shapes {
        let name = id.get_ref().as_ref();
        if !is_shape_or_member(name) {
            diagnostics.push(
                Diagnostic::error(codes::CONFIG_VALUE, format!("`{name}` is not the id of a shape or member"))
                    .at(span(id.span()))
                    .hint("write it in quotes, with its namespace: [shape.\"com.example#Name\"]"),
            );
            continue;
        }
        let Some(table) = table(value, "shape", diagnostics) else { continue };
        reject_unknown(table, "a `[shape]` table", SHAPE_KEYS, diagnostics);
        let mode = table.get("pattern").and_then(|value| choice(value, "pattern", PATTERN_MODES, diagnostics));
        patterns.extend(mode.map(|mode| (name.to_owned(), mode)));
    }
    patterns
}

fn is_shape_or_member(id: &str) -> bool {
    match id.split_once('$') {
        Some((shape, member)) => ShapeId::parse(shape).is_some() && is_identifier(member),
        None => ShapeId::parse(id).is_some(),
    }
}

fn no_models(place: Range<usize>) -> Diagnostic {
    Diagnostic::error(codes::CONFIG_VALUE, "codegen.toml names no model")
        .at(span(place))
        .hint("list the files under `[service]`: models = [\"service.json\"]")
}

/// Reports the keys that nothing reads, each with the nearest known key or the table that the key belongs to.
fn reject_unknown(table: &DeTable<'_>, place: &str, known: &[&str], diagnostics: &mut Diagnostics) {
    for (key, _) in table {
        let name = key.get_ref().as_ref();
        if known.contains(&name) {
            continue;
        }
        let hint = did_you_mean(name, known.iter().copied())
            .or_else(|| home_of(name).map(str::to_owned))
            .unwrap_or_else(|| format!("the keys of {place} are {}", listed(known)));
        let message = format!("`{name}` is not a key of {place}");
        diagnostics.push(Diagnostic::error(codes::UNKNOWN_CONFIG_KEY, message).at(span(key.span())).hint(hint));
    }
}

/// Where a key belongs that stands in the wrong table.
fn home_of(key: &str) -> Option<&'static str> {
    match key {
        "wire" => Some("`wire` stands at the top of the file, before the first table"),
        "out" => Some("`out` stands at the top of the file, before the first table"),
        "format" => Some("`format` stands at the top of the file, before the first table"),
        "deny" => Some("this key belongs to `[diff]`"),
        "name" | "version" => Some("this key belongs to `[crate]`"),
        "models" | "operations" | "service" => Some("this key belongs to `[service]`"),
        "pattern" => Some("this key belongs to `[shape.\"namespace#Name\"]`"),
        _ => None,
    }
}

fn table<'t, 'i>(value: &'t Spanned<DeValue<'i>>, key: &str, diagnostics: &mut Diagnostics) -> Option<&'t DeTable<'i>> {
    let table = value.get_ref().as_table();
    if table.is_none() {
        diagnostics.push(wrong_kind(value, key, "a table"));
    }
    table
}

fn string(value: &Spanned<DeValue<'_>>, key: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    match value.get_ref().as_str() {
        Some(text) if !text.is_empty() => Some(text.to_owned()),
        _ => {
            diagnostics.push(wrong_kind(value, key, "a string that is not empty"));
            None
        }
    }
}

fn strings(value: &Spanned<DeValue<'_>>, key: &str, diagnostics: &mut Diagnostics) -> Vec<String> {
    let Some(items) = value.get_ref().as_array() else {
        let hint = format!("strings between brackets: `{key} = [\"…\", \"…\"]`");
        diagnostics.push(wrong_kind(value, key, "a list of strings").hint(hint));
        return Vec::new();
    };
    items.iter().filter_map(|item| string(item, key, diagnostics)).collect()
}

fn choice<T: Copy>(
    value: &Spanned<DeValue<'_>>,
    key: &str,
    choices: &[(&str, T)],
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let chosen = value.get_ref().as_str().and_then(|text| choices.iter().find(|(name, _)| *name == text));
    if chosen.is_none() {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        diagnostics.push(wrong_kind(value, key, &listed(&names)));
    }
    chosen.map(|(_, choice)| *choice)
}

fn wrong_kind(value: &Spanned<DeValue<'_>>, key: &str, wanted: &str) -> Diagnostic {
    Diagnostic::error(codes::CONFIG_VALUE, format!("`{key}` takes {wanted}")).at(span(value.span()))
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Bytes of the configuration file; beyond 4 GiB the place is cut short, never wrong by wrapping.
fn span(place: Range<usize>) -> Span {
    let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { file: 0, start: clamp(place.start), end: clamp(place.end) }
}

#[cfg(test)]
mod tests;
