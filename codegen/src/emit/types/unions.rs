//! Unions: one variant per member, in the order of their names as in aws-sdk-rust, and `Unknown` for a member that this
//! crate does not know.

use proc_macro2::TokenStream;
use quote::quote;

use crate::constraint_docs;
use crate::emit::validate;
use crate::ir::{Service, TypeDef, Union, UnionVariant};
use crate::tokens::{self, deprecated, ident, prefixed};

use super::{docs_with, type_docs};

/// A union.
pub(super) fn emit(service: &Service, definition: &TypeDef, union: &Union) -> TokenStream {
    let docs = type_docs(definition);
    let name = ident(&definition.definition);
    let redacted = definition.sensitive || union.variants.iter().any(is_sensitive);
    let derives = if redacted { quote!(Clone, PartialEq) } else { quote!(Clone, Debug, PartialEq) };
    let mut sorted: Vec<&UnionVariant> = union.variants.iter().collect();
    sorted.sort_by_key(|variant| variant.name.as_str());
    let variants = sorted.iter().map(|variant| self::variant(service, variant));
    let methods = sorted.iter().map(|variant| methods(service, variant));
    let validate = validate::method();
    let debug = redacted.then(|| debug(definition, union));
    quote! {
        #docs
        #[non_exhaustive]
        #[derive(#derives)]
        pub enum #name {
            #(#variants,)*
            /// A variant added since this crate was generated. It can be received, not sent.
            Unknown,
        }
        #debug
        impl #name {
            #(#methods)*
            /// Returns `true` if this is the [`Unknown`](Self::Unknown) variant.
            pub fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown)
            }
            #validate
        }
    }
}

fn is_sensitive(variant: &UnionVariant) -> bool {
    variant.target.as_ref().is_some_and(|target| target.sensitive)
}

fn payload(service: &Service, variant: &UnionVariant) -> Option<TokenStream> {
    let ty = tokens::ty(service, variant.target.as_ref()?.ty);
    Some(if variant.boxed { quote!(Box<#ty>) } else { ty })
}

fn variant(service: &Service, variant: &UnionVariant) -> TokenStream {
    let constraints = variant.target.as_ref().and_then(|target| constraint_docs::limits_line(service, target));
    let docs = docs_with(&variant.docs, &format!("The variant `{}`.", variant.wire), constraints.as_deref());
    let deprecated = deprecated(&variant.docs);
    let name = ident(&variant.name);
    match payload(service, variant) {
        Some(payload) => quote!(#docs #deprecated #name(#payload)),
        None => quote!(#docs #deprecated #name),
    }
}

fn methods(service: &Service, variant: &UnionVariant) -> TokenStream {
    let name = ident(&variant.name);
    let (is, as_) = (prefixed("is", &variant.suffix), prefixed("as", &variant.suffix));
    let is_docs = format!(" Returns `true` if this is [`{0}`](Self::{0}).", variant.name);
    let as_docs = format!(" Returns the value of [`{0}`](Self::{0}).", variant.name);
    let errors = " # Errors";
    let error = " Returns the union itself when it is another variant.";
    let (ty, pattern, value) = match variant.target.as_ref() {
        Some(target) => {
            let ty = tokens::ty(service, target.ty);
            (quote!(&#ty), quote!(Self::#name(value)), quote!(value))
        }
        None => (quote!(()), quote!(Self::#name), quote!(())),
    };
    let matches = if variant.target.is_some() { quote!(Self::#name(_)) } else { quote!(Self::#name) };
    quote! {
        #[doc = #is_docs]
        pub fn #is(&self) -> bool {
            matches!(self, #matches)
        }
        #[doc = #as_docs]
        #[doc = ""]
        #[doc = #errors]
        #[doc = #error]
        pub fn #as_(&self) -> Result<#ty, &Self> {
            if let #pattern = self { Ok(#value) } else { Err(self) }
        }
    }
}

/// Shows which variant it is, never a secret.
fn debug(definition: &TypeDef, union: &Union) -> TokenStream {
    let name = ident(&definition.definition);
    let arms = union.variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let label = &variant.name;
        let redacted = definition.sensitive || is_sensitive(variant);
        match (&variant.target, redacted) {
            (None, _) => quote!(Self::#name => f.write_str(#label)),
            (Some(_), true) => {
                let text = format!("{label}(*** Sensitive Data Redacted ***)");
                quote!(Self::#name(_) => f.write_str(#text))
            }
            (Some(_), false) => quote!(Self::#name(value) => f.debug_tuple(#label).field(value).finish()),
        }
    });
    quote! {
        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    #(#arms,)*
                    Self::Unknown => f.write_str("Unknown"),
                }
            }
        }
    }
}
