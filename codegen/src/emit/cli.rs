//! Emits the feature `cli`: tables of the commands and of the shapes behind them, and the program. Everything else is
//! the work of the support code, which reads the tables.

mod commands;
mod pages;
mod shapes;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use smithy::terminal::is_hidden;

use super::{Dependency, Feature};
use crate::ir::{Operation, Part, Service};
use crate::output::Module;
use crate::tokens::{ident, inner_doc};

/// The feature and its module.
pub(super) const FEATURE: Feature = Feature {
    name: "cli",
    about: "A program of the crate's name: the operations as commands, with the options and the output of the AWS CLI.",
    dependencies: |_| DEPENDENCIES.to_vec(),
    requires: &["client", "credentials"],
    applies: has_program,
};

const DEPENDENCIES: [Dependency; 10] = [
    Dependency { name: "clap", features: &["help", "std", "string", "usage"] },
    Dependency { name: "clap_complete", features: &[] },
    Dependency { name: "clap_mangen", features: &[] },
    Dependency { name: "jiff", features: &["std", "tz-system", "tzdb-zoneinfo"] },
    Dependency { name: "jmespath", features: &["sync"] },
    Dependency { name: "saphyr-parser", features: &[] },
    Dependency { name: "serde_core", features: &["std"] },
    Dependency { name: "serde_json", features: &["std"] },
    Dependency { name: "strsim", features: &[] },
    Dependency { name: "terminal_size", features: &[] },
];

/// Tells services that have commands.
pub(super) fn has_program(service: &Service) -> bool {
    service.parts.contains(&Part::Cli)
}

/// The tables, and the program.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    if !has_program(service) {
        return Vec::new();
    }
    vec![
        Module::new("cli/shapes".to_owned(), move || shapes::emit(service)),
        Module::new("cli/commands".to_owned(), move || commands::emit(service)),
        Module::new("main".to_owned(), move || program(service)),
    ]
}

/// The operations that are commands.
fn commands(service: &Service) -> impl Iterator<Item = &Operation> {
    service.operations.iter().filter(|operation| operation.has_wire())
}

/// The program's own file.
fn program(service: &Service) -> TokenStream {
    let name = &service.package.name;
    let docs = inner_doc(&format!("The program `{name}`: see the library's module `cli`."));
    let library = ident(&name.replace('-', "_"));
    quote! {
        #docs
        #![forbid(unsafe_code)]

        use std::process::ExitCode;

        fn main() -> ExitCode {
            #library::cli::main()
        }
    }
}

/// The module's function that the program calls.
pub(super) fn entry() -> TokenStream {
    quote! {
        /// Runs the program: reads the arguments of the process, calls the operation that they name, and prints its
        /// output.
        pub fn main() -> std::process::ExitCode {
            run::run(&commands::SERVICE)
        }
    }
}

/// Text of the model for a terminal: what is hidden there becomes visible.
fn text(text: &str) -> Literal {
    let visible = |c: char| if is_hidden(c) && c != '\n' { char::REPLACEMENT_CHARACTER } else { c };
    Literal::string(&text.chars().map(visible).collect::<String>())
}
