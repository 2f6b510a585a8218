//! The methods of the client: one for each operation, which creates its fluent builder. Its documentation is the
//! shortest account of the operation: what it takes and what it answers. Beside them, what the configuration says of the
//! model.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::example;
use crate::emit::types::summary;
use crate::ir::{Member, Operation, Service, Unset};
use crate::markdown::first_sentence;
use crate::naming::bare;
use crate::tokens::{deprecated, doc, ident};

use super::{is_called, structure};

/// The file of the methods.
pub(super) fn emit(service: &Service) -> TokenStream {
    let called = service.operations.iter().filter(|operation| is_called(service, operation));
    let methods = called.filter_map(|operation| method(service, operation));
    let signing = signing_name(service);
    quote! {
        use crate::operation;

        impl crate::Client {
            #(#methods)*
        }

        #signing
    }
}

/// The configuration's word on signatures, for a service that has them.
fn signing_name(service: &Service) -> Option<TokenStream> {
    service.signing_name.as_ref().map(|_| {
        quote! {
            impl crate::Config {
                /// Returns the name of the service in the scope of a signature.
                pub fn signing_name(&self) -> &'static str {
                    crate::meta::SIGNING_NAME
                }
            }
        }
    })
}

fn method(service: &Service, operation: &Operation) -> Option<TokenStream> {
    let docs = doc(&docs(service, operation)?);
    let deprecated = deprecated(&operation.docs);
    let (name, module, builder) =
        (ident(&operation.method), ident(&operation.module), ident(&operation.fluent_builder));
    let path = quote!(operation::#module::builders::#builder);
    let allow = allow(&operation.method);
    Some(quote! {
        #docs
        #deprecated
        #allow
        pub fn #name(&self) -> #path {
            #path { handle: self.handle.clone(), inner: Default::default() }
        }
    })
}

/// Allows a method of an operation a name that clippy reserves for another purpose.
pub(in crate::emit) fn allow(method: &str) -> Option<TokenStream> {
    let lint = match method {
        "as_ref" | "borrow" | "deref" => quote!(clippy::should_implement_trait),
        "len" => quote!(clippy::len_without_is_empty),
        "new" => quote!(clippy::wrong_self_convention),
        _ if method.starts_with("from_") || method.starts_with("into_") => quote!(clippy::wrong_self_convention),
        _ => return None,
    };
    Some(quote!(#[allow(#lint, reason = "an operation is named so")]))
}

/// The operation's summary, its members as the fluent builder sets them, and what `send` returns.
fn docs(service: &Service, operation: &Operation) -> Option<String> {
    let (input, output) = (structure(service, operation.input)?, structure(service, operation.output)?);
    let module = format!("operation::{}", bare(&operation.module));
    let mut paragraphs = vec![format!("Creates a fluent builder for [`{}`](mod@{module}).", operation.name)];
    paragraphs.push(first_sentence(&operation.docs.markdown).to_owned());
    let argument = |member: &Member| {
        let required = if member.unset == Unset::Fails { ", **required**" } else { "" };
        format!("- `{}`{required}: {}", member.bare, one_line(&summary(member)))
    };
    paragraphs.push(input.members.iter().map(argument).collect::<Vec<_>>().join("\n"));
    let (output_type, error) = (&service.types[operation.output.0].name, &operation.error);
    let fields: Vec<String> = output.members.iter().map(|member| format!("`{}`", member.bare)).collect();
    let with = if fields.is_empty() { String::new() } else { format!(" with {}", fields.join(", ")) };
    paragraphs.push(format!(
        "`send` returns [`{output_type}`]({module}::{output_type}){with}, or an [`SdkError`](crate::error::SdkError) of \
         [`{error}`]({module}::{error})."
    ));
    paragraphs.extend(example::send(service, operation).map(|call| format!("# Example\n\n{call}")));
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    Some(paragraphs.join("\n\n"))
}

/// A sentence as an item of a list, which a line break would end.
fn one_line(sentence: &str) -> String {
    sentence.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
