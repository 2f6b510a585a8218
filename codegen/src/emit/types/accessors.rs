//! Accessors with the return types of aws-sdk-rust: borrowed texts, slices that are empty when absent, copied numbers.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Member, Optionality, Service, Structure, Ty, TypeDef};
use crate::markdown::first_sentence;
use crate::tokens::{self, deprecated, doc, ident};

/// The inherent methods of a structure.
pub(super) fn emit(service: &Service, definition: &TypeDef, structure: &Structure) -> TokenStream {
    let builder = ident(&structure.builder);
    let about = doc(&format!("Creates a builder for [`{}`](Self).", definition.name));
    let accessors = structure.members.iter().map(|member| accessor(service, member));
    quote! {
        #about
        pub fn builder() -> #builder {
            #builder::default()
        }
        #(#accessors)*
    }
}

fn accessor(service: &Service, member: &Member) -> TokenStream {
    let docs = doc(&summary(member));
    let deprecated = deprecated(&member.docs);
    let name = ident(&member.field);
    let (ty, value) = returned(service, member);
    let allow = allow(&member.field);
    quote! {
        #docs
        #deprecated
        #allow
        pub fn #name(&self) -> #ty {
            #value
        }
    }
}

/// Allows an accessor a name that clippy reserves for another purpose.
fn allow(name: &str) -> Option<TokenStream> {
    let lint = match name {
        "as_ref" | "borrow" | "clone" | "deref" => quote!(clippy::should_implement_trait),
        "len" => quote!(clippy::len_without_is_empty),
        "new" => quote!(clippy::new_ret_no_self),
        _ => return None,
    };
    Some(quote!(#[allow(#lint, reason = "a member is named so")]))
}

/// The documentation of a member that has none in the model.
pub(super) fn undocumented(wire: &str) -> String {
    format!("The member `{wire}`.")
}

/// The first sentence of a member's documentation, or its wire name.
pub(in crate::emit) fn summary(member: &Member) -> String {
    let first = first_sentence(&member.docs.markdown);
    if first.is_empty() { undocumented(&member.wire) } else { first.to_owned() }
}

/// The return type and the expression of an accessor.
fn returned(service: &Service, member: &Member) -> (TokenStream, TokenStream) {
    let field = ident(&member.field);
    let ty = tokens::ty(service, member.target.ty);
    let optional = member.optionality == Optionality::Optional;
    match (member.target.ty, optional) {
        (Ty::String, true) => (quote!(Option<&str>), quote!(self.#field.as_deref())),
        (Ty::String, false) => (quote!(&str), quote!(&self.#field)),
        (Ty::List(id), _) => {
            let element = tokens::list_element(service, id);
            let value =
                if optional { quote!(self.#field.as_deref().unwrap_or_default()) } else { quote!(&self.#field) };
            (quote!(&[#element]), value)
        }
        (copied, true) if tokens::is_copy(copied) => (quote!(Option<#ty>), quote!(self.#field)),
        (copied, false) if tokens::is_copy(copied) => (ty, quote!(self.#field)),
        (_, true) if member.boxed => (quote!(Option<&#ty>), quote!(self.#field.as_deref())),
        (_, true) => (quote!(Option<&#ty>), quote!(self.#field.as_ref())),
        (_, false) => (quote!(&#ty), quote!(&self.#field)),
    }
}
