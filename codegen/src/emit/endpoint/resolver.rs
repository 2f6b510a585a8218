//! Emits the resolver that follows the rules of the model.

use proc_macro2::TokenStream;
use quote::quote;

use super::diagram;
use super::rules::{Position, statements};
use crate::ir::endpoint::{Endpoint, EndpointRules, Expr, ParamPresence};
use crate::ir::{Part, Service};
use crate::tokens::ident;

/// `DefaultResolver` and the function that it calls.
pub(super) fn emit(service: &Service, endpoint: &Endpoint) -> TokenStream {
    let library = library(service);
    let schemes = endpoint.rules.has_auth_schemes().then(|| quote!(EndpointAuthScheme,));
    let resolve = resolve(endpoint);
    let rules = rules(endpoint);
    let helpers = helpers(endpoint);
    quote! {
        #library
        use super::{Endpoint, #schemes EndpointFuture, Params, ResolveEndpoint, ResolveEndpointError};

        /// The resolver that follows the rules of the service's model. Waits for nothing and asks nobody.
        #[derive(Clone, Copy, Debug, Default)]
        #[non_exhaustive]
        pub struct DefaultResolver;

        impl DefaultResolver {
            /// Creates the resolver.
            pub fn new() -> Self {
                Self
            }

            /// Finds the endpoint for some parameters.
            ///
            /// # Errors
            /// The rules have none for them: their message says why.
            pub fn resolve(&self, params: &Params) -> Result<Endpoint, ResolveEndpointError> {
                #resolve
            }
        }

        impl ResolveEndpoint for DefaultResolver {
            fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
                EndpointFuture::ready(self.resolve(params).map_err(Into::into))
            }
        }

        #rules

        #helpers
    }
}

/// The outcomes that rules have in common: an endpoint that is a URL alone, and an error.
fn helpers(endpoint: &Endpoint) -> TokenStream {
    let at = endpoint.rules.has_plain_urls().then(|| {
        quote! {
            fn at(url: impl Into<std::borrow::Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
                Ok(Endpoint::builder().url(url).build())
            }
        }
    });
    let error = endpoint.rules.can_fail().then(|| {
        quote! {
            fn error(message: impl Into<String>) -> Result<Endpoint, ResolveEndpointError> {
                Err(ResolveEndpointError::message(message))
            }
        }
    });
    quote!(#at #error)
}

/// The modules of the library whose functions are called.
fn library(service: &Service) -> Option<TokenStream> {
    let table = [
        (Part::EndpointArn, "arn"),
        (Part::EndpointBucket, "bucket"),
        (Part::EndpointHost, "host"),
        (Part::EndpointItems, "items"),
        (Part::EndpointPartition, "partition"),
        (Part::EndpointSubstring, "substring"),
        (Part::EndpointUri, "uri"),
        (Part::EndpointUrl, "url"),
    ];
    let used = table.into_iter().filter(|(part, _)| service.parts.contains(part));
    let used: Vec<_> = used.map(|(_, name)| ident(name)).collect();
    (!used.is_empty()).then(|| quote!(use super::library::{#(#used),*};))
}

/// Follows the rules, and lets no region through that is no host name: it becomes part of one.
fn resolve(endpoint: &Endpoint) -> TokenStream {
    let Some(index) = endpoint.region else { return quote!(rules(params)) };
    let param = &endpoint.params[index];
    let field = ident(&param.field);
    let is_invalid = if param.presence == ParamPresence::Optional {
        quote!(params.#field.as_deref().is_some_and(|region| !host::is_name(region)))
    } else {
        quote!(!host::is_name(&params.#field))
    };
    quote! {
        let endpoint = rules(params)?;
        if #is_invalid {
            return Err(ResolveEndpointError::message("the region is not a host name"));
        }
        Ok(endpoint)
    }
}

fn rules(endpoint: &Endpoint) -> TokenStream {
    match &endpoint.rules {
        EndpointRules::Tree(rules) => {
            let body = statements(endpoint, rules, Position::Tail);
            let params = ident(if uses_params(&endpoint.rules) { "params" } else { "_params" });
            quote! {
                /// The rules of the model, in its order.
                fn rules(#params: &Params) -> Result<Endpoint, ResolveEndpointError> {
                    #body
                }
            }
        }
        EndpointRules::Diagram(diagram) => diagram::emit(endpoint, diagram),
    }
}

fn uses_params(rules: &EndpointRules) -> bool {
    rules.expressions().into_iter().any(|expr| expr.any(&mut |expr| matches!(expr, Expr::Param(_))))
}
