//! The end of a builder: `build`, which names what is missing, and `build_with` for the idempotency token.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Member, Optionality, Role, Structure, TypeDef};
use crate::tokens::{self, doc, ident};

use super::errors;
use super::layout::Store;
use super::values::{default_value, fill_absent};

/// The methods that make the structure.
pub(super) fn emit(definition: &TypeDef, structure: &Structure) -> TokenStream {
    let target = ident(&definition.definition);
    let body = match Store::of(structure) {
        Store::Value => checked_value(definition, structure),
        Store::Fields => literal(definition, structure),
    };
    if !structure.builds_fallibly() {
        let about = doc(&about(definition));
        return quote! {
            #about
            pub fn build(self) -> #target {
                #body
            }
        };
    }
    let error = quote!(Result<#target, crate::error::BuildError>);
    let fills = structure.members.iter().any(|member| member.filled_default().is_some());
    let this = if fills { quote!(mut self) } else { quote!(self) };
    let docs = doc(&fallible_docs(definition, structure));
    if !structure.members.iter().any(Member::is_token) {
        return quote! {
            #docs
            pub fn build(#this) -> #error {
                #body
            }
        };
    }
    quote! {
        #docs
        ///
        /// Sets an absent idempotency token to a random UUID, so that sending the same value again repeats the request
        /// instead of making another.
        pub fn build(self) -> #error {
            self.build_with(crate::idempotency::token)
        }
        /// Builds as [`build`](Self::build) does, with an absent idempotency token taken from `token`: for reproducible
        /// tests.
        ///
        /// # Errors
        /// Fails as [`build`](Self::build) does.
        pub fn build_with(mut self, token: impl FnOnce() -> String) -> #error {
            #body
        }
    }
}

/// The value as it is, once it is sure that nothing is missing.
fn checked_value(definition: &TypeDef, structure: &Structure) -> TokenStream {
    if !structure.builds_fallibly() {
        return quote!(self.inner);
    }
    let required = required(definition, structure);
    let checks = structure.mandatory().map(|member| {
        let (field, name, wire) = (ident(&member.field), &member.bare, &member.wire);
        quote!(required.check(&self.inner.#field, #name, #wire)?;)
    });
    let defaults = structure.members.iter().filter_map(|member| {
        let field = ident(&member.field);
        Some(fill_absent(&quote!(self.inner.#field), member.filled_default()?, member))
    });
    let tokens = structure.members.iter().filter(|member| member.is_token()).map(|member| {
        let field = ident(&member.field);
        quote!(self.inner.#field.get_or_insert_with(token);)
    });
    quote! {
        #required
        #(#checks)*
        #(#defaults)*
        #(#tokens)*
        Ok(self.inner)
    }
}

/// A literal of the structure, each field from its `Option`.
fn literal(definition: &TypeDef, structure: &Structure) -> TokenStream {
    let target = ident(&definition.definition);
    let fields = structure.members.iter().map(|member| {
        let field = ident(&member.field);
        let value = match &member.optionality {
            Optionality::Optional => quote!(self.#field),
            Optionality::Required => {
                let (name, wire) = (&member.bare, &member.wire);
                quote!(required.take(self.#field, #name, #wire)?)
            }
            Optionality::Default(default) => default_value(quote!(self.#field), default, member),
        };
        quote!(#field: #value)
    });
    let hidden = match structure.role {
        Role::Output(_) => Some(quote!(_request_id: None,)),
        Role::Error(_) => {
            let meta = errors::metadata(definition);
            Some(quote!(meta: self.meta.unwrap_or_else(|| #meta),))
        }
        Role::Plain | Role::Input(_) => None,
    };
    let literal = quote!(#target { #(#fields,)* #hidden });
    let required = required(definition, structure);
    if structure.builds_fallibly() { quote!(#required Ok(#literal)) } else { literal }
}

fn about(definition: &TypeDef) -> String {
    // As in the SDK, whose article is the same before every name.
    format!("Consumes the builder and constructs a {}.", tokens::link(definition))
}

fn fallible_docs(definition: &TypeDef, structure: &Structure) -> String {
    let name = |member: &Member| format!("`{}`", member.wire);
    let names: Vec<String> = structure.mandatory().map(name).collect();
    let filled = structure.members.iter().filter(|member| member.filled_default().is_some());
    let filled: Vec<String> = filled.map(name).collect();
    let mut about = about(definition);
    if !filled.is_empty() {
        about.push_str(&format!("\n\nSets absent required members to their defaults: {}.", filled.join(", ")));
    }
    match names.split_last() {
        None => format!("{about}\n\n# Errors\nNever fails today; a later version of the model may require a member."),
        Some((only, [])) => {
            format!("{about}\n\n# Errors\nReturns a [`BuildError`](crate::error::BuildError) if {only} is not set.")
        }
        Some((last, first)) => {
            let list = format!("{} or {last}", first.join(", "));
            format!("{about}\n\n# Errors\nReturns a [`BuildError`](crate::error::BuildError) if {list} is not set.")
        }
    }
}

/// The variable through which required members are checked, where there are any.
fn required(definition: &TypeDef, structure: &Structure) -> Option<TokenStream> {
    let name = &definition.name;
    structure.mandatory().next().map(|_| quote!(let required = crate::error::build::Required(#name);))
}
