//! Decoding: a loop over the members of an object, one arm per member in model order.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::types::{field_from, metadata, zero_value};
use crate::ir::{Member, Presence, Role, Service, Structure, Target, TimestampFormat, Ty, TypeDef, TypeKind, Union};
use crate::tokens::{self, ident};

/// The `Decode` implementation of a structure or union.
pub(super) fn emit(service: &Service, definition: &TypeDef) -> Option<TokenStream> {
    let name = tokens::path_of(service, definition);
    let body = match &definition.kind {
        TypeKind::Structure(structure) => structure_body(service, definition, structure),
        TypeKind::Union(union) => union_body(service, union),
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => return None,
    };
    Some(quote! {
        impl Decode for #name {
            fn decode(reader: &mut Reader<'_>) -> Result<Self, Fault> {
                #body
            }
        }
    })
}

fn structure_body(service: &Service, definition: &TypeDef, structure: &Structure) -> TokenStream {
    let notes = structure.members.iter().any(is_noted);
    let start = notes.then(|| quote!(let object_start = reader.offset();));
    let locals = tokens::locals(&structure.members, &["object_start", "reader", "read_member", "index"]);
    let names = names(structure.members.iter().map(|member| member.wire.as_str()));
    let arms = structure.members.iter().zip(&locals).zip(0..).map(|((member, local), index)| {
        let index = Literal::usize_unsuffixed(index);
        let read = value(service, &member.target);
        let boxed = member.boxed.then(|| quote!(.map(Box::new)));
        quote!(#index => #local = reader.nullable(#read)? #boxed)
    });
    let fields = structure.members.iter().zip(&locals).map(|(member, local)| field(service, member, local));
    let checks =
        structure.members.iter().zip(&locals).filter(|(member, _)| is_noted(member)).filter_map(|(member, local)| {
            let wire = &member.wire;
            (member.presence == Presence::Optional)
                .then(|| quote!(if #local.is_none() { reader.missing(object_start, #wire); }))
        });
    let hidden = match structure.role {
        Role::Output(_) => Some(quote!(_request_id: None,)),
        Role::Error(_) => {
            let meta = metadata(definition);
            Some(quote!(meta: #meta,))
        }
        Role::Plain | Role::Input(_) => None,
    };
    if structure.members.is_empty() {
        return quote! {
            reader.skip_object()?;
            Ok(Self { #hidden })
        };
    }
    quote! {
        #names
        #start
        #(let mut #locals = None;)*
        let read_member = |reader: &mut Reader<'_>, index| {
            match index {
                #(#arms,)*
                _ => reader.skip()?,
            }
            Ok(())
        };
        reader.members(MEMBERS, read_member)?;
        #(#checks)*
        Ok(Self { #(#fields,)* #hidden })
    }
}

/// The members' names on the wire, in the order of the arms.
fn names<'m>(members: impl Iterator<Item = &'m str>) -> TokenStream {
    quote! {
        const MEMBERS: &[&str] = &[#(#members),*];
    }
}

/// Whether a missing value is noted for `from_slice_checked`.
fn is_noted(member: &Member) -> bool {
    member.required && member.server_default.is_none() && !matches!(member.presence, Presence::Default(_))
}

fn field(service: &Service, member: &Member, local: &Ident) -> TokenStream {
    field_from(member, local, || {
        let (wire, zero) = (&member.wire, zero_value(service, member.target.ty));
        quote!(#local.unwrap_or_else(|| { reader.missing(object_start, #wire); #zero }))
    })
}

/// A union holds exactly one member that is not null; `__type` is noise.
fn union_body(service: &Service, union: &Union) -> TokenStream {
    let arms = union.variants.iter().map(|variant| {
        let (wire, name) = (&variant.wire, ident(&variant.name));
        match &variant.target {
            Some(target) => {
                let read = value(service, target);
                let wrap =
                    if variant.boxed { quote!(|value| Self::#name(Box::new(value))) } else { quote!(Self::#name) };
                quote!(#wire => reader.nullable(#read)?.map(#wrap))
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
        reader.finish_union(object_start, union)
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
        // Not by the type's name: a member may be named `decode`, and so may its accessor.
        Ty::Structure(_) | Ty::Union(_) => quote!(Decode::decode),
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let element = value(service, &list.member);
            if list.sparse {
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
