//! The client's side of one operation: how its input is made ready and which of its errors pass, its fluent builder,
//! and how the builder of its input is sent.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::endpoint::bindings;
use crate::emit::types::{fill_absent, setters};
use crate::ir::{AuthScheme, Operation, Retryable, Service};
use crate::naming::bare;
use crate::tokens::{doc, ident};

use super::{paginators, structure};

/// The whole file of an operation.
pub(super) fn emit(service: &Service, operation: &Operation) -> TokenStream {
    let call = call(service, operation);
    let builder = fluent_builder(service, operation);
    let send_with = send_with(service, operation);
    quote!(#call #builder #send_with)
}

/// The trait through which the support code calls the operation.
fn call(service: &Service, operation: &Operation) -> TokenStream {
    let marker = ident(&operation.marker);
    let auth = operation.auth.iter().map(|scheme| match scheme {
        AuthScheme::SigV4 { name } => quote!(crate::client::AuthScheme::SigV4 { name: #name }),
        AuthScheme::Bearer => quote!(crate::client::AuthScheme::Bearer),
        AuthScheme::None => quote!(crate::client::AuthScheme::None),
    });
    let endpoint_params = bindings::method(service, operation);
    let prepare = prepare(service, operation);
    let is_retryable = is_retryable(service, operation);
    quote! {
        impl crate::client::ClientOperation for super::#marker {
            const AUTH: &'static [crate::client::AuthScheme] = &[#(#auth),*];
            #endpoint_params
            #prepare
            #is_retryable
        }
    }
}

/// Fills what `build` of the input fills, without asking for what is missing: validation reports all of that.
fn prepare(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let members = &structure(service, operation.input)?.members;
    let tokens: Vec<TokenStream> = members
        .iter()
        .filter(|member| member.is_token())
        .map(|member| {
            let field = ident(&member.field);
            quote!(input.#field.get_or_insert_with(&mut *token);)
        })
        .collect();
    let default = |member| {
        let member: &crate::ir::Member = member;
        let field = ident(&member.field);
        Some(fill_absent(&quote!(input.#field), member.filled_default()?, member))
    };
    let defaults: Vec<TokenStream> = members.iter().filter_map(default).collect();
    if tokens.is_empty() && defaults.is_empty() {
        return None;
    }
    let token = if tokens.is_empty() { ident("_token") } else { ident("token") };
    Some(quote! {
        fn prepare(input: &mut Self::Input, #token: &mut dyn FnMut() -> String) {
            #(#tokens)*
            #(#defaults)*
        }
    })
}

/// Which modelled errors may pass when the call is repeated.
fn is_retryable(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let error = ident(&operation.error);
    let arm = |kind: Retryable, name: &str| {
        let retryable = |target: crate::ir::TypeId| service.types[target.0].error()?.retryable;
        let variants = operation.errors.iter().filter(|error| retryable(error.target) == Some(kind));
        let variants: Vec<_> = variants.map(|error| ident(&error.variant)).collect();
        let name = ident(name);
        (!variants.is_empty()).then(|| quote!(#(super::#error::#variants(_))|* => Some(crate::error::ErrorKind::#name)))
    };
    let arms = [arm(Retryable::Throttling, "ThrottlingError"), arm(Retryable::Transient, "TransientError")];
    let arms: Vec<TokenStream> = arms.into_iter().flatten().collect();
    (!arms.is_empty()).then(|| {
        quote! {
            fn is_retryable(error: &Self::Error) -> Option<crate::error::ErrorKind> {
                match error {
                    #(#arms,)*
                    _ => None,
                }
            }
        }
    })
}

/// `Result<…Output, SdkError<…Error>>`
fn answer(service: &Service, operation: &Operation) -> TokenStream {
    let (output, error) = (ident(&service.types[operation.output.0].name), ident(&operation.error));
    quote!(Result<super::#output, crate::error::SdkError<super::#error>>)
}

fn fluent_builder(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let input = structure(service, operation.input)?;
    let (name, builder) = (ident(&operation.fluent_builder), ident(&input.builder));
    let (output, error) = (ident(&service.types[operation.output.0].name), ident(&operation.error));
    let about = doc(&format!(
        "A fluent builder for a request to [`{}`](mod@crate::operation::{}): [`send`](Self::send) sends it.\n\n\
         [`Client::{method}`](crate::Client::{method}) creates it.",
        operation.name,
        bare(&operation.module),
        method = bare(&operation.method),
    ));
    let (marker, answer) = (ident(&operation.marker), answer(service, operation));
    let into_paginator = paginators::into_paginator(operation);
    let setters = input.members.iter().map(|member| setters(service, member, &quote!(self.inner.inner)));
    Some(quote! {
        #about
        #[derive(Clone, Debug)]
        #[must_use = "a request is not sent until `send`"]
        pub struct #name {
            pub(crate) handle: crate::client::Handle,
            pub(crate) inner: super::builders::#builder,
        }
        impl #name {
            /// Returns the builder of the input.
            pub fn as_input(&self) -> &super::builders::#builder {
                &self.inner
            }
            /// Sends the request and returns the response.
            ///
            /// # Errors
            /// The input lacks a required member or breaks another limit that the client checks, the service answered
            /// with an error, or no answer came: see [`SdkError`](crate::error::SdkError).
            pub async fn send(self) -> #answer {
                crate::client::call::<super::#marker>(&self.handle, self.inner.inner, Default::default()).await
            }
            /// Consumes the builder and constructs a call whose configuration and request can be changed.
            pub fn customize(
                self,
            ) -> crate::client::customize::CustomizableOperation<super::#output, super::#error, Self> {
                crate::client::customize::CustomizableOperation::new(self)
            }
            #into_paginator
            #(#setters)*
        }
        impl crate::client::customize::internal::CustomizableSend<super::#output, super::#error> for #name {
            type Operation = super::#marker;
            async fn send(self, overrides: crate::client::Overrides) -> #answer {
                crate::client::call::<super::#marker>(&self.handle, self.inner.inner, overrides).await
            }
        }
    })
}

fn send_with(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let builder = ident(&structure(service, operation.input)?.builder);
    let (name, answer) = (ident(&operation.fluent_builder), answer(service, operation));
    Some(quote! {
        impl super::builders::#builder {
            /// Sends a request with this input.
            ///
            /// # Errors
            /// Those of `send` of the fluent builder.
            pub async fn send_with(self, client: &crate::Client) -> #answer {
                #name { handle: client.handle.clone(), inner: self }.send().await
            }
        }
    })
}
