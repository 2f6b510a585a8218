//! Emits the checks: one `Validate` per structure and union, and the matchers of the slice's patterns.
//! The words of a violation are the runtime's.

mod checks;
mod patterns;
pub(crate) mod unicode;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Depth, Service, TypeDef, TypeKind};
use crate::output::Module;
use crate::tokens;

/// One private module per type below `validate`, and one for the patterns where there are any.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    let types = service.types.iter().filter(|definition| is_checked(definition));
    let of = |definition| Module::new(path(definition), move || emit(service, definition));
    let mut modules: Vec<Module<'_>> = types.map(of).collect();
    if patterns::any(service) {
        modules.push(Module::new("validate/patterns".to_owned(), move || patterns::emit(service)));
    }
    modules
}

fn path(definition: &TypeDef) -> String {
    format!("validate/{}", definition.file_stem)
}

fn is_checked(definition: &TypeDef) -> bool {
    matches!(definition.kind, TypeKind::Structure(_) | TypeKind::Union(_))
}

fn emit(service: &Service, definition: &TypeDef) -> TokenStream {
    let name = tokens::path_of(service, definition);
    let body = match &definition.kind {
        TypeKind::Structure(structure) => checks::structure(service, structure),
        TypeKind::Union(union) => checks::union(service, union),
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => TokenStream::new(),
    };
    let body = match definition.depth {
        Depth::Recursive if definition.has_constraints => checks::of_any_depth(&body),
        _ => body,
    };
    if body.is_empty() {
        return quote!(impl crate::validate::Validate for #name {});
    }
    quote! {
        use crate::validate::{Checker, Path, Validate};

        impl Validate for #name {
            fn check(&self, at: &Path<'_>, checker: &mut Checker) {
                #body
            }
        }
    }
}

/// The inherent method of a structure or union, for callers without the trait in scope.
pub(super) fn method() -> TokenStream {
    quote! {
        /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
        ///
        /// # Errors
        /// Returns all violations, each with its path.
        pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
            crate::validate::Validate::validate(self, level)
        }
    }
}
