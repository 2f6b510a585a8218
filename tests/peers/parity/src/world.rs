//! Crates that name each other, and the resolution of a path from any of their modules.

use std::collections::BTreeMap;

use syn::Item;

use crate::tree::{Crate, Module};

/// All crates of one side.
#[derive(Default)]
pub struct World {
    /// The judged crate comes first.
    pub crates: Vec<Crate>,
    by_name: BTreeMap<String, usize>,
}

/// A module of a crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ModuleId(pub usize, pub usize);

/// A declared item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Definition {
    /// Where it is declared.
    pub module: ModuleId,
    /// Its name there.
    pub name: String,
    /// Which of the two namespaces it is in.
    pub space: Space,
}

/// Namespaces of Rust; macros have none here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Space {
    /// Structures, enums, unions, traits, aliases.
    Types,
    /// Functions, constants, statics.
    Values,
}

/// The target of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// An item.
    Item(Definition),
    /// A module.
    Module(ModuleId),
    /// Something outside of these crates, by its full path.
    Foreign(String),
}

/// Imports may refer to each other in cycles.
const MAX_DEPTH: usize = 32;

impl World {
    /// The judged crate and those that it is read with.
    pub fn new(crates: Vec<Crate>) -> Self {
        let by_name = crates.iter().enumerate().map(|(index, each)| (each.name.clone(), index)).collect();
        Self { crates, by_name }
    }

    /// The module behind an id.
    pub fn module(&self, id: ModuleId) -> &Module {
        &self.crates[id.0].modules[id.1]
    }

    /// The item behind a definition.
    pub fn item(&self, definition: &Definition) -> Option<&Item> {
        let module = self.module(definition.module);
        match definition.space {
            Space::Types => module.types.get(&definition.name),
            Space::Values => module.values.get(&definition.name),
        }
    }

    /// Path of the declaration, private modules included: `aws_smithy_types::date_time::DateTime`, and in the judged
    /// crate `crate::types::Tag`, so that it is never taken for a name of the prelude.
    pub fn declared_path(&self, definition: &Definition) -> String {
        let module = self.module(definition.module);
        let root = match definition.module.0 {
            0 => "crate",
            other => &self.crates[other].name,
        };
        let mut path = vec![root.to_owned()];
        path.extend(module.path.iter().cloned());
        path.push(definition.name.clone());
        path.join("::")
    }

    /// Resolves a path that stands in `from`.
    pub fn resolve(&self, from: ModuleId, path: &[String], absolute: bool, space: Space) -> Option<Named> {
        self.resolve_at(from, path, absolute, space, 0)
    }

    fn resolve_at(&self, from: ModuleId, path: &[String], absolute: bool, space: Space, depth: usize) -> Option<Named> {
        if depth > MAX_DEPTH {
            return None;
        }
        let (first, mut rest) = path.split_first()?;
        let mut module = from;
        let is_last = rest.is_empty();
        let mut named = match first.as_str() {
            _ if absolute => self.foreign(first),
            "crate" => Named::Module(ModuleId(from.0, 0)),
            "self" => Named::Module(module),
            "super" => {
                module.1 = self.module(module).parent?;
                while let Some((next, others)) = rest.split_first().filter(|(next, _)| *next == "super") {
                    debug_assert_eq!(next, "super");
                    module.1 = self.module(module).parent?;
                    rest = others;
                }
                Named::Module(module)
            }
            name => {
                let space = if is_last { space } else { Space::Types };
                self.lookup(module, name, space, depth).unwrap_or_else(|| self.foreign(name))
            }
        };
        for (index, segment) in rest.iter().enumerate() {
            let space = if index + 1 == rest.len() { space } else { Space::Types };
            named = match named {
                Named::Module(module) => self.lookup(module, segment, space, depth)?,
                Named::Foreign(path) => Named::Foreign(format!("{path}::{segment}")),
                Named::Item(item) => Named::Foreign(format!("{}::{segment}", self.declared_path(&item))),
            };
        }
        Some(named)
    }

    fn foreign(&self, name: &str) -> Named {
        match self.by_name.get(name) {
            Some(index) => Named::Module(ModuleId(*index, 0)),
            None => Named::Foreign(name.to_owned()),
        }
    }

    /// A name inside a module, imports included.
    pub fn lookup(&self, module: ModuleId, name: &str, space: Space, depth: usize) -> Option<Named> {
        if depth > MAX_DEPTH {
            return None;
        }
        let here = self.module(module);
        let declared = match space {
            Space::Types => {
                if let Some(child) = here.children.get(name) {
                    return Some(Named::Module(ModuleId(module.0, *child)));
                }
                here.types.contains_key(name)
            }
            Space::Values => here.values.contains_key(name),
        };
        if declared {
            return Some(Named::Item(Definition { module, name: name.to_owned(), space }));
        }
        let imported = here.uses.iter().filter(|import| import.name.as_deref() == Some(name));
        for import in imported {
            // `use http::…` inside a module that is itself called `http`: an import never names itself.
            let named = self.resolve_at(module, &import.path, import.absolute, space, depth + 1);
            if let Some(named) = named.filter(|named| self.exists(named, space)) {
                return Some(named);
            }
        }
        here.uses.iter().filter(|import| import.name.is_none()).find_map(|import| {
            let target = self.resolve_at(module, &import.path, import.absolute, Space::Types, depth + 1)?;
            let Named::Module(target) = target else { return None };
            if target == module { None } else { self.lookup(target, name, space, depth + 1) }
        })
    }

    fn exists(&self, named: &Named, space: Space) -> bool {
        match named {
            Named::Item(item) => item.space == space,
            Named::Module(_) => space == Space::Types,
            Named::Foreign(_) => true,
        }
    }
}
