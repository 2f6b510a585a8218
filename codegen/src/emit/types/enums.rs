//! Enums are open: a value that the model does not know is kept in `Unknown`, opaque. Variants stand in the order of
//! their values, as in aws-sdk-rust: the model's order is free to change, `Ord` and `values()` are not.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::{EnumVariant, IntEnum, IntEnumVariant, StringEnum, TypeDef};
use crate::markdown::code;
use crate::tokens::{deprecated, ident};

use super::{docs_with, type_docs};

/// A string enum.
pub(super) fn string_enum(definition: &TypeDef, string_enum: &StringEnum) -> TokenStream {
    let docs = type_docs(definition);
    let name = ident(&definition.definition);
    let mut sorted: Vec<&EnumVariant> = string_enum.variants.iter().collect();
    sorted.sort_by_key(|variant| variant.value.as_str());
    let variants = sorted.iter().map(|variant| {
        let docs = docs_with(&variant.docs, &format!("The value {}.", code(&variant.value)), None);
        let deprecated = deprecated(&variant.docs);
        let name = ident(&variant.name);
        quote!(#docs #deprecated #name)
    });
    let names: Vec<_> = sorted.iter().map(|variant| ident(&variant.name)).collect();
    let values: Vec<&str> = sorted.iter().map(|variant| variant.value.as_str()).collect();
    let listed = sorted.iter().filter(|variant| !variant.internal).map(|variant| &variant.value);
    quote! {
        #docs
        ///
        /// Values may be added later: match with a wildcard arm.
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#variants,)*
            /// A value added since this crate was generated; [`as_str`](Self::as_str) returns its text.
            Unknown(crate::primitives::UnknownVariantValue),
        }
        impl #name {
            /// Returns the `&str` value of the enum member.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #values,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
            /// Returns the `&str` values of all enum members, sorted.
            pub const fn values() -> &'static [&'static str] {
                &[#(#listed),*]
            }
            /// Parses the value of an enum member, refusing unknown values.
            ///
            /// # Errors
            /// Returns [`UnknownVariantError`](crate::error::UnknownVariantError) for an unknown value.
            pub fn try_parse(value: &str) -> Result<Self, crate::error::UnknownVariantError> {
                match Self::from(value) {
                    Self::Unknown(_) => Err(crate::error::UnknownVariantError::new(value)),
                    known => Ok(known),
                }
            }
            pub(crate) fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#names,)*
                    other => Self::Unknown(crate::primitives::UnknownVariantValue::new(other)),
                }
            }
        }
        impl std::str::FromStr for #name {
            type Err = std::convert::Infallible;
            fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
                Ok(Self::from(value))
            }
        }
        impl AsRef<str> for #name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

/// An integer enum.
pub(super) fn int_enum(definition: &TypeDef, int_enum: &IntEnum) -> TokenStream {
    let docs = type_docs(definition);
    let name = ident(&definition.definition);
    let mut sorted: Vec<&IntEnumVariant> = int_enum.variants.iter().collect();
    sorted.sort_by_key(|variant| variant.value);
    let variants = sorted.iter().map(|variant| {
        let docs = docs_with(&variant.docs, &format!("The value `{}`.", variant.value), None);
        let deprecated = deprecated(&variant.docs);
        let name = ident(&variant.name);
        quote!(#docs #deprecated #name)
    });
    let names: Vec<_> = sorted.iter().map(|variant| ident(&variant.name)).collect();
    let values: Vec<_> = sorted.iter().map(|variant| Literal::i32_unsuffixed(variant.value)).collect();
    quote! {
        #docs
        ///
        /// Values may be added later: match with a wildcard arm.
        #[non_exhaustive]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#variants,)*
            /// A value added since this crate was generated; [`as_i32`](Self::as_i32) returns it.
            Unknown(crate::primitives::UnknownIntValue),
        }
        impl #name {
            /// Returns the `i32` value of the enum member.
            pub const fn as_i32(self) -> i32 {
                match self {
                    #(Self::#names => #values,)*
                    Self::Unknown(value) => value.as_i32(),
                }
            }
            /// Returns the `i32` values of all enum members, sorted.
            pub const fn values() -> &'static [i32] {
                &[#(#values),*]
            }
            pub(crate) fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
        impl From<i32> for #name {
            fn from(value: i32) -> Self {
                match value {
                    #(#values => Self::#names,)*
                    other => Self::Unknown(crate::primitives::UnknownIntValue::new(other)),
                }
            }
        }
        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}", self.as_i32())
            }
        }
    }
}
