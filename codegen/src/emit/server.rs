//! Emits the trait that whoever serves the operations implements, and the table that finds an operation by its target.
//! The work is done by `server`'s functions.

use proc_macro2::TokenStream;
use quote::quote;

use super::client::allow;
use super::{Dependency, Feature};
use crate::ir::{Operation, Part, Protocol, Service};
use crate::output::Module;
use crate::tokens::{self, doc, ident};

/// The feature and its module.
pub(super) const FEATURE: Feature = Feature {
    name: "server",
    about: "The operations served over HTTP: a trait to implement, a `tower` service, and a socket to run it on.",
    dependencies: |_| {
        vec![
            Dependency { name: "bytes", features: &[] },
            Dependency { name: "http-body", features: &[] },
            Dependency { name: "hyper", features: &["http1", "server"] },
            Dependency { name: "hyper-util", features: &["http1", "server", "server-graceful", "service", "tokio"] },
            Dependency { name: "tokio", features: &["net", "rt", "sync", "time"] },
            Dependency { name: "tower-service", features: &[] },
        ]
    },
    requires: &["http"],
    applies: |service| service.parts.contains(&Part::Server),
};

/// Signatures are verified by crates that are Rust alone, and not by the client's ring: to serve takes no C compiler.
pub(super) const SIGV4: Feature = Feature {
    name: "server-sigv4",
    about: "`server::sigv4`: a `tower` layer that verifies the signatures of requests, and refuses as AWS does.",
    dependencies: |_| ["hmac", "sha2", "tower-layer"].map(|name| Dependency { name, features: &[] }).to_vec(),
    requires: &["server"],
    applies: |service| service.parts.contains(&Part::Server),
};

/// The module with the trait.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    let Some(protocol) = service.protocol.filter(|_| service.parts.contains(&Part::Server)) else { return Vec::new() };
    vec![Module::new("server/handler".to_owned(), move || emit(service, protocol))]
}

fn emit(service: &Service, protocol: Protocol) -> TokenStream {
    let served: Vec<&Operation> = service.operations.iter().filter(|operation| operation.has_wire()).collect();
    let about = doc(&format!(
        "The operations of {}, for whoever serves them.\n\nImplement those that you serve, as `async fn`; each of the \
         others answers `UnknownOperationException`.",
        crate::markdown::from_text(&service.title)
    ));
    let methods = served.iter().map(|operation| method(service, operation));
    let routes = served.iter().map(|operation| route(operation));
    let protocol = constants(protocol);
    let modules = served.iter().map(|operation| ident(&operation.module));
    quote! {
        use ::std::future::Future;

        use crate::http::Operation;
        use crate::operation::{#(#modules),*};
        use crate::server::answer::Protocol;
        use crate::server::route::{Call, Route, Routed, unimplemented};

        /// How responses look that belong to no operation.
        pub(super) const PROTOCOL: Protocol = #protocol;

        #about
        pub trait Handler: Send + Sync + 'static {
            #(#methods)*
        }

        impl<H: Handler> Route for H {
            const PROTOCOL: Protocol = PROTOCOL;

            fn route<'a>(&'a self, target: &str, call: Call<'a>) -> Option<Routed<'a>> {
                match target {
                    #(#routes,)*
                    _ => None,
                }
            }
        }
    }
}

fn method(service: &Service, operation: &Operation) -> TokenStream {
    let text = format!("`{}`", operation.name);
    let about =
        if operation.docs.markdown.is_empty() { text } else { format!("{text}\n\n{}", operation.docs.markdown) };
    let (about, module, marker, error) =
        (doc(&about), ident(&operation.module), ident(&operation.marker), ident(&operation.error));
    let (input, output) =
        (ident(&service.types[operation.input.0].name), ident(&service.types[operation.output.0].name));
    let (deprecated, allow) = (tokens::deprecated(&operation.docs), allow(&operation.module));
    quote! {
        #about
        #deprecated
        #allow
        fn #module(
            &self,
            input: #module::#input,
        ) -> impl Future<Output = Result<#module::#output, #module::#error>> + Send {
            unimplemented::<#module::#marker>(input)
        }
    }
}

/// An arm of the match over targets.
fn route(operation: &Operation) -> TokenStream {
    let (module, marker) = (ident(&operation.module), ident(&operation.marker));
    quote! {
        #module::#marker::TARGET => call.run::<#module::#marker, _>(|input| Handler::#module(self, input))
    }
}

fn constants(protocol: Protocol) -> TokenStream {
    // awsJson1_0 names errors with their namespace, awsJson1_1 without.
    let (content_type, validation_exception) = match protocol {
        Protocol::AwsJson1_0 => ("application/x-amz-json-1.0", "smithy.framework#ValidationException"),
        Protocol::AwsJson1_1 => ("application/x-amz-json-1.1", "ValidationException"),
    };
    quote!(Protocol { content_type: #content_type, validation_exception: #validation_exception })
}
