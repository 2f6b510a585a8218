//! Attributes of an item under a set of features: `cfg` judged, `cfg_attr` unfolded, derives listed.

use std::collections::BTreeSet;

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Path, Token};

type Metas = Punctuated<Meta, Token![,]>;

/// Whether every `cfg` of an item holds.
pub fn is_active(attributes: &[Attribute], features: &BTreeSet<String>) -> bool {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .all(|attribute| attribute.parse_args::<Meta>().is_ok_and(|predicate| holds(&predicate, features)))
}

/// Attributes without `cfg`, those of `cfg_attr` included where its predicate holds.
pub fn active(attributes: &[Attribute], features: &BTreeSet<String>) -> Vec<Meta> {
    let mut metas = Vec::new();
    for attribute in attributes {
        unfold(&attribute.meta, features, &mut metas);
    }
    metas
}

/// Whether the attribute is there.
pub fn has(attributes: &[Meta], name: &str) -> bool {
    attributes.iter().any(|meta| meta.path().is_ident(name))
}

/// Whether `#[doc(hidden)]` keeps an item out of the documented API.
pub fn is_hidden(attributes: &[Meta]) -> bool {
    attributes.iter().any(|meta| {
        let Meta::List(list) = meta else { return false };
        list.path.is_ident("doc") && list.tokens.to_string() == "hidden"
    })
}

/// Every path inside `#[derive(…)]`.
pub fn derives(attributes: &[Meta]) -> Vec<Path> {
    let mut paths = Vec::new();
    for meta in attributes {
        let Meta::List(list) = meta else { continue };
        if list.path.is_ident("derive")
            && let Ok(derived) = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
        {
            paths.extend(derived);
        }
    }
    paths
}

fn unfold(meta: &Meta, features: &BTreeSet<String>, metas: &mut Vec<Meta>) {
    if !meta.path().is_ident("cfg_attr") {
        metas.push(meta.clone());
        return;
    }
    let Meta::List(list) = meta else { return };
    let Ok(inner) = list.parse_args_with(Metas::parse_terminated) else { return };
    let mut inner = inner.iter();
    if inner.next().is_some_and(|predicate| holds(predicate, features)) {
        for meta in inner {
            unfold(meta, features, metas);
        }
    }
}

/// Judges a predicate. Anything but a feature that is on does not hold: tests, doctests, platforms, `aws_sdk_unstable`.
fn holds(predicate: &Meta, features: &BTreeSet<String>) -> bool {
    let nested = || match predicate {
        Meta::List(list) => list.parse_args_with(Metas::parse_terminated).unwrap_or_default(),
        _ => Metas::default(),
    };
    let path = predicate.path();
    if path.is_ident("all") {
        return nested().iter().all(|meta| holds(meta, features));
    }
    if path.is_ident("any") {
        return nested().iter().any(|meta| holds(meta, features));
    }
    if path.is_ident("not") {
        return nested().iter().all(|meta| !holds(meta, features));
    }
    match predicate {
        Meta::NameValue(pair) if pair.path.is_ident("feature") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => features.contains(&name.value()),
            _ => false,
        },
        _ => false,
    }
}
