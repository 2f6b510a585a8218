//! Emits the waiters: for each a fluent builder, the acceptors of its answers, and the queries that these ask; and the
//! trait through which a client has them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::types::setters;
use crate::ir::{Acceptor, AcceptorState, Accepts, Expectation, Operation, Query, Service, Subject, ValueType, Waiter};
use crate::markdown::code;
use crate::naming::bare;
use crate::output::Module;
use crate::tokens::{self, doc, ident, inner_doc};

use super::expressions::Emitter;
use super::structure;

/// The waiters of a service: their root, one module each, and the trait.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    if service.waiters.is_empty() {
        return Vec::new();
    }
    let waiters = service
        .waiters
        .iter()
        .map(|waiter| Module::new(format!("waiters/{}", waiter.file_stem), move || emit(service, waiter)));
    let shared = [
        Module::new("waiters".to_owned(), move || root(service)),
        Module::new("client/wait_until".to_owned(), move || wait_until(service)),
    ];
    waiters.chain(shared).collect()
}

/// Declares the waiters.
fn root(service: &Service) -> TokenStream {
    let docs = inner_doc("Waiters: one module for each, with its fluent builder, result and error.");
    let modules = service.waiters.iter().map(|waiter| {
        let module = ident(&waiter.module);
        if waiter.file_stem == bare(&waiter.module) {
            return quote!(pub mod #module;);
        }
        let (file, about) = (ident(&waiter.file_stem), doc(&format!("Items of the waiter `{}`.", waiter.name)));
        quote! {
            mod #file;
            #about
            pub mod #module {
                pub use super::#file::*;
            }
        }
    });
    quote!(#docs #(#modules)*)
}

/// The trait that gives a client its waiters.
fn wait_until(service: &Service) -> TokenStream {
    let docs = inner_doc("What a client waits for.");
    let signature = |waiter: &Waiter| {
        let (method, module, builder) = (ident(&waiter.method), ident(&waiter.module), ident(&waiter.builder));
        (quote!(fn #method(&self) -> crate::waiters::#module::#builder), quote!(crate::waiters::#module::#builder))
    };
    let declared = service.waiters.iter().map(|waiter| {
        let about = doc(&format!("Waits for {}.", code(&waiter.name)));
        let (signature, _) = signature(waiter);
        quote!(#about #signature;)
    });
    let implemented = service.waiters.iter().map(|waiter| {
        let (signature, builder) = signature(waiter);
        quote!(#signature { #builder::new(self.handle.clone()) })
    });
    quote! {
        #docs
        /// The waiters of a client. Import the trait to call them.
        pub trait Waiters {
            #(#declared)*
        }
        impl Waiters for crate::Client {
            #(#implemented)*
        }
    }
}

fn emit(service: &Service, waiter: &Waiter) -> TokenStream {
    let operation = &service.operations[waiter.operation];
    let docs = inner_doc(&format!(
        "Waits for {} with [`{}`](crate::Client::{}).",
        code(&waiter.name),
        operation.name,
        bare(&operation.method)
    ));
    let builder = builder(service, waiter, operation);
    let results = results(service, waiter, operation);
    let accept = accept(service, waiter, operation);
    let queries = waiter.queries.iter().map(|query| self::query(service, operation, query));
    quote!(#docs #builder #results #accept #(#queries)*)
}

/// The public module of an operation.
fn module(operation: &Operation) -> TokenStream {
    let module = ident(&operation.module);
    quote!(crate::operation::#module)
}

fn builder_docs(waiter: &Waiter) -> String {
    let about = format!("A fluent builder of the waiter {}: [`wait`](Self::wait) begins.", code(&waiter.name));
    if waiter.docs.markdown.is_empty() { about } else { format!("{about}\n\n{}", waiter.docs.markdown) }
}

fn builder(service: &Service, waiter: &Waiter, operation: &Operation) -> Option<TokenStream> {
    let input = structure(service, operation.input)?;
    let about = doc(&builder_docs(waiter));
    let name = ident(&waiter.builder);
    let (module, inner, marker) = (module(operation), ident(&input.builder), ident(&operation.marker));
    let (final_poll, error) = (ident(&waiter.final_poll), ident(&waiter.error));
    let (min, max) = (Literal::u32_unsuffixed(waiter.min_delay), Literal::u32_unsuffixed(waiter.max_delay));
    let wait = doc(&format!(
        "Sends the request until the state is reached, for at most so long, with pauses of {} to {} seconds.",
        waiter.min_delay, waiter.max_delay,
    ));
    let setters = input.members.iter().map(|member| setters(service, member, &quote!(self.inner.inner)));
    Some(quote! {
        #about
        #[derive(Clone, Debug)]
        #[must_use = "a waiter does nothing until `wait`"]
        pub struct #name {
            handle: crate::client::Handle,
            inner: #module::builders::#inner,
        }
        impl #name {
            pub(crate) fn new(handle: crate::client::Handle) -> Self {
                Self { handle, inner: Default::default() }
            }
            /// Returns the builder of the input.
            pub fn as_input(&self) -> &#module::builders::#inner {
                &self.inner
            }
            #wait
            ///
            /// # Errors
            /// The time is over, the state will not be reached, or a request failed:
            /// see [`WaiterError`](crate::client::waiters::error::WaiterError).
            pub async fn wait(self, max_wait: std::time::Duration) -> Result<#final_poll, #error> {
                let delays = crate::client::waiters::Delays {
                    min: std::time::Duration::from_secs(#min),
                    max: std::time::Duration::from_secs(#max),
                };
                let schedule = crate::client::waiters::Schedule { delays, max_wait };
                crate::client::waiters::wait::<#module::#marker>(&self.handle, self.inner.inner, schedule, accept).await
            }
            #(#setters)*
        }
    })
}

fn results(service: &Service, waiter: &Waiter, operation: &Operation) -> TokenStream {
    let (final_poll, error) = (ident(&waiter.final_poll), ident(&waiter.error));
    let output = tokens::path(service, operation.output);
    let (module, failure) = (module(operation), ident(&operation.error));
    let (poll_docs, error_docs) = (
        doc(&format!("The answer with which {} is reached.", code(&waiter.name))),
        doc(&format!("Why {} is not reached.", code(&waiter.name))),
    );
    quote! {
        #poll_docs
        pub type #final_poll = crate::client::waiters::FinalPoll<#output, crate::error::SdkError<#module::#failure>>;
        #error_docs
        pub type #error = crate::client::waiters::error::WaiterError<#output, #module::#failure>;
    }
}

/// The acceptors as the arms of a `match`, in the model's order: the first that accepts an answer decides.
fn accept(service: &Service, waiter: &Waiter, operation: &Operation) -> TokenStream {
    let (input, output) = (tokens::path(service, operation.input), tokens::path(service, operation.output));
    let (module, error) = (module(operation), ident(&operation.error));
    let asks_input = waiter.queries.iter().any(|query| query.subject == Subject::InputAndOutput);
    let name = ident(if asks_input { "input" } else { "_input" });
    let arms = waiter.acceptors.iter().map(|acceptor| arm(waiter, acceptor));
    let has = |accepts: &Accepts| waiter.acceptors.iter().any(|acceptor| acceptor.accepts == *accepts);
    let is_complete = has(&Accepts::Outputs) && has(&Accepts::Errors);
    let rest = (!is_complete).then(|| quote!(_ => None));
    quote! {
        fn accept(
            #name: &#input,
            answer: Result<&#output, &#module::#error>,
        ) -> Option<crate::client::waiters::AcceptorState> {
            use crate::client::waiters::AcceptorState;
            match answer {
                #(#arms,)*
                #rest
            }
        }
    }
}

fn arm(waiter: &Waiter, acceptor: &Acceptor) -> TokenStream {
    let state = match acceptor.state {
        AcceptorState::Success => quote!(Some(AcceptorState::Success)),
        AcceptorState::Failure => quote!(Some(AcceptorState::Failure)),
        AcceptorState::Retry => quote!(Some(AcceptorState::Retry)),
    };
    match &acceptor.accepts {
        Accepts::Outputs => quote!(Ok(_) => #state),
        Accepts::Errors => quote!(Err(_) => #state),
        Accepts::ModelledError(predicate) => {
            let predicate = ident(predicate);
            quote!(Err(error) if error.#predicate() => #state)
        }
        Accepts::ErrorCode(code) => quote!(Err(error) if error.meta().code() == Some(#code) => #state),
        Accepts::Query(index, expectation) => {
            let query = &waiter.queries[*index];
            let function = ident(&query.function);
            let value = match query.subject {
                Subject::Output => quote!(#function(output)),
                Subject::InputAndOutput => quote!(#function(input, output)),
            };
            let guard = match expectation {
                Expectation::String(text) => quote!(#value == Some(#text)),
                Expectation::Boolean(expected) => quote!(#value == Some(#expected)),
                Expectation::AllStrings(text) => {
                    quote!(#value.is_some_and(|all| !all.is_empty() && all.iter().all(|text| *text == #text)))
                }
                Expectation::AnyString(text) => quote!(#value.is_some_and(|all| all.contains(&#text))),
            };
            quote!(Ok(output) if #guard => #state)
        }
    }
}

fn query(service: &Service, operation: &Operation, query: &Query) -> TokenStream {
    let about = doc(&code(&query.source));
    let function = ident(&query.function);
    let emitter = Emitter::new(service);
    let body = emitter.body(&query.expression);
    let (input, output) = (tokens::path(service, operation.input), tokens::path(service, operation.output));
    match query.subject {
        Subject::Output => {
            let ty = emitter.ty(&query.expression.ty, None);
            quote!(#about fn #function(output: &#output) -> Option<#ty> { #body })
        }
        Subject::InputAndOutput => {
            let lifetime = borrows(&query.expression.ty).then(|| quote!('a));
            let generics = lifetime.as_ref().map(|lifetime| quote!(<#lifetime>));
            let ty = emitter.ty(&query.expression.ty, lifetime.as_ref());
            let (input, output) = (quote!(&#lifetime #input), quote!(&#lifetime #output));
            quote!(#about fn #function #generics(input: #input, output: #output) -> Option<#ty> { #body })
        }
    }
}

/// Whether a value refers to the message that it comes from.
fn borrows(ty: &ValueType) -> bool {
    match ty {
        ValueType::Boolean | ValueType::Number(_) => false,
        ValueType::Vec(element, _) => borrows(element),
        _ => true,
    }
}
