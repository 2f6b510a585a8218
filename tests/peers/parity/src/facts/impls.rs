//! Facts of implementations: inherent methods and constants, traits with their associated types, derives.

use std::collections::BTreeSet;

use syn::{Expr, GenericArgument, ImplItem, Item, ItemImpl, Lit, Path, PathArguments, Stmt, Type};

use super::Facts;
use crate::scope::Scope;
use crate::signature::{bounds, signature};
use crate::spelling::Speller;
use crate::tree::{attributes_of, declaration, is_public, plain};
use crate::world::{Definition, ModuleId, Named, Space};
use crate::{attributes, public};

/// Adds every implementation that concerns a named item.
pub fn all(speller: &Speller<'_>, facts: &mut Facts) {
    for (definition, name) in &speller.names {
        if let Some(item) = speller.world.item(definition) {
            derived(speller, definition.module, item, name, facts);
        }
    }
    for (number, each) in speller.world.crates.iter().enumerate() {
        for (index, module) in each.modules.iter().enumerate() {
            for implementation in &module.impls {
                one(speller, ModuleId(number, index), implementation, facts);
            }
        }
    }
}

fn derived(speller: &Speller<'_>, module: ModuleId, item: &Item, name: &str, facts: &mut Facts) {
    let empty = syn::Generics::default();
    let generics = match item {
        Item::Struct(item) => &item.generics,
        Item::Enum(item) => &item.generics,
        Item::Union(item) => &item.generics,
        _ => &empty,
    };
    let mut scope = Scope::of(module);
    scope.declare_header(generics);
    let parameters: Vec<&str> =
        generics.type_params().filter_map(|parameter| scope.parameter(&plain(&parameter.ident))).collect();
    let subject = if parameters.is_empty() { name.to_owned() } else { format!("{name}<{}>", parameters.join(", ")) };
    let features = &speller.world.crates[module.0].features;
    for path in attributes::derives(&attributes::active(attributes_of(item), features)) {
        let derived = speller.path(&path, &scope);
        let bounds: Vec<String> = parameters.iter().map(|parameter| format!("{parameter}: {derived}")).collect();
        let bounds = if bounds.is_empty() { String::new() } else { format!(" where {}", bounds.join(", ")) };
        facts.insert(format!("impl {derived} for {subject}"), format!("impl{bounds}"));
    }
}

fn one(speller: &Speller<'_>, module: ModuleId, implementation: &ItemImpl, facts: &mut Facts) {
    let features = &speller.world.crates[module.0].features;
    let mut scope = Scope::of(module);
    scope.declare_header(&implementation.generics);
    let subject = speller.ty(&implementation.self_ty, &scope);
    scope.bind("Self", subject.clone());
    let bounds = bounds(speller, &implementation.generics, &scope);
    let Some((path, _)) = &implementation.trait_ else {
        let Some(name) = head(speller, module, &implementation.self_ty) else { return };
        let owner = Owner { name, subject, bounds };
        for item in &implementation.items {
            inherent(speller, &owner, item, &scope, features, facts);
        }
        return;
    };
    let derived = speller.path(path, &scope);
    let hidden = is_private(speller, module, path) || arguments(path).any(|ty| is_unnamed(speller, module, ty));
    if hidden || !concerns(speller, module, path, &implementation.self_ty) {
        return;
    }
    let mut value = format!("impl{bounds}");
    for item in &implementation.items {
        if let ImplItem::Type(assoc) = item {
            value.push_str(&format!(", {} = {}", assoc.ident, speller.ty(&assoc.ty, &scope)));
        }
    }
    facts.insert(format!("impl {derived} for {subject}"), value);
}

/// The type that an inherent implementation is of.
struct Owner {
    name: String,
    subject: String,
    bounds: String,
}

