//! Emits the feature `serde`: `Serialize` and `Deserialize` for each type, written out because a derive would cost the
//! crate a macro and could not express the wire's forms. The work is done by the runtime's forms.

mod enums;
mod form;
mod structures;
mod unions;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Dependency, Feature};
use crate::ir::{Service, TypeDef, TypeKind};
use crate::output::Module;
use crate::tokens;

/// serde's traits alone: the crate `serde` would wait for its macro.
pub(super) const FEATURE: Feature = Feature {
    name: "serde",
    about: "`Serialize` and `Deserialize` of serde for every type, in the names and shapes of the wire.",
    dependencies: |_| vec![Dependency { name: "serde_core", features: &["std"] }],
    requires: &[],
    applies: |_| true,
};

/// One private module per type below `serde`.
pub(super) fn modules<'s>(service: &'s Service) -> Vec<Module<'s>> {
    let of = |definition: &'s TypeDef| {
        Module::new(format!("serde/{}", definition.file_stem), move || emit(service, definition))
    };
    service.types.iter().map(of).collect()
}

fn emit(service: &Service, definition: &TypeDef) -> TokenStream {
    let path = tokens::path_of(service, definition);
    match &definition.kind {
        TypeKind::Structure(structure) => object(definition, &path, structures::emit(service, definition, structure)),
        TypeKind::Union(union) => object(definition, &path, unions::emit(service, union)),
        TypeKind::Enum(_) => enums::string_enum(&path),
        TypeKind::IntEnum(_) => enums::int_enum(&path),
    }
}

/// A type whose members are those of a map.
fn object(definition: &TypeDef, path: &TokenStream, Parts { imports, write, read }: Parts) -> TokenStream {
    let name = &definition.name;
    quote! {
        use serde_core::de::MapAccess;
        use serde_core::ser::Serializer;

        use super::{#imports};

        object!(#path);

        impl Object for #path {
            const NAME: &'static str = #name;

            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #write
            }

            fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
                #read
            }
        }
    }
}

/// The differences between structures and unions.
struct Parts {
    /// The support code that the file imports.
    imports: TokenStream,
    /// The body of `Object::write`.
    write: TokenStream,
    /// The body of `Object::read`.
    read: TokenStream,
}
