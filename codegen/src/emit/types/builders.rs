//! Builders: `x`, `set_x`, `get_x`, appenders for lists and maps, and a `build` that names what is missing.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::constraint_docs;
use crate::ir::{Member, Presence, Role, Service, Structure, Ty, TypeDef};
use crate::tokens::{self, deprecated, doc, ident, prefixed};

use super::accessors::summary;
use super::errors;
use super::structures::{debug, inner_type, redacts};
use super::values::default_value;

/// Methods of traits in `std::ops` that take two values: a setter may well be called so.
const OPERATORS: [&str; 10] = ["add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub"];

/// The builder of a structure.
pub(super) fn emit(service: &Service, definition: &TypeDef, structure: &Structure) -> TokenStream {
    let name = ident(&structure.builder);
    let about = doc(&format!("Builds {}.", tokens::link(service, definition)));
    let redacted = redacts(definition, structure);
    let derives = if redacted { quote!(Clone, Default, PartialEq) } else { quote!(Clone, Debug, Default, PartialEq) };
    let fields = structure.members.iter().map(|member| {
        let field = ident(&member.field);
        let ty = inner_type(service, member);
        quote!(#field: Option<#ty>)
    });
    let hidden = hidden(&structure.role);
    let debug = redacted.then(|| debug(&structure.builder, &name, definition.sensitive, structure));
    let setters = structure.members.iter().map(|member| setters(service, member));
    let (hidden_fields, hidden_setters) = hidden.map_or((None, None), |(field, setters)| (Some(field), Some(setters)));
    let build = build(definition, structure);
    quote! {
        #about
        #[derive(#derives)]
        #[must_use = "a builder does nothing until `build`"]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            #hidden_fields
        }
        #debug
        impl #name {
            #(#setters)*
            #hidden_setters
            #build
        }
    }
}

/// What outputs and errors carry besides their members: the field, and its setters.
fn hidden(role: &Role) -> Option<(TokenStream, TokenStream)> {
    match role {
        Role::Output(_) => Some((
            quote!(_request_id: Option<String>,),
            quote! {
                /// Sets the request id of the response.
                pub fn _request_id(mut self, request_id: impl Into<String>) -> Self {
                    self._request_id = Some(request_id.into());
                    self
                }
                /// Sets or clears the request id of the response.
                pub fn _set_request_id(&mut self, request_id: Option<String>) -> &mut Self {
                    self._request_id = request_id;
                    self
                }
            },
        )),
        Role::Error(_) => Some((
            quote!(meta: Option<crate::error::ErrorMetadata>,),
            quote! {
                /// Sets what is known of the error beside its members.
                pub fn meta(mut self, meta: crate::error::ErrorMetadata) -> Self {
                    self.meta = Some(meta);
                    self
                }
                /// Sets or clears what is known of the error beside its members.
                pub fn set_meta(&mut self, meta: Option<crate::error::ErrorMetadata>) -> &mut Self {
                    self.meta = meta;
                    self
                }
            },
        )),
        Role::Plain | Role::Input(_) => None,
    }
}

fn setters(service: &Service, member: &Member) -> TokenStream {
    let field = ident(&member.field);
    let (set, get) = (prefixed("set", &member.bare), prefixed("get", &member.bare));
    let ty = inner_type(service, member);
    let constraints = constraint_docs::line(service, member).map_or_else(String::new, |line| format!("\n\n{line}"));
    let docs = doc(&format!("{}{constraints}", summary(member)));
    let set_docs = doc(&format!("Sets or clears `{}`.", member.wire));
    let get_docs = doc(&format!("What `{}` is set to.", member.wire));
    let deprecated = deprecated(&member.docs);
    let (parameters, statement) = setter(service, member, &field);
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
            self.#field = input;
            self
        }
        #get_docs
        #deprecated
        pub fn #get(&self) -> &Option<#ty> {
            &self.#field
        }
    }
}

