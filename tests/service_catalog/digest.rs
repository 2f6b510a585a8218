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
        let mut digest = format!("operation::{module}\n");
        for line in text.lines().map(str::trim) {
            let (label, value) = match line.split_once(" = ") {
                Some(("type Input", value)) => ("input", last_segment(value)),
                Some(("type Output", value)) => ("output", last_segment(value)),
                Some(("const TARGET: &'static str", value)) => ("target", value),
                Some(("const CONTENT_TYPE: &'static str", value)) => ("content type", value),
                _ => continue,
            };
            digest.push_str(&format!("  {label}: {}\n", value.trim_matches([';', '"'])));
        }
        let errors = syn::parse_file(files.get(&format!("{folder}/_error.rs")).unwrap_or_default()).unwrap();
        for item in &errors.items {
            let syn::Item::Enum(item) = item else { continue };
            let variants = item.variants.iter().map(|variant| variant.ident.to_string());
            digest.push_str(&format!("  errors: {}\n", variants.collect::<Vec<_>>().join(", ")));
        }
        digests.push((module, digest));
    }
    digests
}

fn last_segment(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

/// A digest of every structure and enum, by the stem of its file: a line for each member with its name on the wire, its
/// Rust type and what is checked, or for each value of an enum.
pub fn per_type(files: &Files) -> Vec<(String, String)> {
    let mut digests = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| is_api(path)) {
        let Some(stem) = path
            .rsplit('/')
            .next()
            .and_then(|file| file.strip_suffix(".rs"))
            .filter(|stem| stem.starts_with('_') && !matches!(*stem, "_client" | "_error" | "_operation"))
        else {
            continue;
        };
        let part = |folder: &str| files.get(&format!("src/{folder}/{stem}.rs")).unwrap_or_default();
        let file = syn::parse_file(text).unwrap();
        let rows = match &file.items[0] {
            syn::Item::Struct(item) => members(text, item, &wire(part("json")), &checks(part("validate"))),
            syn::Item::Enum(_) => values(text),
            item => panic!("{path} begins with neither a structure nor an enum: {:?}", public_item(item)),
        };
        let name = public_item(&file.items[0]).map(|(_, name)| name).unwrap_or_default();
        digests.push((stem.trim_start_matches('_').to_owned(), format!("{}{name}\n{}", module(path), table(&rows))));
    }
    digests
}

/// A line for each row. Columns are not aligned: a longer name must not change the other lines.
fn table(rows: &[[String; 3]]) -> String {
    rows.iter().map(|row| format!("  {}\n", row.join("  ").trim_end())).collect()
}

/// The public fields, which stand in the order of the names on the wire.
fn members(
    text: &str,
    item: &syn::ItemStruct,
    wire: &[String],
    checks: &BTreeMap<String, Vec<String>>,
) -> Vec<[String; 3]> {
    let fields: Vec<&str> =
        text.lines().map(str::trim).filter_map(|line| line.strip_prefix("pub ")?.strip_suffix(',')).collect();
    let public = item.fields.iter().filter(|field| is_public(&field.vis)).count();
    assert_eq!((fields.len(), wire.len()), (public, public), "the members of {}", item.ident);
    let tokens = idempotency_tokens(text);
    let row = |(field, wire): (&&str, &String)| {
        let (name, ty) = field.split_once(": ").unwrap_or_default();
        let mut limits = checks.get(wire).cloned().unwrap_or_default();
        limits.extend(tokens.contains(&name).then(|| "filled by `build`".to_owned()));
        [wire.clone(), ty.to_owned(), limits.join(", ")]
    };
    fields.iter().zip(wire).map(row).collect()
}

/// The fields that `build` gives a token.
fn idempotency_tokens(text: &str) -> Vec<&str> {
    let fields = text.lines().filter_map(|line| line.trim().strip_prefix("self.inner."));
    fields.filter_map(|field| field.strip_suffix(".get_or_insert_with(token);")).collect()
}

/// The variants of an enum and their values on the wire.
fn values(text: &str) -> Vec<[String; 3]> {
    let as_str = text.split("pub fn as_str").nth(1).unwrap_or_default().split("\n    }").next().unwrap_or_default();
    let row = |line: &str| {
        let (variant, value) = line.trim().strip_prefix("Self::")?.split_once(" => ")?;
        Some([value.strip_suffix(',')?.trim_matches('"').to_owned(), variant.to_owned(), String::new()])
    };
    as_str.lines().filter_map(row).filter(|[_, variant, _]| !variant.starts_with("Unknown(")).collect()
}

