//! The layout of a structure and its builder, on which both, and what fills them, agree: types of fields, what may be
//! absent, where a builder keeps its values, what `Debug` hides. Never emits a whole item of either.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::ir::{Member, Optionality, Role, Service, Structure, TypeDef};
use crate::rust_type::RustType;
use crate::tokens::ident;

/// Stands for a sensitive value in `Debug`, as in aws-sdk-rust.
const REDACTED: &str = "*** Sensitive Data Redacted ***";

/// The storage of a builder's values.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Store {
    /// In the structure itself, none of whose fields has to have a value.
    Value,
    /// In an `Option` of its own for each field.
    Fields,
}

impl Store {
    pub(super) fn of(structure: &Structure) -> Self {
        if can_be_empty(structure) { Self::Value } else { Self::Fields }
    }

    /// The expression whose fields are the values.
    pub(super) fn receiver(self) -> TokenStream {
        match self {
            Self::Value => quote!(self.inner),
            Self::Fields => quote!(self),
        }
    }
}

/// `Option<T>` or `T`, boxed where it must be.
pub(super) fn field_type(service: &Service, member: &Member) -> TokenStream {
    RustType::of_field(service, member).into_token_stream()
}

/// `T`, boxed where it must be.
pub(super) fn inner_type(service: &Service, member: &Member) -> TokenStream {
    RustType::of_member(service, member).into_token_stream()
}

/// Tells types whose fields can all be absent: they have a value with nothing in it, `EMPTY`.
pub(in crate::emit) fn can_be_empty(structure: &Structure) -> bool {
    let is_error = matches!(structure.role, Role::Error(_));
    !is_error && structure.members.iter().all(|member| member.optionality == Optionality::Optional)
}

/// Tells types whose derived `Debug` would show a secret.
pub(super) fn redacts(definition: &TypeDef, structure: &Structure) -> bool {
    definition.sensitive || structure.members.iter().any(|member| member.target.sensitive)
}

/// A `Debug` that shows no secret.
pub(super) fn debug(shown: &str, name: &proc_macro2::Ident, all: bool, structure: &Structure) -> TokenStream {
    let fields = structure.members.iter().map(|member| {
        let field = ident(&member.field);
        let label = &member.bare;
        let value = if all || member.target.sensitive { quote!(#REDACTED) } else { quote!(self.#field) };
        quote!(.field(#label, &#value))
    });
    quote! {
        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(#shown) #(#fields)* .finish()
            }
        }
    }
}
