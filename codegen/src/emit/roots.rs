//! The modules that hold others: the crate root, `types`, `operation`, `meta`, and the roots of the support code.
//! They declare and re-export.

mod documentation;
mod support;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Allowance, ModulePath, Operation, Part, Service, TypeDef, TypeKind};
use crate::output::Module;
use crate::tokens::{doc, ident, inner_doc};

use super::{client, types};

/// The root modules.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    let mut modules = vec![
        Module::new("lib".to_owned(), move || root(service)),
        Module::new("types".to_owned(), move || types_root(service)),
        Module::new("types/error".to_owned(), move || errors_root(service)),
        Module::new("operation".to_owned(), move || operation_root(service)),
        Module::new("meta".to_owned(), move || meta(service)),
        Module::new("crate_error".to_owned(), move || types::crate_error(service)),
    ];
    modules.extend((0..service.operations.len()).map(|index| {
        let path = format!("operation/{}", service.operations[index].file_stem);
        Module::new(path, move || one_operation(service, index))
    }));
    modules.extend(support::modules(service));
    modules
}

fn root(service: &Service) -> TokenStream {
    let docs = inner_doc(&documentation::of_crate(service));
    let allowances = service.allowances.iter().map(|allowance| allow(*allowance));
    let support = support::declarations(service, "");
    let client = client::has_client(service).then(|| {
        quote! {
            #[cfg(feature = "client")]
            pub use client::Client;
            #[cfg(feature = "client")]
            pub use config::Config;
        }
    });
    let waiters = service.parts.contains(&Part::Waiters).then(|| {
        quote! {
            #[cfg(feature = "client")]
            pub mod waiters;
        }
    });
    quote! {
        #docs
        #![forbid(unsafe_code)]
        #![deny(missing_docs)]
        #(#allowances)*
        #![cfg_attr(docsrs, feature(doc_cfg))]

        #support
        pub mod meta;
        pub mod operation;
        pub mod types;
        #waiters
        mod crate_error;
        #[cfg(doctest)]
        mod documentation;

        #client
        pub use crate_error::Error;
    }
}

