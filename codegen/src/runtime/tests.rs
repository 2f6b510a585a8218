//! The table and the folder of the runtime agree, and so do what a file names and the parts that it needs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::*;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src")
}

/// Every Rust file below a folder, by path below `src/` and without `.rs`.
fn rust_files(folder: &Path, above: &str, paths: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name");
        if entry.path().is_dir() {
            rust_files(&entry.path(), &format!("{above}{name}/"), paths);
        } else if let Some(stem) = name.strip_suffix(".rs") {
            paths.insert(format!("{above}{stem}"));
        }
    }
}

/// A declaration of the crate `runtime`, which is compiled with all parts.
fn root(path: &str) -> syn::File {
    let file = if path.is_empty() { "lib" } else { path };
    let text = std::fs::read_to_string(folder().join(format!("{file}.rs"))).expect(path);
    syn::parse_file(&text).expect(path)
}

#[test]
fn every_file_is_copied_or_a_root_or_a_test() {
    let mut paths = BTreeSet::new();
    rust_files(&folder(), "", &mut paths);
    paths.retain(|path| !path.split('/').any(|name| name == "tests" || name == "stand_in"));
    let mut listed: BTreeSet<String> = MODULES.iter().map(|module| module.path.to_owned()).collect();
    // The crate root is emitted.
    listed.insert("lib".to_owned());
    assert_eq!(paths, listed);
}

#[test]
fn a_copied_file_holds_no_tests() {
    for module in MODULES {
        if let Content::Copied(text) = module.content {
            assert!(!text.contains("cfg(test)"), "{}", module.path);
        }
    }
}

/// The modules that a file declares and the names that it re-exports of them, without those of tests.
fn declared(items: &[syn::Item]) -> BTreeSet<String> {
    let mut declared = BTreeSet::new();
    for item in items {
        match item {
            syn::Item::Mod(module) if module.ident != "tests" => _ = declared.insert(module.ident.to_string()),
            syn::Item::Use(import) => declared.extend(imports(&import.tree).into_iter().map(|path| path.join("::"))),
            _ => {}
        }
    }
    declared
}

#[test]
fn the_roots_of_the_runtime_declare_what_is_emitted() {
    let roots = MODULES.iter().filter(|module| matches!(module.content, Content::Root(_)));
    for path in roots.map(|module| module.path).chain([""]) {
        let mut expected = BTreeSet::new();
        for module in MODULES.iter().filter(|module| module.above() == path && !module.declaration.is_empty()) {
            expected.insert(module.name().to_owned());
            expected.extend(declared(&syn::parse_file(module.exports).expect(module.path).items));
        }
        let mut declared = declared(&root(path).items);
        declared.retain(|name| !name.contains("stand_in"));
        assert_eq!(declared, expected, "{path}");
    }
}

/// The paths that an import names.
fn imports(tree: &syn::UseTree) -> Vec<Vec<String>> {
    let below = |name: String, tree: &syn::UseTree| {
        imports(tree).into_iter().map(|rest| [vec![name.clone()], rest].concat()).collect()
    };
    match tree {
        syn::UseTree::Path(path) => below(path.ident.to_string(), &path.tree),
        syn::UseTree::Group(group) => group.items.iter().flat_map(imports).collect(),
        syn::UseTree::Name(name) if name.ident == "self" => vec![Vec::new()],
        syn::UseTree::Name(name) => vec![vec![name.ident.to_string()]],
        syn::UseTree::Rename(rename) => vec![vec![rename.ident.to_string()]],
        syn::UseTree::Glob(_) => vec![Vec::new()],
    }
}

/// The module that a path of an import leads to: itself, or the one that its root re-exports.
fn target(path: &str, import: &[String]) -> Option<&'static Module> {
    let mut above: Vec<&str> = path.split('/').collect();
    let mut rest = import;
    match rest.first().map(String::as_str) {
        Some("crate") => (above, rest) = (Vec::new(), &rest[1..]),
        Some("super") => {}
        _ => return None,
    }
    while let Some((_, behind)) = rest.split_first().filter(|(first, _)| *first == "super") {
        above.pop();
        rest = behind;
    }
    let mut at = above.join("/");
    let mut nearest = None;
    for name in rest {
        let below = if at.is_empty() { name.clone() } else { format!("{at}/{name}") };
        if let Some(module) = MODULES.iter().find(|module| module.path == below) {
            (nearest, at) = (Some(module), below);
            continue;
        }
        let exports = |module: &&Module| {
            let exports = syn::parse_file(module.exports).expect(module.path);
            module.above() == at && declared(&exports.items).contains(&format!("{}::{name}", module.name()))
        };
        return MODULES.iter().find(exports).or(nearest);
    }
    nearest
}

#[test]
fn a_copied_file_imports_nothing_that_a_slice_with_its_parts_lacks() {
    let mut resolved = 0;
    for module in MODULES {
        let Content::Copied(text) = module.content else { continue };
        let parts = Part::closure(module.needs.iter().copied());
        let file = syn::parse_file(text).expect(module.path);
        for item in &file.items {
            let syn::Item::Use(import) = item else { continue };
            for path in imports(&import.tree) {
                let Some(imported) = target(module.path, &path) else { continue };
                resolved += 1;
                let lacking: Vec<_> = imported.needs.iter().filter(|part| !parts.contains(part)).collect();
                assert!(lacking.is_empty(), "{} imports {} without {lacking:?}", module.path, path.join("::"));
            }
        }
    }
    assert!(resolved > 150, "{resolved} imports were resolved");
}

#[test]
fn imports_lead_to_the_file_that_defines_them() {
    let path = |text: &str| -> Vec<String> { text.split("::").map(str::to_owned).collect() };
    let table = BTreeMap::from([
        (("json/blob", "super::reader::Reader"), Some("json/reader")),
        (("json/blob", "crate::base64"), Some("base64")),
        (("json/blob", "crate::primitives::Blob"), Some("primitives/blob")),
        (("primitives/date_time/text", "super::calendar::Civil"), Some("primitives/date_time/calendar")),
        (("serde/object", "super::form::Sparse"), Some("serde/form/basic")),
        (("serde/object", "std::fmt"), None),
    ]);
    for ((from, import), expected) in table {
        assert_eq!(target(from, &path(import)).map(|module| module.path), expected, "{from} {import}");
    }
}
