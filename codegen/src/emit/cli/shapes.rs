//! Emits the tables of shapes: a static for each shape that an input or output holds. A shape whose limits a member
//! changes stands at that member once more.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::text;
use crate::ir::{
    Bounds, Constraint, Docs, ListId, MapId, RangeBound, Reference, Role, Service, Structure, Target, TimestampFormat,
    Ty, TypeDef, TypeKind, Union,
};
use crate::tokens::ident;

/// The whole file.
pub(super) fn emit(service: &Service) -> TokenStream {
    let about = " The shapes of inputs and outputs.";
    let reached = reached(service);
    let types = reached.iter().filter_map(|reference| match reference {
        Reference::Type(id) => table(service, &service.types[id.0]),
        Reference::List(_) | Reference::Map(_) => None,
    });
    let values = values(service, &reached);
    let values = values.iter().map(|(table, target)| {
        let (table, shape) = (ident(table), value(service, target));
        quote!(pub static #table: Shape = #shape;)
    });
    quote! {
        #![doc = #about]

        #[allow(unused_imports, reason = "which kinds there are is up to the model")]
        use super::schema::{Kind, Member, Shape, TimestampFormat};

        #(#types)*

        #(#values)*
    }
}

/// The shapes of inputs and outputs, named types in the order of `Service::types`.
fn reached(service: &Service) -> BTreeSet<Reference> {
    let mut pending: Vec<Reference> = super::commands(service)
        .flat_map(|operation| [operation.input, operation.output])
        .map(Reference::Type)
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(reference) = pending.pop() {
        if seen.insert(reference) {
            pending.extend(service.targets_of(reference).into_iter().filter_map(|target| target.ty.reference()));
        }
    }
    seen
}

/// The targets that are simple shapes, lists and maps with a static of their own, by its name.
fn values<'s>(service: &'s Service, reached: &BTreeSet<Reference>) -> BTreeMap<&'s str, &'s Target> {
    let targets = reached.iter().flat_map(|reference| service.targets_of(*reference));
    let targets = targets.filter(|target| !matches!(target.ty, Ty::Structure(_) | Ty::Union(_)));
    targets.filter_map(|target| Some((target.table.as_deref()?, target))).collect()
}

