//! Emits the program that serves an operation.

use quote::quote;

use super::{Program, Target, code, first, has};
use crate::emit::example::{Names, cloned, structure};
use crate::ir::{Operation, Part, Service};
use crate::sample::{self, Sample};
use crate::tokens::ident;

pub(super) const PROGRAM: Program = Program {
    name: "serve",
    about: "Serves an operation over HTTP: a handler behind the checks of the model.",
    features: &["server"],
    arguments: " -- 127.0.0.1:8080",
    notes: "A `Server` is a `tower` service as well, which `axum::Router::fallback_service` takes. This program has a socket of\n\
            its own, since the crate would bring axum to everybody otherwise.",
    target: Target::Example,
    code: emit,
};

fn emit(service: &Service) -> Option<String> {
    let of = |operation| Some(program(service, operation, &sample::structure(service, operation.output)?));
    has(service, Part::Server).then(|| first(service, of)).flatten()
}

fn program(service: &Service, operation: &Operation, output: &Sample) -> String {
    let mut names = Names::new(service, &["Error", "Example", "env"]);
    let [handler, server, serve] = ["Handler", "Server", "serve"].map(|name| names.import("server", name));
    let (input, answer, error) = (names.path(operation.input), names.path(operation.output), names.error(operation));
    let Sample::Structure(members) = output else { return String::new() };
    let made = structure(&mut names, operation.output, members);
    let method = ident(&operation.module);
    let clone = cloned(service, operation.output, quote!(self.answer));
    let items = quote! {
        /// Gives every request the same answer. State that requests share stands here, behind a lock.
        struct Example {
            answer: #answer,
        }

        impl #handler for Example {
            async fn #method(&self, input: #input) -> Result<#answer, #error> {
                println!("{input:?}");
                Ok(#clone)
            }
        }

        fn main() -> Result<(), Box<dyn Error>> {
            let address = env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
            let answer = #made;
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(run(&address, Example { answer }))
        }

        async fn run(address: &str, example: Example) -> Result<(), Box<dyn Error>> {
            let listener = tokio::net::TcpListener::bind(address).await?;
            let address = listener.local_addr()?;
            println!("listening on http://{address}");
            #serve(listener, #server::new(example)).run().await;
            Ok(())
        }
    };
    code(&["std::env", "std::error::Error"], &names, items)
}
