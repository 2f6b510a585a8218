//! How much is emitted, in lines, and which functions are compiled whether or not they are called: a change that makes
//! the crate longer or slower to build shows here, in small snapshots. Nothing is timed; `cargo xtask bench` does that.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use codegen::files::Files;

/// The folders of code that is written per shape, in the order of the table.
const ARTIFACTS: [&str; 4] = ["types", "json", "validate", "serde"];

/// Lines of one kind of code.
type Lines = BTreeMap<&'static str, usize>;

/// Category of a file of the crate, under which its lines are counted.
#[derive(Debug, PartialEq, Eq)]
enum Kind<'p> {
    /// Code for one shape: of an artifact, named after the shape.
    Shape(&'static str, &'p str),
    /// Roots of modules, and what shapes have in common.
    Shared,
    /// Support code: what is copied as it is, and the roots that declare it.
    Support,
    /// Markdown.
    Docs,
    /// Manifest, model, settings.
    Other,
}

fn kind(path: &str) -> Kind<'_> {
    if path.ends_with(".md") {
        return Kind::Docs;
    }
    let Some(module) = path.strip_prefix("src/") else { return Kind::Other };
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/runtime/src");
    if module != "lib.rs" && runtime.join(module).exists() {
        return Kind::Support;
    }
    let stem = module.rsplit('/').next().unwrap_or(module).trim_end_matches(".rs");
    // A structure of an operation is a type as well, whatever folder it lies in.
    let folder = module.split('/').next().map(|folder| if folder == "operation" { "types" } else { folder });
    match (ARTIFACTS.into_iter().find(|artifact| Some(*artifact) == folder), stem.strip_prefix('_')) {
        (Some(artifact), Some(shape)) => Kind::Shape(artifact, shape),
        _ => Kind::Shared,
    }
}

/// Lines per shape and artifact, and of everything else.
fn count(files: &Files) -> (BTreeMap<String, Lines>, Lines) {
    let mut shapes: BTreeMap<String, Lines> = BTreeMap::new();
    let mut totals = Lines::new();
    for (path, text) in files.iter() {
        let lines = text.lines().count();
        let total = match kind(path) {
            Kind::Shape(artifact, shape) => {
                *shapes.entry(shape.to_owned()).or_default().entry(artifact).or_default() += lines;
                artifact
            }
            Kind::Shared => "shared",
            Kind::Support => "support",
            Kind::Docs => "docs",
            Kind::Other => continue,
        };
        *totals.entry(total).or_default() += lines;
    }
    (shapes, totals)
}

fn row(name: &str, lines: &Lines) -> String {
    let mut text = format!("{name:<48}");
    for artifact in ARTIFACTS {
        let _ = write!(text, "{:>9}", lines.get(artifact).map(usize::to_string).unwrap_or_default());
    }
    text.trim_end().to_owned() + "\n"
}

fn heading() -> String {
    ARTIFACTS.iter().fold(format!("{:<48}", "lines"), |text, artifact| format!("{text}{artifact:>9}")) + "\n"
}

fn others(totals: &Lines) -> String {
    ["shared", "support", "docs"].map(|name| format!("{name}: {}\n", totals.get(name).unwrap_or(&0))).concat()
}

fn snapshot(name: &str, text: &str) {
    tests::beside(&tests::fixtures("budget")).bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_default_slice() {
    let (shapes, totals) = count(&tests::default_slice().files);
    let rows: String = shapes.iter().map(|(shape, lines)| row(shape, lines)).collect();
    snapshot("slice", &format!("{}{rows}{}\n{}", heading(), row("all", &totals), others(&totals)));
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn a_whole_service() {
    let data = tests::smithy_data();
    let model = tests::source(&data.join("models/service-catalog-2015-12-10.json"));
    let generation = tests::generated(model, &codegen::Request::default());
    let operations = generation.summary.kept_operations.len();
    let (_, totals) = count(&generation.files);
    let each: Lines = totals.iter().map(|(name, lines)| (*name, lines / operations)).collect();
    snapshot(
        "service",
        &format!(
            "{}{}{}\n{}",
            heading(),
            row(&format!("all, {operations} operations"), &totals),
            row("per operation", &each),
            others(&totals)
        ),
    );
}

/// Functions that are neither generic nor `#[inline]`: their machine code is made with the crate, not where they are
/// called.
fn out_of_line(items: &[syn::Item]) -> Vec<String> {
    let mut names = Vec::new();
    for item in items {
        match item {
            syn::Item::Fn(function) => names.extend(own_code(&function.sig, &function.attrs)),
            syn::Item::Impl(block) if !has_types(&block.generics) => {
                for item in &block.items {
                    let syn::ImplItem::Fn(method) = item else { continue };
                    names.extend(own_code(&method.sig, &method.attrs));
                }
            }
            _ => {}
        }
    }
    names
}

fn own_code(signature: &syn::Signature, attributes: &[syn::Attribute]) -> Option<String> {
    let is_inline = attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::Path(path) => path.is_ident("inline"),
        syn::Meta::List(list) => list.path.is_ident("inline") && list.tokens.to_string() == "always",
        syn::Meta::NameValue(_) => false,
    });
    let takes_impl = signature
        .inputs
        .iter()
        .any(|input| matches!(input, syn::FnArg::Typed(typed) if matches!(&*typed.ty, syn::Type::ImplTrait(_))));
    let is_own = !is_inline && !takes_impl && !has_types(&signature.generics);
    is_own.then(|| signature.ident.to_string())
}

fn has_types(generics: &syn::Generics) -> bool {
    generics.params.iter().any(|parameter| !matches!(parameter, syn::GenericParam::Lifetime(_)))
}

#[test]
fn what_is_compiled_without_being_called() {
    let files = tests::default_slice().files;
    let mut lines = String::new();
    // Clients, servers and command lines are not small, and who asks for one runs it: their machinery is compiled once,
    // in the crate itself.
    let is_machinery = |path: &str| {
        let machinery = ["src/cli/", "src/client/", "src/server/", "src/sigv4", "src/test_util/"];
        machinery.iter().any(|start| path.starts_with(start))
            || (path.starts_with("src/config/") && !path.starts_with("src/config/endpoint/"))
    };
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("src/") && !is_machinery(path)) {
        let file = syn::parse_file(text).expect(path);
        for function in out_of_line(&file.items) {
            let _ = writeln!(lines, "{path}: {function}");
        }
    }
    snapshot("out_of_line", &lines);
}

#[test]
fn every_snapshot_has_a_test() {
    tests::assert_referenced(&tests::fixtures("budget"), ["slice", "service", "out_of_line"]);
}

#[test]
fn a_function_that_nobody_calls_is_found() {
    let text = "fn a() {} #[inline] fn b() {} #[inline(never)] fn c() {} #[inline(always)] fn f() {} fn d<T>() {} impl A { fn e(_: impl Copy) {} }";
    let file = syn::parse_file(text).expect("it is Rust");
    assert_eq!(out_of_line(&file.items), ["a", "c"]);
}

#[test]
fn every_file_counts_as_what_it_is() {
    assert_eq!(kind("src/types/error/_busy.rs"), Kind::Shape("types", "busy"));
    assert_eq!(kind("src/operation/act/_act_input.rs"), Kind::Shape("types", "act_input"));
    assert_eq!(kind("src/validate/patterns.rs"), Kind::Shared);
    assert_eq!(kind("src/json/reader.rs"), Kind::Support);
    assert_eq!(kind("src/lib.rs"), Kind::Shared);
    assert_eq!(kind("docs/README.md"), Kind::Docs);
    assert_eq!(kind("model.json"), Kind::Other);
}
