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
use crate::package::Module;
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
    let of =
        |definition: &'s TypeDef| Module::new(format!("serde/{}", definition.stem), move || emit(service, definition));
    service.types.iter().map(of).collect()
}

fn emit(service: &Service, definition: &TypeDef) -> TokenStream {
    let Parts { imports, write, read, object } = match &definition.kind {
        TypeKind::Structure(structure) => structures::emit(service, definition, structure),
        TypeKind::Union(union) => unions::emit(service, union),
        TypeKind::Enum(_) => enums::string_enum(),
        TypeKind::IntEnum(_) => enums::int_enum(),
    };
    let path = tokens::path_of(service, definition);
    let name = &definition.name;
    let object = object.map(|body| {
        quote! {
            impl Object for #path {
                const NAME: &'static str = #name;

                fn read<'de, M: MapAccess<'de>>(members: &mut Members<M>) -> Result<Self, M::Error> {
                    #body
                }
            }
        }
    });
    quote! {
        #imports

        impl Serialize for #path {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #write
            }
        }
        impl<'de> Deserialize<'de> for #path {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #read
            }
        }
        #object
    }
}

/// The differences between the kinds of types.
struct Parts {
    /// The file's imports.
    imports: TokenStream,
    /// The body of `serialize`.
    write: TokenStream,
    /// The body of `deserialize`.
    read: TokenStream,
    /// The body of `Object::read`, for what is read from a map.
    object: Option<TokenStream>,
}
