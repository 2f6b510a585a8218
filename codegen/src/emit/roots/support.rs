//! The roots of the support code: they declare the modules that a slice has of it, those that are emitted for each
//! type beside them, and what the modules re-export.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::validate::unicode;
use crate::emit::{FEATURES, cli, example};
use crate::ir::{Part, Service, TypeDef, TypeKind};
use crate::output::Module;
use crate::runtime::{self, Content};
use crate::tokens::{ident, inner_doc};

/// The roots that a service has.
pub(super) fn modules(service: &Service) -> impl Iterator<Item = Module<'_>> {
    runtime::modules(service).filter_map(move |module| match module.content {
        Content::Root(docs) => Some(Module::new(module.path.to_owned(), move || root(service, module.path, docs))),
        Content::Copied(_) => None,
    })
}

fn root(service: &Service, path: &str, docs: &str) -> TokenStream {
    let examples = match path {
        "client" => calling(service),
        "test_util" => mocking(service),
        _ => None,
    };
    let docs = inner_doc(&format!("{}{}", with_feature(path, docs), examples.unwrap_or_default()));
    let declarations = declarations(service, path);
    let beside = beside(service, path).into_iter().map(ident);
    let exports = below(service, path).map(|module| exports(service, module));
    let emitted = emitted_exports(service, path);
    quote! {
        #docs
        #declarations
        #(mod #beside;)*
        #(#exports)*
        #emitted
    }
}

/// Names the feature that a module needs, where that is one alone, behind the first paragraph of its documentation.
fn with_feature(path: &str, docs: &str) -> String {
    let module = if path == "config" { "endpoint" } else { path };
    let Some(feature) = FEATURES.iter().find(|feature| feature.name.replace('-', "_") == module) else {
        return docs.to_owned();
    };
    let (first, rest) = docs.split_once("\n\n").unwrap_or((docs.trim_end(), ""));
    format!("{first}\n\nNeeds the feature `{}`.\n\n{rest}", feature.name)
}

/// How the service is called, for the documentation of the client.
fn calling(service: &Service) -> Option<String> {
    let program = example::call(service)?;
    Some(format!("\n# Example\n\nIn a tokio runtime with I/O and time:\n\n{program}"))
}

/// How a client of rules answers, and how a request is captured, for the documentation of the test utilities.
fn mocking(service: &Service) -> Option<String> {
    let example::Mocks { rules, capture } = example::mocks(service)?;
    Some(format!("\n# Examples\n\nA rule:\n\n```\n{rules}```\n\nA request:\n\n```\n{capture}```\n"))
}

/// Declares the support modules below a path; below the empty one those of the crate root.
pub(super) fn declarations(service: &Service, path: &str) -> TokenStream {
    let declarations = below(service, path).map(|module| {
        let gate = gate(service, module);
        let (declaration, name) = (tokens(module.declaration), ident(module.name()));
        quote!(#gate #declaration #name;)
    });
    declarations.collect()
}

/// The support modules that the root at a path declares.
fn below(service: &Service, path: &str) -> impl Iterator<Item = &'static runtime::Module> {
    runtime::modules(service).filter(move |module| module.above() == path && !module.declaration.is_empty())
}

/// The re-exports of a module. Those with a feature of their own say so in the table.
fn exports(service: &Service, module: &runtime::Module) -> Option<TokenStream> {
    if module.exports.is_empty() {
        return None;
    }
    let (gate, exports) = (gate(service, module), tokens(module.exports));
    Some(quote!(#gate #exports))
}

/// The feature without which a module would lie idle.
fn gate(service: &Service, module: &runtime::Module) -> Option<TokenStream> {
    let has = |part| service.parts.contains(&part);
    match module.path {
        "base64" if !has(Part::Json) => Some(quote!(#[cfg(feature = "serde")])),
        // A service without a client's dependencies has endpoints too.
        _ if module.path.starts_with("config/") && module.is_of_client() => Some(quote!(#[cfg(feature = "client")])),
        "idempotency" if !has(Part::IdempotencyToken) => {
            Some(quote!(#[cfg(any(feature = "client", feature = "server"))]))
        }
        _ => None,
    }
}

fn tokens(text: &str) -> TokenStream {
    match text.parse() {
        Ok(tokens) => tokens,
        Err(error) => panic!("the table of support modules holds what is no Rust: {error}\n{text}"),
    }
}

/// The re-exports of the emitted modules that a root declares.
fn emitted_exports(service: &Service, path: &str) -> Option<TokenStream> {
    match path {
        "client" => service.parts.contains(&Part::Waiters).then(|| {
            quote!(
                pub use wait_until::Waiters;
            )
        }),
        "cli" => Some(cli::entry()),
        "config/endpoint" => Some(endpoint_exports(service)),
        "server" => Some(quote!(
            pub use handler::Handler;
        )),
        _ => None,
    }
}

fn endpoint_exports(service: &Service) -> TokenStream {
    let built_in = service.parts.contains(&Part::Client);
    let built_in = built_in.then(|| {
        quote!(
            #[cfg(feature = "client")]
            pub(crate) use params::{OF_ACCOUNT, built_in};
        )
    });
    quote! {
        #built_in
        pub use params::{Params, ParamsBuilder};
        pub use resolver::DefaultResolver;
    }
}

/// The emitted modules that a root declares beside those of the support code, sorted.
fn beside<'s>(service: &'s Service, path: &str) -> Vec<&'s str> {
    let has_module: fn(&TypeDef) -> bool = match path {
        "http" => |ty| ty.error().is_some(),
        "server" => return vec!["handler"],
        "cli" => return vec!["commands", "shapes"],
        "serde" => |_| true,
        "client" if service.parts.contains(&Part::Waiters) => return vec!["methods", "wait_until"],
        "client" => return vec!["methods"],
        "json" | "validate" => |ty| matches!(ty.kind, TypeKind::Structure(_) | TypeKind::Union(_)),
        "config/endpoint" => return vec!["params", "resolver"],
        _ => return Vec::new(),
    };
    let types = service.types.iter().filter(|definition| has_module(definition));
    let mut modules: Vec<&str> = types.map(|definition| definition.file_stem.as_str()).collect();
    modules.sort_unstable();
    if path == "validate" {
        modules.extend(service.parts.contains(&Part::Patterns).then_some("patterns"));
        modules.extend(unicode::is_needed(service).then_some("unicode"));
    }
    modules
}
