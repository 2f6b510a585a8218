//! Emits the table of commands: one row for each operation, with its typed code.

use proc_macro2::TokenStream;
use quote::quote;

use super::{pages, text};
use crate::ir::{Operation, Service};
use crate::tokens::ident;

/// The whole file.
pub(super) fn emit(service: &Service) -> TokenStream {
    let about = " The commands of the program.";
    let commands = super::commands(service).map(|operation| command(service, operation));
    let (name, title, docs) = (&service.package.name, text(&service.title), text(&service.docs.markdown));
    quote! {
        #![doc = #about]

        use super::schema::{Command, Service};
        use super::shapes;
        use super::typed::Typed;
        use crate::operation;

        /// The program.
        pub static SERVICE: Service = Service {
            name: #name,
            title: #title,
            documentation: #docs,
            commands: &[#(#commands),*],
        };
    }
}

fn command(service: &Service, operation: &Operation) -> TokenStream {
    let (name, operation_name) = (&operation.command, &operation.name);
    let docs = text(&operation.docs.markdown);
    let deprecated = operation.docs.deprecated.is_some();
    let table = |id: crate::ir::TypeId| ident(&service.types[id.0].table);
    let (input, output) = (table(operation.input), table(operation.output));
    let pages = pages::emit(service, operation);
    let (module, marker) = (ident(&operation.module), ident(&operation.marker));
    quote! {
        Command {
            name: #name,
            operation: #operation_name,
            documentation: #docs,
            deprecated: #deprecated,
            input: &shapes::#input,
            output: &shapes::#output,
            pages: #pages,
            typed: Typed::of::<operation::#module::#marker>(),
        }
    }
}
