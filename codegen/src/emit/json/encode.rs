//! Encoding: one literal `,"Key":` chunk and one value per member; absent members leave no trace.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Member, Presence, Service, Structure, Target, TimestampFormat, Ty, TypeDef, TypeKind, Union};
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
            fn encode<S: Sink>(&self, sink: &mut S) -> Result<(), Unwritable> {
                #body
            }
        }
    })
}

fn structure_body(service: &Service, structure: &Structure) -> TokenStream {
    let members = structure.members.iter().map(|member| self::member(service, member));
    quote! {
        let object = sink.open_object()?;
        #(#members)*
        sink.close_object(object);
        Ok(())
    }
}

/// The member's key as it stands in the body, comma first.
fn chunk(wire: &str) -> String {
    format!(",{}:", serde_json::Value::from(wire))
}

fn member(service: &Service, member: &Member) -> TokenStream {
    let (chunk, field) = (chunk(&member.wire), ident(&member.field));
    let write = |value: TokenStream| value_statement(service, &member.target, &value);
    match member.presence {
        Presence::Optional => {
            let write = write(quote!(value));
            quote! {
                if let Some(value) = &self.#field {
                    sink.key(#chunk);
                    #write
                }
            }
        }
        Presence::Default(_) | Presence::Required => {
            let write = write(quote!((&self.#field)));
            quote! {
                sink.key(#chunk);
                #write
            }
        }
    }
}

fn union_body(service: &Service, union: &Union) -> TokenStream {
    let arms = union.variants.iter().map(|variant| {
        let (chunk, name) = (chunk(&variant.wire), ident(&variant.name));
        match &variant.target {
            Some(target) => {
                let write = value_statement(service, target, &quote!(value));
                quote! {
                    Self::#name(value) => {
                        sink.key(#chunk);
                        #write
                    }
                }
            }
            None => quote! {
                Self::#name => {
                    sink.key(#chunk);
                    let unit = sink.open_object()?;
                    sink.close_object(unit);
                }
            },
        }
    });
    quote! {
        let object = sink.open_object()?;
        match self {
            #(#arms)*
            Self::Unknown => return Err(Unwritable::UnknownVariant),
        }
        sink.close_object(object);
        Ok(())
    }
}

/// A statement that writes the referenced `value`.
fn value_statement(service: &Service, target: &Target, value: &TokenStream) -> TokenStream {
    match target.ty {
        Ty::Boolean => quote!(sink.boolean(*#value);),
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long => {
            if target.ty == Ty::Long { quote!(sink.integer(*#value);) } else { quote!(sink.integer(i64::from(*#value));) }
        }
        Ty::Float => quote!(sink.float(*#value);),
        Ty::Double => quote!(sink.double(*#value);),
        Ty::BigInteger | Ty::BigDecimal => quote!(sink.raw(#value.as_ref());),
        Ty::String => quote!(sink.string(#value);),
        Ty::Blob => quote!(crate::json::blob::write(sink, #value);),
        Ty::Timestamp(format) => {
            let format = match format {
                TimestampFormat::EpochSeconds => quote!(EpochSeconds),
                TimestampFormat::DateTime => quote!(DateTime),
                TimestampFormat::HttpDate => quote!(HttpDate),
            };
            quote!(crate::json::timestamp::write(sink, #value, crate::primitives::DateTimeFormat::#format)?;)
        }
        Ty::Document => quote!(crate::json::document::write(sink, #value)?;),
        Ty::Enum(_) => quote!(sink.string(#value.as_str());),
        Ty::IntEnum(_) => quote!(sink.integer(i64::from(#value.as_i32()));),
        Ty::Structure(_) | Ty::Union(_) => quote!(#value.encode(sink)?;),
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let write = value_statement(service, &list.member, &quote!(value));
            let method = if list.sparse { quote!(sparse_list) } else { quote!(list) };
            quote!(sink.#method(#value, |sink, value| { #write Ok(()) })?;)
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let write = value_statement(service, &map.value, &quote!(value));
            let method = if map.sparse { quote!(sparse_map) } else { quote!(map) };
            quote!(sink.#method(#value, |sink, value| { #write Ok(()) })?;)
        }
    }
}