/// The wire names in the order of the model: each stands in a literal `,"Name":`.
fn wire(text: &str) -> Vec<String> {
    let name = |line: &str| {
        let (_, rest) = line.split_once(r#"",\""#)?;
        rest.split_once(r#"\":""#).map(|(name, _)| name.to_owned())
    };
    text.split("\nimpl Encode").nth(1).unwrap_or_default().lines().filter_map(name).collect()
}

/// The limits of each member, read off the calls of the checker.
fn checks(text: &str) -> BTreeMap<String, Vec<String>> {
    let file = syn::parse_file(text).unwrap();
    let mut limits = Limits::default();
    for item in &file.items {
        let syn::Item::Impl(block) = item else { continue };
        for item in &block.items {
            if let syn::ImplItem::Fn(method) = item {
                limits.block(&method.block);
            }
        }
    }
    limits.by_member
}

/// Walks the emitted checks: conditions and loops, a place, then calls about it.
#[derive(Default)]
struct Limits {
    by_member: BTreeMap<String, Vec<String>>,
    member: String,
    /// Which part of the member's value the checks are about.
    part: Vec<&'static str>,
}

impl Limits {
    fn block(&mut self, block: &syn::Block) {
        let depth = self.part.len();
        for statement in &block.stmts {
            match statement {
                syn::Stmt::Expr(expression, _) => self.expression(expression),
                syn::Stmt::Local(local) => {
                    let value = local.init.as_ref().map(|init| &*init.expr);
                    value.into_iter().for_each(|value| self.expression(value));
                }
                _ => {}
            }
        }
        self.part.truncate(depth);
    }

    fn expression(&mut self, expression: &syn::Expr) {
        match expression {
            syn::Expr::If(branch) => {
                if let syn::Expr::Let(condition) = &*branch.cond {
                    self.expression(&condition.expr);
                }
                self.block(&branch.then_branch);
            }
            syn::Expr::ForLoop(repeated) => self.block(&repeated.body),
            syn::Expr::Block(block) => self.block(&block.block),
            syn::Expr::MethodCall(call) => self.call(call),
            _ => {}
        }
    }

    fn call(&mut self, call: &syn::ExprMethodCall) {
        let arguments: Vec<&syn::Expr> = call.args.iter().collect();
        let limit = match (call.method.to_string().as_str(), arguments.as_slice()) {
            ("member", [names]) => {
                self.member = literals(names).swap_remove(0);
                return;
            }
            ("own_key", _) => return self.part.push("each key"),
            ("key", _) => return self.part.push("each value"),
            ("index", _) => return self.part.push("each item"),
            ("mark" | "sort_from" | "as_str" | "len" | "iter" | "enumerate", _) => return,
            ("required", [place, _]) => {
                self.expression(place);
                "required".to_owned()
            }
            ("length" | "text_length", [_, _, min, max]) => format!("length {}..{}", bound(min), end(max)),
            ("pattern", [_, _, pattern, ..]) => format!("pattern {}", literals(pattern).swap_remove(0)),
            ("membership", _) => "a value of the enum".to_owned(),
            (method, _) => panic!("the digest has no words for `{method}`"),
        };
        let words: Vec<&str> = self.part.iter().copied().chain([limit.as_str()]).collect();
        self.by_member.entry(self.member.clone()).or_default().push(words.join(": "));
    }
}

/// The texts in an expression.
fn literals(expression: &syn::Expr) -> Vec<String> {
    match expression {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => vec![text.value()],
        syn::Expr::Reference(reference) => literals(&reference.expr),
        syn::Expr::Array(array) => array.elems.iter().flat_map(literals).collect(),
        _ => Vec::new(),
    }
}

/// The number in `Some(…)`; nothing for `None`.
fn bound(expression: &syn::Expr) -> String {
    let syn::Expr::Call(call) = expression else { return String::new() };
    match call.args.first() {
        Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. })) => number.base10_digits().to_owned(),
        _ => panic!("a bound is a number"),
    }
}

fn end(expression: &syn::Expr) -> String {
    let max = bound(expression);
    if max.is_empty() { max } else { format!("={max}") }
}
