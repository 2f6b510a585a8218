//! A crate as a tree of modules: what each declares, imports and implements. Resolves no name.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::{ImplItem, Item, TraitItem, UseTree, Visibility};

use crate::attributes;
use crate::macros::{self, Rule};
use crate::sources::Sources;

/// A parsed crate.
pub struct Crate {
    /// Name in paths.
    pub name: String,
    /// Features under which it was read.
    pub features: BTreeSet<String>,
    /// All modules; the root comes first.
    pub modules: Vec<Module>,
    /// Macro calls and files that could not be read, so that nothing is lost in silence.
    pub unread: Vec<String>,
    macros: BTreeMap<String, Vec<Rule>>,
    /// Calls of macros that were not declared yet, each with its module.
    open: Vec<(usize, syn::ItemMacro)>,
}

/// One module.
#[derive(Default)]
pub struct Module {
    /// Names from the root; empty for the root.
    pub path: Vec<String>,
    /// The module around it.
    pub parent: Option<usize>,
    /// Whether it is `pub` and documented.
    pub public: bool,
    /// Modules in it.
    pub children: BTreeMap<String, usize>,
    /// Structures, enums, unions, traits and aliases.
    pub types: BTreeMap<String, Item>,
    /// Functions, constants and statics.
    pub values: BTreeMap<String, Item>,
    /// Imports.
    pub uses: Vec<Use>,
    /// Implementations, in the order of the text.
    pub impls: Vec<syn::ItemImpl>,
}

/// One name of a `use`.
#[derive(Debug, Clone)]
pub struct Use {
    /// The name that it introduces; none for a glob.
    pub name: Option<String>,
    /// The path that it names.
    pub path: Vec<String>,
    /// Whether the path starts with `::`.
    pub absolute: bool,
    /// Whether it is `pub` and documented.
    pub public: bool,
}

/// Parses a crate from its `lib.rs`.
///
/// # Errors
/// A file that is missing or is not Rust.
pub fn parse(sources: &Sources) -> Result<Crate, String> {
    let mut tree = Crate {
        name: sources.name.clone(),
        features: sources.features.clone(),
        modules: vec![Module { public: true, ..Module::default() }],
        unread: Vec::new(),
        macros: BTreeMap::new(),
        open: Vec::new(),
    };
    let text = sources.files.get("lib.rs").ok_or_else(|| format!("{} has no src/lib.rs", sources.name))?;
    let file = syn::parse_file(text).map_err(|error| format!("{}: src/lib.rs: {error}", sources.name))?;
    tree.declare(sources, 0, file.items)?;
    // A macro that is called by its path may be declared anywhere.
    while let Some((module, call)) = tree.open.pop() {
        tree.call(sources, module, call)?;
    }
    Ok(tree)
}

impl Crate {
    fn declare(&mut self, sources: &Sources, module: usize, items: Vec<Item>) -> Result<(), String> {
        for item in items {
            let attributes = attributes_of(&item);
            if !attributes::is_active(attributes, &self.features) {
                continue;
            }
            let hidden = attributes::is_hidden(&attributes::active(attributes, &self.features));
            self.declare_one(sources, module, item, hidden)?;
        }
        Ok(())
    }

