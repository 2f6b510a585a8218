//! The package of the program: its manifest, its `main.rs` with a method for every operation, and copied files for the
//! rest.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codes;
use crate::emit::manifest;
use crate::files::Files;
use crate::ir::{Operation, Service};
use crate::print;
use crate::tokens::ident;
use smithy::diagnostic::{Diagnostic, Diagnostics};

macro_rules! copied {
    ($($name:literal),*) => {
        [$(($name, include_str!(concat!("../../mock/src/", $name, ".rs")))),*]
    };
}

/// The files of the crate `mock`.
pub(super) const COPIED: [(&str, &str); 10] = copied![
    "body",
    "exchange",
    "fingerprint",
    "journal",
    "lib",
    "pointer",
    "program",
    "same_json",
    "script",
    "service"
];

/// The dependencies of the crate `mock`, with their features.
pub(super) const DEPENDENCIES: [(&str, &[&str]); 6] = [
    ("bytes", &["std"]),
    ("http", &["std"]),
    ("http-body", &[]),
    ("serde_json", &["raw_value", "std"]),
    ("tokio", &["net", "rt", "signal", "time"]),
    ("tower-service", &[]),
];

/// The package.
pub(super) fn files(service: &Service, package: &str, diagnostics: &mut Diagnostics) -> Option<Files> {
    let header = print::header(service);
    let mut texts = vec![
        ("Cargo.toml".to_owned(), manifest(service, package)),
        ("src/main.rs".to_owned(), print::module(service, main(service))),
        ("src/answering.rs".to_owned(), format!("{header}{}", include_str!("program/answering.rs"))),
    ];
    texts.extend(COPIED.map(|(name, text)| (format!("src/{name}.rs"), format!("{header}{text}"))));
    let mut files = Files::default();
    for (path, text) in texts {
        if let Err(error) = files.insert(&path, text) {
            diagnostics.push(Diagnostic::error(codes::UNSAFE_PATH, error.to_string()));
        }
    }
    (!diagnostics.has_errors()).then(|| files.with_listing(&service.package.command))
}

/// The emitted crate is called `service` in here, so that no name of a package can be in the way.
fn manifest(service: &Service, package: &str) -> String {
    let (marker, name) = (print::marker(service), &service.package.name);
    let dependencies: String =
        DEPENDENCIES.iter().map(|(name, features)| manifest::requirement(name, features)).collect();
    format!(
        "# {marker}\n\n[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [lib]\nname = \"mock\"\ndoctest = false\n\n[[bin]]\nname = \"{package}\"\npath = \"src/main.rs\"\n\n\
         [dependencies]\nservice = {{ package = \"{name}\", path = \"../service\", features = [\"server\"] }}\n\
         {dependencies}"
    )
}

fn main(service: &Service) -> TokenStream {
    let methods = super::served(service).map(|operation| method(service, operation));
    quote! {
        #![allow(deprecated, non_snake_case, reason = "operations are named and kept as in the model")]

        mod answering;

        use std::future::Future;
        use std::process::ExitCode;

        use service::operation;
        use service::server::Handler;

        struct Operations;

        impl Handler for Operations {
            #(#methods)*
        }

        fn main() -> ExitCode {
            answering::run(Operations)
        }
    }
}

fn method(service: &Service, operation: &Operation) -> TokenStream {
    let (module, marker, error) = (ident(&operation.module), ident(&operation.marker), ident(&operation.error));
    let name = |id: crate::ir::TypeId| ident(&service.types[id.0].name);
    let (input, output) = (name(operation.input), name(operation.output));
    quote! {
        fn #module(
            &self,
            input: operation::#module::#input,
        ) -> impl Future<Output = Result<operation::#module::#output, operation::#module::#error>> + Send {
            answering::answer::<operation::#module::#marker>(input)
        }
    }
}
