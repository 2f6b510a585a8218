//! Structures: the struct, its accessors, its builder, and what inputs, outputs and errors have besides.

use proc_macro2::TokenStream;
use quote::quote;

use crate::constraint_docs;
use crate::emit::validate;
use crate::ir::{Member, Role, Service, Structure, TypeDef};
use crate::naming::bare;
use crate::tokens::{deprecated, doc, ident};

use super::layout::{can_be_empty, debug, field_type, redacts};
use super::{accessors, builders, docs_with, errors, type_docs};

/// The whole file of a structure.
pub(super) fn emit(service: &Service, definition: &TypeDef, structure: &Structure) -> TokenStream {
    let docs = type_docs(definition);
    let role_docs = role_docs(service, &structure.role);
    let name = ident(&definition.definition);
    let derives =
        if redacts(definition, structure) { quote!(Clone, PartialEq) } else { quote!(Clone, Debug, PartialEq) };
    let fields = structure.members.iter().map(|member| field(service, member));
    let hidden = hidden_field(&structure.role);
    let empty = empty(structure);
    let accessors = accessors::emit(service, definition, structure);
    let debug = redacts(definition, structure).then(|| debug(&definition.name, &name, definition.sensitive, structure));
    let constants = match &structure.role {
        Role::Error(traits) => Some(errors::constants(traits)),
        Role::Plain | Role::Input(_) | Role::Output(_) => None,
    };
    let validate = validate::method();
    let role = match &structure.role {
        Role::Output(_) => Some(request_id(&name)),
        Role::Error(traits) => Some(errors::error_impls(definition, structure, traits)),
        Role::Plain | Role::Input(_) => None,
    };
    let builder = builders::emit(service, definition, structure);
    quote! {
        #docs
        #role_docs
        #[non_exhaustive]
        #[derive(#derives)]
        pub struct #name {
            #(#fields,)*
            #hidden
        }
        impl #name {
            #constants
            #empty
            #accessors
            #validate
        }
        #debug
        #role
        #builder
    }
}

/// Links an input or output to its operation.
fn role_docs(service: &Service, role: &Role) -> Option<TokenStream> {
    let (word, index) = match role {
        Role::Input(index) => ("Input", index),
        Role::Output(index) => ("Output", index),
        Role::Plain | Role::Error(_) => return None,
    };
    let operation = &service.operations[*index];
    Some(doc(&format!("\n{word} of [`{}`](mod@crate::operation::{}).", operation.name, bare(&operation.module))))
}

fn field(service: &Service, member: &Member) -> TokenStream {
    let constraints = constraint_docs::line(service, member);
    let docs = docs_with(&member.docs, &accessors::undocumented(&member.wire), constraints.as_deref());
    let deprecated = deprecated(&member.docs);
    let name = ident(&member.field);
    let ty = field_type(service, member);
    quote!(#docs #deprecated pub #name: #ty)
}

/// The value that builders and decoders start with.
fn empty(structure: &Structure) -> Option<TokenStream> {
    let hidden = matches!(structure.role, Role::Output(_)).then(|| ident("_request_id"));
    let fields = structure.members.iter().map(|member| ident(&member.field)).chain(hidden);
    can_be_empty(structure).then(|| quote!(pub(crate) const EMPTY: Self = Self { #(#fields: None),* };))
}

/// Outputs carry the request id, errors their metadata.
fn hidden_field(role: &Role) -> Option<TokenStream> {
    match role {
        Role::Output(_) => Some(quote!(pub(crate) _request_id: Option<String>,)),
        Role::Error(_) => Some(quote!(pub(crate) meta: crate::error::ErrorMetadata,)),
        Role::Plain | Role::Input(_) => None,
    }
}

fn request_id(name: &proc_macro2::Ident) -> TokenStream {
    quote! {
        impl crate::operation::RequestId for #name {
            fn request_id(&self) -> Option<&str> {
                self._request_id.as_deref()
            }
        }
    }
}