    fn declare_one(&mut self, sources: &Sources, module: usize, item: Item, hidden: bool) -> Result<(), String> {
        let here = &mut self.modules[module];
        match item {
            Item::Mod(child) => {
                let public = is_public(&child.vis) && !hidden;
                return self.declare_module(sources, module, child, public);
            }
            Item::Use(import) => {
                let public = is_public(&import.vis) && !hidden;
                let absolute = import.leading_colon.is_some();
                flatten(&import.tree, &mut Vec::new(), absolute, public, &mut here.uses);
            }
            Item::Impl(mut implementation) => {
                implementation.items = self.members(module, implementation.items);
                self.modules[module].impls.push(implementation);
            }
            Item::Macro(call) => return self.declare_macro(sources, module, call),
            Item::Trait(mut item) => {
                item.items = self.members(module, item.items);
                self.modules[module].types.insert(plain(&item.ident), Item::Trait(item));
            }
            Item::Struct(_) | Item::Enum(_) | Item::Union(_) | Item::Type(_) => {
                if let Some((name, _)) = declaration(&item) {
                    here.types.insert(name, item);
                }
            }
            Item::Fn(_) | Item::Const(_) | Item::Static(_) => {
                if let Some((name, _)) = declaration(&item) {
                    here.values.insert(name, item);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn declare_module(
        &mut self,
        sources: &Sources,
        parent: usize,
        child: syn::ItemMod,
        public: bool,
    ) -> Result<(), String> {
        let mut path = self.modules[parent].path.clone();
        let name = plain(&child.ident);
        path.push(name.clone());
        let index = self.modules.len();
        self.modules.push(Module { path: path.clone(), parent: Some(parent), public, ..Module::default() });
        self.modules[parent].children.insert(name, index);
        if let Some((_, items)) = child.content {
            return self.declare(sources, index, items);
        }
        let stem = path.join("/");
        let Some(text) =
            sources.files.get(&format!("{stem}.rs")).or_else(|| sources.files.get(&format!("{stem}/mod.rs")))
        else {
            self.unread.push(format!("{}: no file for the module {}", self.name, path.join("::")));
            return Ok(());
        };
        let file = syn::parse_file(text).map_err(|error| format!("{}: src/{stem}.rs: {error}", self.name))?;
        self.declare(sources, index, file.items)
    }

    fn declare_macro(&mut self, sources: &Sources, module: usize, call: syn::ItemMacro) -> Result<(), String> {
        if let Some(name) = &call.ident {
            self.macros.insert(name.to_string(), macros::rules(call.mac.tokens));
            return Ok(());
        }
        if self.rules(&call.mac.path).is_none() {
            self.open.push((module, call));
            return Ok(());
        }
        self.call(sources, module, call)
    }

    fn call(&mut self, sources: &Sources, module: usize, call: syn::ItemMacro) -> Result<(), String> {
        match self.expand(&call.mac.path, call.mac.tokens) {
            Some(items) => self.declare(sources, module, items),
            None => {
                self.leave(module, &call.mac.path);
                Ok(())
            }
        }
    }

    /// Notes a macro call that is not read.
    fn leave(&mut self, module: usize, path: &syn::Path) {
        let name = path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        let path = self.modules[module].path.join("::");
        self.unread.push(format!("{}: the macro {name}! in {path}", self.name));
    }

    /// The items behind a macro call: of our own expansion, else its argument when that is items (`pin_project!`).
    fn expand(&self, path: &syn::Path, arguments: TokenStream) -> Option<Vec<Item>> {
        match self.rules(path) {
            Some(rules) => macros::expand(rules, &arguments).and_then(macros::items),
            None => macros::items(arguments).filter(|items| !items.is_empty()),
        }
    }

    fn rules(&self, path: &syn::Path) -> Option<&[Rule]> {
        path.segments.last().and_then(|last| self.macros.get(&last.ident.to_string())).map(Vec::as_slice)
    }

    /// The members of a trait or of an implementation, those behind a macro call included.
    fn members<M: Member>(&mut self, module: usize, members: Vec<M>) -> Vec<M> {
        let mut all = Vec::new();
        for member in members {
            let Some(call) = member.call() else {
                all.push(member);
                continue;
            };
            let tokens = self.rules(&call.path).and_then(|rules| macros::expand(rules, &call.tokens));
            match tokens.and_then(M::parse) {
                Some(members) => all.extend(members),
                None => self.leave(module, &call.path),
            }
        }
        all
    }
}

/// A member of a trait or of an implementation.
trait Member: Sized {
    /// The macro call that it is, if it is one.
    fn call(&self) -> Option<&syn::Macro>;

    /// Reads some members.
    fn parse(tokens: TokenStream) -> Option<Vec<Self>>;
}

impl Member for TraitItem {
    fn call(&self) -> Option<&syn::Macro> {
        if let Self::Macro(call) = self { Some(&call.mac) } else { None }
    }

    fn parse(tokens: TokenStream) -> Option<Vec<Self>> {
        syn::parse2::<syn::ItemTrait>(quote!(trait Around { #tokens })).ok().map(|around| around.items)
    }
}

impl Member for ImplItem {
    fn call(&self) -> Option<&syn::Macro> {
        if let Self::Macro(call) = self { Some(&call.mac) } else { None }
    }

    fn parse(tokens: TokenStream) -> Option<Vec<Self>> {
        syn::parse2::<syn::ItemImpl>(quote!(impl Around { #tokens })).ok().map(|around| around.items)
    }
}

/// Name and visibility of an item.
pub fn declaration(item: &Item) -> Option<(String, &Visibility)> {
    let (name, visibility) = match item {
        Item::Struct(item) => (&item.ident, &item.vis),
        Item::Enum(item) => (&item.ident, &item.vis),
        Item::Union(item) => (&item.ident, &item.vis),
        Item::Trait(item) => (&item.ident, &item.vis),
        Item::Type(item) => (&item.ident, &item.vis),
        Item::Fn(item) => (&item.sig.ident, &item.vis),
        Item::Const(item) => (&item.ident, &item.vis),
        Item::Static(item) => (&item.ident, &item.vis),
        _ => return None,
    };
    Some((plain(name), visibility))
}

/// Attributes of any item that can have a `cfg`.
pub fn attributes_of(item: &Item) -> &[syn::Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// `pub` without a restriction.
pub fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// An identifier without `r#`.
pub fn plain(ident: &proc_macro2::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map_or(text.clone(), str::to_owned)
}

fn flatten(tree: &UseTree, prefix: &mut Vec<String>, absolute: bool, public: bool, uses: &mut Vec<Use>) {
    match tree {
        UseTree::Path(path) => {
            prefix.push(plain(&path.ident));
            flatten(&path.tree, prefix, absolute, public, uses);
            prefix.pop();
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, prefix, absolute, public, uses);
            }
        }
        UseTree::Glob(_) => uses.push(Use { name: None, path: prefix.clone(), absolute, public }),
        UseTree::Name(name) => {
            let name = plain(&name.ident);
            let mut path = prefix.clone();
            if name != "self" {
                path.push(name);
            }
            uses.push(Use { name: path.last().cloned(), path, absolute, public });
        }
        UseTree::Rename(rename) => {
            let mut path = prefix.clone();
            if rename.ident != "self" {
                path.push(plain(&rename.ident));
            }
            uses.push(Use { name: Some(plain(&rename.rename)), path, absolute, public });
        }
    }
}
