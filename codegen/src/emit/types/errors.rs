//! Errors: what error structures have besides their members, one enum per operation, and one for the whole crate.

use std::sync::Arc;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::{
    ErrorTraits, Member, Message, Operation, OperationError, Retryable, Service, Structure, Ty, TypeDef, TypeId,
};
use crate::markdown::first_sentence;
use crate::naming::bare;
use crate::output::Module;
use crate::tokens::{self, deprecated, doc, ident};

/// The trait implementations of an error structure: `Display`, `Error` and metadata.
pub(super) fn error_impls(definition: &TypeDef, structure: &Structure, traits: &ErrorTraits) -> TokenStream {
    let name = ident(&definition.definition);
    let shown = &definition.name;
    let text = message(structure, traits).map(|member| {
        let field = ident(&member.field);
        let optional = member.optionality == crate::ir::Optionality::Optional;
        let hidden = definition.sensitive || member.target.sensitive;
        match (hidden, optional, member.target.ty) {
            (true, ..) => quote!(Some("*** Sensitive Data Redacted ***")),
            (false, true, Ty::String) => quote!(self.#field.as_deref().or_else(|| self.meta.message())),
            (false, false, Ty::String) => quote!(Some(self.#field.as_str())),
            (false, ..) => quote!(self.meta.message()),
        }
    });
    let text = text.unwrap_or_else(|| quote!(self.meta.message()));
    quote! {
        impl crate::error::ProvideErrorMetadata for #name {
            fn meta(&self) -> &crate::error::ErrorMetadata {
                &self.meta
            }
        }
        impl crate::operation::RequestId for #name {
            fn request_id(&self) -> Option<&str> {
                self.meta.request_id()
            }
        }
        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(#shown)?;
                match #text {
                    Some(message) => write!(f, ": {message}"),
                    None => Ok(()),
                }
            }
        }
        impl std::error::Error for #name {}
    }
}

/// The member that holds the message of an error.
pub(in crate::emit) fn message<'s>(structure: &'s Structure, traits: &ErrorTraits) -> Option<&'s Member> {
    match traits.message {
        Message::Modelled(index) => structure.members.get(index),
        Message::Added => structure.members.last(),
    }
}

/// The associated constants of an error structure: its HTTP status, and whether a retry may succeed.
pub(super) fn constants(traits: &ErrorTraits) -> TokenStream {
    let about = format!(" HTTP status code of the error: {}.", traits.status);
    let status = Literal::u16_unsuffixed(traits.status);
    let retryable = traits.retryable.map(|retryable| {
        let throttles = retryable == Retryable::Throttling;
        quote! {
            /// Retrying the same request may succeed.
            pub const RETRYABLE: bool = true;
            /// Whether the error is a throttling error.
            pub const THROTTLING: bool = #throttles;
        }
    });
    quote! {
        #[doc = #about]
        pub const HTTP_STATUS: u16 = #status;
        #retryable
    }
}

/// One module per operation, beside its input and output.
pub(in crate::emit) fn operation_errors<'s>(service: &'s Service) -> Vec<Module<'s>> {
    let all = Arc::new(all_errors(service));
    let one = |operation: &'s Operation| {
        let path = format!("operation/{}/_error", operation.file_stem);
        let all = Arc::clone(&all);
        Module::new(path, move || operation_error(service, operation, &all))
    };
    service.operations.iter().map(one).collect()
}

