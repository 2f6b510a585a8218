//! Emits the tables of shapes: a static for each structure and union that an input or output holds, a constant for each
//! enum. Simple shapes, lists and maps stand where they are used, with the limits that hold there.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote};

use super::text;
use crate::ir::{
    Bounds, Constraint, Docs, ListId, MapId, RangeBound, Reference, Role, Service, Structure, Target, TimestampFormat,
    Ty, TypeDef, TypeId, TypeKind, Union,
};
use crate::tokens::ident;

/// The whole file.
pub(super) fn emit(service: &Service) -> TokenStream {
    let about = " The shapes of inputs and outputs.";
    let tables = reached(service).into_iter().filter_map(|id| table(service, &service.types[id.0]));
    quote! {
        #![doc = #about]

        #[allow(unused_imports, reason = "which kinds there are is up to the model")]
        use super::schema::{self, Kind, Limits, Shape, TimestampFormat};

        #(#tables)*
    }
}

/// The named types of inputs and outputs, in the order of `Service::types`.
fn reached(service: &Service) -> BTreeSet<TypeId> {
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
    seen.into_iter().filter_map(|reference| if let Reference::Type(id) = reference { Some(id) } else { None }).collect()
}

fn table(service: &Service, definition: &TypeDef) -> Option<TokenStream> {
    let (table, name) = (ident(&definition.table), definition.shape_name());
    let name = if name.is_empty() { &definition.name } else { name };
    let about = format!(" `{name}`");
    let kind = match &definition.kind {
        TypeKind::Structure(structure) => structure_kind(service, structure),
        TypeKind::Union(union) => union_kind(service, union),
        TypeKind::Enum(values) => {
            let values = values.variants.iter().filter(|variant| !variant.internal).map(|variant| &variant.value);
            return Some(quote! {
                #[doc = #about]
                pub const #table: &[&str] = &[#(#values),*];
            });
        }
        TypeKind::IntEnum(_) => return None,
    };
    let sensitive = definition.sensitive;
    Some(quote! {
        #[doc = #about]
        pub static #table: Shape = Shape { name: #name, kind: #kind, limits: Limits::NONE, sensitive: #sensitive };
    })
}

fn structure_kind(service: &Service, structure: &Structure) -> TokenStream {
    let options: &[String] = match structure.role {
        Role::Input(index) => &service.operations[index].options,
        Role::Plain | Role::Output(_) | Role::Error(_) => &[],
    };
    let members = structure.members.iter().enumerate().map(|(index, member)| {
        let option = options.get(index).map_or("", String::as_str);
        let shape = shape(service, &member.target);
        let (token, required) = (member.is_token(), member.required);
        self::member(&member.wire, option, &shape, required, token, &member.docs)
    });
    quote!(Kind::Structure(&[#(#members),*]))
}

fn union_kind(service: &Service, union: &Union) -> TokenStream {
    let members = union.variants.iter().map(|variant| {
        let shape = match &variant.target {
            Some(target) => shape(service, target),
            None => simple("Unit", &quote!(Kind::Structure(&[])), &[], service, false),
        };
        member(&variant.wire, "", &shape, false, false, &variant.docs)
    });
    quote!(Kind::Union(&[#(#members),*]))
}

fn member(name: &str, option: &str, shape: &TokenStream, required: bool, token: bool, docs: &Docs) -> TokenStream {
    let docs = text(&docs.markdown);
    quote! {
        schema::Member {
            name: #name,
            option: #option,
            shape: #shape,
            required: #required,
            token: #token,
            documentation: #docs,
        }
    }
}

/// A reference to the shape of a target.
fn shape(service: &Service, target: &Target) -> TokenStream {
    let kind = match target.ty {
        Ty::Structure(id) | Ty::Union(id) => {
            let table = ident(&service.types[id.0].table);
            return quote!(&#table);
        }
        Ty::Enum(id) => {
            let table = ident(&service.types[id.0].table);
            quote!(Kind::Enum(#table))
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
    };
    simple(&target.shape, &kind, &target.constraints, service, target.sensitive)
}

fn simple(
    name: &str,
    kind: &TokenStream,
    constraints: &[Constraint],
    service: &Service,
    sensitive: bool,
) -> TokenStream {
    let limits = limits(service, constraints);
    quote!(&schema::Shape { name: #name, kind: #kind, limits: #limits, sensitive: #sensitive })
}

fn limits(service: &Service, constraints: &[Constraint]) -> TokenStream {
    let fields: Vec<TokenStream> = constraints.iter().flat_map(|constraint| limit(service, constraint)).collect();
    if fields.is_empty() { quote!(Limits::NONE) } else { quote!(schema::Limits { #(#fields,)* ..Limits::NONE }) }
}

fn limit(service: &Service, constraint: &Constraint) -> Vec<TokenStream> {
    match constraint {
        Constraint::Length(bounds) => {
            fields(bounds, ["min_length", "max_length"], |bound| Literal::u64_unsuffixed(*bound).into_token_stream())
        }
        Constraint::Range(bounds) => fields(bounds, ["min", "max"], |bound: &RangeBound| {
            let text = &bound.text;
            quote!(#text)
        }),
        Constraint::Pattern(id) => {
            let source = text(&service.patterns[id.0].source);
            vec![quote!(pattern: Some(#source))]
        }
        // The kind of the shape holds the values; the AWS CLI does not compare the elements of a list.
        Constraint::EnumValues(_) | Constraint::UniqueItems => Vec::new(),
    }
}

fn fields<T>(bounds: &Bounds<T>, names: [&str; 2], value: fn(&T) -> TokenStream) -> Vec<TokenStream> {
    let field = |name, bound: Option<&T>| {
        let (name, value) = (ident(name), value(bound?));
        Some(quote!(#name: Some(#value)))
    };
    let [min, max] = names;
    [field(min, bounds.min()), field(max, bounds.max())].into_iter().flatten().collect()
}