fn allow(allowance: Allowance) -> TokenStream {
    match allowance {
        Allowance::ApproximateConstants => {
            quote!(#![allow(clippy::approx_constant, reason = "the numbers are the model's")])
        }
        Allowance::Deprecated => {
            quote!(#![allow(deprecated, reason = "what the model deprecates is still read, written and checked")])
        }
    }
}

/// Private modules for the types of a public one, re-exported together with their builders.
fn types_root(service: &Service) -> TokenStream {
    let docs = " Structures, unions and enums.";
    let listing = listing(service, ModulePath::Types);
    quote! {
        #![doc = #docs]
        #listing
        pub mod error;
    }
}

fn errors_root(service: &Service) -> TokenStream {
    let docs = " Errors defined by the model.";
    let listing = listing(service, ModulePath::Errors);
    quote! {
        #![doc = #docs]
        #listing
    }
}

fn listing(service: &Service, module: ModulePath) -> TokenStream {
    let here: Vec<&TypeDef> = match module {
        ModulePath::Operation(index) => {
            let operation = &service.operations[index];
            vec![&service.types[operation.input.0], &service.types[operation.output.0]]
        }
        ModulePath::Types | ModulePath::Errors => {
            service.types.iter().filter(|definition| definition.module == module).collect()
        }
    };
    let mut by_stem: BTreeMap<&str, &TypeDef> = BTreeMap::new();
    by_stem.extend(here.iter().map(|definition| (definition.file_stem.as_str(), *definition)));
    let modules = by_stem.keys().map(|stem| ident(stem));
    let uses = by_stem.values().map(|definition| re_export(definition));
    let fluent = match module {
        ModulePath::Operation(index) => fluent_builder(service, &service.operations[index]),
        ModulePath::Types | ModulePath::Errors => None,
    };
    let builders: Vec<TokenStream> =
        by_stem.values().filter_map(|definition| builder(definition)).chain(fluent).collect();
    let builders = (!builders.is_empty()).then(|| {
        let outer = match module {
            ModulePath::Operation(index) => service.operations[index].module.as_str(),
            ModulePath::Types | ModulePath::Errors => "",
        };
        let allow = allow_inception(outer, "builders");
        quote! {
            /// Builders for the types of the parent module.
            #allow
            pub mod builders {
                #(#builders)*
            }
        }
    });
    quote! {
        #(mod #modules;)*
        #(#uses)*
        #builders
    }
}

fn re_export(definition: &TypeDef) -> TokenStream {
    let (stem, name) = (ident(&definition.file_stem), ident(&definition.name));
    if definition.definition == definition.name {
        return quote!(pub use #stem::#name;);
    }
    let inner = ident(&definition.definition);
    quote!(pub use #stem::#inner as #name;)
}

fn builder(definition: &TypeDef) -> Option<TokenStream> {
    let TypeKind::Structure(structure) = &definition.kind else { return None };
    let (stem, builder) = (ident(&definition.file_stem), ident(&structure.builder));
    Some(quote!(pub use super::#stem::#builder;))
}

fn fluent_builder(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let builder = ident(&operation.fluent_builder);
    client::is_called(service, operation).then(|| {
        quote! {
            #[cfg(feature = "client")]
            pub use super::_client::#builder;
        }
    })
}

fn operation_root(service: &Service) -> TokenStream {
    let docs = " One module per operation: its input, output and error.";
    let modules = service.operations.iter().map(|operation| operation_module(service, operation));
    quote! {
        #![doc = #docs]
        #(#modules)*
        pub use crate::request_id::RequestId;
    }
}

/// Clippy finds a module of its parent's name confusing; the names are the model's.
fn allow_inception(outer: &str, inner: &str) -> Option<TokenStream> {
    (outer == inner).then(|| quote!(#[allow(clippy::module_inception, reason = "an operation is named so")]))
}

/// The module of an operation. One that cannot have a file of its name re-exports a private one that can.
fn operation_module(service: &Service, operation: &Operation) -> TokenStream {
    let module = ident(&operation.module);
    if operation.is_in_its_file() {
        let allow = allow_inception("operation", &operation.module);
        return quote!(#allow pub mod #module;);
    }
    let (docs, file) = (doc(&documentation::of_operation(service, operation)), ident(&operation.file_stem));
    quote! {
        mod #file;
        #docs
        pub mod #module {
            pub use super::#file::*;
        }
    }
}

fn one_operation(service: &Service, index: usize) -> TokenStream {
    let operation = &service.operations[index];
    let docs = if operation.is_in_its_file() {
        inner_doc(&documentation::of_operation(service, operation))
    } else {
        inner_doc(&format!(
            "Items of `operation::{}`, whose name cannot be a file name on every platform.",
            operation.module
        ))
    };
    let listing = listing(service, ModulePath::Operation(index));
    let error = ident(&operation.error);
    let marker = operation.has_wire().then(|| marker(operation));
    let client = client::is_called(service, operation).then(|| {
        let paginator = client::paginator(operation);
        quote! {
            #[cfg(feature = "client")]
            mod _client;
            #paginator
        }
    });
    quote! {
        #docs
        #client
        mod _error;
        #listing
        pub use _error::#error;
        #marker
    }
}

/// The type that stands for the operation.
fn marker(operation: &Operation) -> TokenStream {
    let (marker, definition) = (ident(&operation.marker), ident(&operation.marker_definition));
    let name = if marker == definition { quote!(#marker) } else { quote!(#definition as #marker) };
    quote! {
        #[cfg(feature = "http")]
        mod _operation;
        #[cfg(feature = "http")]
        pub use _operation::#name;
    }
}

fn meta(service: &Service) -> TokenStream {
    let (id, version, sdk_id) = (&service.id, &service.version, &service.sdk_id);
    let (hash, generator) = (&service.package.model_hash, &service.package.generator_version);
    let target = &service.name;
    let endpoint = service.endpoint_prefix.as_ref().map(|prefix| {
        quote! {
            /// First label of the service's host names, as in `prefix.region.amazonaws.com`.
            pub const ENDPOINT_PREFIX: &str = #prefix;
        }
    });
    let signing = service.signing_name.as_ref().map(|name| {
        quote! {
            /// Name of the service in the scope of a signature (AWS Signature Version 4).
            pub const SIGNING_NAME: &str = #name;
        }
    });
    let about = " Identity of the service, of its model and of the generator.";
    quote! {
        #![doc = #about]
        /// Absolute shape id of the service.
        pub const SERVICE_ID: &str = #id;
        /// Name of the service in the AWS SDKs.
        pub const SDK_ID: &str = #sdk_id;
        /// API version.
        pub const API_VERSION: &str = #version;
        /// Prefix of the `X-Amz-Target` header, before `.` and the operation's name.
        pub const TARGET_PREFIX: &str = #target;
        #endpoint
        #signing
        /// Hash of the part of the model that this crate is generated from, in canonical form.
        pub const MODEL_HASH: &str = #hash;
        /// Version of this crate.
        pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");
        /// Version of the generator.
        pub const GENERATOR_VERSION: &str = #generator;
    }
}
