//! Encoding: one literal `,"Key":` chunk and one value per member; absent members leave no trace.

use proc_macro2::{Ident, TokenStream};
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
    match member.presence {
        Presence::Optional => {
            let write = write(service, &member.target, &Value::held(member.boxed)).statement();
            quote! {
                if let Some(value) = &self.#field {
                    sink.key(#chunk);
                    #write
                }
            }
        }
        Presence::Default(_) | Presence::Required => {
            let write = write(service, &member.target, &Value::field(&field)).statement();
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
                let write = write(service, target, &Value::held(variant.boxed)).statement();
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

/// A value as expressions: what is written depends on whether it stands in a field or behind a reference.
struct Value {
    /// As a reference to the value.
    reference: TokenStream,
    /// As a copy, of types that are copied.
    copy: TokenStream,
    /// As what methods are called on.
    receiver: TokenStream,
}

impl Value {
    /// The variable `value`, a reference, perhaps to a box.
    fn held(boxed: bool) -> Self {
        let reference = if boxed { quote!(&**value) } else { quote!(value) };
        Self { reference, copy: quote!(*value), receiver: quote!(value) }
    }

    fn field(field: &Ident) -> Self {
        Self { reference: quote!(&self.#field), copy: quote!(self.#field), receiver: quote!(self.#field) }
    }
}

/// How a value is written.
enum Write {
    /// An expression without a value.
    Always(TokenStream),
    /// An expression that is a `Result`.
    MayFail(TokenStream),
}

impl Write {
    fn statement(self) -> TokenStream {
        match self {
            Self::Always(write) => quote!(#write;),
            Self::MayFail(write) => quote!(#write?;),
        }
    }

    /// As the closure that writes the variable `value`.
    fn closure(self) -> TokenStream {
        let body = match self {
            Self::Always(write) => quote!({ #write; Ok(()) }),
            Self::MayFail(write) => write,
        };
        quote!(|sink, value| #body)
    }
}

fn write(service: &Service, target: &Target, value: &Value) -> Write {
    let Value { reference, copy, receiver } = value;
    Write::Always(match target.ty {
        Ty::Boolean => quote!(sink.boolean(#copy)),
        Ty::Byte | Ty::Short | Ty::Integer => quote!(sink.integer(i64::from(#copy))),
        Ty::Long => quote!(sink.integer(#copy)),
        Ty::Float => quote!(sink.float(#copy)),
        Ty::Double => quote!(sink.double(#copy)),
        Ty::BigInteger | Ty::BigDecimal => quote!(sink.number(#receiver.as_ref())),
        Ty::String => quote!(sink.string(#reference)),
        Ty::Blob => quote!(crate::json::blob::write(sink, #reference)),
        Ty::Enum(_) => quote!(sink.string(#receiver.as_str())),
        Ty::IntEnum(_) => quote!(sink.integer(i64::from(#receiver.as_i32()))),
        Ty::Timestamp(_) | Ty::Document | Ty::Structure(_) | Ty::Union(_) | Ty::List(_) | Ty::Map(_) => {
            return Write::MayFail(fallible(service, target.ty, reference));
        }
    })
}

fn fallible(service: &Service, ty: Ty, reference: &TokenStream) -> TokenStream {
    let entry = |target| write(service, target, &Value::held(false)).closure();
    match ty {
        Ty::Timestamp(format) => {
            let format = match format {
                TimestampFormat::EpochSeconds => quote!(EpochSeconds),
                TimestampFormat::DateTime => quote!(DateTime),
                TimestampFormat::HttpDate => quote!(HttpDate),
            };
            quote!(crate::json::timestamp::write(sink, #reference, crate::primitives::DateTimeFormat::#format))
        }
        Ty::List(id) => {
            let list = &service.lists[id.0];
            let method = if list.sparse { quote!(sparse_list) } else { quote!(list) };
            let write = entry(&list.member);
            quote!(sink.#method(#reference, #write))
        }
        Ty::Map(id) => {
            let map = &service.maps[id.0];
            let method = if map.sparse { quote!(sparse_map) } else { quote!(map) };
            let write = entry(&map.value);
            quote!(sink.#method(#reference, #write))
        }
        // Called as a function: a member may be named `encode`, and so may its accessor.
        _ => quote!(Encode::encode(#reference, sink)),
    }
}
