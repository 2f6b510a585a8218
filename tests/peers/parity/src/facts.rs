//! The public API as facts: a key that says what is there, and a value that says how.

mod impls;
mod items;

use std::collections::BTreeMap;

use crate::public::Paths;
use crate::spelling::Speller;

/// Key to value: `method types::RecordTag::builder` to `fn() -> types::builders::RecordTagBuilder`.
pub type Facts = BTreeMap<String, String>;

/// Every fact of one side.
pub fn facts(speller: &Speller<'_>, paths: &Paths) -> Facts {
    let mut facts = Facts::new();
    for path in paths.modules.keys() {
        facts.insert(format!("module {path}"), "public".to_owned());
    }
    for (path, foreign) in &paths.foreign {
        facts.insert(format!("use {path}"), foreign.clone());
    }
    for ((path, _), item) in &paths.items {
        let name = speller.name(item);
        if *path != name {
            facts.insert(format!("use {path}"), name);
        }
    }
    for (definition, name) in &speller.names {
        items::of(speller, definition, name, &mut facts);
    }
    impls::all(speller, &mut facts);
    facts
}
