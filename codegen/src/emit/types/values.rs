//! Modelled defaults and zero values as Rust expressions.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::{Default, Member, Service, Ty, TypeId};
use crate::tokens;

/// `option.unwrap_or…(default)` for an `Option` of the member's type.
pub(in crate::emit) fn default_value(option: TokenStream, default: &Default, member: &Member) -> TokenStream {
    let ty = member.target.ty;
    match default {
        Default::Boolean(false) | Default::Integer(0) | Default::EmptyList | Default::EmptyMap
            if !matches!(ty, Ty::IntEnum(_)) =>
        {
            quote!(#option.unwrap_or_default())
        }
        Default::String(text) if text.is_empty() && ty == Ty::String => quote!(#option.unwrap_or_default()),
        Default::Boolean(true) => quote!(#option.unwrap_or(true)),
        Default::Integer(value) if !matches!(ty, Ty::IntEnum(_)) => {
            let value = Literal::i64_unsuffixed(*value);
            quote!(#option.unwrap_or(#value))
        }
        other => {
            let value = value(other, ty);
            quote!(#option.unwrap_or_else(|| #value))
        }
    }
}

/// The default itself, in the type of its target.
fn value(default: &Default, ty: Ty) -> TokenStream {
    match default {
        Default::Boolean(value) => quote!(#value),
        Default::Integer(value) => {
            let value = Literal::i64_unsuffixed(*value);
            if matches!(ty, Ty::IntEnum(_)) { quote!((#value).into()) } else { quote!(#value) }
        }
        Default::Float(value) => float(*value, ty),
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
        Default::Document(json) => quote!(crate::primitives::Document::from_json(#json)),
    }
}

fn float(value: f64, ty: Ty) -> TokenStream {
    let module = if ty == Ty::Float { quote!(f32) } else { quote!(f64) };
    if value.is_nan() {
        return quote!(#module::NAN);
    }
    if value.is_infinite() {
        return if value > 0.0 { quote!(#module::INFINITY) } else { quote!(#module::NEG_INFINITY) };
    }
    let literal = Literal::f64_unsuffixed(value.abs());
    if value.is_sign_negative() { quote!(-#literal) } else { quote!(#literal) }
}

/// What a missing required member becomes (Smithy 2.0, "Client error correction").
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
