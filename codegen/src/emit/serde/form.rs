//! The form of a value as an expression of the runtime's forms. Types with a form of their own are `form::Own`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Service, TimestampFormat, Ty};

/// `form::List(form::Sparse(form::Own))` and the like.
pub(super) fn form(service: &Service, ty: Ty) -> TokenStream {
    match ty {
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long => quote!(form::Integer),
        Ty::Float | Ty::Double => quote!(form::Float),
        // Any offset is accepted, as in the wire format.
        Ty::Timestamp(TimestampFormat::DateTime) => {
            quote!(form::Timestamp(crate::primitives::DateTimeFormat::DateTimeWithOffset))
        }
        Ty::Timestamp(TimestampFormat::HttpDate) => {
            quote!(form::Timestamp(crate::primitives::DateTimeFormat::HttpDate))
        }
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let entry = entry(service, list.member.ty, list.sparse);
            quote!(form::List(#entry))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let entry = entry(service, map.value.ty, map.sparse);
            quote!(form::Map(#entry))
        }
        Ty::Boolean | Ty::String | Ty::Blob | Ty::Document | Ty::BigInteger | Ty::BigDecimal => quote!(form::Own),
        Ty::Timestamp(TimestampFormat::EpochSeconds) => quote!(form::Own),
        Ty::Enum(_) | Ty::IntEnum(_) | Ty::Structure(_) | Ty::Union(_) => quote!(form::Own),
    }
}

fn entry(service: &Service, ty: Ty, sparse: bool) -> TokenStream {
    let form = form(service, ty);
    if sparse { quote!(form::Sparse(#form)) } else { form }
}