/// Parameters and statement of the setter: lists and maps append.
fn setter(service: &Service, member: &Member, field: &Ident) -> (TokenStream, TokenStream) {
    match member.target.ty {
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let (ty, value) = argument(service, list.member.ty, list.sparse, &quote!(input));
            (quote!(input: #ty), quote!(self.#field.get_or_insert_default().push(#value);))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let (key, key_value) = argument(service, map.key.ty, false, &quote!(k));
            let (value, value_value) = argument(service, map.value.ty, map.sparse, &quote!(v));
            let insert = quote!(self.#field.get_or_insert_default().insert(#key_value, #value_value););
            (quote!(k: #key, v: #value), insert)
        }
        ty => {
            let (ty, value) = argument(service, ty, false, &quote!(input));
            let value = if member.boxed { quote!(Box::new(#value)) } else { value };
            (quote!(input: #ty), quote!(self.#field = Some(#value);))
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

fn build(definition: &TypeDef, structure: &Structure) -> TokenStream {
    let token = structure.members.iter().any(|member| member.idempotency_token);
    let is_input = matches!(structure.role, Role::Input(_));
    let mandatory: Vec<&Member> = structure.members.iter().filter(|member| is_mandatory(member, is_input)).collect();
    let target = ident(&definition.definition);
    let fields = structure.members.iter().map(|member| finished(definition, member, is_input));
    let hidden = match structure.role {
        Role::Output(_) => Some(quote!(_request_id: self._request_id,)),
        Role::Error(_) => {
            let meta = errors::metadata(definition);
            Some(quote!(meta: self.meta.unwrap_or_else(|| #meta),))
        }
        Role::Plain | Role::Input(_) => None,
    };
    let literal = quote!(#target { #(#fields,)* #hidden });
    if !builds_fallibly(structure) {
        let about = doc(&format!("The finished `{}`.", definition.name));
        return quote! {
            #about
            pub fn build(self) -> #target {
                #literal
            }
        };
    }
    let error = quote!(Result<#target, crate::error::BuildError>);
    let docs = doc(&fallible_docs(definition, &mandatory));
    if !token {
        return quote! {
            #docs
            pub fn build(self) -> #error {
                Ok(#literal)
            }
        };
    }
    quote! {
        #docs
        ///
        /// An idempotency token that is not set becomes a random UUID, so that sending the finished value again is
        /// the same request.
        pub fn build(self) -> #error {
            self.build_with(crate::idempotency::token)
        }
        /// As [`build`](Self::build), with a source of idempotency tokens for tests that need the same one each time.
        ///
        /// # Errors
        /// As [`build`](Self::build).
        pub fn build_with(self, token: impl FnOnce() -> String) -> #error {
            Ok(#literal)
        }
    }
}

/// Whether `build` returns a `Result`.
pub(crate) fn builds_fallibly(structure: &Structure) -> bool {
    let is_input = matches!(structure.role, Role::Input(_));
    is_input || structure.members.iter().any(|member| is_mandatory(member, is_input))
}

fn fallible_docs(definition: &TypeDef, mandatory: &[&Member]) -> String {
    let names: Vec<String> = mandatory.iter().map(|member| format!("`{}`", member.wire)).collect();
    let about = format!("The finished `{}`.", definition.name);
    match names.split_last() {
        None => format!("{about}\n\n# Errors\nNone today: a later model may require a member."),
        Some((only, [])) => {
            format!("{about}\n\n# Errors\nA [`BuildError`](crate::error::BuildError) when {only} is not set.")
        }
        Some((last, first)) => {
            let list = format!("{} or {last}", first.join(", "));
            format!(
                "{about}\n\n# Errors\nA [`BuildError`](crate::error::BuildError) naming the member when {list} is not set."
            )
        }
    }
}

/// Members without which `build` fails.
fn is_mandatory(member: &Member, is_input: bool) -> bool {
    let required = if is_input { member.required } else { member.presence == Presence::Required };
    required && !member.idempotency_token
}

fn finished(definition: &TypeDef, member: &Member, is_input: bool) -> TokenStream {
    let field = ident(&member.field);
    let mandatory = is_mandatory(member, is_input);
    let value = match &member.presence {
        _ if member.idempotency_token => quote!(self.#field.or_else(|| Some(token()))),
        Presence::Optional if mandatory => {
            let missing = missing(definition, member);
            quote!(Some(self.#field.ok_or_else(|| #missing)?))
        }
        Presence::Optional => quote!(self.#field),
        Presence::Required => {
            let missing = missing(definition, member);
            quote!(self.#field.ok_or_else(|| #missing)?)
        }
        Presence::Default(default) => default_value(quote!(self.#field), default, member),
    };
    quote!(#field: #value)
}

fn missing(definition: &TypeDef, member: &Member) -> TokenStream {
    let details = format!("`{}` is required by {}", member.wire, definition.name);
    let name = &member.bare;
    quote!(crate::error::BuildError::missing_field(#name, #details))
}