fn inherent(
    speller: &Speller<'_>,
    owner: &Owner,
    item: &ImplItem,
    scope: &Scope,
    features: &BTreeSet<String>,
    facts: &mut Facts,
) {
    let (visibility, attributes, name, value) = match item {
        ImplItem::Fn(method) => {
            (&method.vis, &method.attrs, plain(&method.sig.ident), signature(speller, &method.sig, scope))
        }
        ImplItem::Const(constant) => {
            let ty = speller.ty(&constant.ty, scope);
            (&constant.vis, &constant.attrs, plain(&constant.ident), format!("const: {ty}"))
        }
        _ => return,
    };
    let active = attributes::active(attributes, features);
    if !is_public(visibility) || attributes::is_hidden(&active) || !attributes::is_active(attributes, features) {
        return;
    }
    let key = format!("{}::{name}", owner.name);
    let of = if owner.subject == owner.name || owner.bounds.is_empty() {
        String::new()
    } else {
        format!(" for {}{}", owner.subject, owner.bounds)
    };
    if attributes::has(&active, "deprecated") {
        facts.insert(format!("deprecated {key}"), "#[deprecated]".to_owned());
    }
    if let (ImplItem::Fn(method), "values") = (item, name.as_str())
        && let Some(values) = texts(method)
    {
        facts.insert(format!("values {}", owner.name), values);
    }
    facts.insert(format!("method {key}"), format!("{value}{of}"));
}

/// The texts of `&["A", "B"]`, when that is the whole body.
fn texts(method: &syn::ImplItemFn) -> Option<String> {
    let [Stmt::Expr(Expr::Reference(reference), None)] = method.block.stmts.as_slice() else { return None };
    let Expr::Array(array) = &*reference.expr else { return None };
    let text = |expr: &Expr| match expr {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let texts: Option<Vec<String>> = array.elems.iter().map(text).collect();
    texts.map(|texts| texts.join(", "))
}

/// Whether a trait's implementation is part of the API: of a named type, or with one among the trait's arguments, or
/// of a named trait; never of a type that users cannot come by.
fn concerns(speller: &Speller<'_>, module: ModuleId, path: &Path, ty: &Type) -> bool {
    if is_unnamed(speller, module, ty) {
        return false;
    }
    let is_named = |ty: &Type| head(speller, module, ty).is_some();
    is_named(ty) || arguments(path).any(is_named) || named(speller, module, path).is_some()
}

/// The types among a trait's arguments.
fn arguments(path: &Path) -> impl Iterator<Item = &Type> {
    path.segments
        .iter()
        .filter_map(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(list) => Some(&list.args),
            _ => None,
        })
        .flatten()
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
}

/// The agreed name of the type that an implementation is of; none for a type that is not part of the API.
fn head(speller: &Speller<'_>, module: ModuleId, ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => named(speller, module, &path.path),
        Type::Reference(reference) => head(speller, module, &reference.elem),
        _ => None,
    }
}

fn named(speller: &Speller<'_>, module: ModuleId, path: &Path) -> Option<String> {
    speller.names.get(&declared(speller, module, path)?).cloned()
}

/// Whether a type is one of these crates that users cannot name or come by. An alias is its target.
fn is_unnamed(speller: &Speller<'_>, module: ModuleId, ty: &Type) -> bool {
    match ty {
        Type::Path(path) => declared(speller, module, &path.path).is_some_and(|item| {
            let is_alias = matches!(speller.world.item(&item), Some(Item::Type(_)));
            !is_alias && !speller.names.contains_key(&item)
        }),
        Type::Reference(reference) => is_unnamed(speller, module, &reference.elem),
        _ => false,
    }
}

/// A trait of these crates that has no public name.
fn is_private(speller: &Speller<'_>, module: ModuleId, path: &Path) -> bool {
    let Some(item) = declared(speller, module, path) else { return false };
    let public = speller.world.item(&item).and_then(declaration).is_some_and(|(_, visibility)| is_public(visibility));
    !public || item.module.0 == 0 && !speller.names.contains_key(&item)
}

fn declared(speller: &Speller<'_>, module: ModuleId, path: &Path) -> Option<Definition> {
    let segments: Vec<String> = path.segments.iter().map(|segment| plain(&segment.ident)).collect();
    match speller.world.resolve(module, &segments, path.leading_colon.is_some(), Space::Types)? {
        Named::Item(item) => Some(public::renamed(speller.world, &item).unwrap_or(item)),
        _ => None,
    }
}