/// The error enum of an operation, and how it becomes one of `all` that the crate has.
fn operation_error(service: &Service, operation: &Operation, all: &[&OperationError]) -> TokenStream {
    let name = ident(&operation.error);
    let about =
        doc(&format!("Errors returned by [`{}`](mod@crate::operation::{}).", operation.name, bare(&operation.module)));
    let variants = operation.errors.iter().map(|error| variant(service, error));
    let predicates = operation.errors.iter().map(|error| {
        let about = format!(" Returns `true` if the error is [`{0}`](Self::{0}).", error.variant);
        let (predicate, variant) = (ident(&error.predicate), ident(&error.variant));
        quote! {
            #[doc = #about]
            pub fn #predicate(&self) -> bool {
                matches!(self, Self::#variant(_))
            }
        }
    });
    let shown = &operation.name;
    let held = operation.errors.iter().map(|error| {
        let (variant, path) = (ident(&error.variant), tokens::path(service, error.target));
        let in_crate = ident(crate_variant(all, error.target).unwrap_or(&error.variant));
        quote!(#variant(#path) => #in_crate;)
    });
    quote! {
        #about
        #[non_exhaustive]
        #[derive(Debug)]
        pub enum #name {
            #(#variants,)*
            /// An unexpected error, such as one with an unknown code. Keeps its code and message.
            Unhandled(crate::error::Unhandled),
        }
        impl #name {
            /// Creates the [`Unhandled`](Self::Unhandled) variant from error metadata.
            pub fn generic(meta: crate::error::ErrorMetadata) -> Self {
                Self::Unhandled(crate::error::Unhandled::new(meta, None))
            }
            /// Creates the [`Unhandled`](Self::Unhandled) variant from any error.
            pub fn unhandled(source: impl Into<crate::error::BoxError>) -> Self {
                Self::Unhandled(crate::error::Unhandled::new(crate::error::ErrorMetadata::default(), Some(source.into())))
            }
            /// Returns the error metadata: code, message, request id and extras.
            pub fn meta(&self) -> &crate::error::ErrorMetadata {
                self.inner().meta()
            }
            #(#predicates)*
        }
        crate::error::error_enum! {
            #name of #shown;
            #(#held)*
        }
    }
}

/// A variant that holds a modelled error, in a sentence: its type tells the rest.
fn variant(service: &Service, error: &OperationError) -> TokenStream {
    let modelled = &service.types[error.target.0].docs;
    let fallback = format!("The error `{}`.", error.variant);
    let summary = first_sentence(&modelled.markdown);
    let docs = doc(if summary.is_empty() { &fallback } else { summary });
    let deprecated = deprecated(modelled);
    let (variant, path) = (ident(&error.variant), tokens::path(service, error.target));
    quote!(#docs #deprecated #variant(#path))
}

/// The crate-level `Error`: every modelled error of the kept operations.
pub(in crate::emit) fn crate_error(service: &Service) -> TokenStream {
    let all = all_errors(service);
    let names = all.iter().map(|error| ident(&error.variant));
    let variants = all.iter().map(|error| variant(service, error));
    quote! {
        /// All errors returned by the operations of this crate.
        #[non_exhaustive]
        #[derive(Debug)]
        pub enum Error {
            #(#variants,)*
            /// An unexpected error, such as one with an unknown code. Keeps its code and message.
            Unhandled(crate::error::Unhandled),
        }
        crate::error::error_enum! {
            Error;
            #(#names;)*
        }
        impl From<crate::error::BuildError> for Error {
            fn from(error: crate::error::BuildError) -> Self {
                Self::Unhandled(crate::error::Unhandled::new(crate::error::ErrorMetadata::default(), Some(error.into())))
            }
        }
    }
}

/// The modelled errors of the kept operations, each once, in the order of their shapes' names.
fn all_errors(service: &Service) -> Vec<&OperationError> {
    let mut all: Vec<&OperationError> = service.operations.iter().flat_map(|operation| &operation.errors).collect();
    all.sort_by_key(|error| (service.types[error.target.0].shape_name(), error.target));
    all.dedup_by_key(|error| error.target);
    all
}

fn crate_variant<'e>(all: &[&'e OperationError], target: TypeId) -> Option<&'e str> {
    all.iter().find(|error| error.target == target).map(|error| error.variant.as_str())
}

/// The metadata of an error that names its shape and nothing else.
pub(in crate::emit) fn metadata(definition: &TypeDef) -> TokenStream {
    let code = definition.shape_name();
    quote!(crate::error::ErrorMetadata::builder().code(#code).build())
}
