//! Values of cases as Rust expressions that use nothing but the public builders and constructors of the crate.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::conformance::case::Value;
use crate::ir::{Optionality, Role, Service, Structure, Ty, TypeDef, TypeId, TypeKind};
use crate::tokens::{self, ident, prefixed};

/// A structure, finished: inputs with the tests' idempotency token.
pub(super) fn structure(service: &Service, id: TypeId, value: &Value) -> TokenStream {
    expression(service, Ty::Structure(id), value)
}

fn expression(service: &Service, ty: Ty, value: &Value) -> TokenStream {
    match value {
        Value::Boolean(value) => quote!(#value),
        Value::Integer(value) => {
            let literal = Literal::i64_unsuffixed(*value);
            match ty {
                Ty::IntEnum(id) => {
                    let path = tokens::path(service, id);
                    quote!(#path::from(#literal))
                }
                _ => quote!(#literal),
            }
        }
        Value::Float(value) => float(*value, ty),
        Value::Number(text) => quote!(#text.parse().expect("a number")),
        Value::Text(text) => self::text(service, ty, text),
        Value::Blob(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(crate::primitives::Blob::new(#bytes))
        }
        Value::Timestamp(secs, nanos) => quote!(crate::primitives::DateTime::from_secs_and_nanos(#secs, #nanos)),
        Value::Document(json) => document(json),
        Value::List(items) => list(service, ty, items),
        Value::Map(entries) => map(service, ty, entries),
        Value::Structure(members) => built(service, ty, members),
        Value::Union(index, payload) => union(service, ty, *index, payload.as_deref()),
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
    let literal = Literal::f64_unsuffixed(value);
    quote!(#literal)
}

fn text(service: &Service, ty: Ty, text: &str) -> TokenStream {
    match ty {
        Ty::Enum(id) => {
            let path = tokens::path(service, id);
            quote!(#path::from(#text))
        }
        _ => quote!(#text.to_owned()),
    }
}

fn document(json: &serde_json::Value) -> TokenStream {
    let document = quote!(crate::primitives::Document);
    match json {
        serde_json::Value::Null => quote!(#document::Null),
        serde_json::Value::Bool(value) => quote!(#document::Bool(#value)),
        serde_json::Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(number), ..) => quote!(#document::from(#number)),
            (None, Some(number), _) => quote!(#document::from(#number)),
            (None, None, number) => {
                let number = number.unwrap_or_default();
                quote!(#document::from(#number))
            }
        },
        serde_json::Value::String(text) => quote!(#document::from(#text)),
        serde_json::Value::Array(items) => {
            let items = items.iter().map(self::document);
            quote!(#document::Array(vec![#(#items),*]))
        }
        serde_json::Value::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let value = self::document(value);
                quote!((#name.to_owned(), #value))
            });
            quote!(#document::Object(std::collections::HashMap::from([#(#members),*])))
        }
    }
}

/// `None` among the items of a dense list cannot be: the case says something that the shape cannot hold.
fn nullable(service: &Service, ty: Ty, sparse: bool, value: Option<&Value>) -> TokenStream {
    let value = value.map(|value| expression(service, ty, value));
    match (sparse, value) {
        (true, Some(value)) => quote!(Some(#value)),
        (true, None) => quote!(None),
        (false, Some(value)) => value,
        (false, None) => quote!(panic!("null in a dense collection")),
    }
}

fn list(service: &Service, ty: Ty, items: &[Option<Value>]) -> TokenStream {
    let Ty::List(id) = ty else { return quote!(Vec::new()) };
    let list = &service.lists[id.0];
    let items = items.iter().map(|item| nullable(service, list.member.ty, list.sparse, item.as_ref()));
    quote!(vec![#(#items),*])
}

fn map(service: &Service, ty: Ty, entries: &[(String, Option<Value>)]) -> TokenStream {
    let Ty::Map(id) = ty else { return quote!(std::collections::HashMap::new()) };
    let map = &service.maps[id.0];
    let entries = entries.iter().map(|(key, value)| {
        let key = text(service, map.key.ty, key);
        let value = nullable(service, map.value.ty, map.sparse, value.as_ref());
        quote!((#key, #value))
    });
    quote!(std::collections::HashMap::from([#(#entries),*]))
}

/// A structure from its builder.
fn built(service: &Service, ty: Ty, members: &[(usize, Value)]) -> TokenStream {
    let Ty::Structure(id) = ty else { return quote!(()) };
    let definition = &service.types[id.0];
    let TypeKind::Structure(structure) = &definition.kind else { return quote!(()) };
    let setters = members.iter().map(|(index, value)| {
        let member = &structure.members[*index];
        let set = prefixed("set", &member.bare);
        let value = expression(service, member.target.ty, value);
        let value = if member.boxed { quote!(Box::new(#value)) } else { value };
        quote!(.#set(Some(#value)))
    });
    let corrected = corrected(service, structure, members);
    let builder = tokens::builder(service, definition, &structure.builder);
    let build = build(definition, structure);
    quote!(#builder::default() #(#setters)* #corrected #build)
}

/// Required members that the case leaves out: a client gives them their zero value, which the builder does not.
fn corrected(service: &Service, structure: &Structure, members: &[(usize, Value)]) -> TokenStream {
    let missing = structure.members.iter().enumerate().filter(|(index, member)| {
        member.optionality == Optionality::Required && !members.iter().any(|(given, _)| given == index)
    });
    let setters = missing.filter_map(|(_, member)| {
        let set = prefixed("set", &member.bare);
        let zero = expression(service, member.target.ty, &zero(member.target.ty)?);
        Some(quote!(.#set(Some(#zero))))
    });
    quote!(#(#setters)*)
}

/// Smithy 2.0, "Client error correction".
fn zero(ty: Ty) -> Option<Value> {
    Some(match ty {
        Ty::Boolean => Value::Boolean(false),
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long | Ty::IntEnum(_) => Value::Integer(0),
        Ty::Float | Ty::Double => Value::Float(0.0),
        Ty::BigInteger | Ty::BigDecimal => Value::Number("0".to_owned()),
        Ty::String | Ty::Enum(_) => Value::Text(String::new()),
        Ty::Blob => Value::Blob(Vec::new()),
        Ty::Timestamp(_) => Value::Timestamp(0, 0),
        Ty::Document => Value::Document(serde_json::Value::Null),
        Ty::List(_) => Value::List(Vec::new()),
        Ty::Map(_) => Value::Map(Vec::new()),
        Ty::Structure(_) | Ty::Union(_) => return None,
    })
}

fn build(definition: &TypeDef, structure: &Structure) -> TokenStream {
    let name = &definition.name;
    let has_token = structure.members.iter().any(|member| member.is_token());
    let build = if has_token && matches!(structure.role, Role::Input(_)) {
        quote!(.build_with(|| crate::harness::TOKEN.to_owned()))
    } else {
        quote!(.build())
    };
    let expect = structure.builds_fallibly().then(|| quote!(.expect(#name)));
    quote!(#build #expect)
}

fn union(service: &Service, ty: Ty, index: usize, payload: Option<&Value>) -> TokenStream {
    let Ty::Union(id) = ty else { return quote!(()) };
    let TypeKind::Union(union) = &service.types[id.0].kind else { return quote!(()) };
    let path = tokens::path(service, id);
    let variant = &union.variants[index];
    let name = ident(&variant.name);
    match (&variant.target, payload) {
        (Some(target), Some(payload)) => {
            let payload = expression(service, target.ty, payload);
            if variant.boxed { quote!(#path::#name(Box::new(#payload))) } else { quote!(#path::#name(#payload)) }
        }
        _ => quote!(#path::#name),
    }
}
