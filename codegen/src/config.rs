//! `codegen.toml`: which models, which service, which slice, under what name.
//! Reads text only; opening the models that it names is the caller's.
//!
//! ```toml
//! wire = "none"                        # optional: types, validators and docs without wire code
//! [crate]
//! name = "servicecatalog"              # optional: else named after the service
//! version = "0.1.0"                    # optional
//! [service]
//! models = ["servicecatalog.json"]     # relative to this file, merged
//! service = "ns#Service"               # optional when the models hold one service
//! operations = ["DoThis", "ns#DoThat"] # optional: else all
//! [shape."ns#Shape"]                   # or "ns#Shape$member"
//! pattern = "whole"                    # or "search" or "skip": how its @pattern is checked
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pattern::PatternMode;
use crate::shape_id::{ShapeId, is_identifier};
use crate::source::{Sources, Span};
use crate::suggest;

/// What `codegen.toml` says; a key that is absent is `None` or empty.
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

const ROOT_KEYS: &[&str] = &["crate", "service", "shape", "wire"];
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
        diagnostics.push(Diagnostic::error(Code::CONFIG_SYNTAX, error.message()).at(span(place)));
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
                Diagnostic::error(Code::CONFIG_VALUE, format!("`{name}` is not the id of a shape or member"))
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
    Diagnostic::error(Code::CONFIG_VALUE, "codegen.toml names no model")
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
        let hint = suggest::did_you_mean(name, known.iter().copied())
            .or_else(|| home_of(name).map(str::to_owned))
            .unwrap_or_else(|| format!("the keys of {place} are {}", listed(known)));
        let message = format!("`{name}` is not a key of {place}");
        diagnostics.push(Diagnostic::error(Code::UNKNOWN_CONFIG_KEY, message).at(span(key.span())).hint(hint));
    }
}

/// Where a key belongs that stands in the wrong table.
fn home_of(key: &str) -> Option<&'static str> {
    match key {
        "wire" => Some("`wire` stands at the top of the file, before the first table"),
        "name" | "version" => Some("this key belongs to `[crate]`"),
        "models" | "operations" | "service" => Some("this key belongs to `[service]`"),
        "pattern" => Some("this key belongs to `[shape.\"namespace#Name\"]`"),
        _ => None,
    }
}

fn table<'t, 'i>(value: &'t Spanned<DeValue<'i>>, key: &str, diagnostics: &mut Diagnostics) -> Option<&'t DeTable<'i>> {
    let found = value.get_ref().as_table();
    if found.is_none() {
        diagnostics.push(wrong_kind(value, key, "a table"));
    }
    found
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
        diagnostics.push(wrong_kind(value, key, "a list of strings"));
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
    Diagnostic::error(Code::CONFIG_VALUE, format!("`{key}` takes {wanted}")).at(span(value.span()))
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
mod tests {
    use super::*;
    use crate::source::Source;

    fn run(text: &str) -> Result<Config, Vec<String>> {
        let sources = Sources(vec![Source { name: "codegen.toml".into(), text: text.into() }]);
        let mut diagnostics = Diagnostics::default();
        parse(&sources, &mut diagnostics).ok_or_else(|| {
            let place = |d: &Diagnostic| d.span.and_then(|span| sources.position(span)).unwrap_or_default();
            let line = |d: &Diagnostic| {
                let ((line, column), hint) = (place(d), d.hint.as_deref().unwrap_or("-"));
                format!("{line}:{column} {} | {hint}", d.message)
            };
            diagnostics.0.iter().map(line).collect()
        })
    }

    #[test]
    fn reads_every_key() {
        let config = run(concat!(
            "wire = \"none\"\n[crate]\nname = \"c\"\nversion = \"1.2.3\"\n",
            "[service]\nmodels = [\"a.json\", \"b.json\"]\nservice = \"n#S\"\noperations = [\"O\"]\n",
            "[shape.\"n#A\"]\npattern = \"search\"\n[shape.\"n#B$m\"]\npattern = \"skip\"\n",
        ));
        let expected = Config {
            crate_name: Some("c".into()),
            crate_version: Some("1.2.3".into()),
            models: vec!["a.json".into(), "b.json".into()],
            service: Some("n#S".into()),
            operations: vec!["O".into()],
            patterns: [("n#A".into(), PatternMode::Search), ("n#B$m".into(), PatternMode::Skip)].into(),
            wire: Wire::None,
        };
        assert_eq!(config, Ok(expected));
    }

    #[test]
    fn only_the_models_are_needed() {
        let config = run("[service]\nmodels = [\"a.json\"]");
        assert_eq!(config, Ok(Config { models: vec!["a.json".into()], ..Config::default() }));
    }

    #[test]
    fn unknown_keys_are_all_reported_with_a_way_out() {
        let text = "[crate]\nnmae = \"c\"\n[service]\nmodels = [\"a\"]\nwire = \"none\"\n[shape.\"n#A\"]\nzebra = 1\n[servce]\n";
        assert_eq!(
            run(text).unwrap_err(),
            [
                "8:2 `servce` is not a key of the top of codegen.toml | did you mean `service`?",
                "2:1 `nmae` is not a key of `[crate]` | did you mean `name`?",
                "7:1 `zebra` is not a key of a `[shape]` table | the keys of a `[shape]` table are `pattern`",
                "5:1 `wire` is not a key of `[service]` | `wire` stands at the top of the file, before the first table",
            ]
        );
    }

    #[test]
    fn values_of_the_wrong_kind_are_reported() {
        let text = "wire = \"all\"\nshape = 1\n[crate]\nname = 7\nversion = \"\"\n[service]\nmodels = [\"a\", 2]\noperations = \"O\"\n";
        assert_eq!(
            run(text).unwrap_err(),
            [
                "1:8 `wire` takes `none` | -",
                "4:8 `name` takes a string that is not empty | -",
                "5:11 `version` takes a string that is not empty | -",
                "2:9 `shape` takes a table | -",
                "8:14 `operations` takes a list of strings | -",
                "7:16 `models` takes a string that is not empty | -",
            ]
        );
    }

    #[test]
    fn a_shape_table_needs_a_shape_id_and_a_known_mode() {
        let text =
            "[service]\nmodels = [\"a\"]\n[shape.Name]\npattern = \"skip\"\n[shape.\"n#A\"]\npattern = \"prefix\"\n";
        assert_eq!(
            run(text).unwrap_err(),
            [
                "3:8 `Name` is not the id of a shape or member | write it in quotes, with its namespace: [shape.\"com.example#Name\"]",
                "6:11 `pattern` takes `whole`, `search`, `skip` | -",
            ]
        );
    }

    #[test]
    fn no_models_is_an_error_wherever_it_is_missing() {
        for (text, place) in [("", "1:1"), ("[service]\nservice = \"n#S\"", "1:1"), ("[service]\nmodels = []", "2:10")]
        {
            let errors = run(text).unwrap_err();
            assert_eq!(errors.len(), 1, "{text}");
            assert!(errors[0].starts_with(&format!("{place} codegen.toml names no model")), "{errors:?}");
        }
    }

    #[test]
    fn broken_toml_is_reported_with_its_place() {
        let errors = run("[service]\nmodels = [\"a\"\noperations = 1\n").unwrap_err();
        assert!(errors[0].starts_with("3:") || errors[0].starts_with("2:"), "{errors:?}");
    }
}
