//! Decoding: a statement for each member of a structure, a match arm for each of a union, in the order of the model.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::types::{can_be_empty, default_literal, metadata, zero_value};
use crate::ir::{Member, Optionality, Role, Service, Structure, Target, TimestampFormat, Ty, TypeDef, TypeKind, Union};
use crate::tokens::{self, ident};

/// The `Decode` implementation of a structure or union.
pub(super) fn emit(service: &Service, definition: &TypeDef) -> Option<TokenStream> {
    let name = tokens::path_of(service, definition);
    let (empty, body) = match &definition.kind {
        TypeKind::Structure(structure) => (empty(service, definition, structure), structure_body(service, structure)),
        TypeKind::Union(union) => (quote!(Self::Unknown), union_body(service, union)),
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => return None,
    };
    Some(quote! {
        impl Decode for #name {
            fn empty() -> Self {
                #empty
            }
            fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
                #body
            }
        }
    })
}

/// The structure of an object without members.
fn empty(service: &Service, definition: &TypeDef, structure: &Structure) -> TokenStream {
    if can_be_empty(structure) {
        return quote!(Self::EMPTY);
    }
    let initial = structure.members.iter().map(|member| initial(service, member));
    let hidden = match structure.role {
        Role::Output(_) => Some(quote!(_request_id: None,)),
        Role::Error(_) => {
            let meta = metadata(definition);
            Some(quote!(meta: #meta,))
        }
        Role::Plain | Role::Input(_) => None,
    };
    quote!(Self { #(#initial,)* #hidden })
}

/// The initial value of a member.
fn initial(service: &Service, member: &Member) -> TokenStream {
    let field = ident(&member.field);
    let initial = match &member.optionality {
        Optionality::Optional => quote!(None),
        Optionality::Default(default) => default_literal(default, member.target.ty),
        Optionality::Required => zero_value(service, member.target.ty),
    };
    quote!(#field: #initial)
}

/// One statement for each member. Those that may be absent are read into their place, the others into locals, which
/// tell whether they came.
fn structure_body(service: &Service, structure: &Structure) -> TokenStream {
    let members = structure.members.as_slice();
    if members.is_empty() {
        return quote!(reader.skip_object());
    }
    let locals = tokens::locals(members, &["object_start", "reader", "pass", "start", "value"]);
    let start = members.iter().any(|member| member.must_be_given).then(|| quote!(let object_start = reader.offset();));
    let apart = members.iter().zip(&locals).filter(|(member, _)| !is_optional(member)).map(|(_, local)| local);
    let reads = members.iter().zip(&locals).map(|(member, local)| read(service, member, local));
    let completed = members.iter().zip(&locals).filter_map(|(member, local)| completed(member, local));
    quote! {
        #start
        #(let mut #apart = None;)*
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            #(#reads)*
            pass = reader.next_pass(start)?;
        }
        #(#completed)*
        Ok(())
    }
}

/// Reads a member where it is the next one.
fn read(service: &Service, member: &Member, local: &Ident) -> TokenStream {
    let (wire, field) = (&member.wire, ident(&member.field));
    let place = if is_optional(member) { quote!(self.#field) } else { quote!(#local) };
    if has_one_form(service, member.target.ty) {
        return quote!(reader.member(#wire, &mut #place)?;);
    }
    let value = value(service, &member.target);
    quote!(reader.member_with(#wire, &mut #place, #value)?;)
}

/// Tells types that are read in one way only, so that the Rust type says it.
fn has_one_form(service: &Service, ty: Ty) -> bool {
    match ty {
        Ty::Enum(_) | Ty::IntEnum(_) | Ty::Timestamp(TimestampFormat::DateTime | TimestampFormat::HttpDate) => false,
        Ty::List(id) => {
            let list = &service.lists[id.0];
            !list.sparse && has_one_form(service, list.member.ty)
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            !map.sparse && has_one_form(service, map.value.ty)
        }
        _ => true,
    }
}

fn is_optional(member: &Member) -> bool {
    member.optionality == Optionality::Optional
}

/// Completes a member when all have been read.
fn completed(member: &Member, local: &Ident) -> Option<TokenStream> {
    let (field, wire) = (ident(&member.field), &member.wire);
    match member.optionality {
        Optionality::Optional if member.must_be_given => {
            Some(quote!(if self.#field.is_none() { reader.missing(object_start, #wire); }))
        }
        Optionality::Optional => None,
        Optionality::Default(_) => Some(quote!(if let Some(value) = #local { self.#field = value; })),
        Optionality::Required => Some(quote! {
            match #local {
                Some(value) => self.#field = value,
                None => reader.missing(object_start, #wire),
            }
        }),
    }
}

/// A union holds exactly one member that is not null; `__type` is noise.
fn union_body(service: &Service, union: &Union) -> TokenStream {
    let arms = union.variants.iter().map(|variant| {
        let (wire, name) = (&variant.wire, ident(&variant.name));
        match &variant.target {
            Some(target) => {
                let read = value(service, target);
                quote!(#wire => reader.nullable(#read)?.map(Self::#name))
            }
            None => quote!(#wire => reader.nullable(Reader::skip_object)?.map(|()| Self::#name)),
        }
    });
    let is_modelled = union.variants.iter().any(|variant| variant.wire == "__type");
    let noise = (!is_modelled).then(|| quote!("__type" => reader.skip().map(|()| None)?,));
    quote! {
        let object_start = reader.offset();
        let mut union = None;
        let mut next_name = reader.first_key()?;
        while let Some(wire_name) = next_name {
            let variant = match wire_name {
                #(#arms,)*
                #noise
                _ => reader.nullable(Reader::skip)?.map(|()| Self::Unknown),
            };
            reader.only_variant(object_start, &mut union, variant)?;
            next_name = reader.next_key()?;
        }
        *self = reader.finish_union(object_start, union)?;
        Ok(())
    }
}

/// The function that reads a value: a path where there is one, else a closure.
fn value(service: &Service, target: &Target) -> TokenStream {
    match target.ty {
        Ty::Boolean => quote!(Reader::boolean),
        Ty::Byte => quote!(Reader::byte),
        Ty::Short => quote!(Reader::short),
        Ty::Integer => quote!(Reader::integer),
        Ty::Long => quote!(Reader::long),
        Ty::Float => quote!(Reader::float),
        Ty::Double => quote!(Reader::double),
        Ty::BigInteger => quote!(Reader::big_integer),
        Ty::BigDecimal => quote!(Reader::big_decimal),
        Ty::String => quote!(Reader::string),
        Ty::Blob => quote!(Reader::blob),
        Ty::Timestamp(TimestampFormat::EpochSeconds) => quote!(Reader::timestamp),
        Ty::Timestamp(TimestampFormat::DateTime) => quote!(Reader::timestamp_date_time),
        Ty::Timestamp(TimestampFormat::HttpDate) => quote!(Reader::timestamp_http_date),
        Ty::Document => quote!(Reader::document),
        Ty::Enum(_) => quote!(Reader::enumeration),
        Ty::IntEnum(_) => quote!(Reader::int_enum),
        Ty::Structure(_) | Ty::Union(_) => quote!(Reader::value),
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let element = value(service, &list.member);
            if matches!(list.member.ty, Ty::Structure(_) | Ty::Union(_)) && !list.sparse {
                quote!(Reader::values)
            } else if list.sparse {
                quote!(|reader| reader.sparse_list(#element))
            } else {
                quote!(|reader| reader.list(#element))
            }
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let entry = value(service, &map.value);
            if map.sparse { quote!(|reader| reader.sparse_map(#entry)) } else { quote!(|reader| reader.map(#entry)) }
        }
    }
}
