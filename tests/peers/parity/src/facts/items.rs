//! Facts of a declaration: its kind, fields, variants in order, methods of a trait, attributes that a user meets.

use syn::{Attribute, Fields, Item, TraitItem};

use super::Facts;
use crate::attributes;
use crate::scope::Scope;
use crate::signature::{bounds, signature};
use crate::spelling::Speller;
use crate::tree::{attributes_of, is_public, plain};
use crate::world::Definition;

/// Adds the facts of one item.
pub fn of(speller: &Speller<'_>, definition: &Definition, name: &str, facts: &mut Facts) {
    let Some(item) = speller.world.item(definition) else { return };
    let mut reader = Reader { speller, definition, name, scope: Scope::of(definition.module), facts };
    reader.mark(attributes_of(item), name);
    reader.item(item);
}

struct Reader<'r, 'w> {
    speller: &'r Speller<'w>,
    definition: &'r Definition,
    name: &'r str,
    scope: Scope,
    facts: &'r mut Facts,
}

impl Reader<'_, '_> {
    fn item(&mut self, item: &Item) {
        let name = self.name;
        match item {
            Item::Struct(item) => {
                self.enter(&item.generics);
                let closed =
                    self.has(&item.attrs, "non_exhaustive") || item.fields.iter().any(|field| !is_public(&field.vis));
                self.kind("struct", &item.generics, if closed { ", closed" } else { ", open" });
                self.fields(name, &item.fields, FieldRule::Public);
            }
            Item::Union(item) => {
                self.enter(&item.generics);
                self.kind("union", &item.generics, "");
            }
            Item::Enum(item) => {
                self.enter(&item.generics);
                let closed = self.has(&item.attrs, "non_exhaustive");
                self.kind("enum", &item.generics, if closed { ", closed" } else { ", open" });
                self.variants(item);
            }
            Item::Trait(item) => {
                self.enter(&item.generics);
                let supertraits = self.speller.bounds(&item.supertraits, &self.scope);
                self.kind("trait", &item.generics, &format!(": {supertraits}"));
                self.members(item);
            }
            Item::Type(item) => {
                self.enter(&item.generics);
                let target = self.speller.ty(&item.ty, &self.scope);
                self.facts.insert(format!("type {name}"), target);
            }
            Item::Const(item) => {
                let ty = self.speller.ty(&item.ty, &self.scope);
                self.facts.insert(format!("const {name}"), ty);
            }
            Item::Static(item) => {
                let ty = self.speller.ty(&item.ty, &self.scope);
                self.facts.insert(format!("static {name}"), ty);
            }
            Item::Fn(item) => {
                let text = signature(self.speller, &item.sig, &self.scope);
                self.facts.insert(format!("fn {name}"), text);
            }
            _ => {}
        }
    }

    fn enter(&mut self, generics: &syn::Generics) {
        self.scope.declare(generics);
        self.scope.bind("Self", self.name.to_owned());
    }

    /// The declaration itself, with the parameters' defaults: `enum error::SdkError` is `<T0, T1 = X>, open`.
    fn kind(&mut self, kind: &str, generics: &syn::Generics, suffix: &str) {
        let parameters: Vec<String> = generics
            .type_params()
            .map(|parameter| self.scope.parameter(&plain(&parameter.ident)).unwrap_or_default().to_owned())
            .collect();
        let list = if parameters.is_empty() { String::new() } else { format!("<{}>", parameters.join(", ")) };
        let bounds = bounds(self.speller, generics, &self.scope);
        self.facts.insert(format!("{kind} {}", self.name), format!("{kind}{list}{bounds}{suffix}"));
    }

    fn fields(&mut self, owner: &str, fields: &Fields, rule: FieldRule) {
        for (index, field) in fields.iter().enumerate() {
            if rule == FieldRule::Public && !is_public(&field.vis) || self.is_hidden(&field.attrs) {
                continue;
            }
            let name = field.ident.as_ref().map_or(index.to_string(), plain);
            let ty = self.speller.ty(&field.ty, &self.scope);
            let key = format!("{owner}::{name}");
            self.mark(&field.attrs, &key);
            self.facts.insert(format!("field {key}"), ty);
        }
    }

    fn variants(&mut self, item: &syn::ItemEnum) {
        let mut order = Vec::new();
        for variant in &item.variants {
            if self.is_hidden(&variant.attrs) {
                continue;
            }
            let key = format!("{}::{}", self.name, plain(&variant.ident));
            order.push(plain(&variant.ident));
            let shape = match &variant.fields {
                Fields::Unit => "unit",
                Fields::Unnamed(_) => "tuple",
                Fields::Named(_) => "named",
            };
            self.mark(&variant.attrs, &key);
            self.facts.insert(format!("variant {key}"), shape.to_owned());
            self.fields(&key, &variant.fields, FieldRule::All);
        }
        self.facts.insert(format!("order {}", self.name), order.join(", "));
    }

    fn members(&mut self, item: &syn::ItemTrait) {
        for member in &item.items {
            let (key, value) = match member {
                TraitItem::Fn(method) => {
                    if self.is_hidden(&method.attrs) {
                        continue;
                    }
                    let text = signature(self.speller, &method.sig, &self.scope);
                    let provided = if method.default.is_some() { "provided" } else { "required" };
                    (plain(&method.sig.ident), format!("{text}, {provided}"))
                }
                TraitItem::Type(assoc) => {
                    (plain(&assoc.ident), format!("type: {}", self.speller.bounds(&assoc.bounds, &self.scope)))
                }
                TraitItem::Const(assoc) => {
                    (plain(&assoc.ident), format!("const: {}", self.speller.ty(&assoc.ty, &self.scope)))
                }
                _ => continue,
            };
            self.facts.insert(format!("method {}::{key}", self.name), value);
        }
    }

    /// Notes an attribute that warns users.
    fn mark(&mut self, attributes: &[Attribute], key: &str) {
        if self.has(attributes, "deprecated") {
            self.facts.insert(format!("deprecated {key}"), "#[deprecated]".to_owned());
        }
    }

    fn has(&self, attributes: &[Attribute], name: &str) -> bool {
        attributes::has(&self.active(attributes), name)
    }

    fn is_hidden(&self, attributes: &[Attribute]) -> bool {
        attributes::is_hidden(&self.active(attributes))
            || !attributes::is_active(attributes, &self.speller.world.crates[self.definition.module.0].features)
    }

    fn active(&self, attributes: &[Attribute]) -> Vec<syn::Meta> {
        attributes::active(attributes, &self.speller.world.crates[self.definition.module.0].features)
    }
}

/// Which fields are part of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FieldRule {
    /// Of a structure: those that are `pub`.
    Public,
    /// Of a variant: every one.
    All,
}
