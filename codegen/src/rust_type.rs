//! The spelling of Rust types and of the paths to named ones, as tokens of the emitted crate and as text for readers.
//! Chooses no name.

use std::fmt;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::ir::{Member, ModulePath, Optionality, Service, Ty, TypeDef, TypeId};
use crate::tokens::ident;

/// The Rust type of a value.
///
/// As tokens it has paths from `crate`; as text it has them without `crate`, `Option<HashMap<String, types::Tag>>`, or in
/// the alternate form no paths at all, `Option<HashMap<String, Tag>>`.
#[derive(Clone, Copy)]
pub(crate) struct RustType<'s> {
    service: &'s Service,
    ty: Ty,
    boxed: bool,
    optional: bool,
}

/// The ways in which types are spelled.
enum Form<'s> {
    /// A type of the prelude.
    Prelude(&'static str),
    /// One of `primitives`.
    Primitive(&'static str),
    Named(ItemPath<'s>),
    Vec(RustType<'s>),
    Map(RustType<'s>, RustType<'s>),
}

impl<'s> RustType<'s> {
    /// The type of a value, without `Option` or `Box`.
    pub(crate) fn of(service: &'s Service, ty: Ty) -> Self {
        Self { service, ty, boxed: false, optional: false }
    }

    /// The type of a member's value: without `Option`, boxed where it must be.
    pub(crate) fn of_member(service: &'s Service, member: &Member) -> Self {
        Self { boxed: member.boxed, ..Self::of(service, member.target.ty) }
    }

    /// The type of a member's field.
    pub(crate) fn of_field(service: &'s Service, member: &Member) -> Self {
        let optional = member.optionality == Optionality::Optional;
        Self { optional, ..Self::of_member(service, member) }
    }

    fn form(&self) -> Form<'s> {
        let service = self.service;
        let item = |ty: Ty, sparse: bool| Self { optional: sparse, ..Self::of(service, ty) };
        match self.ty {
            Ty::Boolean => Form::Prelude("bool"),
            Ty::Byte => Form::Prelude("i8"),
            Ty::Short => Form::Prelude("i16"),
            Ty::Integer => Form::Prelude("i32"),
            Ty::Long => Form::Prelude("i64"),
            Ty::Float => Form::Prelude("f32"),
            Ty::Double => Form::Prelude("f64"),
            Ty::BigInteger => Form::Primitive("BigInteger"),
            Ty::BigDecimal => Form::Primitive("BigDecimal"),
            Ty::String => Form::Prelude("String"),
            Ty::Blob => Form::Primitive("Blob"),
            Ty::Timestamp(_) => Form::Primitive("DateTime"),
            Ty::Document => Form::Primitive("Document"),
            Ty::Enum(id) | Ty::IntEnum(id) | Ty::Structure(id) | Ty::Union(id) => {
                Form::Named(ItemPath::of(service, id))
            }
            Ty::List(id) => {
                let list = &service.lists[id.0];
                Form::Vec(item(list.member.ty, list.sparse))
            }
            Ty::Map(id) => {
                let map = &service.maps[id.0];
                Form::Map(item(map.key.ty, false), item(map.value.ty, map.sparse))
            }
        }
    }
}

impl ToTokens for RustType<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let inner = match self.form() {
            Form::Prelude(name) => ident(name).into_token_stream(),
            Form::Primitive(name) => {
                let name = ident(name);
                quote!(crate::primitives::#name)
            }
            Form::Named(path) => path.into_token_stream(),
            Form::Vec(item) => quote!(Vec<#item>),
            Form::Map(key, value) => quote!(std::collections::HashMap<#key, #value>),
        };
        let inner = if self.boxed { quote!(Box<#inner>) } else { inner };
        tokens.extend(if self.optional { quote!(Option<#inner>) } else { inner });
    }
}

impl fmt::Display for RustType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let around = [(self.optional, "Option<"), (self.boxed, "Box<")].into_iter().filter(|(is_there, _)| *is_there);
        for (_, opening) in around.clone() {
            f.write_str(opening)?;
        }
        match (self.form(), f.alternate()) {
            (Form::Prelude(name), _) | (Form::Primitive(name), true) => f.write_str(name)?,
            (Form::Primitive(name), false) => write!(f, "primitives::{name}")?,
            (Form::Named(path), true) => f.write_str(path.name())?,
            (Form::Named(path), false) => write!(f, "{path}")?,
            (Form::Vec(item), true) => write!(f, "Vec<{item:#}>")?,
            (Form::Vec(item), false) => write!(f, "Vec<{item}>")?,
            (Form::Map(key, value), true) => write!(f, "HashMap<{key:#}, {value:#}>")?,
            (Form::Map(key, value), false) => write!(f, "HashMap<{key}, {value}>")?,
        }
        around.map(|_| ">").try_for_each(|closing| f.write_str(closing))
    }
}

/// The public path of a named type. As tokens it begins with `crate`, as text below it: `types::error::Busy`.
#[derive(Clone, Copy)]
pub(crate) struct ItemPath<'s> {
    service: &'s Service,
    definition: &'s TypeDef,
}

impl<'s> ItemPath<'s> {
    /// The path of a type.
    pub(crate) fn of(service: &'s Service, id: TypeId) -> Self {
        Self { service, definition: &service.types[id.0] }
    }

    /// The path of a type, from its definition.
    pub(crate) fn of_definition(service: &'s Service, definition: &'s TypeDef) -> Self {
        Self { service, definition }
    }

    /// The last segment.
    pub(crate) fn name(&self) -> &'s str {
        &self.definition.name
    }

    /// The module that the type is public in, from the root of the crate.
    pub(crate) fn modules(&self) -> Vec<&'s str> {
        match self.definition.module {
            ModulePath::Types => vec!["types"],
            ModulePath::Errors => vec!["types", "error"],
            ModulePath::Operation(index) => vec!["operation", &self.service.operations[index].module],
        }
    }

    /// The path from a root, such as `crate` or the name of the library.
    pub(crate) fn below(&self, root: &TokenStream) -> TokenStream {
        let (modules, name) = (self.modules().into_iter().map(ident), ident(self.name()));
        quote!(#root #(::#modules)* ::#name)
    }
}

impl ToTokens for ItemPath<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.below(&quote!(crate)));
    }
}

impl fmt::Display for ItemPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for module in self.modules() {
            write!(f, "{module}::")?;
        }
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate;
    use crate::request::Request;
    use smithy::diagnostic::Diagnostics;
    use smithy::source::{Source, Sources};

    #[test]
    fn a_type_is_spelled_as_tokens_with_paths_and_without() {
        let text = r#"{ "smithy": "2.0", "shapes": {
            "a#S": { "type": "service", "version": "1", "operations": [{ "target": "a#Move" }],
                "traits": { "aws.protocols#awsJson1_0": {} } },
            "a#Move": { "type": "operation", "input": { "target": "a#I" } },
            "a#I": { "type": "structure", "members": { "m": { "target": "a#Rows" } } },
            "a#Rows": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "a#Row" } },
            "a#Row": { "type": "list", "member": { "target": "a#Cell" }, "traits": { "smithy.api#sparse": {} } },
            "a#Cell": { "type": "structure", "members": { "at": { "target": "smithy.api#Timestamp" } } } } }"#;
        let sources = Sources(vec![Source { name: "model.json".to_owned(), text: text.to_owned() }]);
        let resolved = generate::resolve(&sources, &Request::default(), &mut Diagnostics::default()).unwrap();
        let service = &resolved.service;
        let input = &service.types[service.operations[0].input.0];
        let crate::ir::TypeKind::Structure(structure) = &input.kind else { panic!("{input:?}") };
        let field = RustType::of_field(service, &structure.members[0]);
        let tokens = field.to_token_stream().to_string().replace(' ', "");
        assert_eq!(tokens, "Option<std::collections::HashMap<String,Vec<Option<crate::types::Cell>>>>");
        assert_eq!(field.to_string(), "Option<HashMap<String, Vec<Option<types::Cell>>>>");
        assert_eq!(format!("{field:#}"), "Option<HashMap<String, Vec<Option<Cell>>>>");
        let boxed =
            RustType { boxed: true, ..RustType::of(service, Ty::Timestamp(crate::ir::TimestampFormat::DateTime)) };
        assert_eq!(boxed.to_string(), "Box<primitives::DateTime>");
        assert_eq!(ItemPath::of_definition(service, input).to_string(), "operation::r#move::MoveInput");
    }
}
