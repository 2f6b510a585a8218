//! Encoding: one literal `,"Key":` and one value per member; absent members leave no trace.

use proc_macro2::TokenStream;
use quote::quote;

use super::key;
use crate::ir::{Member, Optionality, Service, Structure, Target, TimestampFormat, Ty, TypeDef, TypeKind, Union};
use crate::tokens::{self, ident};

/// The `Encode` implementation of a structure or union.
pub(super) fn emit(service: &Service, definition: &TypeDef) -> Option<TokenStream> {
    let name = tokens::path_of(service, definition);
    let body = match &definition.kind {
        TypeKind::Structure(structure) => structure_body(service, structure),
        TypeKind::Union(union) => union_body(service, union),
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => return None,
    };
    Some(quote! {
        impl Encode for #name {
            fn encode<S: Sink>(&self, sink: &mut S) {
                let Some(object) = sink.open_object() else { return };
                #body
                sink.close_object(object);
            }
        }
    })
}

fn structure_body(service: &Service, structure: &Structure) -> TokenStream {
    let members = structure.members.iter().map(|member| self::member(service, member));
    quote!(#(#members)*)
}

fn member(service: &Service, member: &Member) -> TokenStream {
    let (key, field) = (key(&member.wire), ident(&member.field));
    let write = writer(service, &member.target);
    match member.optionality {
        Optionality::Optional => quote!(sink.optional(#key, &self.#field, #write);),
        Optionality::Default(_) | Optionality::Required => quote!(sink.member(#key, &self.#field, #write);),
    }
}

fn union_body(service: &Service, union: &Union) -> TokenStream {
    let arms = union.variants.iter().map(|variant| {
        let (key, name) = (key(&variant.wire), ident(&variant.name));
        match &variant.target {
            Some(target) => {
                let write = writer(service, target);
                quote!(Self::#name(value) => sink.member(#key, value, #write),)
            }
            None => quote!(Self::#name => sink.empty(#key),),
        }
    });
    quote! {
        match self {
            #(#arms)*
            Self::Unknown => sink.refuse(crate::json::Unwritable::UnknownVariant),
        }
    }
}

/// The function that writes a value: a path where there is one, else a closure.
pub(in crate::emit) fn writer(service: &Service, target: &Target) -> TokenStream {
    match target.ty {
        Ty::Boolean => quote!(S::boolean),
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long => quote!(S::integer),
        Ty::Float => quote!(S::float),
        Ty::Double => quote!(S::double),
        Ty::BigInteger | Ty::BigDecimal => quote!(S::number),
        Ty::String | Ty::Enum(_) => quote!(S::string),
        Ty::Blob => quote!(crate::json::blob::write),
        Ty::IntEnum(_) => quote!(|sink, value| sink.integer(&value.as_i32())),
        Ty::Timestamp(TimestampFormat::EpochSeconds) => quote!(crate::json::timestamp::epoch_seconds),
        Ty::Timestamp(TimestampFormat::DateTime) => quote!(crate::json::timestamp::date_time),
        Ty::Timestamp(TimestampFormat::HttpDate) => quote!(crate::json::timestamp::http_date),
        Ty::Document | Ty::Structure(_) | Ty::Union(_) => quote!(S::value),
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let method = if list.sparse { quote!(sparse_list) } else { quote!(list) };
            let write = writer(service, &list.member);
            quote!(|sink, value| sink.#method(value, #write))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let method = if map.sparse { quote!(sparse_map) } else { quote!(map) };
            let write = writer(service, &map.value);
            quote!(|sink, value| sink.#method(value, #write))
        }
    }
}
