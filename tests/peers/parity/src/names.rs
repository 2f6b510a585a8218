//! One name for the same item on both sides: the path that users of the SDK write.

use std::collections::BTreeMap;

use crate::public::{self, Paths};
use crate::world::{Definition, ModuleId, Named, Space, World};

/// A type that no path of the SDK crate names, with the path where the emitted crate has it.
#[derive(Debug, Clone)]
pub struct Same {
    /// Declaration in the SDK: `aws_smithy_types::document::Document`, or `error::sealed_unhandled::Unhandled`.
    pub sdk: String,
    /// Public path in the emitted crate.
    pub ours: String,
}

/// Agreed names.
pub type Names = BTreeMap<Definition, String>;

/// Names on the side of the SDK: the shortest public path of each item.
pub fn sdk(paths: &Paths) -> Names {
    let mut names = Names::new();
    for ((path, _), item) in &paths.items {
        let known = names.entry(item.clone()).or_insert_with(|| path.clone());
        if rank(path) < rank(known) {
            known.clone_from(path);
        }
    }
    names
}

/// The items that `same` declares, with their names. A service that does not use a type has no such item.
pub fn declared(world: &World, same: &[Same]) -> Names {
    let spaces = [Space::Types, Space::Values];
    let each = same.iter().flat_map(|each| spaces.map(|space| (each, space)));
    each.filter_map(|(each, space)| Some((at(world, &each.sdk, space)?, each.sdk.clone()))).collect()
}

/// Names on our side: those of the SDK where it has the item, else our own.
pub fn ours(paths: &Paths, sdk_paths: &Paths, sdk_names: &Names, same: &[Same]) -> Names {
    let mut names = Names::new();
    let mut claim = |path: &str, space: Space, name: &str| {
        if let Some(item) = paths.items.get(&(path.to_owned(), space)) {
            names.entry(item.clone()).or_insert_with(|| name.to_owned());
        }
    };
    for (item, name) in sdk_names {
        claim(name, item.space, name);
    }
    for ((path, space), item) in &sdk_paths.items {
        claim(path, *space, &sdk_names[item]);
    }
    for each in same {
        claim(&each.ours, Space::Types, &each.sdk);
        claim(&each.ours, Space::Values, &each.sdk);
    }
    for (path, space) in paths.items.keys() {
        claim(path, *space, path);
    }
    names
}

/// Modules that only assemble a client come last: `primitives::Blob`, not `config::Blob`.
fn rank(path: &str) -> (bool, usize, &str) {
    let of_client = path.starts_with("client::") || path.starts_with("config::");
    (of_client, path.matches("::").count(), path)
}

/// The item at a path of the crate itself or of one beside it, private modules included.
fn at(world: &World, path: &str, space: Space) -> Option<Definition> {
    let segments: Vec<String> = path.split("::").map(str::to_owned).collect();
    let is_beside = world.crates.iter().skip(1).any(|each| each.name == segments[0]);
    let segments = if is_beside { segments } else { [vec!["crate".to_owned()], segments].concat() };
    match world.resolve(ModuleId(0, 0), &segments, is_beside, space)? {
        Named::Item(item) if item.space == space => Some(public::renamed(world, &item).unwrap_or(item)),
        _ => None,
    }
}
