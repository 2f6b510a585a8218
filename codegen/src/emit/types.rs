//! Emits the named types: structures with builders and accessors, unions, enums.
//! Never emits wire code or checks.

mod accessors;
mod builders;
mod enums;
mod errors;
mod finish;
mod layout;
mod structures;
mod unions;
mod values;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Docs, ModulePath, Service, TypeDef, TypeKind};
use crate::output::Module;
use crate::tokens::{deprecated, doc};

pub(super) use accessors::summary;
pub(super) use builders::setters;
pub(super) use errors::{crate_error, message, metadata, operation_errors};
pub(super) use layout::can_be_empty;
pub(super) use values::{default_literal, field_from, fill_absent, zero_value};

/// One private module per type, below the public module that re-exports it.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    let one = |definition| {
        Module::new(format!("{}/{}", folder(service, definition), definition.file_stem), move || {
            emit(service, definition)
        })
    };
    service.types.iter().map(one).collect()
}

/// The folder of a type's module.
pub(super) fn folder(service: &Service, definition: &TypeDef) -> String {
    match definition.module {
        ModulePath::Types => "types".to_owned(),
        ModulePath::Errors => "types/error".to_owned(),
        ModulePath::Operation(index) => format!("operation/{}", service.operations[index].file_stem),
    }
}

fn emit(service: &Service, definition: &TypeDef) -> TokenStream {
    match &definition.kind {
        TypeKind::Structure(structure) => structures::emit(service, definition, structure),
        TypeKind::Union(union) => unions::emit(service, definition, union),
        TypeKind::Enum(string_enum) => enums::string_enum(definition, string_enum),
        TypeKind::IntEnum(int_enum) => enums::int_enum(definition, int_enum),
    }
}

/// The documentation of a type, or a sentence that at least names its shape.
fn type_docs(definition: &TypeDef) -> TokenStream {
    let text = match (&definition.docs.markdown, definition.id.is_empty()) {
        (text, _) if !text.is_empty() => text.clone(),
        (_, true) => format!("`{}`, which has no members in the model.", definition.name),
        (_, false) => format!("The shape `{}`.", definition.id),
    };
    let docs = doc(&text);
    let deprecated = deprecated(&definition.docs);
    quote!(#docs #deprecated)
}

/// The documentation of a member or variant, with its constraints below.
fn docs_with(docs: &Docs, fallback: &str, constraints: Option<&str>) -> TokenStream {
    let mut text = if docs.markdown.is_empty() { fallback.to_owned() } else { docs.markdown.clone() };
    if let Some(constraints) = constraints {
        text.push_str("\n\n");
        text.push_str(constraints);
    }
    doc(&text)
}
