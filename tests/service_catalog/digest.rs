//! Reads emitted Rust and says in a few lines what a user and the service see of it.

use std::collections::BTreeMap;

use codegen::files::Files;

/// One line per public name, methods of a type behind it.
pub fn public_api(files: &Files) -> String {
    let mut lines = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| is_api(path)) {
        let module = module(path);
        let file = syn::parse_file(text).unwrap();
        let mut methods: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for item in &file.items {
            if let syn::Item::Impl(block) = item
                && block.trait_.is_none()
            {
                let own = methods.entry(type_name(&block.self_ty)).or_default();
                own.extend(block.items.iter().filter_map(public_method));
            }
        }
        for item in &file.items {
            let Some((kind, name)) = public_item(item) else { continue };
            let own = methods.remove(&name).unwrap_or_default();
            let own: Vec<&String> =
                own.iter().filter(|method| !method.starts_with("set_") && !method.starts_with("get_")).collect();
            let own = own.iter().map(|method| method.as_str()).collect::<Vec<_>>().join(" ");
            lines.push(format!("{kind} {module}{name}: {own}").trim_end_matches([' ', ':']).to_owned());
        }
    }
    lines.sort();
    lines.join("\n")
}

fn is_api(path: &str) -> bool {
    path.starts_with("src/types/")
        || path.starts_with("src/operation/")
        || path == "src/crate_error.rs"
        || path == "src/meta.rs"
}

/// The public module of what a file defines; files whose names begin with `_` are private.
fn module(path: &str) -> String {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    let parts = path.split('/').filter(|part| !part.starts_with('_') && *part != "crate_error");
    parts.map(|part| format!("{part}::")).collect()
}

fn type_name(ty: &syn::Type) -> String {
    match ty {
        syn::Type::Path(path) => {
            path.path.segments.last().map_or_else(String::new, |segment| segment.ident.to_string())
        }
        _ => String::new(),
    }
}

fn public_method(item: &syn::ImplItem) -> Option<String> {
    match item {
        syn::ImplItem::Fn(method) if is_public(&method.vis) => Some(method.sig.ident.to_string()),
        syn::ImplItem::Const(constant) if is_public(&constant.vis) => Some(constant.ident.to_string()),
        _ => None,
    }
}

fn public_item(item: &syn::Item) -> Option<(&'static str, String)> {
    match item {
        syn::Item::Struct(item) if is_public(&item.vis) => Some(("struct", item.ident.to_string())),
        syn::Item::Enum(item) if is_public(&item.vis) => Some(("enum  ", item.ident.to_string())),
        syn::Item::Const(item) if is_public(&item.vis) => Some(("const ", item.ident.to_string())),
        _ => None,
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

/// A digest of every operation, by the name of its module: what it is on the wire and what can go wrong.
pub fn per_operation(files: &Files) -> Vec<(String, String)> {
    let mut digests = Vec::new();
    for (path, text) in files.iter() {
        let Some(folder) = path.strip_suffix("/_operation.rs") else { continue };
        let module = folder.rsplit('/').next().unwrap_or_default().to_owned();
        let types_and_constants = text
            .lines()
            .map(str::trim)
            .filter(|line| line.ends_with(';') && (line.starts_with("type ") || line.starts_with("const ")));
        let errors = files.get(&format!("{folder}/_error.rs")).unwrap_or_default();
        let variants = errors.split("pub enum").nth(1).unwrap_or_default().split("\n}").next().unwrap_or_default();
        let variants = variants.lines().map(str::trim).filter(|line| line.ends_with("),"));
        let lines = types_and_constants.chain(variants).map(|line| format!("  {line}\n"));
        let digest = lines.fold(format!("operation::{module}\n"), |digest, line| digest + &line);
        digests.push((module, digest));
    }
    digests
}

/// A digest of every structure and enum, by the stem of its file.
pub fn per_type(files: &Files) -> Vec<(String, String)> {
    let mut digests = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| is_api(path)) {
        let Some(stem) = path
            .rsplit('/')
            .next()
            .and_then(|file| file.strip_suffix(".rs"))
            .filter(|stem| stem.starts_with('_') && !matches!(*stem, "_error" | "_operation"))
        else {
            continue;
        };
        let mut digest = format!("{}\n", module(path).trim_end_matches("::"));
        digest.push_str(&fields_and_variants(text));
        for (folder, title, pick) in
            [("json", "reads and writes", wire as fn(&str) -> Vec<String>), ("validate", "checks", checks)]
        {
            let lines = files.get(&format!("src/{folder}/{stem}.rs")).map(pick).unwrap_or_default();
            if !lines.is_empty() {
                digest.push_str(&format!("{title}\n"));
                lines.iter().for_each(|line| digest.push_str(&format!("  {line}\n")));
            }
        }
        digests.push((stem.trim_start_matches('_').to_owned(), digest));
    }
    digests
}

/// The public lines of the types themselves, with the constraints above each.
fn fields_and_variants(text: &str) -> String {
    let types = text.split("\nimpl ").next().unwrap_or_default();
    let mut digest = String::new();
    for line in types.lines().map(str::trim) {
        let shown = line.starts_with("pub ") || line.contains("**Constraints:**") || line.ends_with(',');
        if shown && !line.starts_with("#[") {
            digest.push_str(&format!("  {}\n", line.trim_start_matches("/// ")));
        }
    }
    digest
}

/// The wire names in the order of the model: each stands in a literal `,"Name":`.
fn wire(text: &str) -> Vec<String> {
    let name = |line: &str| {
        let (_, rest) = line.split_once(r#"",\""#)?;
        rest.split_once(r#"\":""#).map(|(name, _)| format!("\"{name}\""))
    };
    text.split("\nimpl Encode").nth(1).unwrap_or_default().lines().filter_map(name).collect()
}

/// The calls of the checker, each below the place that it is about.
fn checks(text: &str) -> Vec<String> {
    let body = text.split("\nimpl Validate").nth(1).unwrap_or_default().split("\nimpl ").next().unwrap_or_default();
    let body: String = body
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace("checker .", "checker.")
        .replace("( ", "(")
        .replace(", )", ")");
    let mut lines = Vec::new();
    for statement in statements(&body).into_iter().map(str::trim) {
        let call = statement.find("checker.").map(|start| &statement[start..]);
        let place = statement.strip_prefix("let at = ");
        lines.extend(
            call.or(place)
                .filter(|line| !line.contains(".mark()") && !line.contains(".sort_from"))
                .map(|line| line.trim_end_matches(',').to_owned()),
        );
    }
    lines
}

/// The text between the semicolons and braces that stand in no string.
fn statements(body: &str) -> Vec<&str> {
    let (mut statements, mut start, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (index, byte) in body.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b';' | b'{' | b'}' if !quoted => {
                statements.push(&body[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    statements.push(&body[start..]);
    statements
}