fn table(service: &Service, definition: &TypeDef) -> Option<TokenStream> {
    let (table, name) = (ident(&definition.table), definition.shape_name());
    let name = if name.is_empty() { &definition.name } else { name };
    let shape = match &definition.kind {
        TypeKind::Structure(structure) => {
            let members = structure_members(service, structure);
            quote!(Shape::structure(#name, &[#(#members),*]))
        }
        TypeKind::Union(union) => {
            let members = union_members(service, union);
            quote!(Shape::union(#name, &[#(#members),*]))
        }
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => return None,
    };
    let sensitive = sensitive(definition.sensitive);
    Some(quote!(pub static #table: Shape = #shape #sensitive;))
}

fn sensitive(is_sensitive: bool) -> Option<TokenStream> {
    is_sensitive.then(|| quote!(.sensitive()))
}

fn structure_members(service: &Service, structure: &Structure) -> Vec<TokenStream> {
    let options: &[String] = match structure.role {
        Role::Input(index) => &service.operations[index].options,
        Role::Plain | Role::Output(_) | Role::Error(_) => &[],
    };
    let members = structure.members.iter().enumerate().map(|(index, member)| {
        let option = options.get(index).map(|option| quote!(.option(#option)));
        let required = member.required.then(|| quote!(.required()));
        let token = member.is_token().then(|| quote!(.token()));
        let shape = shape(service, &member.target);
        self::member(&member.wire, &shape, &quote!(#option #required #token), &member.docs)
    });
    members.collect()
}

fn union_members(service: &Service, union: &Union) -> Vec<TokenStream> {
    let members = union.variants.iter().map(|variant| {
        let shape = match &variant.target {
            Some(target) => shape(service, target),
            None => quote!(&Shape::structure("Unit", &[])),
        };
        member(&variant.wire, &shape, &TokenStream::new(), &variant.docs)
    });
    members.collect()
}

fn member(name: &str, shape: &TokenStream, calls: &TokenStream, docs: &Docs) -> TokenStream {
    let about = (!docs.markdown.is_empty()).then(|| {
        let docs = text(&docs.markdown);
        quote!(.about(#docs))
    });
    quote!(Member::new(#name, #shape) #calls #about)
}

/// A reference to the shape of a target.
fn shape(service: &Service, target: &Target) -> TokenStream {
    match (target.ty, &target.table) {
        (Ty::Structure(id) | Ty::Union(id), _) => {
            let table = ident(&service.types[id.0].table);
            quote!(&#table)
        }
        (_, Some(table)) => {
            let table = ident(table);
            quote!(&#table)
        }
        (_, None) => {
            let shape = value(service, target);
            quote!(&#shape)
        }
    }
}

/// The shape of a target that is no structure and no union.
fn value(service: &Service, target: &Target) -> TokenStream {
    let name = &target.shape;
    let kind = kind(service, target.ty);
    let limits = target.constraints.iter().filter_map(|constraint| limit(service, constraint));
    let sensitive = sensitive(target.sensitive);
    quote!(Shape::new(#name, #kind) #(#limits)* #sensitive)
}

fn kind(service: &Service, ty: Ty) -> TokenStream {
    match ty {
        Ty::Structure(id) | Ty::Union(id) | Ty::Enum(id) => {
            let variants = match &service.types[id.0].kind {
                TypeKind::Enum(definition) => &definition.variants[..],
                TypeKind::Structure(_) | TypeKind::Union(_) | TypeKind::IntEnum(_) => &[],
            };
            let values = variants.iter().filter(|variant| !variant.internal).map(|variant| &variant.value);
            quote!(Kind::Enum(&[#(#values),*]))
        }
        Ty::List(ListId(index)) => {
            let element = shape(service, &service.lists[index].member);
            quote!(Kind::List(#element))
        }
        Ty::Map(MapId(index)) => {
            let map = &service.maps[index];
            let (key, value) = (shape(service, &map.key), shape(service, &map.value));
            quote!(Kind::Map { key: #key, value: #value })
        }
        Ty::Boolean => quote!(Kind::Boolean),
        Ty::Byte | Ty::Short | Ty::Integer | Ty::IntEnum(_) => quote!(Kind::Integer),
        Ty::Long => quote!(Kind::Long),
        Ty::BigInteger => quote!(Kind::BigInteger),
        Ty::Float => quote!(Kind::Float),
        Ty::Double => quote!(Kind::Double),
        Ty::BigDecimal => quote!(Kind::BigDecimal),
        Ty::String => quote!(Kind::String),
        Ty::Blob => quote!(Kind::Blob),
        Ty::Document => quote!(Kind::Document),
        Ty::Timestamp(TimestampFormat::EpochSeconds) => quote!(Kind::Timestamp(TimestampFormat::EpochSeconds)),
        Ty::Timestamp(TimestampFormat::DateTime) => quote!(Kind::Timestamp(TimestampFormat::DateTime)),
        Ty::Timestamp(TimestampFormat::HttpDate) => quote!(Kind::Timestamp(TimestampFormat::HttpDate)),
    }
}

/// The call that adds a limit.
fn limit(service: &Service, constraint: &Constraint) -> Option<TokenStream> {
    match constraint {
        Constraint::Length(bounds) => {
            Some(bounded(bounds, ["length", "min_length", "max_length"], |bound| Literal::u64_unsuffixed(*bound)))
        }
        Constraint::Range(bounds) => {
            Some(bounded(bounds, ["range", "min", "max"], |bound: &RangeBound| Literal::string(&bound.text)))
        }
        Constraint::Pattern(id) => {
            let source = text(&service.patterns[id.0].source);
            Some(quote!(.pattern(#source)))
        }
        // The kind of the shape holds the values; the AWS CLI does not compare the elements of a list.
        Constraint::EnumValues(_) | Constraint::UniqueItems => None,
    }
}

fn bounded<T>(bounds: &Bounds<T>, methods: [&str; 3], literal: fn(&T) -> Literal) -> TokenStream {
    let [between, at_least, at_most] = methods.map(ident);
    let (method, limits) = match bounds {
        Bounds::Between(min, max) => (between, vec![literal(min), literal(max)]),
        Bounds::AtLeast(min) => (at_least, vec![literal(min)]),
        Bounds::AtMost(max) => (at_most, vec![literal(max)]),
    };
    quote!(.#method(#(#limits),*))
}
