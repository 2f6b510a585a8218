//! The paths by which others reach an item: modules that are `pub`, re-exports, and aliases that only rename.

use std::collections::{BTreeMap, BTreeSet};

use syn::{GenericArgument, GenericParam, Item, PathArguments, Type};

use crate::attributes;
use crate::tree::attributes_of;
use crate::tree::{declaration, is_public, plain};
use crate::world::{Definition, ModuleId, Named, Space, World};

/// Public paths of the judged crate.
#[derive(Debug, Default)]
pub struct Paths {
    /// Path to item.
    pub items: BTreeMap<(String, Space), Definition>,
    /// Modules, with whether they are deprecated.
    pub modules: BTreeMap<String, ModuleId>,
    /// Public names of foreign things: `pub use http;`.
    pub foreign: BTreeMap<String, String>,
}

/// Walks the public modules of the judged crate.
pub fn paths(world: &World) -> Paths {
    let mut paths = Paths::default();
    walk(world, ModuleId(0, 0), "", &mut BTreeSet::new(), &mut paths);
    paths
}

fn walk(world: &World, id: ModuleId, prefix: &str, around: &mut BTreeSet<ModuleId>, paths: &mut Paths) {
    if !around.insert(id) {
        return;
    }
    let module = world.module(id);
    for (name, child) in &module.children {
        let child = ModuleId(id.0, *child);
        if world.module(child).public {
            enter(world, child, &join(prefix, name), around, paths);
        }
    }
    for (items, space) in [(&module.types, Space::Types), (&module.values, Space::Values)] {
        for (name, item) in items {
            let hidden = attributes::is_hidden(&attributes::active(attributes_of(item), &world.crates[id.0].features));
            if !hidden && declaration(item).is_some_and(|(_, visibility)| is_public(visibility)) {
                let definition = Definition { module: id, name: name.clone(), space };
                add(world, definition, join(prefix, name), paths);
            }
        }
    }
    for import in module.uses.iter().filter(|import| import.public) {
        match &import.name {
            Some(name) => {
                for space in [Space::Types, Space::Values] {
                    let named = world.resolve(id, &import.path, import.absolute, space);
                    export(world, named, &join(prefix, name), space, around, paths);
                }
            }
            None => {
                let target = world.resolve(id, &import.path, import.absolute, Space::Types);
                if let Some(Named::Module(target)) = target {
                    walk(world, target, prefix, around, paths);
                }
            }
        }
    }
    around.remove(&id);
}

fn enter(world: &World, id: ModuleId, path: &str, around: &mut BTreeSet<ModuleId>, paths: &mut Paths) {
    paths.modules.insert(path.to_owned(), id);
    walk(world, id, path, around, paths);
}

fn export(
    world: &World,
    named: Option<Named>,
    path: &str,
    space: Space,
    around: &mut BTreeSet<ModuleId>,
    paths: &mut Paths,
) {
    match named {
        Some(Named::Item(item)) if item.space == space => add(world, item, path.to_owned(), paths),
        Some(Named::Module(module)) if space == Space::Types => enter(world, module, path, around, paths),
        Some(Named::Foreign(foreign)) if space == Space::Types => {
            paths.foreign.insert(path.to_owned(), foreign);
        }
        _ => {}
    }
}

fn add(world: &World, definition: Definition, path: String, paths: &mut Paths) {
    let definition = renamed(world, &definition).unwrap_or(definition);
    let space = definition.space;
    paths.items.insert((path, space), definition);
}

/// The target of an alias that hands on its parameters as they are: `type SdkError<E, R = X> = other::SdkError<E, R>`.
pub fn renamed(world: &World, definition: &Definition) -> Option<Definition> {
    let Item::Type(alias) = world.item(definition)? else { return None };
    let Type::Path(target) = &*alias.ty else { return None };
    let parameters: Vec<String> = alias
        .generics
        .params
        .iter()
        .map(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident.to_string(),
            GenericParam::Lifetime(parameter) => parameter.lifetime.to_string(),
            GenericParam::Const(parameter) => parameter.ident.to_string(),
        })
        .collect();
    let last = target.path.segments.last()?;
    let arguments: Vec<String> = match &last.arguments {
        PathArguments::AngleBracketed(list) => list.args.iter().map(argument).collect(),
        _ => Vec::new(),
    };
    if parameters != arguments {
        return None;
    }
    let path: Vec<String> = target.path.segments.iter().map(|segment| plain(&segment.ident)).collect();
    let absolute = target.path.leading_colon.is_some();
    match world.resolve(definition.module, &path, absolute, Space::Types)? {
        Named::Item(item) if item != *definition => Some(renamed(world, &item).unwrap_or(item)),
        _ => None,
    }
}

fn argument(argument: &GenericArgument) -> String {
    match argument {
        GenericArgument::Type(Type::Path(path)) => {
            path.path.get_ident().map(ToString::to_string).unwrap_or_else(|| "?".to_owned())
        }
        GenericArgument::Lifetime(lifetime) => lifetime.to_string(),
        _ => "?".to_owned(),
    }
}

fn join(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}::{name}") }
}
