//! One service: emits the crate of a model, reads both sides, and compares them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use codegen::config::Wire;
use codegen::{Request, generate};
use smithy::diagnostic::Diagnostics;
use smithy::source::{Source, Sources as Models};
use toml::{Table, Value};

use crate::compare::{Comparison, Ours, compare};
use crate::deliberate::Deliberate;
use crate::facts::{Facts, facts};
use crate::names::{self, Names, Same};
use crate::public::{self, Paths};
use crate::sdk;
use crate::sources::Sources;
use crate::spelling::Speller;
use crate::tree;
use crate::world::World;

/// The SDK's side of a comparison.
#[derive(Debug)]
pub struct Sdk {
    /// Name of the crate: `aws-sdk-kms`.
    pub name: String,
    /// Its facts.
    pub facts: Facts,
    /// Items that could not be read.
    pub unread: Vec<String>,
    paths: Paths,
    names: Names,
}

/// Reads the SDK's side. A type that only `same` names counts when a fact mentions it that is not deliberate.
///
/// # Errors
/// Sources that are not Rust.
pub fn read_sdk(sources: &[Sources], list: &Deliberate) -> Result<Sdk, String> {
    let name = sources.first().map(|sdk| sdk.name.replace('_', "-")).unwrap_or_default();
    let world = World::new(sources.iter().map(tree::parse).collect::<Result<_, _>>()?);
    let paths = public::paths(&world);
    let mut speller = Speller { world: &world, names: names::sdk(&paths) };
    let mut open = names::declared(&world, &list.same);
    let facts = loop {
        let facts = facts(&speller, &paths);
        let reached: Names = open
            .iter()
            .filter(|(item, _)| {
                let path = world.declared_path(item);
                facts.iter().any(|(key, value)| mentions(key, value, &path) && list.matching(&name, key).is_empty())
            })
            .map(|(item, name)| (item.clone(), name.clone()))
            .collect();
        if reached.is_empty() {
            break facts;
        }
        open.retain(|item, _| !reached.contains_key(item));
        speller.names.extend(reached);
    };
    let names = speller.names;
    let unread = world.crates.iter().flat_map(|each| each.unread.iter().cloned()).collect();
    Ok(Sdk { name, facts, unread, paths, names })
}

/// Whether a fact says something of the item at a path, and not of one whose path is longer.
fn mentions(key: &str, value: &str, path: &str) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':');
    [key, value].into_iter().any(|text| {
        text.match_indices(path).any(|(at, matched)| {
            let (before, after) = (&text.as_bytes()[..at], &text.as_bytes()[at + matched.len()..]);
            !before.last().is_some_and(is_part) && !after.first().is_some_and(is_part)
        })
    })
}

/// Reads one view of our side.
///
/// # Errors
/// Sources that are not Rust.
pub fn ours(sources: &Sources, sdk: &Sdk, same: &[Same]) -> Result<Facts, String> {
    let world = World::new(vec![tree::parse(sources)?]);
    let paths = public::paths(&world);
    let names = names::ours(&paths, &sdk.paths, &sdk.names, same);
    Ok(facts(&Speller { world: &world, names }, &paths))
}

/// Compares an SDK crate with what is emitted for a model.
///
/// # Errors
/// A model that cannot be read or emitted, and sources that cannot be parsed.
pub fn service(
    sdk_sources: &[Sources],
    model: &Path,
    wire: Wire,
    list: &Deliberate,
    used: &mut BTreeSet<usize>,
) -> Result<(Comparison, Vec<String>), String> {
    let sdk = read_sdk(sdk_sources, list)?;
    let files = emit(model, wire)?;
    let manifest = files.get("Cargo.toml").ok_or("the emitted crate has no Cargo.toml")?;
    let manifest: Table = manifest.parse().map_err(|error| format!("the emitted Cargo.toml: {error}"))?;
    let view = |features: &[String]| {
        let features = sdk::closure(&manifest, features);
        ours(&Sources::emitted(files.iter(), features), &sdk, &list.same)
    };
    let with = list.features().into_iter().map(|name| Ok((name.to_owned(), view(&[name.to_owned()])?)));
    let all: Vec<String> = manifest
        .get("features")
        .and_then(Value::as_table)
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect();
    let ours = Ours { lean: view(&[])?, with: with.collect::<Result<_, String>>()?, full: view(&all)? };
    Ok((compare(&sdk, &ours, list, used), sdk.unread))
}

fn emit(model: &Path, wire: Wire) -> Result<codegen::files::Files, String> {
    let shown = model.display().to_string();
    let text = fs::read_to_string(model).map_err(|error| format!("{shown}: {error}"))?;
    let models = Models(vec![Source { name: shown.clone(), text }]);
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&models, &Request { wire, ..Request::default() }, &mut diagnostics);
    generation.map(|generation| generation.files).ok_or_else(|| {
        let first = diagnostics.0.first().map_or("nothing is emitted", |first| first.message.as_str());
        format!("{shown}: {first}")
    })
}
