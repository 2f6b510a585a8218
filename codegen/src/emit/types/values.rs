//! Modelled defaults and zero values as Rust expressions.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use serde_json::Value;

use crate::ir::{Default, Member, Optionality, Service, Ty, TypeId};
use crate::tokens::{self, ident};

/// `option.unwrap_or…(default)` for an `Option` of the member's type.
pub(super) fn default_value(option: TokenStream, default: &Default, member: &Member) -> TokenStream {
    match Fallback::of(default, member.target.ty) {
        Fallback::Zero => quote!(#option.unwrap_or_default()),
        Fallback::Constant(value) => quote!(#option.unwrap_or(#value)),
        Fallback::Made(value) => quote!(#option.unwrap_or_else(|| #value)),
    }
}

/// The statement that sets an `Option` of the member's type to the default where it is `None`.
pub(in crate::emit) fn fill_absent(option: &TokenStream, default: &Default, member: &Member) -> TokenStream {
    match Fallback::of(default, member.target.ty) {
        Fallback::Zero => quote!(#option.get_or_insert_default();),
        Fallback::Constant(value) => quote!(#option.get_or_insert(#value);),
        Fallback::Made(value) => quote!(#option.get_or_insert_with(|| #value);),
    }
}

/// A default as the methods of `Option` take it.
enum Fallback {
    /// The value of `Default`.
    Zero,
    /// A value that costs nothing to make.
    Constant(TokenStream),
    /// Any other value.
    Made(TokenStream),
}

impl Fallback {
    fn of(default: &Default, ty: Ty) -> Self {
        match default {
            Default::Boolean(false) | Default::Integer(0) | Default::EmptyList | Default::EmptyMap
                if !matches!(ty, Ty::IntEnum(_)) =>
            {
                Self::Zero
            }
            Default::String(text) if text.is_empty() && ty == Ty::String => Self::Zero,
            Default::Boolean(true) => Self::Constant(quote!(true)),
            Default::Integer(value) if !matches!(ty, Ty::IntEnum(_)) => {
                Self::Constant(Literal::i64_unsuffixed(*value).into_token_stream())
            }
            Default::Float(value) => Self::Constant(tokens::float(*value, ty)),
            Default::Document(json) => {
                let json: Value = serde_json::from_str(json).unwrap_or_default();
                let value = document(&json);
                // Only a text, list or object has to be made.
                let is_made = matches!(json, Value::String(_) | Value::Array(_) | Value::Object(_));
                if is_made { Self::Made(value) } else { Self::Constant(value) }
            }
            other => Self::Made(default_literal(other, ty)),
        }
    }
}

/// The field of a structure literal, from a local `Option` of what was read; `required` is the value of a member that
/// has no default and must not be absent.
pub(in crate::emit) fn field_from(
    member: &Member,
    local: &Ident,
    required: impl FnOnce() -> TokenStream,
) -> TokenStream {
    let name = ident(&member.field);
    let value = match &member.optionality {
        Optionality::Optional if name == *local => return quote!(#name),
        Optionality::Optional => quote!(#local),
        Optionality::Default(default) => default_value(quote!(#local), default, member),
        Optionality::Required => required(),
    };
    quote!(#name: #value)
}

/// The default itself, in the type of its target.
pub(in crate::emit) fn default_literal(default: &Default, ty: Ty) -> TokenStream {
    match default {
        Default::Boolean(value) => quote!(#value),
        Default::Integer(value) => {
            let value = Literal::i64_unsuffixed(*value);
            if matches!(ty, Ty::IntEnum(_)) { quote!(From::from(#value)) } else { quote!(#value) }
        }
        Default::Float(value) => tokens::float(*value, ty),
        Default::Number(text) => quote!(#text.parse().unwrap_or_default()),
        Default::String(text) if ty == Ty::String => quote!(#text.to_owned()),
        Default::String(text) => quote!(#text.into()),
        Default::Blob(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(crate::primitives::Blob::new(#bytes))
        }
        Default::Timestamp(secs, nanos) => quote!(crate::primitives::DateTime::from_secs_and_nanos(#secs, #nanos)),
        Default::EmptyList => quote!(Vec::new()),
        Default::EmptyMap => quote!(std::collections::HashMap::new()),
        Default::Document(json) => document(&serde_json::from_str(json).unwrap_or_default()),
    }
}

/// A document as a value; lists and objects are empty in a default.
fn document(json: &Value) -> TokenStream {
    let document = quote!(crate::primitives::Document);
    match json {
        Value::Null => quote!(#document::Null),
        Value::Bool(value) => quote!(#document::Bool(#value)),
        Value::String(value) => quote!(#document::String(#value.to_owned())),
        Value::Array(_) => quote!(#document::Array(Vec::new())),
        Value::Object(_) => quote!(#document::Object(std::collections::HashMap::new())),
        Value::Number(number) => {
            let number = match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => Literal::u64_unsuffixed(value).into_token_stream(),
                (None, Some(value)) => Literal::i64_unsuffixed(value).into_token_stream(),
                (None, None) => tokens::float(number.as_f64().unwrap_or_default(), Ty::Double),
            };
            let variant = if json.is_u64() {
                quote!(PosInt)
            } else if json.is_i64() {
                quote!(NegInt)
            } else {
                quote!(Float)
            };
            quote!(#document::Number(crate::primitives::Number::#variant(#number)))
        }
    }
}

/// The value of a missing required member (Smithy 2.0, "Client error correction").
pub(in crate::emit) fn zero_value(service: &Service, ty: Ty) -> TokenStream {
    match ty {
        Ty::Boolean => quote!(false),
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long => quote!(0),
        Ty::Float | Ty::Double => quote!(0.0),
        Ty::BigInteger | Ty::BigDecimal => quote!(Default::default()),
        Ty::String => quote!(String::new()),
        Ty::Blob => quote!(crate::primitives::Blob::new(Vec::new())),
        Ty::Timestamp(_) => quote!(crate::primitives::DateTime::from_secs(0)),
        Ty::Document => quote!(crate::primitives::Document::Null),
        Ty::Enum(id) => from(service, id, &quote!("")),
        Ty::IntEnum(id) => from(service, id, &quote!(0)),
        Ty::List(_) => quote!(Vec::new()),
        Ty::Map(_) => quote!(std::collections::HashMap::new()),
        // Such a member is optional: nothing to correct.
        Ty::Structure(_) | Ty::Union(_) => quote!(Default::default()),
    }
}

fn from(service: &Service, id: TypeId, value: &TokenStream) -> TokenStream {
    let path = tokens::path(service, id);
    quote!(#path::from(#value))
}
