//! Emits the module through which `cargo test --doc` compiles and runs the examples of README and reference.
//! It is not there in any other build.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Service;
use crate::output::Module;
use crate::tokens::ident;

use super::reference::operation_page;

/// The only module.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    vec![Module::new("documentation".to_owned(), move || emit(service))]
}

fn emit(service: &Service) -> TokenStream {
    let operations = service.operations.iter().map(|operation| {
        let (module, path) = (ident(&operation.module), format!("../docs/{}", operation_page(operation)));
        quote! {
            #[doc = include_str!(#path)]
            mod #module {}
        }
    });
    quote! {
        //! Examples of the README and the reference, compiled and run as documentation tests.

        #[doc = include_str!("../README.md")]
        struct Readme;

        /// Pages of the operations.
        mod operations {
            #(#operations)*
        }
    }
}
