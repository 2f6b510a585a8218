//! Emits JMESPath expressions as Rust over the types of the service.
//!
//! Null is `None`. Where JMESPath fails for a null, as `length` does, or where null and failure come to the same, the
//! emitted code leaves with `?`: every expression stands in a function or closure that returns an `Option`.

mod compare;
mod lists;
#[cfg(test)]
mod tests;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::{
    Expression, ExpressionKind, Member, Nullable, Optionality, Service, StringTest, Ty, TypeId, TypeKind, ValueType,
};
use crate::tokens::{self, ident, prefixed};

/// Context that expressions are emitted in.
#[derive(Clone, Copy)]
pub(super) struct Emitter<'s> {
    service: &'s Service,
    /// Type of the model's value that [`ExpressionKind::Current`] is; `None` for a computed one.
    current: Option<Ty>,
}

impl<'s> Emitter<'s> {
    /// For expressions about `input` and `output`.
    pub(super) fn new(service: &'s Service) -> Self {
        Self { service, current: None }
    }

    /// The body of a function that returns an `Option`, of which null and failure are the `None`.
    pub(super) fn body(self, expression: &Expression) -> TokenStream {
        match &expression.kind {
            ExpressionKind::Member(of, id, index) => {
                let member = self.member(*id, *index);
                let value = self.read(&self.plain(of), member);
                if member.optionality == Optionality::Optional { value } else { quote!(Some(#value)) }
            }
            ExpressionKind::Projection(projection) => self.collect(projection),
            _ if expression.nullable => self.value(expression),
            _ => {
                let value = self.value(expression);
                quote!(Some(#value))
            }
        }
    }

    /// A type of Rust, borrowed for a lifetime if one is named.
    pub(super) fn ty(self, ty: &ValueType, lifetime: Option<&TokenStream>) -> TokenStream {
        match ty {
            ValueType::Boolean => quote!(bool),
            ValueType::String => quote!(&#lifetime str),
            ValueType::Number(number) => compare::number_type(*number),
            ValueType::Structure(id) | ValueType::Union(id) => {
                let path = tokens::path(self.service, *id);
                quote!(&#lifetime #path)
            }
            ValueType::Map(id) => self.borrowed(Ty::Map(*id), lifetime),
            ValueType::Slice(id) => {
                let list = tokens::list_element(self.service, *id);
                quote!(&#lifetime [#list])
            }
            ValueType::Vec(element, nullable) => {
                let element = self.ty(element, lifetime);
                let element = if *nullable == Nullable::Yes { quote!(Option<#element>) } else { element };
                quote!(Vec<#element>)
            }
            ValueType::Opaque(ty) => self.borrowed(*ty, lifetime),
        }
    }

    fn borrowed(self, ty: Ty, lifetime: Option<&TokenStream>) -> TokenStream {
        let ty = tokens::ty(self.service, ty);
        quote!(&#lifetime #ty)
    }

    /// A value that is not null; where it is, the function is left.
    fn plain(self, expression: &Expression) -> TokenStream {
        match &expression.kind {
            ExpressionKind::Member(of, id, index) => {
                let member = self.member(*id, *index);
                let value = self.read(&self.plain(of), member);
                if member.optionality == Optionality::Optional { quote!(#value?) } else { value }
            }
            ExpressionKind::Projection(projection) => {
                let values = self.collect(projection);
                quote!(#values?)
            }
            _ => {
                let value = self.value(expression);
                if expression.nullable { quote!(#value?) } else { value }
            }
        }
    }

    /// A value, in an `Option` where it can be null.
    fn value(self, expression: &Expression) -> TokenStream {
        match &expression.kind {
            ExpressionKind::Current => match self.current {
                Some(ty) => self.dereferenced(&quote!(element), ty),
                None => quote!(element),
            },
            ExpressionKind::Input => quote!(input),
            ExpressionKind::Output => quote!(output),
            ExpressionKind::Member(of, id, index) => self.member_of(of, self.member(*id, *index)),
            ExpressionKind::Variant(of, id, index) => self.variant_of(of, *id, *index),
            ExpressionKind::Entry(of, id, key) => {
                let map = &self.service.maps[id.0];
                let entry = self.optional(map.value.ty, map.sparse);
                self.chained(of, &quote!(.get(#key) #entry))
            }
            ExpressionKind::Index(of, index) => self.index(of, *index),
            ExpressionKind::Projection(projection) => self.projected(projection),
            ExpressionKind::List(values) => self.list(values, &expression.ty),
            ExpressionKind::String(text) => quote!(#text),
            ExpressionKind::Boolean(value) => quote!(#value),
            ExpressionKind::Integer(value) => {
                let literal = Literal::i64_unsuffixed(*value);
                quote!(#literal)
            }
            ExpressionKind::Float(value) => tokens::float(*value, Ty::Double),
            ExpressionKind::Length(of) => {
                let value = self.plain(of);
                if of.ty == ValueType::String { quote!(#value.chars().count()) } else { quote!(#value.len()) }
            }
            ExpressionKind::Keys(of, id) => {
                let (map, to_text) = (self.plain(of), self.to_value(self.service.maps[id.0].key.ty));
                quote!(#map.keys() #to_text.collect::<Vec<_>>())
            }
            ExpressionKind::NotNull(values) => self.first_present(values),
            ExpressionKind::And(..) | ExpressionKind::Or(..) => self.logical(expression),
            ExpressionKind::Order(order, left, right) if expression.nullable => self.ordered(*order, left, right),
            ExpressionKind::Not(_)
            | ExpressionKind::Equal(..)
            | ExpressionKind::IsNull(_)
            | ExpressionKind::IsEmpty(_)
            | ExpressionKind::Order(..)
            | ExpressionKind::ListContains(..)
            | ExpressionKind::StringTest(..) => self.holds(expression),
        }
    }

    fn member(self, id: TypeId, index: usize) -> &'s Member {
        match &self.service.types[id.0].kind {
            TypeKind::Structure(structure) => &structure.members[index],
            TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => {
                unreachable!("a member is always one of a structure")
            }
        }
    }

    /// A field of a structure that is there.
    fn read(self, of: &TokenStream, member: &Member) -> TokenStream {
        let field = ident(&member.field);
        let field = quote!(#of.#field);
        let ty = member.target.ty;
        if member.optionality == Optionality::Optional {
            return match ty {
                Ty::String | Ty::List(_) => quote!(#field.as_deref()),
                Ty::Enum(id) => {
                    let path = tokens::path(self.service, id);
                    quote!(#field.as_ref().map(#path::as_str))
                }
                Ty::IntEnum(id) => {
                    let path = tokens::path(self.service, id);
                    quote!(#field.map(#path::as_i32))
                }
                ty if tokens::is_copy(ty) => field,
                _ if member.boxed => quote!(#field.as_deref()),
                _ => quote!(#field.as_ref()),
            };
        }
        match ty {
            Ty::String | Ty::Enum(_) => quote!(#field.as_str()),
            Ty::IntEnum(_) => quote!(#field.as_i32()),
            Ty::List(_) => quote!(#field.as_slice()),
            ty if tokens::is_copy(ty) => field,
            _ if member.boxed => quote!(&*#field),
            _ => quote!(&#field),
        }
    }

    fn member_of(self, of: &Expression, member: &Member) -> TokenStream {
        let base = self.value(of);
        if !of.nullable {
            return self.read(&base, member);
        }
        let read = self.read(&quote!(value), member);
        let then = if member.optionality == Optionality::Optional { quote!(and_then) } else { quote!(map) };
        quote!(#base.#then(|value| #read))
    }

    fn variant_of(self, of: &Expression, id: TypeId, index: usize) -> TokenStream {
        let TypeKind::Union(union) = &self.service.types[id.0].kind else {
            unreachable!("a variant is always one of a union")
        };
        let variant = &union.variants[index];
        let payload = variant.target.as_ref().map(|target| self.to_value(target.ty));
        let read = prefixed("as", &variant.suffix);
        self.chained(of, &quote!(.#read().ok() #payload))
    }

    /// Calls on a value that return an `Option`.
    fn chained(self, of: &Expression, calls: &TokenStream) -> TokenStream {
        let base = self.value(of);
        if of.nullable { quote!(#base.and_then(|value| value #calls)) } else { quote!(#base #calls) }
    }

    /// Converts a reference to a value of the model to a value, as an expression.
    fn dereferenced(self, reference: &TokenStream, ty: Ty) -> TokenStream {
        match ty {
            Ty::String | Ty::Enum(_) => quote!(#reference.as_str()),
            Ty::IntEnum(_) => quote!(#reference.as_i32()),
            Ty::List(_) => quote!(#reference.as_slice()),
            ty if tokens::is_copy(ty) => quote!(*#reference),
            _ => reference.clone(),
        }
    }

    /// Converts references to values of the model to values, as a call on an iterator or an `Option`.
    fn to_value(self, ty: Ty) -> TokenStream {
        match ty {
            Ty::String => quote!(.map(String::as_str)),
            Ty::List(_) => quote!(.map(Vec::as_slice)),
            Ty::Enum(id) => {
                let path = tokens::path(self.service, id);
                quote!(.map(#path::as_str))
            }
            Ty::IntEnum(id) => {
                let path = tokens::path(self.service, id);
                quote!(.copied().map(#path::as_i32))
            }
            ty if tokens::is_copy(ty) => quote!(.copied()),
            _ => TokenStream::new(),
        }
    }

    /// The same, for elements that may themselves be absent.
    fn optional(self, ty: Ty, sparse: bool) -> TokenStream {
        let to_value = self.to_value(ty);
        if sparse { quote!(.and_then(Option::as_ref) #to_value) } else { to_value }
    }

    /// A value in an `Option`.
    fn wrapped(self, expression: &Expression) -> TokenStream {
        let value = self.value(expression);
        if expression.nullable { value } else { quote!(Some(#value)) }
    }

    fn first_present(self, values: &[Expression]) -> TokenStream {
        // Behind one that is never null, the rest are never reached.
        let end = values.iter().position(|value| !value.nullable).map_or(values.len(), |index| index + 1);
        let chain = values[..end].iter().map(|value| (self.value(value), value.nullable)).reduce(
            |(first, _), (next, nullable)| {
                let chain = if nullable { quote!(#first.or(#next)) } else { quote!(#first.unwrap_or(#next)) };
                (chain, nullable)
            },
        );
        chain.map_or_else(|| quote!(None), |(chain, _)| chain)
    }

    fn string_test(self, test: StringTest, text: &Expression, part: &Expression) -> TokenStream {
        let (text, part) = (self.plain(text), self.plain(part));
        match test {
            StringTest::Contains => quote!(#text.contains(#part)),
            StringTest::StartsWith => quote!(#text.starts_with(#part)),
            StringTest::EndsWith => quote!(#text.ends_with(#part)),
        }
    }
}
