//! Builders: `x`, `set_x`, `get_x`, appenders for lists and maps. Never emits how a builder finishes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::constraint_docs;
use crate::ir::{Member, Role, Service, Structure, Ty, TypeDef};
use crate::tokens::{self, deprecated, doc, ident, prefixed};

use super::accessors::summary;
use super::finish;
use super::layout::{Store, debug, inner_type, redacts};

/// Methods of traits in `std::ops` that take two values: a setter may well be called so.
const OPERATORS: [&str; 10] = ["add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub"];

/// The builder of a structure.
pub(super) fn emit(service: &Service, definition: &TypeDef, structure: &Structure) -> TokenStream {
    let name = ident(&structure.builder);
    let about = doc(&format!("A builder for {}.", tokens::link(definition)));
    let store = Store::of(structure);
    let data = match store {
        Store::Value => value(definition, structure, &name, &about),
        Store::Fields => fields(service, definition, structure, &name, &about),
    };
    let setters = structure.members.iter().map(|member| setters(service, member, &store.receiver()));
    let hidden = hidden_setters(&structure.role);
    let build = finish::emit(definition, structure);
    quote! {
        #data
        impl #name {
            #(#setters)*
            #hidden
            #build
        }
    }
}

fn value(definition: &TypeDef, structure: &Structure, name: &Ident, about: &TokenStream) -> TokenStream {
    let target = ident(&definition.definition);
    // A fluent builder sets the members of its input without moving the input's builder about.
    let visibility = matches!(structure.role, Role::Input(_)).then(|| quote!(pub(crate)));
    quote! {
        #about
        #[derive(Clone, Debug, PartialEq)]
        #[must_use = "a builder does nothing until `build`"]
        #[non_exhaustive]
        pub struct #name {
            #visibility inner: #target,
        }
        impl Default for #name {
            fn default() -> Self {
                Self { inner: #target::EMPTY }
            }
        }
    }
}

fn fields(
    service: &Service,
    definition: &TypeDef,
    structure: &Structure,
    name: &Ident,
    about: &TokenStream,
) -> TokenStream {
    let redacted = redacts(definition, structure);
    let derives = if redacted { quote!(Clone, Default, PartialEq) } else { quote!(Clone, Debug, Default, PartialEq) };
    let fields = structure.members.iter().map(|member| {
        let field = ident(&member.field);
        let ty = inner_type(service, member);
        quote!(#field: Option<#ty>)
    });
    let hidden = match structure.role {
        Role::Error(_) => Some(quote!(meta: Option<crate::error::ErrorMetadata>,)),
        Role::Plain | Role::Input(_) | Role::Output(_) => None,
    };
    let debug = redacted.then(|| debug(&structure.builder, name, definition.sensitive, structure));
    quote! {
        #about
        #[derive(#derives)]
        #[must_use = "a builder does nothing until `build`"]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            #hidden
        }
        #debug
    }
}

/// Setters for what errors carry besides their members.
fn hidden_setters(role: &Role) -> Option<TokenStream> {
    match role {
        Role::Error(_) => Some(quote! {
            /// Sets the error metadata.
            pub fn meta(mut self, meta: crate::error::ErrorMetadata) -> Self {
                self.meta = Some(meta);
                self
            }
            /// Sets or clears the error metadata.
            pub fn set_meta(&mut self, meta: Option<crate::error::ErrorMetadata>) -> &mut Self {
                self.meta = meta;
                self
            }
        }),
        Role::Plain | Role::Input(_) | Role::Output(_) => None,
    }
}

/// The setters and the getter of a member, for a builder that keeps `Option`s of the members in the fields of
/// `receiver`: `self.inner` makes `self.inner.x = Some(input)`.
pub(in crate::emit) fn setters(service: &Service, member: &Member, receiver: &TokenStream) -> TokenStream {
    let field = ident(&member.field);
    let (set, get) = (prefixed("set", &member.bare), prefixed("get", &member.bare));
    let ty = inner_type(service, member);
    let docs = doc(&setter_docs(service, member));
    let set_docs = doc(&format!("Sets or clears `{}`.", member.bare));
    let deprecated = deprecated(&member.docs);
    let place = quote!(#receiver.#field);
    let (parameters, statement) = setter(service, member, &place);
    let allow = OPERATORS
        .contains(&member.field.as_str())
        .then(|| quote!(#[allow(clippy::should_implement_trait, reason = "a member is named so")]));
    quote! {
        #docs
        #deprecated
        #allow
        pub fn #field(mut self, #parameters) -> Self {
            #statement
            self
        }
        #set_docs
        #deprecated
        pub fn #set(mut self, input: Option<#ty>) -> Self {
            #place = input;
            self
        }
        /// Returns the current value.
        #deprecated
        pub fn #get(&self) -> &Option<#ty> {
            &#place
        }
    }
}

/// The growth of lists and maps in the words of aws-sdk-rust, then the member's summary and its constraints.
fn setter_docs(service: &Service, member: &Member) -> String {
    let name = &member.bare;
    let added = match member.target.ty {
        Ty::List(_) => Some(format!("Appends an item to `{name}`.")),
        Ty::Map(_) => Some(format!("Adds a key-value pair to `{name}`.")),
        _ => None,
    };
    let added = added.map(|added| {
        format!("{added} To override the contents of this collection use [`set_{name}`](Self::set_{name}).\n\n")
    });
    let constraints = constraint_docs::line(service, member).map(|line| format!("\n{line}"));
    [added, Some(summary(member)), constraints].into_iter().flatten().collect()
}

/// Parameters and statement of the setter: lists and maps append.
fn setter(service: &Service, member: &Member, place: &TokenStream) -> (TokenStream, TokenStream) {
    match member.target.ty {
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let (ty, value) = argument(service, list.member.ty, list.sparse, &quote!(input));
            (quote!(input: #ty), quote!(#place.get_or_insert_default().push(#value);))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let (key, key_value) = argument(service, map.key.ty, false, &quote!(k));
            let (value, value_value) = argument(service, map.value.ty, map.sparse, &quote!(v));
            let insert = quote!(#place.get_or_insert_default().insert(#key_value, #value_value););
            (quote!(k: #key, v: #value), insert)
        }
        ty => {
            let (ty, value) = if member.boxed {
                let boxed = inner_type(service, member);
                (quote!(impl Into<#boxed>), quote!(input.into()))
            } else {
                argument(service, ty, false, &quote!(input))
            };
            (quote!(input: #ty), quote!(#place = Some(#value);))
        }
    }
}

/// The type that a setter takes for a value, and what it stores.
fn argument(service: &Service, ty: Ty, sparse: bool, name: &TokenStream) -> (TokenStream, TokenStream) {
    let taken = tokens::ty(service, ty);
    match (ty, sparse) {
        (Ty::String, false) => (quote!(impl Into<String>), quote!(#name.into())),
        (_, true) => (quote!(Option<#taken>), name.clone()),
        (_, false) => (taken, name.clone()),
    }
}
